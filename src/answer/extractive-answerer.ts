import type { Article } from '../knowledge/article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { QuestionReader } from '../knowledge/question.ts';
import type { Passage } from '../knowledge/retriever.ts';
import type { TermWeights } from '../knowledge/text/term-weights.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { Language } from '../language/language.ts';
import type {
  AbstentionReason,
  Answer,
  AnswerSentence,
  Citation,
  Grounds,
  RetrievedParagraph,
} from './answer.ts';
import type { Answerer, Question } from './answerer.ts';
import { answerCatalogue } from './catalogue.ts';
import { type Decision, decide } from './decide.ts';
import { ParagraphMatcher } from './evidence/match.ts';
import type { EvidenceWeights } from './evidence/weights.ts';
import { overviewParagraphs } from './overview.ts';
import { questionKind } from './question-kind.ts';
import { cite, citeWhole } from './quotes.ts';
import { suggestQuestions } from './suggestions.ts';
import { bestSentences, missingTerms, type WeighedArticle, weighArticle } from './weigh-article.ts';

/** What an answerer works with. */
export interface AnswererParts {
  readonly knowledge: Knowledge;
  readonly termWeights: TermWeights;
  readonly weights: EvidenceWeights;
  /** The same as the knowledge's retriever reads questions with. */
  readonly read: QuestionReader;
}

/** Passages that are weighed: all of a story, the best of many. */
const passagesToWeigh = 200;

/** Articles, by their best passage, that are weighed against each other. */
const articlesToWeigh = 3;

const mostRetrieved = 10;
const mostNearest = 3;

/** Most sentences quoted of one paragraph that stands alone. */
const mostSentences = 2;

interface Judged {
  readonly weighed: WeighedArticle;
  readonly decision: Decision;
}

/** Answers with the article's own sentences, or says that it does not answer. Needs no chat model. */
export class ExtractiveAnswerer implements Answerer {
  readonly #parts: AnswererParts;
  readonly #matcher = new ParagraphMatcher();

  constructor(parts: AnswererParts) {
    this.#parts = parts;
  }

  async answer(question: Question, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const start = performance.now();
    const language = await this.#languageOf(question);
    const wanted = questionKind(question.text);

    if (wanted.kind === 'overview') return this.#overview(language, start);
    if (wanted.kind !== 'question') return refusal(wanted.kind, language, start);

    const asked = { text: wanted.text, language };
    const passages = await this.#parts.knowledge.retriever.retrieve(asked, {
      count: passagesToWeigh,
    });
    const retrieved = performance.now();
    signal?.throwIfAborted();

    const judged = this.#judge(asked, passages);
    const outcome = judged?.decision.isEnough
      ? answered(judged, language)
      : notInArticle(judged, language);

    return {
      ...outcome,
      language,
      retrieved: passages.slice(0, mostRetrieved).map(retrievedParagraph),
      probability: judged?.decision.probability ?? 0,
      ...(judged !== undefined && { grounds: groundsOf(judged) }),
      timings: timings(start, retrieved),
    };
  }

  async suggestions(language: Language): Promise<readonly string[]> {
    const [article] = this.#parts.knowledge.articles.values();
    if (article === undefined) return [];

    const suggested: string[] = [];
    for (const text of suggestQuestions(article, language)) {
      if (suggested.length === 3) break;

      const { status } = await this.answer({ text, history: [], language });
      if (status === 'answered') suggested.push(text);
    }

    return suggested;
  }

  /** The article that answers most probably, of those with the best passages; undefined when nothing was found. */
  #judge(
    question: { readonly text: string; readonly language: Language },
    passages: readonly Passage[],
  ): Judged | undefined {
    const slugs = [...new Set(passages.map(({ chunk }) => chunk.article))].slice(
      0,
      articlesToWeigh,
    );
    const judged = slugs.flatMap((slug) => {
      const article = this.#parts.knowledge.articles.get(slug);
      if (article === undefined) return [];

      const tools = { matcher: this.#matcher, ...this.#parts };
      const weighed = weighArticle(question, article, passages, tools);
      const isSameLanguage = article.language === question.language;
      return { weighed, decision: decide(weighed, isSameLanguage, this.#parts.weights) };
    });

    return judged.reduce<Judged | undefined>(
      (best, one) =>
        best === undefined || one.decision.probability > best.decision.probability ? one : best,
      undefined,
    );
  }

  async #languageOf({ text, language }: Question): Promise<Language> {
    const [article] = this.#parts.knowledge.articles.values();

    return detectLanguage(text, language ?? article?.language ?? 'de');
  }

  #overview(language: Language, start: number): Answer {
    const [article] = this.#parts.knowledge.articles.values();
    if (article === undefined) return refusal('not-in-article', language, start);

    const sentences = overviewParagraphs(article).map((paragraph) =>
      sentenceOf([citeWhole(article, paragraph)], language),
    );

    return {
      status: 'answered',
      language,
      wording: 'quoted',
      lead: answerCatalogue[language].overview(quoteLanguage(article, language)),
      sentences,
      sources: sentences.flatMap(({ citations }) => citations),
      retrieved: [],
      probability: 1,
      timings: timings(start, start),
    };
  }
}

/** The language that quotes are in, where it is not the asker's. */
function quoteLanguage(article: Article, language: Language): Language | undefined {
  return article.language === language ? undefined : article.language;
}

function answered(
  { weighed, decision }: Judged,
  language: Language,
): Pick<Answer, 'status' | 'wording' | 'lead' | 'sentences' | 'sources'> {
  const sentences = decision.statements.map((statement) =>
    sentenceOf(
      statement.flatMap((index) => quotesOf(weighed, index, statement.length > 1)),
      language,
    ),
  );

  return {
    status: 'answered',
    wording: 'quoted',
    lead: answerCatalogue[language].lead(quoteLanguage(weighed.article, language)),
    sentences,
    sources: distinct(sentences.flatMap(({ citations }) => citations)),
  };
}

/** The article does not say; the nearest paragraphs are those that show anything of the question. */
function notInArticle(
  judged: Judged | undefined,
  language: Language,
): Pick<Answer, 'status' | 'sentences' | 'sources' | 'notice' | 'reason'> {
  const lookedFor = judged?.weighed.terms.map(({ surface }) => surface) ?? [];
  const missing = judged === undefined ? [] : missingTerms(judged.weighed);
  const nearest = judged === undefined ? [] : nearestParagraphs(judged.weighed);

  return {
    status: 'abstained',
    reason: 'not-in-article',
    notice: answerCatalogue[language].notInArticle(lookedFor, missing),
    sentences: [],
    sources: nearest.flatMap((index) =>
      judged === undefined ? [] : quotesOf(judged.weighed, index, false).slice(0, 1),
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

/** Citations of what answers in a paragraph: its best sentences, or all of it where it is part of a run of lines. */
function quotesOf(weighed: WeighedArticle, index: number, isPartOfRun: boolean): Citation[] {
  const match = weighed.matches[index];
  if (match === undefined) return [];

  const { paragraph } = match;
  if (isPartOfRun || paragraph.sentences.length === 0)
    return [citeWhole(weighed.article, paragraph)];

  return bestSentences(weighed.terms, match)
    .slice(0, mostSentences)
    .flatMap((position) => paragraph.sentences[position] ?? [])
    .map((sentence) => cite(weighed.article, paragraph, sentence));
}

function sentenceOf(citations: readonly Citation[], language: Language): AnswerSentence {
  const { quoted } = answerCatalogue[language];

  return {
    text: citations.map(({ quote, speaker }) => quoted(quote, speaker)).join(' '),
    citations,
  };
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();

  return citations.filter(({ article, paragraph, kind, quote }) => {
    const key = JSON.stringify([article, paragraph, kind, quote]);
    const isNew = !seen.has(key);
    seen.add(key);

    return isNew;
  });
}

function refusal(reason: AbstentionReason, language: Language, start: number): Answer {
  const catalogue = answerCatalogue[language];

  return {
    status: 'abstained',
    reason,
    notice:
      reason === 'not-in-article' ? catalogue.notInArticle([], []) : catalogue.replies[reason],
    language,
    sentences: [],
    sources: [],
    retrieved: [],
    timings: timings(start, start),
  };
}

function groundsOf({ weighed, decision }: Judged): Grounds {
  return {
    threshold: decision.threshold,
    lookedFor: weighed.terms.map(({ surface }) => surface),
    missing: missingTerms(weighed),
    evidence: { ...weighed.answers },
  };
}

function retrievedParagraph({
  chunk,
  position: _position,
  fused,
  ...evidence
}: Passage): RetrievedParagraph {
  return {
    article: chunk.article,
    paragraph: chunk.paragraph,
    kind: chunk.kind,
    score: fused,
    evidence,
  };
}

function timings(start: number, retrieved: number): Answer['timings'] {
  const end = performance.now();

  return { retrieval: retrieved - start, answer: end - retrieved, total: end - start };
}
