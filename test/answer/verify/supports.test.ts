import { describe, expect, it } from 'vitest';
import {
  type SupportEvidence,
  type Supports,
  supportProbability,
} from '../../../src/answer/verify/supports.ts';
import { verifyAnswer } from '../../../src/answer/verify/verify-answer.ts';
import type { Reader, ReaderPassage } from '../../../src/search/reader.ts';
import { evidenceOf, readStory, tools } from '../../support/story.ts';

const evidence = evidenceOf(readStory());
const byReaderAlone = {
  intercept: 0,
  coefficients: { reader: 1, coverage: 0, leastCovered: 0, facts: 0, length: 0 },
};
const quote = 'Trumps Schwiegersohn und Berater Jared Kushner';
const isAdviser = 'Jared Kushner ist Trumps Schwiegersohn und Berater.';

function readerOf(
  logit: number,
  heard: { sentence: string; passages: readonly ReaderPassage[] }[],
) {
  const reader: Reader = {
    async read(sentence, passages, { signal } = {}) {
      signal?.throwIfAborted();
      heard.push({ sentence, passages });
      return passages.map(() => ({ answers: 0, supports: logit, spans: [] }));
    },
  };
  return reader;
}

async function verify(text: string, logit: number, signal?: AbortSignal) {
  const heard: { sentence: string; passages: readonly ReaderPassage[] }[] = [];
  const supports: Supports = {
    reader: readerOf(logit, heard),
    weights: byReaderAlone,
    threshold: 0.5,
  };
  const draft = [{ text, citations: [{ paragraph: 9, quote }] }];
  const answer = await verifyAnswer(draft, evidence, 'de', { ...tools, supports }, signal);

  return { outcome: answer.checked[0]?.outcome, heard };
}

describe('a reader beside the check of words', () => {
  it('drops what it does not believe, and keeps what it does', async () => {
    expect((await verify(isAdviser, 2)).outcome).toBe('proved');
    expect((await verify(isAdviser, -2)).outcome).toBe('unsupported');
  });

  it('reads each sentence with the cited paragraph, its headline and what stands before', async () => {
    const { heard } = await verify(isAdviser, 2);

    expect(heard).toHaveLength(1);
    expect(heard[0]?.sentence).toBe(isAdviser);
    expect(heard[0]?.passages).toHaveLength(1);
    expect(heard[0]?.passages[0]).toMatchObject({
      text: evidence.find(({ label }) => label === 9)?.paragraph.text,
      before: evidence.find(({ label }) => label === 8)?.paragraph.text,
    });
    expect(heard[0]?.passages[0]?.headline).toContain('US-Iran-Verhandlungen');
  });

  it('believes nothing that words contradict, and is not asked then', async () => {
    const { outcome, heard } = await verify('Jared Kushner ist nicht Trumps Schwiegersohn.', 9);

    expect(outcome).toBe('turned-around');
    expect(heard).toEqual([]);
  });

  it('ends with the signal', async () => {
    await expect(verify(isAdviser, 2, AbortSignal.abort(new Error('enough')))).rejects.toThrow(
      'enough',
    );
  });
});

describe('the probability of a sentence', () => {
  const some: SupportEvidence = {
    reader: 0,
    coverage: 0.5,
    leastCovered: 0.5,
    facts: 1,
    length: 8,
  };

  it('rises with each piece of evidence that has a positive weight', () => {
    const weights = {
      intercept: -1,
      coefficients: { reader: 1, coverage: 2, leastCovered: 1, facts: 1, length: -0.1 },
    };
    const base = supportProbability(some, weights);

    expect(supportProbability({ ...some, reader: 1 }, weights)).toBeGreaterThan(base);
    expect(supportProbability({ ...some, coverage: 1 }, weights)).toBeGreaterThan(base);
    expect(supportProbability({ ...some, length: 20 }, weights)).toBeLessThan(base);
  });
});
