import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionKind } from '../../src/answer/question/question-kind.ts';
import { datesIn } from '../../src/language/facts/dates.ts';
import { factWords } from '../../src/language/facts/fact-words.ts';
import { numberWords } from '../../src/language/facts/number-words.ts';
import { numbersIn } from '../../src/language/facts/numbers.ts';
import { languages } from '../../src/language/language.ts';
import { readPhrase } from '../../src/language/phrases/notation.ts';
import { pressWords } from '../../src/language/press/press-words.ts';
import { questionPhrases } from '../../src/language/questions/question-phrases.ts';
import { capitalised } from '../../src/language/words/characters.ts';
import { stopwords } from '../../src/language/words/stopwords.ts';
import { words } from '../../src/language/words/words.ts';
import { announcesNote } from '../../src/story/notes.ts';
import { saidBy as say } from '../support/phrases.ts';

const choices = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });

/** Texts that a phrase says. */
function saidBy(phrase: string): readonly string[] {
  const texts = fc.sample(choices, { numRuns: 50, seed: 1 }).map((chosen) => {
    const rest = chosen.values();
    return say(phrase, (count) => (rest.next().value ?? 0) % count);
  });

  return [...new Set(texts)];
}

describe.each(languages)('the tables of %s', (language) => {
  const phrases = questionPhrases[language];

  it.each(Object.entries(phrases))('have phrases of questions that can be read: %s', (_, list) => {
    for (const phrase of list) expect(() => readPhrase(phrase)).not.toThrow();
  });

  it.each([...phrases.smallTalk, ...phrases.greetings])('know %j for small talk', (phrase) => {
    for (const text of saidBy(phrase))
      expect([text, questionKind(text).kind]).toEqual([text, 'small-talk']);
  });

  it.each(phrases.overview)('know %j for a wish for an overview', (phrase) => {
    for (const text of saidBy(phrase))
      expect([text, questionKind(text).kind]).toEqual([text, 'overview']);
  });

  it.each(phrases.openingCommands)('know %j for a command', (phrase) => {
    for (const text of saidBy(phrase))
      expect([text, questionKind(text).kind]).toEqual([text, 'instruction']);
  });

  it.each(pressWords[language].announcements)('know %j for what announces a note', (phrase) => {
    for (const text of saidBy(phrase)) expect([text, announcesNote(text)]).toEqual([text, true]);
  });

  it('name twelve months and seven weekdays, each found in a text', () => {
    const { months, weekdays } = factWords[language].calendar;

    expect([months.length, weekdays.length]).toEqual([12, 7]);
    for (const [index, { names }] of months.entries()) {
      for (const name of names) {
        expect([...datesIn(`4 ${capitalised(name)} 2026`)]).toContain(`month ${index + 1}`);
      }
    }
    for (const [index, { names }] of weekdays.entries()) {
      for (const name of names)
        expect([...datesIn(capitalised(name))]).toContain(`weekday ${index + 1}`);
    }
  });

  it('know the value of every number word but one', () => {
    for (const [word, value] of Object.entries(numberWords[language].cardinals)) {
      if (value !== 1) expect([word, ...numbersIn(word, language)]).toEqual([word, value]);
    }
  });

  it('spell function words as words are spelt', () => {
    for (const word of stopwords[language]) expect(words(word)).toEqual([word]);
  });
});
