import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTurnedAround } from '../../../src/answer/verify/kinds/polarity.ts';
import { cleanSentence } from '../../../src/answer/verify/sentence-text.ts';
import { verifyAnswer } from '../../../src/answer/verify/verify-answer.ts';
import { evidenceOf, readStory, tools } from '../../support/story.ts';
import { type Draft, faithful, unfaithful } from '../../support/written/drafts.ts';

const evidence = evidenceOf(readStory());
const verify = ([language, text, ...citations]: Draft) =>
  verifyAnswer(
    [{ text, citations: citations.map(([paragraph, quote]) => ({ paragraph, quote })) }],
    evidence,
    language,
    tools,
  );

describe('the verifier', () => {
  it.each(faithful)('lets pass (%s): %s', async (language, text, ...citations) => {
    const { sentences, checked } = await verify([language, text, ...citations] as Draft);

    expect(checked.map(({ outcome }) => outcome)).toEqual(['proved']);
    expect(sentences[0]?.citations[0]?.paragraph).toBe(citations[0]?.[0]);
  });

  it.each(unfaithful.map(([draft, why]) => [draft[1], why, draft] as const))(
    'drops %j as %s',
    async (_, why, draft) => {
      const { sentences, checked } = await verify(draft);

      expect(sentences).toEqual([]);
      expect(checked.map(({ outcome }) => outcome)).toEqual([why]);
    },
  );

  it('shows at most five sentences, none of them twice', async () => {
    const drafts = faithful.filter(([language]) => language === 'de').slice(0, 7);
    const { sentences, outcomes } = await verifyAnswer(
      [...drafts.slice(0, 1), ...drafts].map(([, text, ...citations]) => ({
        text,
        citations: citations.map(([paragraph, quote]) => ({ paragraph, quote })),
      })),
      evidence,
      'de',
      tools,
    );

    expect(sentences).toHaveLength(5);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(5);
    expect(outcomes.sentences).toMatchObject({ proved: 5, surplus: 3 });
  });

  it('widens a quote to its sentence, so that no "nicht" and no "angeblich" is clipped', async () => {
    const { sentences } = await verify([
      'de',
      'Die USA haben den iranischen Forderungen nicht zugestimmt.',
      [2, 'den iranischen Forderungen, die Gespräche'],
    ]);

    expect(sentences[0]?.citations[0]?.quote).toMatch(
      /^Die USA sollen .* nicht zugestimmt haben\.$/u,
    );
  });

  it('is total, and whatever it lets pass is verbatim in the story', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...faithful.map(([, text]) => text)),
    );
    const quote = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        ...faithful.flatMap(([, , ...citations]) => citations.map(([, words]) => words)),
      ),
      fc
        .constantFrom(...evidence)
        .chain(({ paragraph: { text } }) =>
          fc
            .tuple(fc.nat(text.length), fc.nat(text.length))
            .map(([from, length]) => text.slice(from, from + length)),
        ),
    );
    const citation = fc.record({ paragraph: fc.oneof(fc.integer(), fc.double()), quote });

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: anything, citations: fc.array(citation, { maxLength: 4 }) }), {
          maxLength: 4,
        }),
        fc.constantFrom('de', 'en'),
        async (draft, language) => {
          const { sentences } = await verifyAnswer(draft, evidence, language, tools);
          for (const { citations } of sentences) {
            expect(citations.length).toBeGreaterThan(0);
            for (const { paragraph, quote: shown } of citations) {
              expect(evidence.find(({ label }) => label === paragraph)?.paragraph.text).toContain(
                shown,
              );
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what a sentence denies', () => {
  it.each([
    ['Die USA haben zugestimmt.', 'Die USA haben nicht zugestimmt.', true],
    ['Die USA haben nicht zugestimmt.', 'Die USA haben nicht zugestimmt.', false],
    ['Es gab eine Einigung.', 'Es gab keine Einigung.', true],
    ['Er sagte das.', '„Dann nichts“, sagte er.', false],
    ['Sie lehnten Verhandlungen ab.', 'Wir werden keine Verhandlungen akzeptieren.', false],
    ['They agreed.', 'They had not agreed.', true],
  ])('%j against %j: turned around %s', (sentence, quote, turned) => {
    expect(isTurnedAround(sentence, [quote])).toBe(turned);
  });
});

describe('a sentence of a model', () => {
  it.each([
    ['Es war so [4].', 'Es war so.'],
    ['Es war so [4, 5][6] (Absatz 4).', 'Es war so.'],
    ['1. Es\nwar\u200b so.\u202e', 'Es war so.'],
    ['- Es war so.', 'Es war so.'],
  ])('%j is shown as %j', (text, shown) => {
    expect(cleanSentence(text)).toBe(shown);
  });
});
