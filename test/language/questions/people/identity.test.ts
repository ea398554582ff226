import { describe, expect, it } from 'vitest';
import { askedName, isNamedIn } from '../../../../src/language/questions/people/identity.ts';

describe('a question for who somebody is', () => {
  it.each([
    ['Wer ist Majed Al Ansari?', 'Majed Al Ansari'],
    ['Hallo Footnote, wer ist Majed Al Ansari?', 'Majed Al Ansari'],
    ['who is rubio', 'rubio'],
    ["Who's Jared Kushner?", 'Jared Kushner'],
    ['Wer war Ada Lovelace', 'Ada Lovelace'],
  ])('%j asks for a name', (question, name) => {
    expect(askedName(question)?.join(' ')).toBe(name);
  });

  it.each([
    'Wer sagt das?',
    'Who is in charge of the talks at the moment?',
    'Was ist Oman?',
    'Wer ist der Sprecher?',
    '',
  ])('%j does not', (question) => {
    expect(askedName(question)).toBeUndefined();
  });
});

describe('a name in a text', () => {
  const text =
    'Der Sprecher von Katar, Majed Al Ansari, und US-Außenminister Marco Rubio sprachen von Schuld.';

  it.each(['Majed Al Ansari', 'Marco Rubio', 'rubio', 'Rubio'])(
    '%s stands there in full',
    (name) => {
      expect(isNamedIn(name.split(' '), text)).toBe(true);
    },
  );

  it.each(['Majed Kushner', 'Schuld', 'Al Rubio', 'Witkoff'])('%s does not', (name) => {
    expect(isNamedIn(name.split(' '), text)).toBe(false);
  });
});
