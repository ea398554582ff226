import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedWords } from '../../src/answer/citations.ts';
import { numberSentences, numberSources } from '../../src/answer/sources.ts';
import { unchecked } from '../support/answers.ts';

const words: CitedWords = { article: 'bruecke', paragraph: 2, kind: 'text', quote: 'Drei Risse.' };
const cited = (changes: Partial<CitedWords> = {}) => unchecked({ ...words, ...changes });
const cracks = cited();
const closed = cited({ paragraph: 1, quote: 'Die Brücke ist gesperrt.' });
const detour = cited({ paragraph: 3, quote: 'Es gibt eine Umleitung.' });

/** Citations of so few places that many are the same. */
const anyCitation = fc
  .record(
    {
      article: fc.constantFrom('a', 'b'),
      paragraph: fc.constantFrom(1, 2),
      kind: fc.constantFrom('text', 'post'),
      quote: fc.constantFrom('Ja.', 'Nein.', '"Ja."'),
      speaker: fc.constantFrom('Anna', 'Ben'),
    },
    { requiredKeys: ['article', 'paragraph', 'kind', 'quote'] },
  )
  .map(unchecked);
const placeOf = ({ article, paragraph, kind, quote }: CitedWords) =>
  `${article} ${paragraph} ${kind} ${quote}`;

describe('sources', () => {
  it('are numbered from 1, in their order', () => {
    expect(numberSources([cracks, closed, detour])).toEqual([
      { number: 1, citation: cracks },
      { number: 2, citation: closed },
      { number: 3, citation: detour },
    ]);
    expect(numberSources([])).toEqual([]);
  });

  it('stand where they were used first, however often they come again', () => {
    const sources = numberSources([cracks, closed, cracks, detour, closed]);

    expect(sources.map(({ citation }) => citation)).toEqual([cracks, closed, detour]);
    expect(sources.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it.each<[string, Partial<CitedWords>]>([
    ['another article', { article: 'hafen' }],
    ['another paragraph', { paragraph: 3 }],
    ['another kind', { kind: 'note' }],
    ['another quote', { quote: 'Risse.' }],
  ])('are two where they name %s', (_, change) => {
    expect(numberSources([cracks, cited(change)])).toHaveLength(2);
  });

  it('are one where only the speaker differs', () => {
    expect(numberSources([cracks, cited({ speaker: 'Anna Berg' })])).toHaveLength(1);
  });
});

describe('the sentences of an answer', () => {
  it('lead to the sources of the answer under the numbers that these have', () => {
    const { sentences, sources } = numberSentences([
      { text: 'A.', citations: [cracks] },
      { text: 'B.', citations: [closed, cracks] },
    ]);

    expect(sources).toEqual([
      { number: 1, citation: cracks },
      { number: 2, citation: closed },
    ]);
    expect(sentences).toEqual([
      { text: 'A.', sources: [sources[0]] },
      { text: 'B.', sources: [sources[1], sources[0]] },
    ]);
  });

  it('hold each source once', () => {
    const again = cited({ speaker: 'Anna Berg' });
    const { sentences } = numberSentences([
      { text: 'A.', citations: [cracks, closed, cracks, again] },
    ]);

    expect(sentences[0]?.sources.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('keep every proof, whatever is cited how often', () => {
    const anySentence = fc.record({
      text: fc.string(),
      citations: fc.array(anyCitation, { maxLength: 6 }),
    });

    fc.assert(
      fc.property(fc.array(anySentence, { maxLength: 5 }), (proved) => {
        const { sentences, sources } = numberSentences(proved);
        const places = proved.flatMap(({ citations }) => citations.map(placeOf));

        expect(sources.map(({ citation }) => placeOf(citation))).toEqual([...new Set(places)]);
        expect(sources.map(({ number }) => number)).toEqual(sources.map((_, index) => index + 1));
        for (const [index, { text, sources: own }] of sentences.entries()) {
          const citations = proved[index]?.citations ?? [];
          expect(text).toBe(proved[index]?.text);
          expect(own.map(({ citation }) => placeOf(citation))).toEqual([
            ...new Set(citations.map(placeOf)),
          ]);
          for (const source of own) expect(sources).toContain(source);
        }
        expect(sentences).toHaveLength(proved.length);
      }),
    );
  });
});
