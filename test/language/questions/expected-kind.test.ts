import { describe, expect, it } from 'vitest';
import { expectedKind } from '../../../src/language/questions/expected-kind.ts';

describe('the kind of answer that a question expects', () => {
  it.each([
    ['Wie viele Autos fahren dort?', 'de', 'figure'],
    ['was kostet das', 'de', 'figure'],
    ['Um wie viel Uhr beginnt es?', 'de', 'time'],
    ['Und seit wann?', 'de', 'time'],
    ['Mit wem sprach sie?', 'de', 'person'],
    ['Wohin fahren sie?', 'de', 'place'],
    ['How long will it take?', 'en', 'figure'],
    ['But when?', 'en', 'time'],
    ["Who's there?", 'en', 'person'],
    ['Where do they meet?', 'en', 'place'],
  ] as const)('is told by its first words: %s', (question, language, kind) => {
    expect(expectedKind(question, language)).toBe(kind);
  });

  it.each([
    ['Worum geht es?', 'de'],
    ['Wie haben sie das geschafft?', 'de'],
    ['How did they do it?', 'en'],
    ['Whole cities are asking', 'en'],
  ] as const)('is not told by others: %s', (question, language) => {
    expect(expectedKind(question, language)).toBeUndefined();
  });
});
