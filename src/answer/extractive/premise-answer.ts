// Answers that name what a question takes for granted and the story contradicts, or does not say.

import type { Language } from '../../language/language.ts';
import { leansOnBefore } from '../../language/sentences/leaning.ts';
import { cite } from '../citations.ts';
import { falsePremise, type PremiseKnown, type PremiseTools } from '../conflicts/false-premise.ts';
import { answeringSentences } from '../evidence/answering-sentences.ts';
import type { Judgement } from '../evidence/judge.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import { notInStory, type Refused } from './quoted-answer.ts';
import { leadIn, type Quoted, quotedSentence, quotedUnder } from './reply.ts';

/**
 * The sentence that speaks against the question, under what that takes for granted; a refusal that names it where the
 * story does not say it; undefined where nothing speaks against it.
 *
 * @param question - In full words.
 * @throws The signal's reason where that is aborted.
 */
export async function premiseAnswer(
  question: string,
  language: Language,
  judgement: Judgement,
  known: PremiseKnown,
  tools: PremiseTools,
  signal?: AbortSignal,
): Promise<Quoted | Refused | undefined> {
  const found = await falsePremise(question, language, judgement, known, tools, signal);
  if (found === undefined) return undefined;

  const { premise, candidate } = found;
  const texts = answerCatalogue[language];
  if (found.kind === 'unsaid') {
    const refusal = notInStory([candidate], { isRelated: true, isOpinion: false }, language);
    return { ...refusal, notice: texts.unsaidPremise(premise.told), falsePremise: true };
  }

  const { article, paragraph } = candidate;
  const { start, end } = paragraph.sentences[found.sentence] ?? {
    start: 0,
    end: paragraph.text.length,
  };
  const citations = answeringSentences(paragraph, [{ start, end, score: 1 }], leansOnBefore).map(
    (stretch) => cite(article, paragraph, stretch),
  );
  const lead = leadIn(texts.falsePremise(premise.told), article, language);

  return { ...quotedUnder(lead, [quotedSentence(citations, language)]), falsePremise: true };
}
