// Where the sentences of a text begin and end; the only place that decides it.

import { byLanguage, type Language, languages } from '../language.ts';
import { oneOf } from '../phrases/phrases.ts';
import {
  closingMarks,
  dashes,
  innerClosingMarks,
  innerOpeningMarks,
  marksOf,
  openingMarks,
} from '../words/characters.ts';
import { findQuotations } from './quotations.ts';
import {
  beforeNumber,
  endsWithDotted,
  neverFinal,
  seldomFinal,
  sentenceStarters,
  sentenceWords,
} from './sentence-words.ts';

/** A sentence of a text: `text.slice(start, end)` is exactly its words, without outer white space. */
export interface SentenceSpan {
  /** Offset in UTF-16 code units, inclusive. */
  readonly start: number;
  /** Offset in UTF-16 code units, exclusive. */
  readonly end: number;
}

/** A quotation up to this length (in UTF-16 code units, marks included) is never split. */
const longestWholeQuotation = 400;

/** How far a rule looks back and ahead of a boundary, in UTF-16 code units. */
const window = 48;

/** The least length of a piece that is segmented by itself, in UTF-16 code units. */
const pieceLength = 2000;

/** What a rule sees of a boundary between two sentences. */
interface Boundary {
  /** The text before, without white space and closing marks at its end; begins at the sentence if that is near. */
  readonly before: string;
  /** The closing quotation marks and brackets taken off `before`. */
  readonly closing: string;
  /** The text after, from its first character that is not white space. */
  readonly after: string;
  /** The word that begins `after`, behind any opening mark; empty if there is none. */
  readonly nextWord: string;
  readonly language: Language;
}

type Rule = (boundary: Boundary) => boolean;

/** Not the "A." of "J. A. Hobson". */
const startsSentence = ({ nextWord, after }: Boundary) =>
  sentenceStarters.has(nextWord) && !/^\p{Lu}\./u.test(after);
const startsWithNumber = ({ after }: Boundary) => /^(?:§ ?)?\d/u.test(after);

/** "„Kommst du?“ fragte er", "Yahoo! hat": what goes on in lower case is the same sentence ("iPhone" is a name). */
const goesOnInLowerCase: Rule = ({ after }) => /^\p{Ll}(?!\p{Lu})/u.test(after);

const goesOnWithPunctuation: Rule = ({ after }) => /^[,;:)\]}]/u.test(after);

const speakersAfterQuotations = languages
  .filter((language) => sentenceWords[language].speakingVerbs.length > 0)
  .map((language) => {
    const { outer, inner } = marksOf[language];
    const verbs = sentenceWords[language].speakingVerbs.join('|');

    return {
      closing: new RegExp(`["${outer[1]}${inner[1]}]`, 'u'),
      speaker: new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]* ){1,4}(?:${verbs})\\b`, 'u'),
    };
  });

/** “Are you coming?” Jane Doe asked. */
const goesOnWithSpeaker: Rule = ({ closing, after }) =>
  speakersAfterQuotations.some(
    (written) => written.closing.test(closing) && written.speaker.test(after),
  );

const followsAbbreviation: Rule = (boundary) => {
  const { before, closing, after } = boundary;
  if (closing !== '') return false;
  if (endsWithDotted.test(before)) return true;

  const word = /(?:^|[^\p{L}])(?<word>\p{L}+)\.$/u.exec(before)?.groups?.['word'];
  if (word === undefined) return false;
  if (neverFinal.has(word)) return true;
  if (beforeNumber.has(word)) return startsWithNumber(boundary) || /^[IVX]+\b/u.test(after);

  // Initials ("J. D. Vance"), dotted forms ("U.S.", "u. a.") and pages ("S. 12").
  const mayGoOn = word.length === 1 || seldomFinal.has(word);
  return mayGoOn && !startsSentence(boundary);
};

/** Matches what ends with an ordinal of three digits; absent for a language whose ordinals have no full stop. */
const longOrdinals = byLanguage((language) => {
  const { ordinalsAfter } = sentenceWords[language];

  return ordinalsAfter && new RegExp(`(?:^|\\s)${oneOf(ordinalsAfter)} \\d{3}\\.$`, 'iu');
});

/** "4. Februar", "zum 2. Mal", "31. 12. 2026", "Ludwig XIV. Hof"; English numbers have no full stop. */
const followsOrdinal: Rule = (boundary) => {
  const { before, closing, language } = boundary;
  const longOrdinal = longOrdinals[language];
  if (longOrdinal === undefined || closing !== '' || startsSentence(boundary)) return false;

  // "Art. 5." and "Nr. 7." count already; the full stop is the sentence's own.
  const counted = /(?<word>\p{L}+)\. \d+\.$/u.exec(before)?.groups?.['word'];
  if (counted !== undefined && beforeNumber.has(counted)) return false;

  if (/(?:^|[^\p{L}\p{N}.,:/-])\d{1,2}\.$/u.test(before)) return true;
  if (/\p{Lu}\p{Ll}+ [IVX]{1,5}\.$/u.test(before)) return true;
  return longOrdinal.test(before);
};

/** "1. Wer …": a number or letter at the very start counts what follows. */
const followsListNumber: Rule = ({ before }) => /^(?:\d{1,3}|\p{L})\.$/u.test(before);

/** "Er ist … Präsident": an ellipsis ends a sentence only before a word that starts one. */
const followsEllipsis: Rule = (boundary) =>
  boundary.closing === '' && /(?:\.\.|…)\.?$/u.test(boundary.before) && !startsSentence(boundary);

const rules: readonly Rule[] = [
  goesOnInLowerCase,
  goesOnWithPunctuation,
  goesOnWithSpeaker,
  followsAbbreviation,
  followsOrdinal,
  followsListNumber,
  followsEllipsis,
];

/**
 * Ends of the pieces in which a long text is segmented, because the time of `Intl.Segmenter` grows with the
 * square of the length. Between two letters no sentence ends, nor does any rule of Unicode's look past them.
 */
function pieceEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  while (text.length - start > 2 * pieceLength) {
    const ahead = text.slice(start + pieceLength, start + 2 * pieceLength);
    const cut = /(?<=\p{L}) (?=\p{L})/u.exec(ahead)?.index ?? ahead.length;
    start += pieceLength + cut;
    ends.push(start);
  }
  return [...ends, text.length];
}

const endBeforeNumeral = new RegExp(
  `[.!?…][${closingMarks}${innerClosingMarks})\\]]{0,4}\\s(?=[${openingMarks}${innerOpeningMarks}(]{0,3}\\p{N})`,
  'gu',
);

/** Boundaries that `Intl.Segmenter` finds, plus those before a numeral, which it takes for a decimal's rest. */
function candidateBoundaries(text: string, language: Language): number[] {
  const candidates = new Set<number>();
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  let start = 0;
  for (const end of pieceEnds(text)) {
    for (const { index } of segmenter.segment(text.slice(start, end))) {
      if (index > 0) candidates.add(start + index);
    }
    start = end;
  }
  for (const match of text.matchAll(endBeforeNumeral)) {
    candidates.add(match.index + match[0].length);
  }
  return [...candidates].sort((one, other) => one - other);
}

/** For boundaries asked in ascending order: whether one lies inside a quotation that stays whole. */
function quotationGuard(text: string): (boundary: number) => boolean {
  const whole = findQuotations(text).filter(
    ({ start, end }) => end - start <= longestWholeQuotation,
  );
  let position = 0;
  let reach = 0;
  return (boundary) => {
    for (let next = whole[position]; next && next.start < boundary; next = whole[position]) {
      reach = Math.max(reach, next.end);
      position += 1;
    }
    return boundary < reach;
  };
}

const closingMark = new RegExp(`[${closingMarks}]$`, 'u');
const closedEnd = new RegExp(`^(.*?)([${closingMarks}${innerClosingMarks}')\\]\\s]*)$`, 'su');
const firstWord = new RegExp(
  `^[${openingMarks}${innerOpeningMarks}'([${dashes} -]*(?<word>\\p{L}+)`,
  'u',
);

function boundaryAt(text: string, start: number, at: number, language: Language): Boundary {
  const [, before = '', closing = ''] =
    closedEnd.exec(text.slice(Math.max(start, at - window), at).trimEnd()) ?? [];
  const after = text.slice(at, at + window).trimStart();
  const nextWord = firstWord.exec(after)?.groups?.['word'] ?? '';
  return { before: before.trimStart(), closing, after, nextWord, language };
}

function trimmed(text: string, start: number, end: number): SentenceSpan {
  const piece = text.slice(start, end);
  const leading = piece.length - piece.trimStart().length;
  return { start: start + leading, end: start + piece.trimEnd().length };
}

/**
 * The sentences of a paragraph with their exact offsets, without outer white space: together they hold
 * every character that is not white space. Starts from `Intl.Segmenter` and takes back the boundaries that
 * it sees after abbreviations, ordinals and initials, and inside a balanced quotation that is not very long.
 * A line end always separates. The time is linear in the length but for the sorting of quotations.
 */
export function splitSentences(text: string, language: Language): SentenceSpan[] {
  const isQuoted = quotationGuard(text);
  const sentences: SentenceSpan[] = [];
  let start = 0;

  const close = (end: number) => {
    const sentence = trimmed(text, start, end);
    if (sentence.start < sentence.end) sentences.push(sentence);
    start = end;
  };

  for (const at of candidateBoundaries(text, language)) {
    // A mark without a word is no sentence; it stays with what follows.
    if (!/[\p{L}\p{N}]/u.test(text.slice(start, Math.min(at, start + 2 * window)))) continue;

    const gap = /\s*$/u.exec(text.slice(Math.max(start, at - window), at))?.[0] ?? '';
    if (gap.includes('\n')) {
      close(at);
      continue;
    }

    const isAttached = gap === '' && !closingMark.test(text.charAt(at - 1));
    if (isAttached || isQuoted(at)) continue;

    const boundary = boundaryAt(text, start, at, language);
    if (!rules.some((rule) => rule(boundary))) close(at);
  }

  close(text.length);
  return joinWordless(text, sentences);
}

/** A last piece without a letter or digit (a stray mark, an emoji) belongs to the sentence before it. */
function joinWordless(text: string, sentences: readonly SentenceSpan[]): SentenceSpan[] {
  const last = sentences.at(-1);
  const previous = sentences.at(-2);
  if (!last || !previous || /[\p{L}\p{N}]/u.test(text.slice(last.start, last.end)))
    return [...sentences];
  return [...sentences.slice(0, -2), { start: previous.start, end: last.end }];
}
