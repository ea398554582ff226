// One question, answered by every story that says something about it.

import { detectLanguage } from '../../language/detection/detect-language.ts';
import type { Stories } from '../../story/stories.ts';
import type { OneAnswer, Several } from '../answer.ts';
import type { Question } from '../answerer.ts';
import { notSaid } from '../extractive/reply.ts';
import { askAbout } from '../question/topic.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import { bySeveralStories, type FindDiffering } from './several.ts';

/** Stories that are asked: the newest of many. */
const mostAsked = 8;

/** Stories that answer and are shown. */
const mostShown = 3;

/**
 * What each story says about a topic, the newest first; each is asked by itself, so that nothing of one is taken for
 * another's.
 *
 * @param answer - Answers a question of one story.
 * @param findDiffering - Finds where they disagree.
 */
export async function answerAcross(
  question: Question,
  topic: string,
  stories: Stories,
  answer: (question: Question) => Promise<OneAnswer>,
  findDiffering: FindDiffering,
): Promise<Several | OneAnswer> {
  const language = detectLanguage(question.text, question.language ?? 'de');
  const text = askAbout(topic, language);
  const answers: OneAnswer[] = [];
  for (const { slug } of stories.list().slice(0, mostAsked)) {
    if (answers.length === mostShown) break;

    const one = await answer({ ...question, text, language, story: slug });
    if (one.status === 'answered') answers.push(one);
  }
  if (answers.length > 0) return bySeveralStories(text, answers, language, findDiffering);

  const timings = { retrieval: 0, answer: 0, total: 0 };
  return { ...notSaid(answerCatalogue[language].stories.none, language), timings };
}
