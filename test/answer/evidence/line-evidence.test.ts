import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineEvidence } from '../../../src/answer/evidence/line-evidence.ts';
import { anyArticle, anyQuestion, articleOf } from '../../support/articles.ts';
import { weighed } from '../../support/weighed.ts';

const theatre = articleOf(
  'theater.txt',
  [
    'Theater für Kinder',
    'Das Theater für Kinder gibt es seit 50 Jahren.',
    'Kasse und Karten',
    'Karten bekommen Sie an der Kasse.',
    'Es gibt Ermäßigung für:',
    'Schulklassen',
    'Familien',
    'Karten kosten ab 12 €.',
  ].join('\n'),
);

async function linesFor(question: string): Promise<ReadonlyMap<string, LineEvidence>> {
  const { lines, matches } = await weighed(question, theatre);
  if (lines === undefined) throw new Error('Expected a page of lines.');

  return new Map(
    matches.flatMap(({ paragraph: { text } }, index) => {
      const line = lines[index];
      return line === undefined ? [] : [[text, line] as const];
    }),
  );
}

describe('the evidence of a line', () => {
  it('says what it stands under', async () => {
    const lines = await linesFor('Für wen gibt es Ermäßigung?');

    expect(lines.get('Schulklassen')).toMatchObject({ followsColon: 1, sharesLeadIn: 1 });
    expect(lines.get('Karten bekommen Sie an der Kasse.')).toMatchObject({ followsColon: 0 });
  });

  it('says whether it looks like an answer to such a question', async () => {
    const price = 'Karten kosten ab 12 €.';

    expect((await linesFor('Wie teuer ist es?')).get(price)).toMatchObject({
      showsCue: 1,
      showsFact: 1,
    });
    expect((await linesFor('Seit wann gibt es das?')).get(price)).toMatchObject({
      showsCue: 0,
      showsCost: 1,
    });
  });

  it('says how far it is from the line that fits best', async () => {
    const lines = [...(await linesFor('Wer bekommt Ermäßigung?')).values()];
    const distances = lines.map(({ distance }) => distance);
    const best = distances.indexOf(0);

    expect(best).toBeGreaterThan(0);
    expect(distances).toEqual(lines.map((_, index) => Math.abs(index - best)));
    expect(lines[0]).toMatchObject({ isOpening: 1, position: 0, bestScoreBefore: 0 });
    expect(lines.at(-1)).toMatchObject({ isOpening: 0, bestScoreBefore: 1 });
  });

  it('tells what the title does not say from what every line repeats', async () => {
    const lines = await linesFor('Was kosten Karten im Theater für Kinder?');
    const shownBefore = (text: string) => lines.get(text)?.newCoverageBefore ?? -1;

    expect(shownBefore('Das Theater für Kinder gibt es seit 50 Jahren.')).toBe(0);
    expect(shownBefore('Es gibt Ermäßigung für:')).toBeGreaterThan(0);
  });

  it('is of the question too', async () => {
    const [who] = (await linesFor('Wer bekommt Ermäßigung?')).values();
    const [many] = (await linesFor('Wie viele Karten gibt es?')).values();

    expect(who).toMatchObject({ asksWho: 1, asksWhich: 0, asksForFact: 0, termCount: 2 });
    expect(many).toMatchObject({ asksWho: 0, asksForFact: 1 });
  });

  it('takes a first line that is a sentence for no title', async () => {
    const page = articleOf(
      'amt.txt',
      'Das Amt öffnet um acht.\nEs liegt am Markt.\nEs hilft gern.',
    );
    const { lines } = await weighed('Wann öffnet das Amt?', page);

    expect(lines?.map(({ isOpening }) => isOpening)).toEqual([0, 0, 0]);
  });

  it('is a number in its range for any page and question', () =>
    fc.assert(
      fc.asyncProperty(anyArticle, anyQuestion, async (article, text) => {
        fc.pre(article !== undefined);
        const { lines = [], matches, terms } = await weighed(text, article);
        const count = matches.length;
        const upTo: Partial<Record<keyof LineEvidence, number>> = {
          distance: count - 1,
          position: count - 1,
          sectionRank: count - 1,
          sectionLength: count,
          termCount: terms.length,
        };

        for (const line of lines) {
          for (const [name, value] of Object.entries(line)) {
            expect(value, name).toBeGreaterThanOrEqual(0);
            expect(value, name).toBeLessThanOrEqual((upTo[name as keyof LineEvidence] ?? 1) + 1e-9);
          }
        }
      }),
      { numRuns: 40 },
    ));
});
