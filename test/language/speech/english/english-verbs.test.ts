import { describe, expect, it } from 'vitest';
import { englishCues } from '../../../../src/language/speech/english/english-verbs.ts';

describe('English verbs of speech', () => {
  it.each([
    ['said', 'say'],
    ['says', 'say'],
    ['denies', 'deny'],
    ['denied', 'deny'],
    ['admitted', 'admit'],
    ['urging', 'urge'],
    ['told', 'tell'],
    ['wrote', 'write'],
  ])('have the form "%s"', (spelling, verb) => {
    expect(englishCues.get(spelling)).toContainEqual(expect.objectContaining({ verb }));
  });
});
