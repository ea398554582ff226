// What a sentence may name and count, by the paragraphs that it cites.

import { factWords } from '../../language/facts/fact-words.ts';
import type { Language } from '../../language/language.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { allFacts, type Facts, type UnknownFact, unknownFact } from './check-facts.ts';
import type { FoundQuote, SentenceCheck } from './found-quotes.ts';
import type { VerificationTools } from './verification-tools.ts';

/** A number, date or name of a sentence that neither the cited paragraphs nor, for names, their context has. */
export function factMissing(
  text: string,
  found: readonly FoundQuote[],
  { language, tools }: SentenceCheck,
): UnknownFact | undefined {
  const cited = allFacts(
    found.map(({ source: { paragraph, article } }) =>
      tools.reader.factsOf(paragraph, article.language),
    ),
  );
  const around = allFacts(
    found.flatMap(({ source: { paragraph, article } }) =>
      contextOf(paragraph, article).map((other) => tools.reader.factsOf(other, article.language)),
    ),
  );

  return unknownFact(text, language, { ...cited, names: namesTogether(cited, around) }, (word) =>
    isCommonNoun(word, text, language, tools),
  );
}

/** At the beginning, and in a language that writes nouns with a capital, what a dictionary translates is no name. */
function isCommonNoun(
  word: string,
  text: string,
  language: Language,
  { likeness }: VerificationTools,
): boolean {
  const isNoun = factWords[language].names.capitals === 'nouns' || text.startsWith(word);

  return isNoun && likeness.isInDictionary(word, language);
}

/** Whom "she" and "the company" mean is said before: in the headline, at the beginning, or in the paragraph before. */
function contextOf(paragraph: Paragraph, { paragraphs }: Article): readonly Paragraph[] {
  const at = paragraphs.indexOf(paragraph);

  return paragraphs.filter(({ number }, index) => number <= 1 || index === at - 1);
}

function namesTogether({ names: one }: Facts, { names: other }: Facts): Facts['names'] {
  return {
    skeletons: [...one.skeletons, ...other.skeletons],
    places: new Set([...one.places, ...other.places]),
  };
}
