import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAboutStory } from '../../../src/answer/answer.ts';
import { StoryAnswerer } from '../../../src/answer/door/story-answerer.ts';
import type { ChatModel, ChatTurn } from '../../../src/answer/generated/chat-model.ts';
import { DailyBudget } from '../../../src/answer/generated/daily-budget.ts';
import { GeneratedResponder } from '../../../src/answer/generated/generated-responder.ts';
import { ModelCaller } from '../../../src/answer/generated/model-caller.ts';
import { ModelFailure } from '../../../src/answer/generated/model-failure.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import type { Article } from '../../../src/story/article.ts';
import { scriptedExtractive } from '../../support/evidence/scripted-answerer.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';
import { payloadFaults } from '../../support/payload.ts';
import { articleOf, tools } from '../../support/story.ts';
import { citationFaults } from '../../support/written/generated.ts';

const phrase = fc.constantFrom(
  'die Brücke am Hafen',
  'der Minister',
  'Anna Lindqvist',
  'laut Reuters',
  'seit dem 4. Februar 2026',
  'nicht',
  'am Freitagabend',
  'zwölf Boote',
  '1.250 Euro',
  'wurde gesperrt',
  'hat zugestimmt',
  '„Wir warten ab“, sagte sie',
  'in der Türkei',
  '@everyone',
  '**wichtig**',
  '[hier](https://evil.example)',
  'the bridge is closed',
  '<@123>',
  '– so heißt es –',
  'Risse im Beton',
);
const sentence = fc
  .array(phrase, { minLength: 3, maxLength: 8 })
  .map((parts) => `${parts.join(' ')}.`);
const story = fc
  .array(
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
    { minLength: 1, maxLength: 6 },
  )
  .map((paragraphs) =>
    articleOf(`---\ntitle: Die Brücke\nlanguage: de\n---\n\n${paragraphs.join('\n\n')}\n`),
  );

/** A stretch of the story, as it is or spoilt in one of the ways in which models spoil quotes. */
const quoteOf = (article: Article) =>
  fc
    .tuple(
      fc.constantFrom(...article.paragraphs),
      fc.constantFrom(...article.paragraphs),
      fc.nat(120),
      fc.nat(120),
      fc.nat(6),
    )
    .map(([{ text }, { text: other }, from, length, way]) => {
      const quote = text.slice(from % text.length, (from % text.length) + length);

      switch (way) {
        case 0:
          return quote.replace(/\d/gu, '7');
        case 1:
          return quote.replace('nicht ', '');
        case 2:
          return `${quote} … ${other.slice(0, length)}`;
        case 3:
          return quote.replace(/e/u, 'ee');
        case 4:
          return quote.replace(/\p{Lu}\p{Ll}+/u, 'Putin');
        default:
          return quote;
      }
    });

const replyOf = (article: Article): fc.Arbitrary<string> => {
  const quote = fc.oneof(
    { weight: 6, arbitrary: quoteOf(article) },
    { weight: 1, arbitrary: sentence },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  const citation = fc.record({
    paragraph: fc.oneof(fc.nat(8), fc.integer(), fc.constant('3')),
    quote,
    speaker: sentence,
  });
  const text = fc.oneof(sentence, quoteOf(article), fc.string({ unit: 'binary' }));
  const lying = fc.record({ text, citations: fc.array(citation, { maxLength: 3 }) });
  // Among the lies something true, which has to come through beside what is dropped.
  const honest = fc
    .constantFrom(...article.paragraphs.filter(({ number }) => number > 0))
    .map(({ number, text: quote }) => ({
      text: quote,
      citations: [{ paragraph: number, quote, speaker: '' }],
    }));
  const draft = fc.record({
    answerable: fc.boolean(),
    missing: fc.array(sentence, { maxLength: 2 }),
    sentences: fc.array(
      fc.oneof({ weight: 4, arbitrary: lying }, { weight: 1, arbitrary: honest }),
      { maxLength: 5 },
    ),
  });

  return fc.oneof(
    { weight: 8, arbitrary: draft.map((value) => JSON.stringify({ ...value, answerable: true })) },
    { weight: 1, arbitrary: draft.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
};

/** A model that says what it is given, in turn, and then fails. */
function sayingModel(replies: readonly string[], heard: ChatTurn[]): ChatModel {
  const left = [...replies];

  return {
    name: 'said',
    complete: async (turns) => {
      heard.push(...turns);
      const text = left.shift();
      if (text === undefined) throw new ModelFailure('rejected', 'Nothing left to say.');
      return { text };
    },
  };
}

const limits = { timeout: 5_000, concurrency: 1, waiting: 10, mostOutputTokens: 500, backoff: 1 };

it('shows nobody a citation that is not of the story, whatever the story and whatever the model writes', async () => {
  const kinds = { generated: 0, fallen: 0, abstained: 0 };
  const scene = story.chain((article) =>
    fc.record({
      article: fc.constant(article),
      replies: fc.array(replyOf(article), { minLength: 1, maxLength: 2 }),
      question: fc.oneof(
        sentence,
        fc.constantFrom('Worum geht es?', 'Was ist mit der Brücke?', 'What did the minister say?'),
      ),
    }),
  );

  await fc.assert(
    fc.asyncProperty(scene, async ({ article, replies, question }) => {
      const knowledge = await buildKnowledge([article], trigramEmbedder);
      const extractive = scriptedExtractive(knowledge);
      const responder = new GeneratedResponder({
        extractive,
        knowledge,
        caller: new ModelCaller(sayingModel(replies, []), limits, new DailyBudget({}, undefined)),
        tools,
        storyTokens: 5_000,
        deadline: 10_000,
      });
      const answerer = new StoryAnswerer({ knowledge, responder, extractive });
      const answer = await answerer.answer({ text: question, history: [] });

      expect(citationFaults(answer, [article])).toEqual([]);
      expect(payloadFaults(answer, [article])).toEqual([]);
      if (isAboutStory(answer) && answer.note !== undefined) kinds.fallen += 1;
      else if (answer.status === 'abstained') kinds.abstained += 1;
      else if (answer.status === 'answered' && answer.verification !== undefined)
        kinds.generated += 1;
    }),
    { numRuns: 250 },
  );

  // The property would be empty if nothing ever came through.
  expect(kinds.generated).toBeGreaterThan(5);
  expect(kinds.fallen).toBeGreaterThan(0);
  expect(kinds.abstained).toBeGreaterThan(0);
}, 120_000);
