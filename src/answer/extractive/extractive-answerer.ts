import { detectLanguage } from '../../language/detection/detect-language.ts';
import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Passage } from '../../search/retriever.ts';
import type { TermWeights } from '../../search/terms/term-weights.ts';
import type { Answer, Answered, Grounds, NotInStory, RetrievedParagraph } from '../answer.ts';
import type { Answerer, Question } from '../answerer.ts';
import { type Decision, decide } from '../evidence/decide.ts';
import { ParagraphMatcher } from '../evidence/match.ts';
import { type WeighedArticle, weighArticle } from '../evidence/weigh-article.ts';
import type { EvidenceWeights } from '../evidence/weights.ts';
import type { OperatingPoint } from '../operating-point.ts';
import { favour, understand } from '../question/follow-up.ts';
import { questionKind } from '../question/question-kind.ts';
import { MissingTerms } from './missing-terms.ts';
import { noStory, notInArticle, overview, quotedAnswer, refusal } from './quoted-answer.ts';
import { suggestQuestions } from './suggestions.ts';

/** What an answerer works with. */
export interface AnswererParts {
  readonly knowledge: Knowledge;
  readonly termWeights: TermWeights;
  readonly weights: EvidenceWeights;
  readonly operatingPoint: OperatingPoint;
  /** The same as the knowledge's retriever reads questions with. */
  readonly read: QuestionReader;
}

/** Passages that are weighed: all of a story, the best of many. */
const passagesToWeigh = 200;

/** Articles, by their best passage, that are weighed against each other. */
const articlesToWeigh = 3;

const mostRetrieved = 10;

interface Judged {
  readonly weighed: WeighedArticle;
  readonly decision: Decision;
}

/** Answers with the article's own sentences, or says that it does not answer. Needs no chat model. */
export class ExtractiveAnswerer implements Answerer {
  readonly #parts: AnswererParts;
  readonly #matcher = new ParagraphMatcher();
  readonly #missingTerms = new MissingTerms();

  constructor(parts: AnswererParts) {
    this.#parts = parts;
  }

  async answer(question: Question, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const start = performance.now();
    const language = await this.#languageOf(question);
    const wanted = questionKind(question.text);

    if (wanted.kind === 'overview') {
      return { ...this.#overview(language), timings: timings(start, start) };
    }
    if (wanted.kind !== 'question') {
      return { ...refusal(wanted.kind, language), timings: timings(start, start) };
    }

    const { text, carried } = understand(wanted.text, language, question.history);
    const asked = { text, language };
    const found = await this.#parts.knowledge.retriever.retrieve(asked, { count: passagesToWeigh });
    const passages = favour(found, carried);
    const retrieved = performance.now();
    signal?.throwIfAborted();

    const judged = this.#judge(asked, passages);
    const answeredAt = judged?.decision.answeredAt ?? [];
    const missing = judged === undefined ? [] : this.#missingTerms.of(judged.weighed);
    const isEnough = answeredAt.includes(this.#parts.operatingPoint);
    const outcome =
      judged !== undefined && isEnough
        ? quotedAnswer(judged.weighed, judged.decision.statements, language)
        : notInArticle(judged?.weighed, missing, language);

    return {
      ...outcome,
      language,
      lookup: {
        retrieved: passages.slice(0, mostRetrieved).map(retrievedParagraph),
        probability: judged?.decision.probability ?? 0,
        answeredAt,
        ...(judged !== undefined && {
          grounds: groundsOf(judged, missing, this.#parts.operatingPoint),
        }),
      },
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
      return {
        weighed,
        decision: decide(weighed, isSameLanguage, this.#parts.weights),
      };
    });

    return judged.reduce<Judged | undefined>(
      (best, one) =>
        best === undefined || one.decision.probability > best.decision.probability ? one : best,
      undefined,
    );
  }

  #overview(language: Language): Omit<Answered, 'timings'> | Omit<NotInStory, 'timings'> {
    const [article] = this.#parts.knowledge.articles.values();

    return article === undefined ? noStory(language) : overview(article, language);
  }

  async #languageOf({ text, language }: Question): Promise<Language> {
    const [article] = this.#parts.knowledge.articles.values();

    return detectLanguage(text, language ?? article?.language ?? 'de');
  }
}

function groundsOf(
  { weighed, decision }: Judged,
  missing: readonly string[],
  operatingPoint: OperatingPoint,
): Grounds {
  return {
    threshold: decision.thresholds[operatingPoint],
    lookedFor: weighed.terms.map(({ surface }) => surface),
    missing,
    evidence: { ...decision.evidence },
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
