// The forms of an answer in the story's own words, and of one that nothing was looked up for.

import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { Answered, Lookup, NotInStory } from '../answer.ts';
import type { Citation } from '../citations.ts';
import { operatingPoints } from '../operating-point.ts';
import { numberSentences, numberSources, type ProvedSentence } from '../sources.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import { answerCatalogue } from '../texts/catalogue.ts';

/** An answer that does not know yet how long it took. */
export type Untimed = Omit<Answered, 'timings'> | Omit<NotInStory, 'timings'>;

/** What an answer in the story's own words shows of it. */
export type Quoted = Pick<
  Answered,
  'status' | 'wording' | 'sentences' | 'sources' | 'falsePremise' | 'disagrees'
>;

const known = { retrieved: [], probability: 1, answeredAt: operatingPoints, threshold: 0 };
const unknown = { retrieved: [], probability: 0, answeredAt: [], threshold: 1 };

/** The language that quotes are in, where it is not the asker's. */
export function quoteLanguage(article: Article, language: Language): Language | undefined {
  return article.language === language ? undefined : article.language;
}

/** Quotes with their speakers, as one sentence of an answer. */
export function quotedSentence(citations: readonly Citation[], language: Language): ProvedSentence {
  const { quoted } = answerCatalogue[language];

  return {
    text: citations.map(({ quote, speaker }) => quoted(quote, speaker)).join(' '),
    citations,
  };
}

/** The story's own words, each citation a sentence. @param lead - Leads them in, without a colon. */
export function quoting(
  article: Article,
  citations: readonly Citation[],
  lead: string,
  language: Language,
): Untimed {
  const led = leadIn(lead, article, language);

  return { language, ...quotedUnder(led, oneByOne(citations, language)), lookup: known };
}

/** A lead with its colon, and with the language of the quotes where that is another one. */
export function leadIn(lead: string, article: Article, language: Language): string {
  return aboutTexts[language].lead(lead, quoteLanguage(article, language));
}

/** The story's own words, each citation a sentence, under the lead of any answer. @param lookup - What they were found by. */
export function quotingFound(
  article: Article,
  citations: readonly Citation[],
  language: Language,
  lookup: Lookup,
): Untimed {
  return { language, ...quotedBy(article, oneByOne(citations, language), language), lookup };
}

/** Quotes of a story under the lead of any answer. */
export function quotedBy(
  article: Article,
  sentences: readonly ProvedSentence[],
  language: Language,
): Quoted {
  return quotedUnder(answerCatalogue[language].lead(quoteLanguage(article, language)), sentences);
}

/** Quotes of a story under a lead. */
export function quotedUnder(lead: string, sentences: readonly ProvedSentence[]): Quoted {
  return {
    status: 'answered',
    wording: { kind: 'quoted', lead },
    ...numberSentences(sentences),
  };
}

function oneByOne(citations: readonly Citation[], language: Language): readonly ProvedSentence[] {
  return citations.map((citation) => quotedSentence([citation], language));
}

/** A sentence of the bot's own with its source. */
export function stating(text: string, citation: Citation, language: Language): Untimed {
  return {
    status: 'answered',
    language,
    wording: { kind: 'written' },
    ...numberSentences([{ text, citations: [citation] }]),
    lookup: known,
  };
}

/** The story does not say. @param nearest - What comes nearest; at most three. */
export function notSaid(
  notice: string,
  language: Language,
  nearest: readonly Citation[] = [],
): Omit<NotInStory, 'timings'> {
  return {
    status: 'abstained',
    reason: nearest.length > 0 ? 'related' : 'not-in-article',
    notice,
    language,
    nearest: numberSources(nearest),
    suggestions: [],
    lookup: unknown,
  };
}
