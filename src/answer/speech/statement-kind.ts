// What kind of statement a quote is, told without its words: for readers of another language.

import { describeIn, nameBehind } from '../../language/descriptions/describe-in.ts';
import { datesIn } from '../../language/facts/dates.ts';
import { placeInWords } from '../../language/facts/place-in-words.ts';
import { placesIn } from '../../language/facts/places.ts';
import type { Language } from '../../language/language.ts';
import { type Attitude, attitudes } from '../../language/questions/speech-phrases.ts';
import type { SpeechKind } from '../../language/speech/shared/speech.ts';
import { withoutTitle } from '../../language/speech/speaker-words.ts';
import type { Article } from '../../story/article.ts';
import { isSamePlace, placeOf } from '../../story/place.ts';
import type { CitedWords } from '../citations.ts';
import { isWithAttitude } from './said.ts';

/** Who says something, in which way, of where and when. */
export interface StatementKind {
  /** How it is said; absent where the story itself tells it. */
  readonly speech?: SpeechKind;
  readonly attitude?: Attitude;
  /** Each once; may be empty. */
  readonly speakers: readonly ToldSpeaker[];
  /** In the reader's language. */
  readonly places: readonly string[];
  /** Weekdays and months in the reader's language. */
  readonly times: readonly string[];
}

/** Somebody who speaks, for the reader. */
export interface ToldSpeaker {
  /** In the reader's language, or as the story has it. */
  readonly text: string;
  /** A description in the story's language that there are no words for in the reader's. */
  readonly isForeign: boolean;
}

const most = 4;

/** What kind of statement a citation is. @param language - The reader's. */
export function statementKind(
  { quote, speaker, ...place }: CitedWords,
  article: Article,
  language: Language,
): StatementKind {
  const position = article.paragraphs.findIndex((one) => isSamePlace(placeOf(one), place));
  const start = article.paragraphs[position]?.text.indexOf(quote) ?? -1;
  const said = article.utterances.filter(
    (one) =>
      one.paragraph === position &&
      start >= 0 &&
      one.start < start + quote.length &&
      one.end > start,
  );
  const [first] = said;
  const attitude = attitudes.find((one) => said.some((told) => isWithAttitude(told, one, article)));
  const named = said.map((one) => one.speaker);
  const all = named.length > 0 || speaker === undefined ? named : [speaker];
  const speakers = new Map(
    all.map((name) => toldSpeaker(name, article.language, language)).map((one) => [one.text, one]),
  );

  return {
    ...(first !== undefined && { speech: first.kind }),
    ...(attitude !== undefined && { attitude }),
    speakers: [...speakers.values()].slice(0, most),
    places: [...placesIn(quote)].flatMap((one) => placeInWords(one, language) ?? []).slice(0, most),
    times: [...datesIn(quote)].flatMap((one) => timeInWords(one, language)).slice(0, most),
  };
}

function toldSpeaker(name: string, from: Language, to: Language): ToldSpeaker {
  if (from === to) return { text: name, isForeign: false };

  const told = describeIn(name, from, to) ?? nameBehind(name, from);
  if (told !== undefined) return { text: told, isForeign: false };

  const text = withoutTitle(name, from);
  return { text, isForeign: /^\p{Ll}/u.test(text) };
}

/** @param time - "weekday 5" or "month 2", as `datesIn` names them. */
function timeInWords(time: string, language: Language): readonly string[] {
  const found = /^(?<unit>weekday|month) (?<number>\d+)$/u.exec(time)?.groups;
  const number = Number(found?.['number']);
  if (found === undefined || number < 1) return [];

  // The first of January 2024 was a Monday.
  const isMonth = found['unit'] === 'month';
  const date = new Date(isMonth ? Date.UTC(2024, number - 1, 1) : Date.UTC(2024, 0, number));
  const format = isMonth ? ({ month: 'long' } as const) : ({ weekday: 'long' } as const);

  return [new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(date)];
}
