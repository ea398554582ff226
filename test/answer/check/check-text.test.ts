import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../../src/answer/check/check-text.ts';
import { claimsIn } from '../../../src/answer/check/claims-in.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import { anyQuestion } from '../../support/any-article.ts';
import { firstStory } from '../../support/articles.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';
import { tools } from '../../support/story.ts';

const story = firstStory();
const knowledge = await buildKnowledge([story], trigramEmbedder);
const checked = (text: string) => checkText({ text, language: 'de' }, { ...knowledge, tools });
const verdictOf = async (text: string) => (await checked(text)).claims[0]?.verdict;

// The tables of both languages are compiled once.
beforeAll(() => checked('Die Gespräche sind abgesagt.'), 120_000);

describe('what a story says of a claim', () => {
  it('is that it says so, with the paragraph', async () => {
    expect(
      await verdictOf(
        'Die für Freitag geplanten Verhandlungen zwischen Iran und USA sind abgesagt.',
      ),
    ).toMatchObject({ kind: 'supported', citation: { paragraph: 1 } });
  });

  it('is the same for a claim in the other language', async () => {
    expect(
      await verdictOf(
        'According to a senior US official, Washington remains willing to hold talks in the original format.',
      ),
    ).toMatchObject({ kind: 'supported', citation: { paragraph: 4 } });
  });

  it('is that it counts the same otherwise', async () => {
    expect(
      await verdictOf(
        'Fünf aggressive Aktionen Irans gegenüber US-Schiffen hatten die Spannungen weiter verschärft.',
      ),
    ).toMatchObject({ kind: 'contradicted', citation: { paragraph: 11 } });
  });

  it('is nothing where it speaks of something else', async () => {
    expect(await verdictOf('Der FC Bayern hat das Pokalfinale in Berlin gewonnen.')).toEqual({
      kind: 'not-mentioned',
    });
  });

  it('is told with what comes nearest where the claim says more', async () => {
    const verdict = await verdictOf(
      'Zwei Aktionen Irans gegenüber US-Schiffen hatten die Spannungen verschärft und den Ölpreis verdoppelt.',
    );

    expect(verdict).toMatchObject({ kind: 'not-mentioned', nearest: { paragraph: 11 } });
  });

  it('is never shown without words that stand in it, whatever is claimed', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (text) => {
        for (const { verdict } of (await checked(text)).claims) {
          const citation = verdict.kind === 'not-mentioned' ? verdict.nearest : verdict.citation;
          if (citation === undefined) continue;
          const own = story.paragraphs.find(({ number }) => number === citation.paragraph);
          expect(own?.text).toContain(citation.quote);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('the claims of a message', () => {
  it('are its sentences, without addresses and marks', () => {
    expect(
      claimsIn(
        '**Eil:** Das Bad bleibt offen. Kita-Plätze werden teurer! https://x.example/a',
        'de',
      ),
    ).toEqual({
      claims: ['Eil: Das Bad bleibt offen.', 'Kita-Plätze werden teurer!'],
      leftOut: 0,
    });
  });

  it('are no questions, greetings or cries', () => {
    expect(claimsIn('Hallo zusammen! Wer hat das gesagt? Wow. 😂', 'de').claims).toEqual([]);
  });

  it('are counted where there are too many', () => {
    const text = Array.from({ length: 8 }, (_, index) => `Das Bad kostet ${index} Euro.`).join(' ');

    expect(claimsIn(text, 'de')).toMatchObject({ claims: { length: 5 }, leftOut: 3 });
  });
});
