import { describe, expect, it } from 'vitest';
import { doubtOf } from '../../../src/answer/conflicts/doubt.ts';
import type { ReadCandidate } from '../../../src/answer/evidence/judge.ts';
import type { AskedFor } from '../../../src/language/questions/premises/premise-words.ts';
import { presupposed } from '../../../src/language/questions/premises/presupposed.ts';
import type { Passage } from '../../../src/search/retriever.ts';
import { articleOf } from '../../support/articles.ts';
import { scriptedReader } from '../../support/evidence/scripted-reader.ts';

const article = articleOf('rat.md', 'Der Rat tagt.\n\nDas Rathaus wird 2030 gebaut.');
const premise = presupposed('Warum wird das Rathaus 2028 gebaut?', 'de');

const candidates = article.paragraphs
  .map((paragraph, position) => ({ article, paragraph, position }))
  .filter(({ paragraph }) => paragraph.number > 0) as unknown as readonly ReadCandidate[];

/** Finds the paragraphs, each as near in meaning as it is told to. */
const retriever = (near: readonly number[]) => ({
  retrieve: async () =>
    candidates.map(({ position }, index) => ({
      chunk: { position },
      vector: near[index] ?? 0,
    })) as unknown as readonly Passage[],
});

/** Believes the claim and its contrary, of every paragraph, as much as it is told to. */
const believing = (claim: number, contrary: number) =>
  scriptedReader((text) => ({ supports: text === premise?.claim ? claim : contrary }));

const doubted = async (
  reader: ReturnType<typeof believing>,
  {
    near = [0.5, 0.7],
    asksFor = 'reason',
    ...more
  }: Partial<Known> & { near?: readonly number[]; asksFor?: AskedFor } = {},
) => {
  if (premise === undefined) throw new Error('nothing is taken for granted');
  const known = { isContradicted: false, isAnswered: false, probability: 0.4, ...more };
  const asked = { ...premise, asksFor };
  const doubt = await doubtOf(asked, candidates, known, { reader, retriever: retriever(near) });

  return doubt?.nearest.paragraph.number;
};
type Known = Parameters<typeof doubtOf>[2];

describe('a premise', () => {
  it('is doubtful, with the nearest paragraph, where no paragraph supports it', async () => {
    expect(await doubted(believing(-2, -1.9))).toBe(2);
  });

  it('is so too where some support it but rather its contrary', async () => {
    expect(await doubted(believing(-0.4, 0.9))).toBe(2);
    expect(await doubted(believing(-0.4, -0.4))).toBeUndefined();
  });

  it('is not doubtful where a paragraph supports it', async () => {
    expect(await doubted(believing(0.5, 2))).toBeUndefined();
  });

  it('is nothing that the story tells of where no paragraph is near, unless words contradict it', async () => {
    const [reader, near] = [believing(-2, -1.9), [0.5, 0.65]];

    expect(await doubted(reader, { near: [0.5, 0.55] })).toBeUndefined();
    expect(await doubted(reader, { near, asksFor: 'manner' })).toBeUndefined();
    expect(await doubted(reader, { near, asksFor: 'manner', isContradicted: true })).toBe(2);
    expect(await doubted(reader, { near, asksFor: 'reason' })).toBe(2);
  });

  it('is not doubtful where a time or place is asked for, unless words contradict it', async () => {
    const reader = believing(-2, -1.9);

    expect(await doubted(reader, { asksFor: 'circumstance' })).toBeUndefined();
    expect(await doubted(reader, { asksFor: 'circumstance', isContradicted: true })).toBe(2);
  });

  it('takes more doubt away from a story that answers, and none from one that surely does', async () => {
    const reader = believing(-0.6, -0.6);

    expect(await doubted(reader)).toBe(2);
    expect(await doubted(reader, { isAnswered: true, probability: 0.6 })).toBeUndefined();
    expect(await doubted(believing(-2, -2), { isAnswered: true, probability: 0.6 })).toBe(2);
    expect(
      await doubted(believing(-2, -2), { isAnswered: true, probability: 0.7 }),
    ).toBeUndefined();
  });
});
