// Answers that show two paragraphs of a story which disagree, or the one that puts the other right.

import type { Language } from '../../language/language.ts';
import { leansOnBefore } from '../../language/sentences/leaning.ts';
import { cite } from '../citations.ts';
import { type Disagreement, disagreementOf } from '../conflicts/disagreement.ts';
import { answeringSentences } from '../evidence/answering-sentences.ts';
import type { Judgement } from '../evidence/judge.ts';
import type { ProvedSentence } from '../sources.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import type { ClaimTools } from '../verify/check-claim.ts';
import { leadIn, type Quoted, quotedSentence, quotedUnder } from './reply.ts';

/**
 * Both paragraphs, each with its own citation, in the order of the story, under a lead that says so; where
 * one openly puts the other right, that one. Undefined where the story says one thing.
 *
 * @param question - In full words.
 */
export async function disagreementAnswer(
  question: string,
  language: Language,
  judgement: Judgement,
  tools: ClaimTools,
): Promise<Quoted | undefined> {
  const found = await disagreementOf(question, language, judgement, tools);
  if (found === undefined) return undefined;

  const { article } = judgement;
  const { correction, sides, wanted } = found;
  const texts = answerCatalogue[language];
  if (correction !== undefined) {
    return quotedUnder(leadIn(texts.corrected, article, language), [quoteOf(correction, language)]);
  }

  const sentences = sides.map((side) => quoteOf(side, language));
  return {
    ...quotedUnder(leadIn(texts.disagreement[wanted], article, language), sentences),
    disagrees: true,
  };
}

function quoteOf(
  { candidate, sentence }: Disagreement['sides'][number],
  language: Language,
): ProvedSentence {
  const { article, paragraph } = candidate;
  const { start, end } = paragraph.sentences[sentence] ?? { start: 0, end: paragraph.text.length };
  const stretches = answeringSentences(paragraph, [{ start, end, score: 1 }], leansOnBefore);

  return quotedSentence(
    stretches.map((stretch) => cite(article, paragraph, stretch)),
    language,
  );
}
