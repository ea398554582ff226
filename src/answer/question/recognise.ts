// Whether a whole text is one of the phrases of a table, whatever stands around them.

import { type ByLanguage, type Language, languages } from '../../language/language.ts';
import { asWords, oneOf } from '../../language/phrases/phrases.ts';
import { foldSpaces, inSmallLetters } from '../../language/words/characters.ts';

/** Something with the languages in whose tables it stands. */
export interface Recognised<Topic> {
  readonly topic: Topic;
  /** At least one. */
  readonly languages: readonly Language[];
}

/** What may stand around the phrases of a table. */
export interface WordsAround {
  /** Words that change nothing, wherever they stand. */
  readonly filler: RegExp;
  /** Words before a phrase. */
  readonly leadIn: RegExp;
}

/** Nobody needs more for such a phrase; a longer text is not compared. */
const longest = 160;

/** The patterns of words around phrases, from those of a table. */
export function wordsAround({ fillers, leadIns }: AroundPhrases): WordsAround {
  return {
    filler: new RegExp(asWords(fillers), 'giu'),
    leadIn: new RegExp(`^(?:${oneOf(leadIns)} )+`, 'iu'),
  };
}

/** The same for texts in small letters, which are compiled in a quarter of the time. */
export function smallWordsAround({ fillers, leadIns }: AroundPhrases): WordsAround {
  return {
    filler: new RegExp(asWords(fillers.map(inSmallLetters)), 'gu'),
    leadIn: new RegExp(`^(?:${oneOf(leadIns.map(inSmallLetters))} )+`, 'u'),
  };
}

type AroundPhrases = Readonly<Record<'fillers' | 'leadIns', readonly string[]>>;

/** The topic by the first language that knows it; which others know the text too tells how sure its language is. */
export function recognise<Topic, Patterns extends WordsAround>(
  text: string,
  patterns: ByLanguage<Patterns>,
  read: (form: string, patterns: Patterns) => Topic | undefined,
): Recognised<Topic> | undefined {
  if (text.length > longest) return undefined;

  const found = languages.flatMap((language) => {
    const own = patterns[language];
    const topic = formsOf(text, own)
      .map((form) => read(form, own))
      .find((one) => one !== undefined);

    return topic === undefined ? [] : [{ topic, language }];
  });
  const [first] = found;

  return first && { topic: first.topic, languages: found.map(({ language }) => language) };
}

const punctuation =
  /(?<=\p{L})['’](?!\p{L})|(?<!\p{L})['’](?=\p{L})|[^\p{L}\p{M}\p{N}'’-]+|(?<!\p{L})-|-(?!\p{L})/gu;

/** A text as it is, without punctuation, and without the words that change nothing; the fullest form first. */
function formsOf(text: string, { filler, leadIn }: WordsAround): readonly string[] {
  const plain = foldSpaces(text.replace(punctuation, ' '));
  const bare = foldSpaces(plain.replace(filler, ' '));
  const forms = [plain, bare, bare.replace(leadIn, ''), plain.replace(leadIn, '')];

  return [...new Set(forms)].filter((form) => form !== '');
}
