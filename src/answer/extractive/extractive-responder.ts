// Answers in the story's own words, without a model that writes.

import { LRUCache } from 'lru-cache';
import type { Knowledge } from '../../search/knowledge.ts';
import { type QuestionReader, readQuestion } from '../../search/question/question.ts';
import type { Passage } from '../../search/retriever.ts';
import type { Answered, Lookup, NotInStory, RetrievedParagraph } from '../answer.ts';
import type { PremiseTools } from '../conflicts/false-premise.ts';
import { withCarried } from '../evidence/carried.ts';
import { type Judgement, probabilityWith, type ReadCandidate } from '../evidence/judge.ts';
import { mentionChange } from '../evidence/mentions.ts';
import { withoutShown } from '../evidence/more.ts';
import type { Judging } from '../evidence/read-story.ts';
import { readWordings, type Wording } from '../evidence/read-wordings.ts';
import type { OperatingPoint } from '../operating-point.ts';
import type { Asked } from '../question/asked.ts';
import { type LookedUp, lookUp } from '../question/look-up.ts';
import { isBare } from '../question/move.ts';
import { opinionAsked } from '../question/opinion.ts';
import type { Responder } from '../question/responder.ts';
import { citeAbout, citeAnyOf, tellsOf, wordsAbout } from '../speech/words-about.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import { WordLikeness } from '../verify/claims/likeness.ts';
import { PassageReader } from '../verify/claims/passages.ts';
import { disagreementAnswer } from './disagreement-answer.ts';
import { premiseAnswer } from './premise-answer.ts';
import { notInStory, quotedAnswer } from './quoted-answer.ts';
import { notSaid, quotingFound, type Untimed } from './reply.ts';
import { notAbout, speakerLead, speechAnswer } from './speech-answer.ts';
import { tellingOf, toldPlainly, whereNamed } from './told-plainly.ts';

/** What extractive answers are made with. */
export interface ExtractiveParts extends Judging {
  readonly knowledge: Knowledge;
  readonly operatingPoint: OperatingPoint;
  /** How the words of a question are put in another language; by their own letters where it is absent. */
  readonly readWords?: QuestionReader;
}

const mostRetrieved = 10;

/** Citations of somebody's words about a topic. */
const mostWords = 3;

/** Premises whose paragraphs are remembered. */
const mostPremises = 500;

/** Answers with the article's own sentences, or says that it does not answer. Needs no chat model. */
export class ExtractiveResponder implements Responder {
  readonly #parts: ExtractiveParts;
  readonly #premiseTools: PremiseTools;

  constructor(parts: ExtractiveParts) {
    this.#parts = parts;
    this.#premiseTools = {
      claims: {
        likeness: new WordLikeness(parts.readWords ?? readQuestion),
        passages: new PassageReader(),
      },
      reader: parts.reader,
      retriever: parts.knowledge.retriever,
      known: new LRUCache({ max: mostPremises }),
    };
  }

  async respond(asked: Asked, signal?: AbortSignal): Promise<Answered | NotInStory> {
    return this.answerFrom(await lookUp(asked, this.#parts.knowledge, signal), signal);
  }

  /** The answer from passages that were found already. @throws The signal's reason where that is aborted. */
  async answerFrom(
    { asked, found, milliseconds }: LookedUp,
    signal?: AbortSignal,
  ): Promise<Answered | NotInStory> {
    const start = performance.now();
    const outcome = await this.#answer(asked, found, signal);
    const answer = performance.now() - start;

    return {
      ...outcome,
      timings: { retrieval: milliseconds, answer, total: milliseconds + answer },
    };
  }

  async #answer(
    asked: Asked,
    found: readonly Wording[],
    signal: AbortSignal | undefined,
  ): Promise<Untimed> {
    const { text, language, shown, named, carried } = asked;
    const { knowledge, operatingPoint, weights, readWords = readQuestion } = this.#parts;
    const speech = speechAnswer(asked, knowledge.stories, readWords);
    if (speech !== undefined) return speech;

    const read = await readWordings(found, knowledge.stories, this.#parts, {
      change: named && mentionChange(named, readWords),
      signal,
    });
    if (read === undefined) return notSaid(answerCatalogue[language].notInStory, language);

    const { wording, passages } = read;
    const left = shown === undefined ? read.judgement : withoutShown(read.judgement, shown);
    if (left === undefined) return notSaid(answerCatalogue[language].notInStory, language);

    const opinion = opinionAsked(text);
    // What a story says of the future, or advises, must be plain to be taken for an answer.
    const point = opinion === 'forecast' ? 'strict' : operatingPoint;
    const isEnough = opinion !== 'own' && left.answeredAt.includes(point);
    const isOpinion = opinion !== undefined && !isEnough;
    const ofNamed =
      named === undefined || isOpinion || isEnough ? undefined : tellingOf(named, left, readWords);
    const plain = isOpinion
      ? undefined
      : (toldPlainly({ wording, language, read: readWords }, left, isEnough) ?? ofNamed);
    const isAnswered = isEnough || plain !== undefined;
    const judgement = whereNamed(
      wording,
      plain ?? withCarried(left, named === undefined ? carried : []),
    );
    const lookup = {
      question: wording,
      ...lookupOf(judgement, passages, weights.points[point].threshold),
    };
    const about = wordsAbout(asked, knowledge.stories, readWords);
    if (about !== undefined && about.article === judgement.article) {
      const answers = (one: ReadCandidate) =>
        probabilityWith(one, judgement.candidates, weights) >= lookup.threshold;
      const near = citeAbout(about, judgement.candidates, answers, asked, readWords);
      const words = near.length > 0 ? near : (citeAnyOf(about, asked) ?? []);
      if (words.length > 0)
        return quotingFound(about.article, words.slice(0, mostWords), language, lookup);

      const [likeliest] = judgement.candidates;
      const isTold = likeliest !== undefined && tellsOf(about, likeliest.paragraph);
      if (!isAnswered || !isTold) return { ...notAbout(about, language), lookup };
    }

    const conflict =
      shown === undefined && !isOpinion
        ? ((await disagreementAnswer(wording, language, judgement, this.#premiseTools.claims)) ??
          (await premiseAnswer(
            wording,
            language,
            judgement,
            { isAnswered, isTaken: isBare(text) !== undefined },
            this.#premiseTools,
            signal,
          )))
        : undefined;
    const outcome =
      conflict ??
      (isAnswered
        ? quotedAnswer(judgement, { wording, language }, speakerLead(asked))
        : notInStory(
            judgement.candidates,
            { isRelated: judgement.probability >= weights.related, isOpinion },
            language,
          ));

    return {
      ...outcome,
      language,
      lookup,
    };
  }

  /** What the story's speakers alone answer, without a search; undefined where it takes one. */
  told(asked: Asked): Answered | NotInStory | undefined {
    const start = performance.now();
    const { knowledge, readWords = readQuestion } = this.#parts;
    const outcome = speechAnswer(asked, knowledge.stories, readWords);
    if (outcome === undefined) return undefined;

    const answer = performance.now() - start;
    return { ...outcome, timings: { retrieval: 0, answer, total: answer } };
  }
}

/** What was read, likeliest first, then what was found only. */
function lookupOf(
  { candidates, probability, answeredAt }: Judgement,
  passages: readonly Passage[],
  threshold: number,
): Lookup {
  const read = candidates.map(({ passage, reading, nearness, probability: score }) => {
    const { lexical, vector } = passage;
    return retrieved(passage, score, { reader: reading.answers, nearness, lexical, vector });
  });
  const known = new Set(candidates.map(({ passage }) => passage));
  const others = passages
    .filter((passage) => !known.has(passage))
    .map((passage) => {
      const { lexical, vector } = passage;
      return retrieved(passage, 0, { lexical, vector });
    });

  return {
    retrieved: [...read, ...others].slice(0, mostRetrieved),
    probability,
    answeredAt,
    threshold,
  };
}

/** Made in one piece: of objects that are put together from others each would have a shape of its own in memory. */
function retrieved(
  { chunk: { article, paragraph, kind } }: Passage,
  score: number,
  evidence: Readonly<Record<string, number>>,
): RetrievedParagraph {
  return { article, paragraph, kind, score, evidence };
}
