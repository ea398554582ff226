import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shownSources } from '../../../src/answer/answer.ts';
import { answererOfArticles, openConfiguredEmbedder } from '../../../src/app/open-answerer.ts';
import { parseConfig } from '../../../src/config/config.ts';
import { realModelFolder, tellWhetherSkipped } from '../../support/models/real-model.ts';
import { articleOf, readStory } from '../../support/story.ts';

tellWhetherSkipped('questions about speech with the real model');

const questions = z.array(
  z.object({
    story: z.string(),
    language: z.enum(['de', 'en']),
    question: z.string(),
    status: z.enum(['answered', 'refused']),
    paragraphs: z.array(z.number()),
    speaker: z.string().optional(),
  }),
);

const golden = questions.parse(
  readFileSync('data/eval/speech.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line)),
);

/** What is right today; more is better. */
const least = 9;

describe.skipIf(realModelFolder === undefined)(
  'questions about speech',
  { timeout: 120_000 },
  async () => {
    const config = parseConfig({});
    const embedder = await openConfiguredEmbedder(config);
    const file = 'data/eval/match-report.md';
    const report = articleOf(readFileSync(file, 'utf8'), file);
    const open = (story: typeof report) =>
      answererOfArticles([story], embedder, config.answer.operatingPoint);

    it('are answered with the words of whoever is asked about', async () => {
      const answerer = await open(report);
      let right = 0;
      for (const one of golden.filter(({ story }) => story === 'match-report')) {
        const { question: text, language, speaker } = one;
        const answer = await answerer.answer({ text, history: [], language });
        const cited = shownSources(answer).map(({ citation }) => citation);
        const isRight =
          (answer.status === 'answered') === (one.status === 'answered') &&
          one.paragraphs.every((number) => cited.some(({ paragraph }) => paragraph === number)) &&
          cited.every((citation) => speaker === undefined || citation.speaker?.includes(speaker));
        if (isRight) right += 1;
      }

      expect(right).toBeGreaterThanOrEqual(least - 1);
    });

    it.each([
      ['Was sagte Marco Rubio?', 'answered', [13, 14]],
      ['What did Trump say?', 'abstained', [6]],
    ] as const)('%j is %s', async (text, status, paragraphs) => {
      const answer = await (await open(readStory())).answer({ text, history: [] });

      expect(answer.status).toBe(status);
      expect(shownSources(answer).map(({ citation }) => citation.paragraph)).toEqual(
        expect.arrayContaining([...paragraphs]),
      );
    });
  },
);
