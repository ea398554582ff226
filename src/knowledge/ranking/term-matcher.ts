import type { QuestionTerm } from '../question-terms.ts';
import type { PassageWord } from './passage-profile.ts';
import { similarityNgrams } from './similarity-ngrams.ts';

/** An alternative of a term, numbered. */
interface Candidate {
  readonly term: number;
  readonly weight: number;
  readonly size: number;
}

/**
 * How well words of passages fit the terms of one question: for each term the highest squared Dice overlap of
 * character 3- to 5-grams with any of its alternatives, times the alternative's weight. From 0 to 1.
 * Remembers words that it has seen.
 */
export class TermMatcher {
  readonly termCount: number;
  readonly #candidates: Candidate[] = [];
  /** The candidates that hold an n-gram. */
  readonly #holders = new Map<number, number[]>();
  readonly #shared: Uint16Array;
  readonly #seen = new Map<string, Float32Array>();
  readonly #nothing: Float32Array;

  constructor(terms: readonly QuestionTerm[]) {
    this.termCount = terms.length;
    this.#nothing = new Float32Array(terms.length);

    terms.forEach(({ alternatives }, term) => {
      for (const { word, weight } of alternatives) this.#add(term, word, weight);
    });

    this.#shared = new Uint16Array(this.#candidates.length);
  }

  #add(term: number, word: string, weight: number): void {
    const ngrams = similarityNgrams(word);
    const number = this.#candidates.push({ term, weight, size: ngrams.length }) - 1;

    for (const ngram of ngrams) {
      const holders = this.#holders.get(ngram);
      if (holders === undefined) this.#holders.set(ngram, [number]);
      else holders.push(number);
    }
  }

  /** The fit of a word to each term; not to be changed. */
  match({ word, ngrams }: PassageWord): Float32Array {
    const known = this.#seen.get(word);
    if (known !== undefined) return known;

    const fit = this.#compare(ngrams);
    this.#seen.set(word, fit);

    return fit;
  }

  #compare(ngrams: Uint32Array): Float32Array {
    const touched: number[] = [];

    for (const ngram of ngrams) {
      for (const number of this.#holders.get(ngram) ?? []) {
        const count = this.#shared[number] ?? 0;
        if (count === 0) touched.push(number);
        this.#shared[number] = count + 1;
      }
    }

    if (touched.length === 0) return this.#nothing;

    const fit = new Float32Array(this.termCount);

    for (const number of touched) {
      const candidate = this.#candidates[number];
      if (candidate === undefined) continue;

      const dice = (2 * (this.#shared[number] ?? 0)) / (ngrams.length + candidate.size);
      const value = candidate.weight * dice * dice;

      if (value > (fit[candidate.term] ?? 0)) fit[candidate.term] = value;
      this.#shared[number] = 0;
    }

    return fit;
  }
}
