// The translations of words from one language into another.

import type { Language } from '../language.ts';
import { stopwords } from '../words/stopwords.ts';
import { baseForms } from './base-forms.ts';
import { splitCompound } from './compounds.ts';
import { inflections } from './inflection.ts';
import type { LexiconTable, Translation } from './lexicon-file.ts';

/** A content word of a question and how the other language may say it. */
export interface TranslatedWord {
  readonly word: string;
  /** Best first, the best has weight 1; empty for a word that the lexicon does not know, such as a name. */
  readonly translations: readonly Translation[];
}

/** What the translations of a guessed dictionary form weigh against those of the word itself. */
const baseFormWeight = 0.7;

/** What the translations of a phrase weigh for each of its words. */
const phraseWeight = 1;

/** A key whose best translation is weaker than this is not trusted as much as others. */
const leastCertain = 0.2;

/** Words of the longest phrase that is looked up. */
const longestPhrase = 4;

/** Translations of a word that are used. */
const most = 12;

/** The translations of one language's words into the other. */
export class Lexicon {
  readonly #table: LexiconTable;
  readonly #from: Language;

  /** @param from the language of the table's keys */
  constructor(table: LexiconTable, from: Language) {
    this.#table = table;
    this.#from = from;
  }

  /**
   * Translates a question's words, as `words` gives them. A known phrase ("prime minister") lends its
   * translations to each of its content words. Inflected forms count as their dictionary forms too, a little
   * less; compounds that are unknown become two words.
   *
   * @returns the content words, in order; all words where there are none
   */
  translate(words: readonly string[]): TranslatedWord[] {
    const functionWords = stopwords[this.#from];
    const phrases = this.#phrasesOver(words);
    const isContent = (word: string) => !functionWords.has(word);
    const none = !words.some(isContent);

    return words.flatMap((word, index) =>
      none || isContent(word) ? this.#translateWord(word, phrases[index] ?? []) : [],
    );
  }

  /** For each word the translations of the longest known phrase that it is in. */
  #phrasesOver(words: readonly string[]): Translation[][] {
    const found: Translation[][] = words.map(() => []);

    for (let start = 0; start < words.length - 1; start += 1) {
      for (let length = Math.min(longestPhrase, words.length - start); length > 1; length -= 1) {
        const translations = this.#phrase(words.slice(start, start + length));
        if (translations.length === 0) continue;

        found.fill(translations, start, start + length);
        start += length - 1;
        break;
      }
    }

    return found;
  }

  #phrase(words: readonly string[]): Translation[] {
    const direct = this.#table.get(words.join(' '));
    const last = words.at(-1);

    if (direct.length > 0 || last === undefined) return direct;

    return (
      baseForms(last, this.#from)
        .map((form) => this.#table.get([...words.slice(0, -1), form].join(' ')))
        .find((translations) => translations.length > 0) ?? []
    );
  }

  #translateWord(word: string, phrase: readonly Translation[]): TranslatedWord[] {
    const weights = new Map<string, number>();
    const collect = (translations: readonly Translation[], share: number): void => {
      const highest = Math.max(translations[0]?.weight ?? 1, leastCertain);

      for (const { text, weight } of translations) {
        weights.set(text, Math.max(weights.get(text) ?? 0, (share * weight) / highest));
      }
    };

    collect(phrase, phraseWeight);
    collect(this.#table.get(word), 1);
    for (const form of baseForms(word, this.#from)) collect(this.#table.get(form), baseFormWeight);

    if (weights.size === 0) {
      const parts = this.#partsOf(word);
      if (parts !== undefined) return parts.flatMap((part) => this.#translateWord(part, []));
    }

    return [{ word, translations: ranked(weights) }];
  }

  #partsOf(word: string): readonly string[] | undefined {
    const { compounds } = inflections[this.#from];
    if (compounds === undefined) return undefined;

    const isWord = (part: string) => this.#table.has(part);

    return [word, ...baseForms(word, this.#from)]
      .map((form) => splitCompound(form, compounds, isWord))
      .find((parts) => parts !== undefined);
  }
}

function ranked(weights: ReadonlyMap<string, number>): Translation[] {
  const sorted = [...weights]
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || (one < other ? -1 : 1))
    .slice(0, most);
  const highest = sorted[0]?.[1] ?? 1;

  return sorted.map(([text, weight]) => ({ text, weight: weight / highest }));
}
