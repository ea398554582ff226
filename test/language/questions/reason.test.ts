import { describe, expect, it } from 'vitest';
import {
  asksForReason,
  asksForReasonAnyhow,
  posesReason,
} from '../../../src/language/questions/reason.ts';

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

describe('a text that poses a reason', () => {
  it.each([
    ['Der Trainer erklärt, warum er geht.', 'de', true],
    ['Warum er geht? Weil er will.', 'de', false],
    ['He explains why he left.', 'en', true],
    ['He left because of the noise.', 'en', false],
  ] as const)('does not tell it: %s', (text, language, poses) => {
    expect(posesReason(text, language)).toBe(poses);
  });

  it('answers no question for a reason, whatever language that is in', () => {
    expect(asksForReasonAnyhow('Warum geht er?')).toBe(true);
    expect(asksForReasonAnyhow('Why did he leave?')).toBe(true);
    expect(asksForReasonAnyhow('Wer geht?')).toBe(false);
  });
});
