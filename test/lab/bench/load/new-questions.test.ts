import { expect, it } from 'vitest';
import { newQuestion } from '../../../../lab/bench/load/new-questions.ts';

it('asks nothing twice in a quarter of an hour of 50 questions a second', () => {
  const questions = Array.from({ length: 45_000 }, (_, number) => newQuestion(number));

  expect(new Set(questions).size).toBe(questions.length);
});
