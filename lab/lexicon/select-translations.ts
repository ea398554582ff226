// Which translations of a word are worth their bytes.

import type { Language } from '../../src/language/language.ts';
import type { WordPair } from './alignment.ts';
import { irregularEnglishForms, irregularGermanForms } from './irregular-verbs.ts';
import type { DictionaryPair } from './wiktionary.ts';

/** Of each key, a word or several with spaces: its translations and how strongly they go with it, 0 to 1. */
export type Translations = Map<string, Map<string, number>>;

/** Weaker pairs are chance; measured: .01 to .05 make no difference to recall. */
const threshold = 0.03;

/** Translations of a word that are kept. */
const best = 8;

/** What a translation in the dictionary weighs at least where a word has one only. */
const directWeight = 0.5;

/** What the first translation of an entry of our own weighs, in its own direction and back; each next one is weaker. */
const preferredWeight = 0.9;
const preferredBackWeight = 0.6;
const preferredDecay = 0.85;

/** What an irregular form of a translation weighs against the infinitive, and an irregular key against its own. */
const formWeight = 0.7;

const raise = (translations: Translations, key: string, word: string, weight: number): void => {
  const known = translations.get(key);

  if (known === undefined) translations.set(key, new Map([[word, weight]]));
  else known.set(word, Math.max(known.get(word) ?? 0, weight));
};

const byWeight = (one: readonly [string, number], other: readonly [string, number]): number =>
  other[1] - one[1] || (one[0] < other[0] ? -1 : 1);

const strongest = (words: ReadonlyMap<string, number>, count: number): [string, number][] =>
  [...words].sort(byWeight).slice(0, count);

/** How many translations the dictionary has for each key of one side. */
function fanOut(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);

  return counts;
}

/**
 * Both directions of the lexicon, unpruned: √(p(d|e)·p(e|d)) of aligned words, and for what stands in the
 * dictionary at least ½ / √(translations of one × translations of the other). Entries of several words come
 * from the dictionary alone.
 */
function weigh(
  aligned: readonly WordPair[],
  dictionary: readonly DictionaryPair[],
): Record<Language, Translations> {
  const fromEnglish: Translations = new Map();
  const fromGerman: Translations = new Map();

  for (const { english, german, forward, backward } of aligned) {
    const weight = Math.sqrt(forward * backward);
    if (weight < threshold) continue;

    raise(fromEnglish, english, german, weight);
    raise(fromGerman, german, english, weight);
  }

  const pairs = dictionary.map((pair) => [pair.english.join(' '), pair.german.join(' ')] as const);
  const ofEnglish = fanOut(pairs.map(([english]) => english));
  const ofGerman = fanOut(pairs.map(([, german]) => german));

  for (const [english, german] of pairs) {
    const spread = (ofEnglish.get(english) ?? 1) * (ofGerman.get(german) ?? 1);
    const weight = directWeight / Math.sqrt(spread);

    raise(fromEnglish, english, german, weight);
    raise(fromGerman, german, english, weight);
  }

  return { en: fromEnglish, de: fromGerman };
}

/** Puts entries of our own before what alignment found, in the order in which they give their translations. */
function prefer(
  { en, de }: Record<Language, Translations>,
  preferred: readonly DictionaryPair[],
): void {
  const given = new Map<string, number>();

  for (const pair of preferred) {
    const [english, german] = [pair.english.join(' '), pair.german.join(' ')];
    const position = given.get(english) ?? 0;
    given.set(english, position + 1);

    raise(en, english, german, preferredWeight * preferredDecay ** position);
    raise(de, german, english, preferredBackWeight * preferredDecay ** position);
  }
}

/** Keeps the best of each key, adds the irregular forms of translated verbs, and keys for irregular forms. */
function prune(
  translations: Translations,
  formsOfKey: (infinitive: string) => readonly string[],
  formsOfTranslation: (infinitive: string) => readonly string[],
): Translations {
  const kept: Translations = new Map();

  for (const [key, words] of translations) {
    for (const [word, weight] of strongest(words, best)) {
      raise(kept, key, word, weight);

      for (const form of formsOfTranslation(word)) raise(kept, key, form, formWeight * weight);
    }
  }

  for (const key of translations.keys()) {
    for (const form of formsOfKey(key)) {
      for (const [word, weight] of kept.get(key) ?? []) {
        raise(kept, form, word, formWeight * weight);
      }
    }
  }

  return new Map(
    [...kept].map(([key, words]) => [key, new Map(strongest(words, best + best / 2))]),
  );
}

/**
 * The lexicon in both directions, by the language of the question, from aligned words and the dictionary.
 * At most twelve translations of each key, forms of irregular verbs among them.
 */
export function selectTranslations(
  aligned: readonly WordPair[],
  dictionary: readonly DictionaryPair[],
  preferred: readonly DictionaryPair[] = [],
): Record<Language, Translations> {
  const { en, de } = weigh(aligned, dictionary);
  prefer({ en, de }, preferred);

  return {
    en: prune(en, irregularEnglishForms, irregularGermanForms),
    de: prune(de, irregularGermanForms, irregularEnglishForms),
  };
}
