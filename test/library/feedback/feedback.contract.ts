// What every driver of feedback keeps to.

import { describe, expect, it } from 'vitest';
import type { Feedback, KeptQuestion } from '../../../src/library/feedback/feedback.ts';

const question: KeptQuestion = {
  day: '2026-02-04',
  question: 'Wer sagte das?',
  language: 'de',
  reason: 'incomplete',
  story: 'bruecke',
  shown: [2, 4],
};

/** What every driver of feedback keeps to. */
export function feedbackContract(name: string, open: () => Promise<Feedback>): void {
  describe(`${name} keeps the contract of feedback`, () => {
    it('knows nothing at first', async () => {
      const feedback = await open();

      expect(await feedback.counts()).toEqual([]);
      expect(await feedback.questions()).toEqual([]);
    });

    it('counts what is said alike on one day, in order', async () => {
      const feedback = await open();
      const bad = { day: '2026-02-04', outcome: 'answered', reason: 'other' } as const;
      const good = { day: '2026-02-04', outcome: 'answered' } as const;
      await feedback.count({ ...good, day: '2026-02-05' });
      for (const vote of [bad, good, bad]) await feedback.count(vote);

      expect(await feedback.counts()).toEqual([
        { ...good, count: 1 },
        { ...bad, count: 2 },
        { ...good, day: '2026-02-05', count: 1 },
      ]);
    });

    it('keeps questions as they came', async () => {
      const feedback = await open();
      const { story: _, ...untold } = question;
      await feedback.keep(question);
      await feedback.keep(untold);

      expect(await feedback.questions()).toEqual([question, untold]);
    });

    it('refuses what is none of it', async () => {
      const feedback = await open();

      await expect(feedback.keep({ ...question, question: '' })).rejects.toThrow();
      await expect(feedback.count({ day: 'today', outcome: 'answered' })).rejects.toThrow();
      expect(await feedback.questions()).toEqual([]);
    });
  });
}
