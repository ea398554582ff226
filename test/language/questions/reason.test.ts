import { describe, expect, it } from 'vitest';
import { asksForReason } from '../../../src/language/questions/reason.ts';

describe('a question for a reason', () => {
  it.each([
    ['Warum sind die Gespräche gescheitert?', 'de', true],
    ['wieso denn', 'de', true],
    ['Wann sind sie gescheitert?', 'de', false],
    ['Why did it fail?', 'en', true],
    ['How come it failed?', 'en', true],
    ['Who asked why it failed?', 'en', false],
  ] as const)('is told by how it begins: %s', (question, language, asks) => {
    expect(asksForReason(question, language)).toBe(asks);
  });
});
