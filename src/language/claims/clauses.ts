// Where the clauses of a sentence begin and end.

import { byLanguage, type Language } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { claimWords } from './claim-words.ts';

/** A stretch of a sentence, as offsets in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What says something by itself, as far as words tell; another clause may stand inside it. */
export type Clause = readonly Span[];

/** A sentence taken apart. */
export interface Clauses {
  /** They share out the sentence. */
  readonly clauses: readonly Clause[];
  /** The sentence from beginning to end, cut at appositions, enumerations and joined phrases too. */
  readonly parts: readonly Span[];
}

/** Joined words of which there are fewer are no part by themselves. */
const fewestJoined = 3;

/** A comma or colon between digits belongs to a number. */
const mark = '(?:[;–—()]|[,:](?!\\d)|(?<!\\d)[,:])';

const patterns = byLanguage((language) => {
  const { afterComma, anywhere, joining, verbs, saying, opensSentence } =
    claimWords[language].clauses;
  const within = (phrases: readonly string[]) => asWords(phrases);

  return {
    opening: new RegExp(
      `${mark}\\s*(?=${within([...afterComma, ...anywhere, ...claimWords[language].certainty.reported])})`,
      'giu',
    ),
    anywhere: new RegExp(`(?<=\\s)(?=${within(anywhere)})`, 'giu'),
    joining: new RegExp(`(?<=\\s)(?=${within(joining)})`, 'giu'),
    saying: new RegExp(`${within(saying)}\\s+(?=\\p{L})`, 'giu'),
    verb: new RegExp(within(verbs), 'iu'),
    opener: new RegExp(`^\\P{L}*${within(opensSentence)}`, 'iu'),
  };
});

const separator = new RegExp(`${mark}\\s*|\\s[–—-]\\s`, 'gu');

/** What stands before and after says something by itself. */
const divider = /[;:](?!\d)[\p{P}\s]*/gu;

/** A quotation may hold several sentences. */
const sentenceEnd = /(?<!\d)[.!?…][\p{Pf}\p{Pi}"'“”]*\s+(?=\p{P}?\p{Lu})/gu;

/** Takes a sentence apart by its marks and by the words that begin a clause. */
export function splitClauses(text: string, language: Language): Clauses {
  const { opening, anywhere, joining, saying, verb, opener } = patterns[language];
  const ends = (pattern: RegExp) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => index + found.length);

  const marks = ends(separator);
  const strong = new Set([
    ...ends(opening),
    ...ends(anywhere),
    ...ends(saying),
    ...ends(divider),
    ...ends(sentenceEnd),
  ]);
  const weak = new Set(marks);
  const joins = new Set(ends(joining));
  for (const at of joins) {
    const next = Math.min(text.length, ...marks.filter((other) => other > at));
    const before = text.slice(Math.max(0, ...marks.filter((other) => other <= at)), at);
    const after = text.slice(at, next);
    if ((after.match(/\p{L}+/gu) ?? []).length <= fewestJoined) continue;

    weak.add(at);
    if (verb.test(before) && verb.test(after)) strong.add(at);
  }

  const parts = cut(text, new Set([...strong, ...weak]));
  const hasVerb = ({ start, end }: Span) => verb.test(text.slice(start, end));

  const isJoined = ({ start }: Span) => joins.has(start);
  const isOpened = ({ start, end }: Span) => opener.test(text.slice(start, end));

  return { clauses: joined(parts, { strong, isJoined, isOpened, hasVerb }), parts };
}

function cut(text: string, at: ReadonlySet<number>): readonly Span[] {
  const starts = [0, ...[...at].filter((offset) => offset > 0).sort((one, other) => one - other)];

  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

interface PartTraits {
  /** Where clauses begin. */
  readonly strong: ReadonlySet<number>;
  /** Begins with "and". */
  readonly isJoined: (part: Span) => boolean;
  /** Begins with a word that opens a clause inside another. */
  readonly isOpened: (part: Span) => boolean;
  readonly hasVerb: (part: Span) => boolean;
}

/**
 * A part that no word opens goes on with the clause before it; where that one was opened, and either the part has a
 * verb or the first clause lacks one, it goes on with the first ("Katar, das … unterhält, war verärgert"). After a
 * clause that opens the sentence ("Nachdem …, wurde") it is one by itself.
 */
function joined(
  parts: readonly Span[],
  { strong, isJoined, isOpened, hasVerb }: PartTraits,
): readonly Clause[] {
  const clauses: Span[][] = [];
  let main: Span[] | undefined;

  for (const part of parts) {
    const last = clauses.at(-1);
    const isNew =
      last === undefined || strong.has(part.start) || (main === undefined && !isJoined(part));
    if (isNew) {
      const clause = [part];
      clauses.push(clause);
      if (main === undefined && !isOpened(part)) main = clause;
    } else if (
      main !== undefined &&
      main !== last &&
      !isJoined(part) &&
      (hasVerb(part) || !main.some(hasVerb))
    ) {
      main.push(part);
    } else {
      last.push(part);
    }
  }

  return clauses;
}
