// Answers and refusals made of quotes.

import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { Answered, NotInStory } from '../answer.ts';
import { type Citation, cite, citeWhole } from '../citations.ts';
import type { Decision } from '../evidence/decide.ts';
import { bestSentences, type WeighedArticle } from '../evidence/weigh-article.ts';
import { numberSentences, numberSources, type ProvedSentence } from '../sources.ts';
import { answerCatalogue } from '../texts/catalogue.ts';

const mostNearest = 3;

/** Most sentences quoted of one paragraph that stands alone. */
const mostSentences = 2;

/** The language that quotes are in, where it is not the asker's. */
function quoteLanguage(article: Article, language: Language): Language | undefined {
  return article.language === language ? undefined : article.language;
}

/** What an answer from these statements says. */
export function quotedAnswer(
  weighed: WeighedArticle,
  statements: Decision['statements'],
  language: Language,
): Pick<Answered, 'status' | 'wording' | 'sentences' | 'sources'> {
  const sentences = statements.map((statement) => {
    // A line of a run means little without the others.
    const count = statement.length > 1 ? 'whole' : mostSentences;
    const citations = statement.flatMap((index) => quotesOf(weighed, index, count));

    return sentenceOf(citations, language);
  });

  return {
    status: 'answered',
    wording: {
      kind: 'quoted',
      lead: answerCatalogue[language].lead(quoteLanguage(weighed.article, language)),
    },
    ...numberSentences(sentences),
  };
}

/**
 * The article does not say; the nearest paragraphs are those that show anything of the question.
 *
 * @param missing - Words of the question that the article does not have.
 */
export function notInArticle(
  weighed: WeighedArticle | undefined,
  missing: readonly string[],
  language: Language,
): Pick<NotInStory, 'status' | 'reason' | 'notice' | 'nearest'> {
  const lookedFor = weighed?.terms.map(({ surface }) => surface) ?? [];
  const nearest = weighed === undefined ? [] : nearestParagraphs(weighed);

  return {
    status: 'abstained',
    reason: 'not-in-article',
    notice: answerCatalogue[language].notInArticle(lookedFor, missing),
    nearest: numberSources(
      nearest.flatMap((index) => (weighed === undefined ? [] : quotesOf(weighed, index, 1))),
    ),
  };
}

/** Indices of the matches that show most of the question, best first. */
function nearestParagraphs({ evidence }: WeighedArticle): readonly number[] {
  return evidence
    .map(({ coverage, relativeScore }, index) => ({ index, coverage, score: relativeScore }))
    .filter(({ coverage }) => coverage > 0.1)
    .sort((one, other) => other.score - one.score || one.index - other.index)
    .slice(0, mostNearest)
    .map(({ index }) => index);
}

/** Citations of what answers in a paragraph: so many of its best sentences, or all of it as one. */
function quotesOf(weighed: WeighedArticle, index: number, count: number | 'whole'): Citation[] {
  const match = weighed.matches[index];
  if (match === undefined) return [];

  const { paragraph } = match;
  if (count === 'whole' || paragraph.sentences.length === 0)
    return [citeWhole(weighed.article, paragraph)];

  return bestSentences(weighed.terms, match, count)
    .flatMap((position) => paragraph.sentences[position] ?? [])
    .map((sentence) => cite(weighed.article, paragraph, sentence));
}

function sentenceOf(citations: readonly Citation[], language: Language): ProvedSentence {
  const { quoted } = answerCatalogue[language];

  return {
    text: citations.map(({ quote, speaker }) => quoted(quote, speaker)).join(' '),
    citations,
  };
}
