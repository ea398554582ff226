import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/language/words/words.ts';
import type { Chunk } from '../../src/search/chunk.ts';
import { assembleKnowledge, buildKnowledge, embedChunks } from '../../src/search/knowledge.ts';
import { LexicalIndex } from '../../src/search/lexical/lexical-index.ts';
import { Retriever } from '../../src/search/retriever.ts';
import { bagOfNgrams } from '../../src/search/terms/ngrams.ts';
import { ExactIndex } from '../../src/search/vectors/exact.ts';
import type { VectorFilter, VectorSearch } from '../../src/search/vectors/vector-search.ts';
import { trigramEmbedder } from '../support/evidence/trigram-embedder.ts';
import { embedder } from '../support/models/model.ts';
import { testPatience } from '../support/patience.ts';
import { readStory } from '../support/story.ts';

const chunk = (article: string, position: number, text: string, part = 0): Chunk => ({
  id: `${article}#${position}.${part}`,
  article,
  position,
  paragraph: position + 1,
  kind: 'text',
  start: 0,
  end: text.length,
  text,
  prefix: '',
});

const cancelled = chunk('talks', 0, 'Die Verhandlungen in Maskat wurden am Freitag abgesagt.');
const journey = chunk('talks', 1, 'Witkoff war auf dem Weg nach Maskat. Er wollte verhandeln.');
const wanted = chunk('talks', 1, 'Er wollte verhandeln.', 1);
const war = chunk('talks', 2, 'Der Krieg war in aller Munde.');
const oil = chunk('markets', 0, 'Oil prices rose after the talks in Muscat were cancelled.');
const chunks = [cancelled, journey, wanted, war, oil];

/** Similarities to whatever is asked, by the ids of chunks; what has none is not listed. */
type Similarities = Readonly<Record<string, number>>;

function searching(similarities: Similarities, filters: VectorFilter[] = []): VectorSearch {
  return {
    async search(_query, count, filter = {}) {
      filters.push(filter);

      return Object.entries(similarities)
        .map(([id, similarity]) => ({ id, similarity }))
        .filter(({ id }) => filter.story === undefined || id.startsWith(`${filter.story}#`))
        .sort((one, other) => other.similarity - one.similarity)
        .slice(0, count);
    },
  };
}

/** A retriever over the chunks, for which this is how near each is in meaning. */
function retrieverBy(similarities: Similarities, filters?: VectorFilter[]): Retriever {
  return new Retriever({
    chunks,
    lexical: LexicalIndex.build(chunks.map(({ text }) => text)),
    vectors: searching(similarities, filters),
    embedder: { embedQuestion: async () => Float32Array.of(1) },
  });
}

const vectorOf = async (text: string) =>
  (await trigramEmbedder.embedPassages([text]))[0] ?? new Float32Array();
const dot = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);

/** A retriever as programs have it, over chunks of any stories. */
async function knowledgeOf(all: readonly Chunk[]) {
  return assembleKnowledge({
    articles: [],
    chunks: all,
    lexical: LexicalIndex.build(all.map(({ text }) => text)),
    index: new ExactIndex(await embedChunks(all, trigramEmbedder)),
    embedder: trigramEmbedder,
  });
}

/** All chunks equally near. */
const alike: Similarities = Object.fromEntries(chunks.map(({ id }) => [id, 0.5]));
const idsOf = (passages: readonly { chunk: Chunk }[]) => passages.map(({ chunk: { id } }) => id);

describe('the retriever', () => {
  it('puts first what is near in meaning, however it is spelt', async () => {
    const passages = await retrieverBy({ ...alike, [war.id]: 0.9 }).retrieve(
      'Gab es Gefechte um Maskat?',
    );

    expect(idsOf(passages)[0]).toBe(war.id);
    expect(passages[0]?.score).toBeGreaterThan(passages[1]?.score ?? Number.NaN);
  });

  it('puts first what is spelt alike among what is equally near', async () => {
    const [first] = await retrieverBy(alike).retrieve('Was wurde abgesagt?');

    expect(first?.chunk).toBe(cancelled);
    expect(first?.lexical).toBeGreaterThan(0);
  });

  it('gives a paragraph once, by its nearest chunk, with the best spelling of any of them', async () => {
    const passages = await retrieverBy({ ...alike, [wanted.id]: 0.9 }).retrieve('Weg nach Maskat');
    const ofParagraph = passages.filter(({ chunk: { paragraph } }) => paragraph === 2);
    const scores = LexicalIndex.build(chunks.map(({ text }) => text)).score(new Map([['_weg', 1]]));

    expect(idsOf(ofParagraph)).toEqual([wanted.id]);
    expect(ofParagraph[0]).toMatchObject({ vector: 0.9, position: chunks.indexOf(wanted) });
    expect(scores[chunks.indexOf(wanted)]).toBe(0);
    expect(ofParagraph[0]?.lexical).toBeGreaterThan(0);
  });

  it('tells how near each listed chunk of a paragraph is', async () => {
    const passages = await retrieverBy({ [wanted.id]: 0.9, [oil.id]: 0.3 }).retrieve('Maskat');
    const partsOf = (number: number) =>
      passages.find(
        ({ chunk: { paragraph, article } }) => paragraph === number && article === wanted.article,
      )?.parts;

    expect(partsOf(2)).toEqual([{ start: wanted.start, end: wanted.end, vector: 0.9 }]);
    expect(partsOf(1)).toEqual([]);
  });

  it('finds by its spelling what the vectors do not list, as near as the last that they list', async () => {
    const passages = await retrieverBy({ [cancelled.id]: 0.8, [oil.id]: 0.3 }).retrieve('Witkoff');

    expect(passages.find(({ chunk: { paragraph } }) => paragraph === 2)).toMatchObject({
      vector: 0.3,
    });
  });

  it('stays inside the story that is asked for, in both legs', async () => {
    const filters: VectorFilter[] = [];
    const retriever = retrieverBy(alike, filters);
    const passages = await retriever.retrieve('Talks in Maskat', { story: 'markets' });

    expect(idsOf(passages)).toEqual([oil.id]);
    expect(filters).toEqual([{ story: 'markets' }]);
    expect(idsOf(await retriever.retrieve('Talks in Maskat'))).toContain(cancelled.id);
  });

  it('returns no more than asked for, the best', async () => {
    const retriever = retrieverBy(alike);
    const all = await retriever.retrieve('Maskat');

    expect(all).toHaveLength(4);
    expect(await retriever.retrieve('Maskat', { count: 2 })).toEqual(all.slice(0, 2));
  });

  it('passes over vectors of chunks that it does not have', async () => {
    const passages = await retrieverBy({ ...alike, 'gone#0.0': 0.99 }).retrieve('Maskat');

    expect(idsOf(passages)).not.toContain('gone#0.0');
    expect(passages).toHaveLength(4);
  });

  it('finds nothing for a question without words, and nothing in no stories', async () => {
    const empty = new Retriever({
      chunks: [],
      lexical: LexicalIndex.build([]),
      vectors: searching({}),
      embedder: {
        embedQuestion: async () => {
          throw new Error('embedded');
        },
      },
    });

    expect(await retrieverBy(alike).retrieve('???')).toEqual([]);
    expect(await empty.retrieve('Was wurde abgesagt?')).toEqual([]);
  });
});

describe('the retriever among many stories', () => {
  const slug$ = fc.constantFrom('bridge', 'ferry', 'pool');
  const word$ = fc.constantFrom(
    'brücke',
    'fähre',
    'bad',
    'hafen',
    'stadtrat',
    'schließt',
    'öffnet',
  );
  const text$ = fc.array(word$, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
  // Mostly one story after the other, but that is nowhere promised.
  const chunks$ = fc
    .array(fc.tuple(slug$, text$), { minLength: 1, maxLength: 40 })
    .map((made) => made.map(([slug, text], position) => chunk(slug, position, text)));

  it('finds in one story what looking at every chunk of all finds there', async () => {
    await fc.assert(
      fc.asyncProperty(chunks$, text$, slug$, async (all, question, story) => {
        const { retriever } = await knowledgeOf(all);
        const found = await retriever.retrieve(question, { story, count: 100 });
        const asked = bagOfNgrams(words(question).map((word) => [word, 1]));
        const spelling = LexicalIndex.build(all.map(({ text }) => text)).score(asked);
        const direction = await trigramEmbedder.embedQuestion(question);
        const expected = await Promise.all(
          all.flatMap(async (one, position) => ({
            id: one.id,
            lexical: spelling[position] ?? 0,
            vector: dot(direction, await vectorOf(one.text)),
          })),
        );

        expect(idsOf(found).toSorted()).toEqual(
          expected.flatMap(({ id }) => (id.startsWith(`${story}#`) ? id : [])).toSorted(),
        );
        for (const {
          chunk: { id },
          lexical,
          vector,
        } of found) {
          const one = expected.find((other) => other.id === id);
          expect(lexical).toBeCloseTo(one?.lexical ?? Number.NaN, 9);
          expect(vector).toBeCloseTo(one?.vector ?? Number.NaN, 5);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the retriever with the encoder that comes along', () => {
  it(
    'finds the paragraph that answers in other words among the first three',
    async () => {
      const { retriever } = await buildKnowledge([readStory()], embedder);
      const found = await retriever.retrieve('Warum sind die Gespräche gescheitert?', { count: 3 });
      const paragraphs = found.map(({ chunk: { paragraph } }) => paragraph);

      expect([1, 2, 10].filter((number) => paragraphs.includes(number))).not.toEqual([]);
    },
    testPatience,
  );
});
