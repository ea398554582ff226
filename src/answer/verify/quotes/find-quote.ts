/** Where a quote stands in a story: verbatim, nearly verbatim, or why nowhere. */
import search from 'approx-string-match';
import { languages } from '../../../language/language.ts';
import { splitSentences } from '../../../language/sentences/sentences.ts';
import { type NormalisedText, quoteNeedle } from './normalise.ts';
import { sameFacts } from './same-facts.ts';

/** Offsets in a paragraph's text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a quote is to a list of paragraphs. The fault of a quote that is in none of them says why. */
export type QuoteFinding =
  | ({ readonly outcome: 'verbatim' | 'repointed' | 'mended'; readonly index: number } & Stretch)
  | { readonly outcome: 'too-short' | 'fact-changed' | 'stitched' | 'fabricated' };

/** Fewer words prove nothing, unless they are all of a sentence. */
const fewestWords = 3;

/** A quote longer than this is no quote; it also bounds the work. */
export const longestQuote = 1_500;

/** Changed characters up to which a quote counts as a slip of the pen: this share, at most so many. */
const slipShare = 0.12;
const mostSlips = 16;

/** Shorter words are in every paragraph. */
const longWord = 5;

/** Finds quotes in the paragraphs of a story. */
export class QuoteFinder {
  readonly #paragraphs: readonly NormalisedText[];

  /** @param paragraphs - Their texts, NFC, as `normaliseText` gives them. */
  constructor(paragraphs: readonly NormalisedText[]) {
    this.#paragraphs = paragraphs;
  }

  /**
   * Where a quote stands: verbatim in the paragraph that is named, verbatim in another one (`repointed`), or nearly so
   * with every number, name and negation unchanged (`mended`: the stretch holds the real words).
   *
   * @param named - Index of the paragraph that the quote is said to be from; any number.
   */
  find(quote: string, named: number): QuoteFinding {
    if (quote.length > longestQuote) return { outcome: 'fabricated' };

    const needle = quoteNeedle(quote);
    if (wordsIn(needle) < fewestWords && !this.#isWholeSentence(needle))
      return { outcome: 'too-short' };

    for (const index of this.#order(named)) {
      const found = this.#verbatim(needle, index);
      if (found !== undefined) {
        return { outcome: index === named ? 'verbatim' : 'repointed', index, ...found };
      }
    }

    return (
      this.#nearly(needle, named) ?? {
        outcome: this.#isStitched(quote) ? 'stitched' : 'fabricated',
      }
    );
  }

  /** Whether a text stands verbatim in one of these paragraphs. */
  holds(text: string, indices: readonly number[]): boolean {
    const needle = quoteNeedle(text);

    return indices.some((index) => this.#verbatim(needle, index) !== undefined);
  }

  /** The same, but that the last word may have another ending: "sehr aggressiv" of "sehr aggressive". */
  holdsInflected(text: string, indices: readonly number[]): boolean {
    if (this.holds(text, indices)) return true;

    const stem = quoteNeedle(text).replace(/(?<=\p{L}{4})(?:e[mnrs]?|[ns])$/u, '');
    const inflected = new RegExp(
      `(?<![\\p{L}\\p{N}])${stem.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?:e[mnrs]?|[ns])?(?![\\p{L}\\p{N}])`,
      'u',
    );
    return (
      wordsIn(stem) > 1 &&
      indices.some((index) => inflected.test(this.#paragraphs[index]?.text ?? ''))
    );
  }

  /** All paragraphs, the named one first. */
  #order(named: number): readonly number[] {
    const others = this.#paragraphs.map((_, index) => index).filter((index) => index !== named);

    return named in this.#paragraphs ? [named, ...others] : others;
  }

  #verbatim(needle: string, index: number): Stretch | undefined {
    const paragraph = this.#paragraphs[index];
    if (paragraph === undefined || needle === '') return undefined;

    for (let from = 0; ; ) {
      const start = paragraph.text.indexOf(needle, from);
      if (start < 0) return undefined;

      const end = start + needle.length;
      if (isWordBoundary(paragraph.text, start) && isWordBoundary(paragraph.text, end)) {
        return originalStretch(paragraph, start, end);
      }
      from = start + 1;
    }
  }

  #nearly(needle: string, named: number): QuoteFinding | undefined {
    const bound = Math.min(mostSlips, Math.floor(needle.length * slipShare));
    let changed: QuoteFinding | undefined;

    for (const index of this.#order(named).filter((other) => this.#sharesWords(needle, other))) {
      const paragraph = this.#paragraphs[index];
      if (paragraph === undefined) continue;

      // The stretches of the least edit distance, from left to right.
      const [match] = search(paragraph.text, needle, bound);
      if (match === undefined) continue;

      const start = wordStart(paragraph.text, match.start);
      const end = wordEnd(paragraph.text, match.end);
      if (sameFacts(needle, paragraph.text.slice(start, end))) {
        return { outcome: 'mended', index, ...originalStretch(paragraph, start, end) };
      }
      changed ??= { outcome: 'fact-changed' };
    }

    return changed;
  }

  /** Without half of its longer words in a paragraph, a quote is not nearly verbatim there. */
  #sharesWords(needle: string, index: number): boolean {
    const known = this.#paragraphs[index]?.words;
    const words = needle.split(' ');
    const long = words.filter(({ length }) => length >= longWord);
    const telling = long.length > 0 ? long : words;

    return telling.filter((word) => known?.has(word)).length * 2 >= telling.length;
  }

  /**
   * Whether each part of a quote, between ellipses, dashes or sentence ends, stands somewhere in the story. It is cut
   * wherever somebody may have joined two places, which is more often than sentences end.
   */
  #isStitched(quote: string): boolean {
    const parts = quote
      .split(/\s*(?:\[?\s*(?:\.{3}|…)\s*\]?|(?<=[.!?;:])\s+|\s[–—-]\s)\s*/u)
      .filter((part) => wordsIn(quoteNeedle(part)) >= fewestWords);
    const all = this.#paragraphs.map((_, index) => index);

    return parts.length > 1 && parts.every((part) => this.holds(part, all));
  }

  /** Whether it is all of a sentence, by the rules of any language. */
  #isWholeSentence(needle: string): boolean {
    return (
      needle !== '' &&
      this.#paragraphs.some(({ text }) =>
        languages.some((language) =>
          splitSentences(text, language).some(
            ({ start, end }) => quoteNeedle(text.slice(start, end)) === needle,
          ),
        ),
      )
    );
  }
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

function isWordBoundary(text: string, offset: number): boolean {
  return !wordCharacter.test(text.charAt(offset - 1)) || !wordCharacter.test(text.charAt(offset));
}

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isWordBoundary(text, start)) start -= 1;

  return start;
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isWordBoundary(text, end)) end += 1;

  return end;
}

function originalStretch({ origins }: NormalisedText, start: number, end: number): Stretch {
  return { start: origins[start] ?? 0, end: (origins[end - 1] ?? 0) + 1 };
}
