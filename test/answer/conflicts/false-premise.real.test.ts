import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAboutStory } from '../../../src/answer/answer.ts';
import { answererOfArticles, openConfiguredEmbedder } from '../../../src/app/open-answerer.ts';
import { parseConfig } from '../../../src/config/config.ts';
import { articleOf } from '../../support/articles.ts';
import { realModelFolder, tellWhetherSkipped } from '../../support/models/real-model.ts';

tellWhetherSkipped('false premises with the real model');

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const shownInReadmes = ['README.md', 'README.de.md'].flatMap((file) =>
  Array.from(read(file).matchAll(/ ask -- "([^"]+\?)"/gu), ([, question = '']) => question),
);

describe.skipIf(realModelFolder === undefined)(
  'what a question about the story that comes with the program takes for granted',
  { timeout: 120_000 },
  async () => {
    const config = parseConfig({});
    const answerer = await answererOfArticles(
      [articleOf('us-iran-verhandlungen.md', read('data/articles/us-iran-verhandlungen.md'))],
      await openConfiguredEmbedder(config),
      config.answer.operatingPoint,
    );
    const isNamed = async (text: string) => {
      const answer = await answerer.answer({ text, history: [] });

      return isAboutStory(answer) && answer.falsePremise === true;
    };

    it.each([
      ...shownInReadmes,
      'Warum wurden die Gespräche abgesagt?',
      'When will the US delegation fly home?',
    ])('is not called false where the story says so: %s', async (question) => {
      expect(await isNamed(question)).toBe(false);
    });

    it.each([
      'Why did the US agree to move the talks to Oman?',
      'Wieso fliegen Kushner und Witkoff erst am Samstag nach Hause?',
      'Warum wollte der Iran die Gespräche von Oman in die Türkei verlegen?',
    ])('is named where it is false: %s', async (question) => {
      expect(await isNamed(question)).toBe(true);
    });
  },
);
