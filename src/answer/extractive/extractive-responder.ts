// Answers in the story's own words, without a model.

import type { Knowledge } from '../../search/knowledge.ts';
import type { Passage } from '../../search/retriever.ts';
import type { TermWeights } from '../../search/terms/term-weights.ts';
import type { Answered, Grounds, NotInStory, RetrievedParagraph } from '../answer.ts';
import { type Decision, decide } from '../evidence/decide.ts';
import { ParagraphMatcher } from '../evidence/match.ts';
import { type WeighedArticle, weighArticle } from '../evidence/weigh-article.ts';
import type { EvidenceWeights } from '../evidence/weights.ts';
import type { OperatingPoint } from '../operating-point.ts';
import type { Asked } from '../question/asked.ts';
import { type LookedUp, lookUp } from '../question/look-up.ts';
import type { Responder } from '../question/responder.ts';
import { MissingTerms } from './missing-terms.ts';
import { notInArticle, quotedAnswer } from './quoted-answer.ts';

/** What extractive answers are made with. */
export interface ExtractiveParts {
  readonly knowledge: Knowledge;
  readonly termWeights: TermWeights;
  readonly weights: EvidenceWeights;
  readonly operatingPoint: OperatingPoint;
}

/** Articles, by their best passage, that are weighed against each other. */
const articlesToWeigh = 3;

const mostRetrieved = 10;

interface Judged {
  readonly weighed: WeighedArticle;
  readonly decision: Decision;
}

/** Answers with the article's own sentences, or says that it does not answer. Needs no chat model. */
export class ExtractiveResponder implements Responder {
  readonly #parts: ExtractiveParts;
  readonly #matcher = new ParagraphMatcher();
  readonly #missingTerms = new MissingTerms();

  constructor(parts: ExtractiveParts) {
    this.#parts = parts;
  }

  async respond(asked: Asked, signal?: AbortSignal): Promise<Answered | NotInStory> {
    return this.answerFrom(await lookUp(asked, this.#parts.knowledge, signal));
  }

  /** The answer from passages that were found already. */
  answerFrom({ asked, passages, milliseconds }: LookedUp): Answered | NotInStory {
    const start = performance.now();
    const outcome = this.#answer(asked, passages);
    const answer = performance.now() - start;

    return {
      ...outcome,
      timings: { retrieval: milliseconds, answer, total: milliseconds + answer },
    };
  }

  #answer(
    asked: Asked,
    passages: readonly Passage[],
  ): Omit<Answered, 'timings'> | Omit<NotInStory, 'timings'> {
    const { operatingPoint } = this.#parts;
    const { language } = asked;
    const judged = this.#judge(asked, passages);
    const answeredAt = judged?.decision.answeredAt ?? [];
    const missing = judged === undefined ? [] : this.#missingTerms.of(judged.weighed);
    const outcome =
      judged !== undefined && answeredAt.includes(operatingPoint)
        ? quotedAnswer(judged.weighed, judged.decision.statements, language)
        : notInArticle(judged?.weighed, missing, language);

    return {
      ...outcome,
      language,
      lookup: {
        retrieved: passages.slice(0, mostRetrieved).map(retrievedParagraph),
        probability: judged?.decision.probability ?? 0,
        answeredAt,
        ...(judged !== undefined && { grounds: groundsOf(judged, missing, operatingPoint) }),
      },
    };
  }

  /** The article that answers most probably, of those with the best passages; undefined when nothing was found. */
  #judge({ reading }: Asked, passages: readonly Passage[]): Judged | undefined {
    const { knowledge, termWeights, weights } = this.#parts;
    const slugs = [...new Set(passages.map(({ chunk }) => chunk.article))];
    const judged = slugs.slice(0, articlesToWeigh).flatMap((slug) => {
      const article = knowledge.stories.one(slug);
      if (article === undefined) return [];

      const tools = { matcher: this.#matcher, termWeights };
      const weighed = weighArticle(reading, article, passages, tools);
      const isSameLanguage = article.language === reading.language;
      return { weighed, decision: decide(weighed, isSameLanguage, weights) };
    });

    return judged.reduce<Judged | undefined>(
      (best, one) =>
        best === undefined || one.decision.probability > best.decision.probability ? one : best,
      undefined,
    );
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
