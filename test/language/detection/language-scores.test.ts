import { readFileSync } from 'node:fs';
import { eld } from 'eld/small';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignTexts } from '../../../src/answer/texts/foreign.ts';
import { languageScores } from '../../../src/language/detection/language-scores.ts';

/** What the package finds whose database the table was made of. */
function scoresOfPackage(text: string): readonly (readonly [string, number])[] {
  return sorted(Object.entries(eld.newInstance().detect(text).getScores()));
}

function sorted(scores: readonly (readonly [string, number])[]) {
  return scores.toSorted(
    ([one, score], [other, better]) => better - score || (one < other ? -1 : 1),
  );
}

const stories = ['articles/us-iran-verhandlungen.md', 'eval/story.jsonl'].map((file) =>
  readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8'),
);
const paragraphs = stories.flatMap((text) => text.split('\n'));

describe('how well languages fit a text', () => {
  it('is what the package finds, in texts of many languages', () => {
    for (const text of [...Object.values(foreignTexts), ...paragraphs]) {
      expect([text, languageScores(text).scores]).toEqual([text, scoresOfPackage(text)]);
    }
  });

  it('is what the package finds wherever a text is cut off', () => {
    const long = Object.values(foreignTexts).join(' ');
    fc.assert(
      fc.property(fc.nat(long.length), fc.integer({ min: 1, max: 1_200 }), (start, length) => {
        const text = long.slice(start, start + length);
        expect(languageScores(text).scores).toEqual(scoresOfPackage(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is what the package finds whatever the letters and marks are', () => {
    const unit = fc.constantFrom(...'aeiorstnüßéжшяअ中، .,!?\'’`"-–12\t\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 500 }), (text) => {
        expect(languageScores(text).scores).toEqual(scoresOfPackage(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing for a text without a letter', () => {
    expect(languageScores(' 2026, 5! ').scores).toEqual([]);
  });
});
