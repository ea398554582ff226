import { describe, expect, it } from 'vitest';
import { askedRole } from '../../../../src/language/questions/people/role.ts';

describe('a question for who is something', () => {
  it.each([
    ['Wer ist der russische Botschafter?', 'Botschafter', 'russische'],
    ['wer ist eigentlich der chef von bosch', 'chef', 'bosch'],
    ['Wer ist Chef von Bosch?', 'Chef', 'Bosch'],
    ['Wie heißt die Bürgermeisterin?', 'Bürgermeisterin', ''],
    ['Wie ist der Name des Richters?', 'Richters', ''],
    ['Who is the judge?', 'judge', ''],
    ['and who is the judge?', 'judge', ''],
    ['Und wer ist der Trainer von Kell?', 'Trainer', 'Kell'],
    ['What is the name of the mayor of Hull?', 'mayor', 'Hull'],
    ["what's the mayor called", 'mayor', ''],
    ["Who is Sevilla's coach?", 'coach', "Sevilla's"],
  ])('%s asks for: %s, %s', (question, head, qualifiers) => {
    expect(askedRole(question)).toMatchObject({ head, qualifiers, isNew: false });
  });

  it.each(['Wer wird neuer Trainer?', 'Who is the next coach?', 'Wer wird die neue Chefin?'])(
    '%s asks for the new one',
    (question) => {
      expect(askedRole(question)).toMatchObject({ qualifiers: '', isNew: true });
    },
  );

  it.each([
    'Wer ist Olaf Scholz?',
    'Wer ist in Gefahr?',
    'Who is the man who shot him?',
    'Who is to blame?',
    'Who won?',
  ])('%s is none', (question) => {
    expect(askedRole(question)).toBeUndefined();
  });
});
