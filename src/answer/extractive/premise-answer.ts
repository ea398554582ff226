// Answers that name what a question takes for granted and the story contradicts.

import type { Language } from '../../language/language.ts';
import { leansOnBefore } from '../../language/sentences/leaning.ts';
import { cite } from '../citations.ts';
import { falsePremise, type PremiseTools } from '../conflicts/false-premise.ts';
import { answeringSentences } from '../evidence/answering-sentences.ts';
import type { Judgement } from '../evidence/judge.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import { type Quoted, quotedSentence, quotedUnder, quoteLanguage } from './reply.ts';

/**
 * The sentence that speaks against the question, under what that takes for granted; undefined where nothing does.
 *
 * @param question - In full words.
 * @throws The signal's reason where that is aborted.
 */
export async function premiseAnswer(
  question: string,
  language: Language,
  { candidates, article: likeliest }: Judgement,
  tools: PremiseTools,
  signal?: AbortSignal,
): Promise<Quoted | undefined> {
  const own = candidates.filter(({ article }) => article === likeliest);
  const found = await falsePremise(question, language, own, tools, signal);
  if (found === undefined) return undefined;

  const {
    premise: { told },
    candidate: { article, paragraph },
    sentence,
  } = found;
  const { start, end } = paragraph.sentences[sentence] ?? { start: 0, end: paragraph.text.length };
  const citations = answeringSentences(paragraph, [{ start, end, score: 1 }], leansOnBefore).map(
    (stretch) => cite(article, paragraph, stretch),
  );
  const lead = aboutTexts[language].lead(
    answerCatalogue[language].falsePremise(told),
    quoteLanguage(article, language),
  );

  return { ...quotedUnder(lead, [quotedSentence(citations, language)]), falsePremise: true };
}
