// What kind of statement a quote is, as a line: put together by colons and dots, so that no name has to be inflected.

import type { StatementKind } from '../../answer/speech/statement-kind.ts';
import type { ByLanguage, Language } from '../../language/language.ts';
import type { Attitude } from '../../language/questions/speech-phrases.ts';
import type { SpeechKind } from '../../language/speech/shared/speech.ts';

/** The words of such a line, in one language. */
export interface StatementWords {
  readonly attitudes: Readonly<Record<Attitude, string>>;
  /** What is said with no verb of such a kind. */
  readonly statement: string;
  readonly speech: Readonly<Record<SpeechKind, string>>;
  /** The story itself tells it. */
  readonly report: string;
  readonly places: string;
  readonly times: string;
  /** In which language the quote is. */
  readonly quoteIn: ByLanguage<string>;
  readonly marks: readonly [open: string, close: string];
}

/** "Warning, quoted word for word: Marco Rubio · Places: Iran · Time: Friday · Quote in German". */
export function statementLine(
  { speech, attitude, speakers, places, times }: StatementKind,
  quoteLanguage: Language,
  words: StatementWords,
): string {
  const [open, close] = words.marks;
  const names = speakers.map(({ text, isForeign }) => (isForeign ? open + text + close : text));
  const noun = attitude === undefined ? words.statement : words.attitudes[attitude];
  const who = names.length === 0 ? '' : `: ${names.join(', ')}`;

  return [
    speech === undefined && names.length === 0
      ? words.report
      : `${noun}${speech === undefined ? '' : `, ${words.speech[speech]}`}${who}`,
    ...(places.length === 0 ? [] : [`${words.places}: ${places.join(', ')}`]),
    ...(times.length === 0 ? [] : [`${words.times}: ${times.join(', ')}`]),
    words.quoteIn[quoteLanguage],
  ].join(' · ');
}
