// From dictionary and parallel texts to the lexicon that comes along.

import type { Language } from '../../src/language/language.ts';
import { LexiconTable } from '../../src/language/lexicon/lexicon-file.ts';
import { alignWords, type WeightedPair } from './alignment.ts';
import { pairLines, pairVerses, type SentencePair } from './parallel.ts';
import { selectTranslations, type Translations } from './select-translations.ts';
import { parseWiktionary } from './wiktionary.ts';

/** The texts that the lexicon is made of. */
export interface LexiconSources {
  /** open-dsl-dict/wiktionary-dict, English to German. */
  readonly wiktionary: string;
  /** Entries of our own in the format of `wiktionary`. */
  readonly supplement: string;
  /** News sentences, line by line. */
  readonly news: { readonly english: string; readonly german: string };
  /** Bible verses, by book, chapter and number. */
  readonly bible: { readonly english: string; readonly german: string };
}

/** How often a pair counts; chosen on XQuAD, where half or double of each makes less than .01 of recall@1. */
const weights = { dictionary: 5, news: 3, bible: 0.3 };

const iterations = 5;

/** The lexicon in both directions, by the language of the question. The same sources give the same bytes. */
export function buildLexicon(sources: LexiconSources): Record<Language, LexiconTable> {
  const supplement = parseWiktionary(sources.supplement);
  const dictionary = [...parseWiktionary(sources.wiktionary), ...supplement];

  const weighted = (pairs: readonly SentencePair[], weight: number): WeightedPair[] =>
    pairs.map((pair) => ({ ...pair, weight }));

  const aligned = alignWords(
    [
      ...weighted(dictionary, weights.dictionary),
      ...weighted(pairLines(sources.news.english, sources.news.german), weights.news),
      ...weighted(pairVerses(sources.bible.english, sources.bible.german), weights.bible),
    ],
    iterations,
  );

  const { en, de } = selectTranslations(aligned, dictionary, supplement);

  return { en: tableOf(en), de: tableOf(de) };
}

function tableOf(translations: Translations): LexiconTable {
  return LexiconTable.fromEntries(
    new Map(
      [...translations].map(([key, words]) => [
        key,
        [...words].map(([text, weight]) => ({ text, weight: Math.min(1, weight) })),
      ]),
    ),
  );
}
