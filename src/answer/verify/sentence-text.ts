// The text of a sentence that a chat model wrote: cleaned, judged, and what of it is quoted.

import { oneOf } from '../../language/phrases/phrases.ts';
import { pressWordsOf } from '../../language/press/press-words.ts';
import { foldSpaces, quotationMarks, singleMarks } from '../../language/words/characters.ts';

/** A longer sentence is none. */
const longestSentence = 600;

const concealed = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** "(Absatz 4)", "(paragraphs 4, 5)". */
const place = new RegExp(
  `\\s*\\(${oneOf(pressWordsOf(({ placeNames }) => placeNames))}\\s+\\d[\\d\\s,–-]*\\)`,
  'giu',
);

/**
 * A sentence as it may be shown: one line without characters that nobody sees, and without the marks and places of
 * citations that a model adds by itself ("[4]", "(Absatz 4)"), since they are added by whoever shows it.
 */
export function cleanSentence(text: string): string {
  return foldSpaces(text.slice(0, 2 * longestSentence).normalize('NFC'))
    .replace(concealed, '')
    .replace(/\s*\[(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|\^\d+)\]/gu, '')
    .replace(place, '')
    .replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/u, '')
    .trim();
}

/** Addresses, mentions of Discord, markup and code: no sentence of an answer needs them. */
const notProse =
  /https?:|www\.|:\/\/|\b[\w-]+\.(?:com|org|net|gg|io|de|ru|xyz|info|example|test|invalid)\b|@|<[@#:/a-z!]|[<>{}\\|]|```|`|\]\(|\[[^\]]*\]|\*\*|__|~~|^#|&\w+;/iu;

/** Whether a cleaned sentence is plain prose of a length that can be read. */
export function isProse(text: string): boolean {
  return text.length <= longestSentence && /\p{L}{2}.*\p{L}{2}/u.test(text) && !notProse.test(text);
}

/** A quotation in marks that are nothing else. */
const plain = `[${quotationMarks}]([^${quotationMarks}]{2,})[${quotationMarks}]`;

/**
 * A quotation in single marks, which are apostrophes too: before it stands no letter or digit, it begins with a letter
 * or a point and ends before no letter or digit.
 */
const single = `(?<![\\p{L}\\p{N}])[${singleMarks}](?=[\\p{L}.…])([^${quotationMarks}]{1,}?[^\\s${quotationMarks}])[${singleMarks}](?![\\p{L}\\p{N}])`;

const quotation = new RegExp(`${plain}|${single}`, 'gu');

/** What stands between quotation marks of any style. */
export function quotationsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(quotation), ([, plainly, singly]) => plainly ?? singly ?? '');
}

/** The sentence's own words: quotations, which stay in the article's language, are taken out. */
export function withoutQuotations(text: string): string {
  return text.replace(quotation, ' ');
}
