import { describe, expect, it } from 'vitest';
import { kindChange } from '../../../src/answer/evidence/kind-change.ts';
import type { Language } from '../../../src/language/language.ts';

const paragraphs = (...texts: string[]) => texts.map((text) => ({ text, language: 'de' as const }));
const lost = (question: string, language: Language, ...texts: string[]) =>
  kindChange(question, language, paragraphs(...texts)).map((change) => change < 0);

describe('what a paragraph loses for lacking what is asked for', () => {
  it('is something where it has no figure', () => {
    expect(
      lost('Wie viele kamen?', 'de', 'Es kamen viele.', 'Es kamen elf.', 'Es kamen 40.'),
    ).toEqual([true, false, false]);
  });

  it('is something where it has no time', () => {
    expect(
      lost('When did they meet?', 'en', 'Sie trafen sich.', 'Sie trafen sich am Freitag.'),
    ).toEqual([true, false]);
  });

  it('is nothing for the length of time that a day tells', () => {
    expect(lost('Wie lange noch?', 'de', 'Bis Sonntag.')).toEqual([false]);
  });

  it('is nothing where no words tell the kind', () => {
    expect(lost('Warum kamen sie?', 'de', 'Aus Freude.')).toEqual([false]);
    expect(lost('Wer kam?', 'de', 'Keiner kam.')).toEqual([false]);
  });
});
