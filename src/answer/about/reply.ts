// The forms of an answer about a story as a whole. Nothing was looked up for it.

import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { Answered, NotInStory } from '../answer.ts';
import type { Citation } from '../citations.ts';
import { operatingPoints } from '../operating-point.ts';
import { numberSentences, numberSources } from '../sources.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import { answerCatalogue } from '../texts/catalogue.ts';

/** An answer that does not know yet how long it took. */
export type Untimed = Omit<Answered, 'timings'> | Omit<NotInStory, 'timings'>;

const known = { retrieved: [], probability: 1, answeredAt: operatingPoints, threshold: 0 };
const unknown = { retrieved: [], probability: 0, answeredAt: [], threshold: 1 };

/** The story's own words, each citation a sentence. @param lead - Leads them in, without a colon. */
export function quoting(
  article: Article,
  citations: readonly Citation[],
  lead: string,
  language: Language,
): Untimed {
  const { quoted } = answerCatalogue[language];
  const sentences = citations.map((citation) => ({
    text: quoted(citation.quote, citation.speaker),
    citations: [citation],
  }));
  const quoteLanguage = article.language === language ? undefined : article.language;

  return {
    status: 'answered',
    language,
    wording: { kind: 'quoted', lead: aboutTexts[language].lead(lead, quoteLanguage) },
    ...numberSentences(sentences),
    lookup: known,
  };
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
): Untimed {
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
