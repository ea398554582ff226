import { describe, expect, it } from 'vitest';
import { describeIn, nameBehind } from '../../../src/language/descriptions/describe-in.ts';
import { descriptionWords } from '../../../src/language/descriptions/description-words.ts';

describe('somebody without a name', () => {
  it.each([
    ['ein hochrangiger US-Beamter', 'senior US official'],
    ['der hochrangige Beamte', 'senior official'],
    ['US-Beamte', 'US officials'],
    ['hochrangige Beamte', 'senior officials'],
    ['eine hochrangige iranische Quelle', 'senior Iranian source'],
    ['ein ranghoher europäischer Diplomat', 'senior European diplomat'],
    ['verschiedene Medien', 'various media'],
    ['zwei westliche Diplomaten', 'two Western diplomats'],
    ['die Bürgermeisterin', 'mayor'],
    ['eine Sprecherin', 'spokeswoman'],
    ['ein Sprecher', 'spokesperson'],
    ['leitender Ermittler', undefined],
    ['früherer Mitarbeiter', 'former employee'],
    ['die Mitarbeiter', 'employees'],
    ['ein Mitarbeiter', 'employee'],
    ['die Polizei', 'police'],
    ['Polizei', 'police'],
    ['das israelische Außenministerium', 'Israeli foreign ministry'],
    ['ein Sprecher des Unternehmens', 'spokesperson for the company'],
    ['ein Mitarbeiter der Behörde', 'employee of the authority'],
    ['sein Anwalt', 'lawyer'],
    ['die 52-Jährige', '52-year-old'],
    ['die 44-jährige Apothekerin', '44-year-old pharmacist'],
    ['US-Außenminister Marco Rubio', 'US Secretary of State Marco Rubio'],
    ['die Lehrerin Mira Toman', 'teacher Mira Toman'],
    ['Fischer', undefined],
    ['Fischer Meyer', undefined],
    ['Marco Rubio', undefined],
    ['Richter', undefined],
    ['der Küster', undefined],
    ['ein Sprecher des Hafens', undefined],
    ['die Oper', undefined],
    ['', undefined],
  ])('of a German story is told in English: %s', (german, english) => {
    expect(describeIn(german, 'de', 'en')).toBe(english);
  });

  it.each([
    ['a senior US official', 'hochrangiger US-Beamter'],
    ['officials', 'Beamte'],
    ['two Western diplomats', 'zwei westliche Diplomaten'],
    ['the foreign ministry', 'Außenministerium'],
    ['the Israeli foreign ministry', 'israelisches Außenministerium'],
    ['a spokeswoman', 'Sprecherin'],
    ['a spokesman for the company', 'Sprecher des Unternehmens'],
    ['a spokesman for the police', 'Sprecher der Polizei'],
    ['police', 'Polizei'],
    ['Police', 'Polizei'],
    ['several pupils', 'mehrere Schüler'],
    ['the 58-year-old', '58-Jähriger'],
    ['her lawyer', 'Anwalt'],
    ['the midwife', 'Hebamme'],
    ['the teacher Rahel Teka', 'Rahel Teka'],
    ['spokeswoman Nina Alt', 'Sprecherin Nina Alt'],
    ['Farmer', undefined],
    ['the logbook', undefined],
    ['one of the rescuers', undefined],
  ])('of an English story is told in German: %s', (english, german) => {
    expect(describeIn(english, 'en', 'de')).toBe(german);
  });

  it('has words in both languages for the same', () => {
    const { de, en } = descriptionWords;

    expect(Object.keys(de.nouns)).toEqual(Object.keys(en.nouns));
    expect(Object.keys(de.adjectives)).toEqual(Object.keys(en.adjectives));
    expect(Object.keys(de.amounts)).toEqual(Object.keys(en.amounts));
  });

  it.each(['de', 'en'] as const)('has no word for two things in one language: %s', (language) => {
    const { nouns } = descriptionWords[language];
    const words = Object.values(nouns).flatMap((forms) => [
      ...new Set(forms.split(' / ').flatMap((form) => form.slice(2).split(', '))),
    ]);

    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('somebody with a name', () => {
  it.each([
    ['die Mykologin Ingrid Solberg aus Bergen', 'Ingrid Solberg'],
    ['die frühere Richterin Ana Duarte', 'Ana Duarte'],
    ['der Sicherheitsberater von Premierminister Nils Ravn', undefined],
    ['der Wiener Politologe Lukas Frey', 'Lukas Frey'],
    ['der Fraktionschef Tarik Demirel Oelkers', 'Tarik Demirel Oelkers'],
    ['die Gewerkschaft', undefined],
    ['das Landgericht Aldenau', undefined],
    ['US-Außenminister Marco Rubio', undefined],
  ])('is known by it in German: %s', (german, name) => {
    expect(nameBehind(german, 'de')).toBe(name);
  });

  it.each([
    ['the geologist Anton Krel', 'Anton Krel'],
    ['the mycologist Ingrid Solberg from Bergen', 'Ingrid Solberg'],
    ['the Alpine Club', 'Alpine Club'],
    ['the vote Renn', undefined],
    ['a group around the teacher Helga Brandt', undefined],
  ])('is known by it in English: %s', (english, name) => {
    expect(nameBehind(english, 'en')).toBe(name);
  });
});
