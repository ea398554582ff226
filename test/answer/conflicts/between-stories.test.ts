import { describe, expect, it } from 'vitest';
import { answersIn, shownSources } from '../../../src/answer/answer.ts';
import { articleOf } from '../../support/articles.ts';
import { scriptedAnswerer } from '../../support/evidence/scripted-answerer.ts';
import { scriptedReader } from '../../support/evidence/scripted-reader.ts';

const story = (slug: string, language: string, text: string) =>
  articleOf(`${slug}.md`, `---\ntitle: ${slug}\nlanguage: ${language}\n---\n\n${text}`);

/** What the stories say about something that each of them tells in a sentence. */
const across = async (question: string, language: 'de' | 'en', ...texts: readonly string[]) => {
  const stories = texts.map((text, index) => story(`story-${index}`, language, text));
  const answerer = await scriptedAnswerer(
    stories,
    scriptedReader((_, { text }) => ({
      answers: 4,
      supports: 3,
      spans: [{ start: 0, end: text.length, score: 0.9 }],
    })),
  );
  const answer = await answerer.answer({ text: question, language, history: [] });
  if (answer.status !== 'several') throw new Error(`Not several: ${JSON.stringify(answer)}`);

  expect(answersIn(answer)).toHaveLength(texts.length);
  return answer;
};

describe('stories that are asked together', { timeout: 120_000 }, () => {
  it.each([
    [
      'Was sagen die Artikel über die Risse in der Brücke?',
      'de',
      'Ingenieure entdeckten in der alten Brücke am Hafen 14 Risse.',
      'Das Amt zählte 23 Risse in der alten Brücke am Hafen.',
    ],
    [
      'What do the stories say about the passengers of the ferry?',
      'en',
      'All 214 passengers were taken off the burning ferry.',
      'The coastguard took 231 passengers off the burning ferry.',
    ],
  ] as const)('are told to disagree in figures: %s', async (question, language, one, other) => {
    const answer = await across(question, language, one, other);

    expect(answer.differing).toEqual(shownSources(answer).map(({ number }) => number));
  });

  it.each([
    [
      'Was sagen die Artikel über die Risse in der Brücke?',
      'de',
      'Ingenieure entdeckten in der alten Brücke am Hafen 14 Risse.',
      'Das Amt zählte 14 Risse in der alten Brücke am Hafen.',
    ],
    [
      'Was sagen die Artikel über die Brücke?',
      'de',
      'Ingenieure entdeckten in der alten Brücke am Hafen 14 Risse.',
      'Über die alte Brücke am Hafen fahren 300 Busse.',
    ],
    [
      'What do the stories say about the passengers?',
      'en',
      'All 214 passengers were taken off the burning ferry.',
      'The airline expects 900 passengers.',
    ],
  ] as const)(
    'are not, where they count alike or other things: %s (%s)',
    async (question, language, one, other) => {
      expect(await across(question, language, one, other)).not.toHaveProperty('differing');
    },
  );
});
