// Whether two words, of one language or of two, may mean the same.

import { remembering } from '../../../base/remember.ts';
import { mayBeOpposite } from '../../../language/facts/negations.ts';
import { type Language, languages } from '../../../language/language.ts';
import { baseForms } from '../../../language/lexicon/base-forms.ts';
import { isSameName, nameSkeleton } from '../../../language/words/transliterate.ts';
import type { QuestionReader, WeightedWord } from '../../../search/question/question.ts';

/** Words, with their language, that are remembered. */
const remembered = 20_000;

/** Letters of the shortest word that counts as part of a compound. */
const shortestPart = 5;

/** A synonym by way of the other language, at best. */
const synonymWeight = 0.85;

/** Weaker translations are of another sense of the word. */
const leastWeight = 0.3;

/** The weight of a translation that is the first one. */
const surely = 0.9;

/** From here on words are taken for the same, and nothing better is looked for. */
const enough = 0.7;

/** How well a word of a sentence goes with a word of a text, from 0 to 1. */
export type WordComparison = (word: string) => (other: string) => number;

/** Compares the words of sentences with those of stories. */
export class WordLikeness {
  readonly #read: QuestionReader;
  readonly #forms = {
    de: remembering((word: string) => formsOf(word, 'de'), remembered),
    en: remembering((word: string) => formsOf(word, 'en'), remembered),
  };
  readonly #synonyms = {
    de: remembering((word: string) => this.#throughOther(word, 'de'), remembered),
    en: remembering((word: string) => this.#throughOther(word, 'en'), remembered),
  };

  readonly #back = {
    de: remembering((word: string) => this.#translated(word, 'de'), remembered),
    en: remembering((word: string) => this.#translated(word, 'en'), remembered),
  };

  /** @param read - The same as retrieval reads questions with. */
  constructor(read: QuestionReader) {
    this.#read = read;
  }

  /** Whether a word's translation is not itself, as a name's mostly is. */
  isInDictionary(word: string, language: Language): boolean {
    const other = languages.find((candidate) => candidate !== language) ?? language;
    const lower = word.toLowerCase();

    return this.#back[other](lower).some(
      (way) => way.weight >= surely && !isSameName(nameSkeleton(way.word), nameSkeleton(lower)),
    );
  }

  /** What a sentence is compared by with words of a text in the target language. */
  comparison(sentence: string, language: Language, target: Language): WordComparison {
    const ways = this.#waysOf(sentence, language, target);
    const back = this.#back[language];

    return (word) => {
      const own = ways(word);
      return (other) => {
        const forth = this.#best(own, other, target);
        if (language === target || forth >= enough) return forth;

        return Math.max(forth, this.#best(back(other), word, language));
      };
    };
  }

  /** How a text of the target language may put each word of a sentence. */
  #waysOf(
    sentence: string,
    language: Language,
    target: Language,
  ): (word: string) => readonly WeightedWord[] {
    if (language === target) {
      const synonyms = this.#synonyms[language];
      return (word) => [{ word, weight: 1 }, ...synonyms(word)];
    }

    const ways = new Map(
      this.#read({ text: sentence, language }, target).words.map(({ word, variants }) => [
        word,
        variants.filter(({ weight }) => weight >= leastWeight).map(raised),
      ]),
    );
    return (word) => [{ word, weight: 1 }, ...(ways.get(word) ?? [])];
  }

  /** How well a word goes with any of the ways to put another, from 0 to 1. */
  #best(ways: readonly WeightedWord[], word: string, language: Language): number {
    let best = 0;
    for (const { word: way, weight } of ways) {
      if (weight > best) best = Math.max(best, weight * this.#alike(way, word, language));
    }

    return best;
  }

  #alike(one: string, other: string, language: Language): number {
    if (one === other) return 1;
    if (/^\p{N}/u.test(one) || /^\p{N}/u.test(other)) return 0;

    const left = this.#forms[language](one);
    const right = this.#forms[language](other);
    if (left.forms.some((form) => right.forms.includes(form))) return 0.95;
    if (isSameName(left.skeleton, right.skeleton)) return 0.9;

    return isPartOf(left.forms, other) || isPartOf(right.forms, one) ? 0.75 : 0;
  }

  /** How a language puts a word of another one. */
  #translated(word: string, language: Language): readonly WeightedWord[] {
    const from = languages.find((candidate) => candidate !== language) ?? language;

    return this.#read({ text: word, language: from }, language)
      .words.flatMap(({ variants }) => variants)
      .filter(({ weight }) => weight >= leastWeight)
      .map(raised);
  }

  #throughOther(word: string, language: Language): readonly WeightedWord[] {
    const other = languages.find((candidate) => candidate !== language) ?? language;
    const best = new Map<string, number>();

    const bridges = this.#read({ text: word, language }, other).words.flatMap(
      ({ variants }) => variants,
    );
    for (const bridge of bridges) {
      if (bridge.weight < leastWeight || bridge.word === word) continue;

      const back = this.#read({ text: bridge.word, language: other }, language).words;
      for (const { word: synonym, weight } of back.flatMap(({ variants }) => variants)) {
        const product = bridge.weight * weight;
        if (product >= leastWeight && synonym !== bridge.word) {
          best.set(synonym, Math.max(best.get(synonym) ?? 0, product));
        }
      }
    }

    return [...best]
      .map(([synonym, weight]) => raised({ word: synonym, weight }))
      .map((way) => ({ ...way, weight: way.weight * synonymWeight }));
  }
}

/** A translation that is not the first one still means the same, often enough. */
function raised({ word, weight }: WeightedWord): WeightedWord {
  return { word, weight: 0.5 + weight / 2 };
}

function formsOf(word: string, language: Language) {
  const forms = [word, ...(word.length > 3 ? baseForms(word, language) : [])];

  return { forms: [...new Set(forms)], skeleton: nameSkeleton(word) };
}

/** Whether a word is made of another one and more, which is not its opposite ("unwahrscheinlich"). */
function isPartOf(forms: readonly string[], word: string): boolean {
  return forms.some(
    (form) =>
      form.length >= shortestPart &&
      (word.startsWith(form) ||
        (word.endsWith(form) && !mayBeOpposite(word.slice(0, word.length - form.length)))),
  );
}
