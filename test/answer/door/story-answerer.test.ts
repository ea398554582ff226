import { describe, expect, it } from 'vitest';
import { StoryAnswerer, suggestionMemory } from '../../../src/answer/door/story-answerer.ts';
import type { Embedder } from '../../../src/search/embedder.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import type { Article } from '../../../src/story/article.ts';
import { answered, citationsOf, notInStory } from '../../support/answers.ts';
import { scriptedAnswerer, scriptedExtractive } from '../../support/evidence/scripted-answerer.ts';
import { scriptedReader } from '../../support/evidence/scripted-reader.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';
import { articleOf, readStory } from '../../support/story.ts';

const bridge = articleOf(
  '---\ntitle: Die Brücke\n---\n\nDie Brücke bleibt gesperrt.\n\n„Wir fanden Risse“, sagte Anna Berg.\n\n„Busse fahren“, sagte Karl Kurz.\n',
  'bruecke.md',
);
const ferry = articleOf('„Hunde dürfen mit“, sagte Eva Klein.\n', 'faehre.md');
const nothing = scriptedReader(() => undefined);
const unanswerable = 'Wie koche ich Spaghetti?';
const ask = (answerer: StoryAnswerer, text: string, story?: string) =>
  answerer.answer({ text, history: [], ...(story !== undefined && { story }) });

/** Answers a suggestion for whoever speaks, and nothing else. */
const speakersReader = scriptedReader((question, { text }) => {
  const name = /(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?: say)?\?$/u.exec(question)?.[1];

  return name !== undefined && text.includes(name) ? { answers: 5 } : undefined;
});

describe('a refusal', () => {
  it('carries questions that the story answers, also in what it says', async () => {
    const answerer = await scriptedAnswerer([bridge], speakersReader);
    const refusal = notInStory(await ask(answerer, unanswerable));

    expect(refusal.suggestions).toEqual([
      'Worum geht es in dem Artikel?',
      'Was sagte Anna Berg?',
      'Was sagte Karl Kurz?',
    ]);
    for (const suggestion of refusal.suggestions) {
      expect(refusal.notice).toContain(`„${suggestion}“`);
      answered(await ask(answerer, suggestion));
    }
  });

  it('suggests nobody whose words the story does not have', async () => {
    const mentioned = articleOf(
      '„Wir fanden Risse“, sagte Anna Berg. Karl Kurz fährt Bus.\n',
      'bruecke.md',
    );
    const answerer = await scriptedAnswerer([mentioned], nothing);

    expect(notInStory(await ask(answerer, unanswerable)).suggestions).toEqual([
      'Worum geht es in dem Artikel?',
      'Was sagte Anna Berg?',
    ]);
  });

  it('suggests questions about the one story that was asked, in the language of the asker', async () => {
    const answerer = await scriptedAnswerer([bridge, ferry], speakersReader);
    const refusal = notInStory(await ask(answerer, 'How do I cook spaghetti?', 'faehre'));

    expect(refusal.suggestions).toEqual(['What is the story about?', 'What did Eva Klein say?']);
    expect(refusal.notice).toMatch(/^The story does not say\. .*“What did Eva Klein say\?”/u);
  });

  it('shows the nearest source where there is something related', async () => {
    const reader = scriptedReader((_, { text }) =>
      text.includes('Risse') ? { answers: -1 } : undefined,
    );
    const refusal = notInStory(
      await ask(await scriptedAnswerer([bridge], reader), 'Wie alt sind die Risse?'),
    );

    expect(refusal.reason).toBe('related');
    expect(citationsOf(refusal)).toMatchObject([
      { article: 'bruecke', paragraph: 2, quote: '„Wir fanden Risse“, sagte Anna Berg.' },
    ]);
  });

  it('shows none where the story says nothing of it', async () => {
    const refusal = notInStory(await ask(await scriptedAnswerer([bridge], nothing), unanswerable));

    expect(refusal.reason).toBe('not-in-article');
    expect(citationsOf(refusal)).toEqual([]);
  });

  it('says nothing of suggestions where there is no story', async () => {
    const refusal = notInStory(await ask(await scriptedAnswerer([]), unanswerable));

    expect(refusal).toMatchObject({
      reason: 'not-in-article',
      suggestions: [],
      notice: 'Das sagt der Artikel nicht.',
    });
  });
});

describe('suggestions', () => {
  it('are worked out again after a failure, and remembered once they are there', async () => {
    let isDown = true;
    let asked = 0;
    const unsteady: Embedder = {
      ...trigramEmbedder,
      async embedQuestion(text) {
        asked += 1;
        if (isDown) throw new Error('The server is down.');

        return trigramEmbedder.embedQuestion(text);
      },
    };
    const knowledge = await buildKnowledge([readStory()], unsteady);
    const extractive = scriptedExtractive(knowledge);
    const answerer = new StoryAnswerer({ knowledge, responder: extractive, extractive });

    await expect(answerer.suggestions('de')).rejects.toThrow('The server is down.');
    isDown = false;
    const suggestions = await answerer.suggestions('de');
    const before = asked;

    expect(suggestions).toHaveLength(3);
    expect(await answerer.suggestions('de')).toEqual(suggestions);
    expect(asked).toBe(before);
  });

  it('cost a refusal nothing once they are known', async () => {
    const questions: string[] = [];
    const reader = scriptedReader((question) => {
      questions.push(question);
      return undefined;
    });
    const answerer = await scriptedAnswerer([bridge], reader);
    await ask(answerer, unanswerable);
    questions.length = 0;
    await ask(answerer, unanswerable);

    expect(new Set(questions)).toEqual(new Set([unanswerable]));
  });

  it('outlive the answerer for a story that stays as it is, and no change of it', async () => {
    const suggestions = suggestionMemory();
    const questions: string[] = [];
    const over = async (...articles: readonly Article[]) => {
      const knowledge = await buildKnowledge(articles, trigramEmbedder);
      const extractive = scriptedExtractive(knowledge, {
        read(question, passages, options) {
          questions.push(question);
          return speakersReader.read(question, passages, options);
        },
      });
      return new StoryAnswerer({ knowledge, responder: extractive, extractive, suggestions });
    };
    const first = await (await over(bridge)).suggestions('de');
    questions.length = 0;

    expect(await (await over(bridge, ferry)).suggestions('de')).toEqual(first);
    expect(questions).toEqual([]);

    const changed = articleOf('Die Brücke ist offen.\n\n„Gut“, sagte Karl Kurz.\n', 'bruecke.md');
    expect(await (await over(changed, ferry)).suggestions('de')).toContain('Was sagte Karl Kurz?');
    expect(await (await over(changed, ferry)).suggestions('de')).not.toContain(
      'Was sagte Anna Berg?',
    );
  });
});
