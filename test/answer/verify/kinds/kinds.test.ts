import { describe, expect, it } from 'vitest';
import { verifyAnswer } from '../../../../src/answer/verify/verify-answer.ts';
import { evidenceOf, readStory, tools } from '../../../support/story.ts';
import { sentencePairs } from '../../../support/written/sentence-pairs.ts';

const evidence = evidenceOf(readStory());

describe.each(Object.entries(sentencePairs))('a sentence that changes %s', (_, pairs) => {
  it.each(pairs)('(%s, paragraphs %j) is dropped: %s', async (language, cites, wrong, right) => {
    const citations = evidence
      .filter(({ label }) => cites.includes(label))
      .map(({ label, paragraph }) => ({ paragraph: label, quote: paragraph.text }));
    const outcomeOf = async (text: string) =>
      (await verifyAnswer([{ text, citations }], evidence, language, tools)).checked[0]?.outcome;

    expect(await outcomeOf(wrong)).not.toBe('proved');
    expect(await outcomeOf(right)).toBe('proved');
  });
});
