// Whether a question asks for something that no story can prove.

import { openingPhraseTest, phraseWithinTest } from '../../language/phrases/phrases.ts';
import { questionPhrasesOf } from '../../language/questions/question-phrases.ts';

const within = phraseWithinTest(questionPhrasesOf('opinions'));
const opening = openingPhraseTest(questionPhrasesOf('openingOpinions'));

/**
 * Whether somebody asks for an opinion, a prediction, advice or a comparison of their own: a story reports, and what it
 * reports about it may be shown as that. A question for what a person of the story thinks is none.
 */
export function asksForOpinion(question: string): boolean {
  return within.test(question) || opening.test(question.trim());
}
