import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/language/language.ts';
import { presupposed } from '../../../../src/language/questions/premises/presupposed.ts';

describe('what a question takes for granted', () => {
  it.each([
    ['Warum haben die USA zugestimmt?', 'die USA zugestimmt haben'],
    ['Wieso lehnte der Rat den Bau ab?', 'der Rat den Bau ablehnte'],
    [
      'Warum war er bereit, um jeden Preis zu verhandeln?',
      'er bereit war, um jeden Preis zu verhandeln',
    ],
    ['Weshalb zahlt die Stadt 1,5 Millionen Euro?', 'die Stadt 1,5 Millionen Euro zahlt'],
    ['Wie lange dauert die Sperrung?', 'die Sperrung dauert'],
  ])('is put as a clause: %s', (question, told) => {
    expect(presupposed(question, 'de')?.told).toBe(told);
  });

  it.each([
    ['Why did the US agree to move the talks?', 'the US did agree to move the talks'],
    ["Why couldn't they win?", "they couldn't win"],
    ['When will the ferry be towed to port?', 'the ferry will be towed to port'],
    ['How come the minister resigned?', 'the minister resigned'],
  ])('is put as a clause in English: %s', (question, told) => {
    expect(presupposed(question, 'en')?.told).toBe(told);
  });

  it('is left in the order of the question where it is not certain where the subject ends', () => {
    expect(presupposed('Why did the city council vote against the pool?', 'en')).toEqual({
      claim: 'The city council vote against the pool.',
    });
  });

  it.each([
    ['Haben die USA zugestimmt?', 'de'],
    ['Did the US agree?', 'en'],
    ['Wie hoch ist der Turm?', 'de'],
    ['How high is the tower?', 'en'],
    ['Who did they blame?', 'en'],
    ['Wer hat das Feuer gelöscht?', 'de'],
    ['Wo sollten die Gespräche stattfinden?', 'de'],
    ['Where were the talks supposed to take place?', 'en'],
  ] as const)(
    'is nothing where only that is asked, for somebody or a thing, or what was meant: %s',
    (question, language) => {
      expect(presupposed(question, language)).toBeUndefined();
    },
  );

  it('has only words of the question', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...languages),
        (text, language) => {
          for (const opener of ['', 'Warum ', 'Why did ']) {
            const told = presupposed(opener + text, language)?.told ?? '';
            const letters = (value: string) => [...value.replace(/[\s.?!…]/gu, '')].sort().join('');

            expect(letters(`${opener}${text}`)).toSatisfy((all: string) =>
              [...letters(told)].every((letter) => all.includes(letter)),
            );
          }
        },
      ),
    );
  });
});
