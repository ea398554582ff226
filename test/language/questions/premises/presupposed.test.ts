import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/language/language.ts';
import { isTelling, presupposed } from '../../../../src/language/questions/premises/presupposed.ts';

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

  it.each([
    ['Wie viele Leute wurden entlassen?', 'de', 'Leute wurden entlassen.'],
    ['Wie hoch ist die Entschädigung?', 'de', 'Nun ist die Entschädigung.'],
    ['How many people died in the fire?', 'en', 'People died in the fire.'],
    ['How much will Blue Line pay?', 'en', 'Blue Line will pay.'],
  ] as const)(
    'is that there is any where the amount is asked for, and no clause: %s',
    (question, language, claim) => {
      expect(presupposed(question, language)).toMatchObject({ claim });
      expect(presupposed(question, language)).not.toHaveProperty('told');
    },
  );

  it('is left in the order of the question where it is not certain where the subject ends', () => {
    expect(presupposed("Why did the seafarers' union want an inquiry?", 'en')).toEqual({
      claim: "The seafarers' union want an inquiry.",
      contrary: "It is not true that the seafarers' union want an inquiry.",
      asksFor: 'reason',
    });
    expect(presupposed('Why did the city council vote against the pool?', 'en')).toEqual({
      claim: 'The city council vote against the pool.',
      contrary: 'It is not true that the city council vote against the pool.',
      asksFor: 'reason',
    });
  });

  it.each([
    ['Warum haben die USA zugestimmt?', 'de', 'Nun haben die USA nicht zugestimmt.'],
    ['Wieso lehnte der Rat den Bau ab?', 'de', 'Nun lehnte der Rat den Bau nicht ab.'],
    ['Wann fliegen sie nach Hause?', 'de', 'Nun fliegen sie nicht nach Hause.'],
    [
      'Warum war er bereit, um jeden Preis zu verhandeln?',
      'de',
      'Nun war er nicht bereit, um jeden Preis zu verhandeln.',
    ],
    ['Warum dürfen Autos nicht mehr fahren?', 'de', 'Nun dürfen Autos fahren.'],
    ['Weshalb gibt es keine Busse?', 'de', 'Nun gibt es eine Busse.'],
    ['Why did the US agree to move the talks?', 'en', 'The US did not agree to move the talks.'],
    ["Why couldn't they win?", 'en', 'They could win.'],
    ['Why will there never be a ferry?', 'en', 'There will always be a ferry.'],
    ['How come the minister resigned?', 'en', 'It is not true that the minister resigned.'],
  ] as const)('has a contrary, which denies it or does not: %s', (question, language, contrary) => {
    expect(presupposed(question, language)?.contrary).toBe(contrary);
  });

  it.each([
    ['Wieso lehnte der Rat den Bau ab?', 'de', 'reason'],
    ['Wodurch wurde das Dach undicht?', 'de', 'manner'],
    ['Wie hat er das erfahren?', 'de', 'manner'],
    ['Seit wann ist das Dach undicht?', 'de', 'circumstance'],
    ['Wie oft fiel der Strom aus?', 'de', 'circumstance'],
    ['Why did the US agree to move the talks?', 'en', 'reason'],
    ['How come the minister resigned?', 'en', 'reason'],
    ['How did they find out?', 'en', 'manner'],
    ['How long was the road closed?', 'en', 'circumstance'],
    ['Where did the ferry land?', 'en', 'circumstance'],
    ['Wie viele Leute wurden entlassen?', 'de', 'amount'],
    ['Wie hoch ist die Entschädigung?', 'de', 'amount'],
    ['How much will the town pay?', 'en', 'amount'],
  ] as const)('is known with what is asked for of it: %s', (question, language, asksFor) => {
    expect(presupposed(question, language)?.asksFor).toBe(asksFor);
  });

  it.each([
    ['Haben die USA zugestimmt?', 'de'],
    ['Did the US agree?', 'en'],
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

  it.each([
    ['Warum hat der Rat die Sanierung begonnen?', 'de', true],
    ['Warum hat der Rat die Sanierung abgelehnt?', 'de', false],
    ['Warum ist die CDU gegen einen Neubau am Bahnhof?', 'de', false],
    ['Why does Gordon Pask oppose the release of the beavers?', 'en', false],
    ['Why is the union against a new library at the station?', 'en', false],
    ['Why will the ferry be towed to Lanmouth?', 'en', true],
    ['Wann geht sie in Rente?', 'de', false],
    ['Wann fiel das 1:0?', 'de', false],
    ['Ab wann rollen die Bagger?', 'de', false],
    ['Why did the neighbours not want any bombing?', 'en', false],
  ] as const)(
    'tells by itself what would have to be so, but in few words, with a pronoun, or denied: %s',
    (question, language, isSo) => {
      const premise = presupposed(question, language);

      expect(premise !== undefined && isTelling(premise, language)).toBe(isSo);
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
