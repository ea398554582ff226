import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutTopic, botTalk } from '../../src/answer/question/about-topic.ts';
import { questionKind } from '../../src/answer/question/question-kind.ts';
import { datesIn } from '../../src/language/facts/dates.ts';
import { factWords } from '../../src/language/facts/fact-words.ts';
import { numberWords } from '../../src/language/facts/number-words/number-words.ts';
import { numbersIn } from '../../src/language/facts/numbers.ts';
import { type Language, languages } from '../../src/language/language.ts';
import { readPhrase } from '../../src/language/phrases/notation.ts';
import { pressWords } from '../../src/language/press/press-words.ts';
import { aboutPhrases } from '../../src/language/questions/about-phrases.ts';
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

/** All phrases of a table, whatever they are kept in. */
function lists(table: object): readonly string[] {
  return Object.values(table).flatMap((value) =>
    typeof value === 'string' ? [value] : lists(value),
  );
}

const hasPlace = (phrase: string) => phrase.includes('<place>');

/** A phrase with something for each of its slots. */
function filled(phrase: string, count: string, language: Language): string {
  return phrase
    .replaceAll('<of>', language === 'de' ? 'davon' : 'of it')
    .replaceAll('<story>', language === 'de' ? 'dieser artikel' : 'this article')
    .replaceAll('<this>', language === 'de' ? 'das' : 'this')
    .replaceAll('<place>', '4')
    .replaceAll('<count>', count);
}

describe.each(languages)('the tables of %s', (language) => {
  const phrases = questionPhrases[language];
  const about = aboutPhrases[language];

  it.each(Object.entries(phrases))('have phrases of questions that can be read: %s', (_, list) => {
    for (const phrase of list) expect(() => readPhrase(phrase)).not.toThrow();
  });

  it.each([...phrases.smallTalk, ...phrases.greetings])('know %j for small talk', (phrase) => {
    for (const text of saidBy(phrase))
      expect([text, questionKind(text).kind]).toEqual([text, 'small-talk']);
  });

  it.each(lists(about))(
    'have phrases about the story and the bot that can be read: %j',
    (phrase) => {
      expect(() => readPhrase(phrase)).not.toThrow();
    },
  );

  it.each([
    ...Object.entries(about.topics).map(([kind, list]) => [{ kind }, list] as const),
    ...[1, 3, 6].map((sentences) => [{ kind: 'summary', sentences }, about.summary] as const),
  ])('know phrases for questions about the story as a whole: %j', (topic, list) => {
    const count = 'sentences' in topic ? String(topic.sentences) : '';
    for (const text of list.flatMap((phrase) => saidBy(filled(phrase, count, language)))) {
      const sentences = text.includes(count) ? topic : { kind: 'summary', sentences: 3 };
      expect([text, aboutTopic(text)?.topic]).toEqual([text, sentences]);
    }
  });

  it.each([
    [about.paragraph, { from: 'start', number: 4 }],
    [about.before.filter(hasPlace), { step: -1, beside: { from: 'start', number: 4 } }],
    [about.after.filter(hasPlace), { step: 1, beside: { from: 'start', number: 4 } }],
    [about.before.filter((phrase) => !hasPlace(phrase)), { step: -1, beside: 'last-cited' }],
    [about.after.filter((phrase) => !hasPlace(phrase)), { step: 1, beside: 'last-cited' }],
    [about.opening, { from: 'start', number: 1 }],
    [about.ending, { from: 'end', number: 1 }],
  ])('know phrases for a paragraph: %j', (list, place) => {
    for (const text of list.flatMap((phrase) => saidBy(filled(phrase, '3', language)))) {
      const named =
        text.includes('4') || !('beside' in place) ? place : { ...place, beside: 'last-cited' };
      expect([text, aboutTopic(text)?.topic]).toEqual([text, { kind: 'paragraph', place: named }]);
    }
  });

  it.each(Object.entries({ ...about.smallTalk, ...about.bot }))(
    'know phrases for questions about the bot: %s',
    (topic, list) => {
      for (const text of list.flatMap(saidBy)) {
        expect([text, botTalk(text)?.topic.topic]).toEqual([text, topic]);
      }
    },
  );

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
