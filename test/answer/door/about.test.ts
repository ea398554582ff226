import { describe, expect, it } from 'vitest';
import { StoryAnswerer } from '../../../src/answer/door/story-answerer.ts';
import type { Responder } from '../../../src/answer/question/responder.ts';
import type { Embedder } from '../../../src/search/embedder.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import { answered, noQuestion, notInStory } from '../../support/answers.ts';
import { articleOf, readStory } from '../../support/story.ts';

const vector = () => Float32Array.of(1, 0);
const embedder: Embedder = {
  identity: { provider: 'test', model: 'test', dimension: 2, queryPrefix: '', passagePrefix: '' },
  embedPassages: async (texts) => texts.map(vector),
  embedQuestion: async () => vector(),
};

/** Stands for either way of answering: a chat model and the search. */
const never: Responder = {
  respond: async ({ text }) => {
    throw new Error(`Looked up: ${text}`);
  },
};

async function doorOver(...articles: Parameters<typeof buildKnowledge>[0]) {
  const knowledge = await buildKnowledge(articles, embedder);
  return new StoryAnswerer({ knowledge, responder: never, extractive: never });
}

const other = articleOf('# The bridge\n\nThe bridge is closed until Friday.', 'bridge.md');
const door = await doorOver(readStory(), other);
const ask = (text: string, story?: string) =>
  door.answer({ text, history: [], ...(story !== undefined && { story }) });

describe('a question about a story as a whole or the bot', () => {
  it.each(['Worum geht es?', 'TL;DR', 'wer hat das geschrieben?', 'absatz 3', 'is it true?'])(
    'is answered without a search and without a model: %s',
    async (text) => {
      const { lookup, timings } = answered(await ask(text));

      expect(lookup).toEqual({
        retrieved: [],
        probability: 1,
        answeredAt: ['strict', 'balanced', 'eager'],
        threshold: 0,
      });
      expect(timings.total).toBeGreaterThanOrEqual(timings.answer);
    },
  );

  it('is refused in one sentence, which needs no other questions', async () => {
    const { suggestions, notice } = notInStory(await ask('Absatz 99'));

    expect(suggestions).toEqual([]);
    expect(notice).toBe('Diesen Absatz gibt es nicht: Der Artikel hat 25 Absätze.');
  });

  it('is answered in the language of its words, however few they are', async () => {
    expect((await ask('key points')).language).toBe('en');
    expect((await ask('paragraph 3')).language).toBe('en');
    expect((await ask('Quelle?')).language).toBe('de');
    expect((await ask('tl;dr')).language).toBe('de');
    const hinted = await door.answer({ text: 'tl;dr', history: [], language: 'en' });
    expect(hinted.language).toBe('en');
  });

  it('is about the story that is asked', async () => {
    const answer = answered(await ask('summary', 'bridge'));

    expect(answer.sources.map(({ citation }) => citation.article)).toEqual(['bridge']);
  });

  it('continues with the story that the conversation is about', async () => {
    const question = 'key points';
    const first = await ask(question, 'bridge');
    const next = await door.answer({
      text: 'what comes before that?',
      history: [{ question, answer: first }],
    });

    expect(answered(next).sources.map(({ citation }) => citation)).toMatchObject([
      { article: 'bridge', kind: 'title', paragraph: 0 },
    ]);
  });

  it('is told which stories there are', async () => {
    const { reason, notice } = noQuestion(await ask('which stories do you know?'));

    expect(reason).toBe('about-bot');
    expect(notice).toMatch(
      /^I know 2 stories, newest first: “US-Iran-.*” \(All Israel News\); “The bridge”\.$/,
    );
  });

  it('is every other one looked up', async () => {
    await expect(ask('what happened in Muscat?')).rejects.toThrow('Looked up');
    await expect(ask('Wer hat den Brief geschrieben?')).rejects.toThrow('Looked up');
  });
});
