// Answers in which the story speaks against the question, or against itself.

import type { Language } from '../../language/language.ts';
import { leansOnBefore } from '../../language/sentences/leaning.ts';
import type { Reader } from '../../search/reader.ts';
import { type Citation, cite } from '../citations.ts';
import { falsePremise } from '../conflicts/false-premise.ts';
import { type Side, twoSides } from '../conflicts/two-sides.ts';
import { answeringSentences } from '../evidence/answering-sentences.ts';
import type { Judgement } from '../evidence/judge.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import type { ClaimTools } from '../verify/check-claim.ts';
import { type Quoted, quotedSentence, quotedUnder, quoteLanguage } from './reply.ts';

/** A question with what was read for it. */
export interface ConflictQuestion {
  /** In full words. */
  readonly question: string;
  readonly language: Language;
  readonly judgement: Judgement;
  /** Whether the story answers it, as far as was judged. */
  readonly isAnswered: boolean;
}

/** More are read by nobody. */
const mostSides = 3;

/**
 * An answer that names what the question takes for granted and the story contradicts, or the two things that the story
 * answers; undefined where it does neither.
 *
 * @throws The signal's reason where that is aborted.
 */
export async function conflictAnswer(
  { question, language, judgement, isAnswered }: ConflictQuestion,
  claims: ClaimTools,
  reader: Reader,
  signal?: AbortSignal,
): Promise<Quoted | undefined> {
  const { candidates } = judgement;
  const texts = answerCatalogue[language].conflict;

  const wrong = await falsePremise(question, language, candidates, { claims, reader }, signal);
  if (wrong !== undefined) {
    const lead = texts.premise(wrong.premise.told);
    return { ...quotes([wrong], judgement, lead, language), conflict: 'premise' };
  }

  const disagreement = isAnswered ? twoSides(question, language, candidates, claims) : undefined;
  if (disagreement === undefined) return undefined;

  const { kind, sides } = disagreement;
  return { ...quotes(sides, judgement, texts[kind], language), conflict: 'story' };
}

function quotes(
  sides: readonly Side[],
  { article }: Judgement,
  lead: string,
  language: Language,
): Quoted {
  const led = aboutTexts[language].lead(lead, quoteLanguage(article, language));
  const sentences = sides
    .slice(0, mostSides)
    .map((side) => quotedSentence(citationsOf(side), language));

  return quotedUnder(led, sentences);
}

function citationsOf({ candidate: { article, paragraph }, sentence }: Side): readonly Citation[] {
  const { start, end } = paragraph.sentences[sentence] ?? { start: 0, end: paragraph.text.length };

  return answeringSentences(paragraph, [{ start, end, score: 1 }], leansOnBefore).map((stretch) =>
    cite(article, paragraph, stretch),
  );
}
