// Several questions of one message, answered one by one.

import type { Language } from '../../language/language.ts';
import {
  type AnsweredPart,
  type DifferingSources,
  type OneAnswer,
  type Several,
  type Source,
  shownSources,
  type Timings,
} from '../answer.ts';
import type { Exchange, Question } from '../answerer.ts';

/** Questions of a message that are answered; what comes after them is named. */
const mostQuestions = 3;

/** Answers each question in turn, the later ones in the light of the earlier; their sources are numbered through. */
export async function answerSeveral(
  message: Question,
  questions: readonly string[],
  answer: (question: Question) => Promise<OneAnswer>,
): Promise<Several> {
  const parts: AnsweredPart[] = [];
  let history: readonly Exchange[] = message.history;
  let sources = 0;

  for (const text of questions.slice(0, mostQuestions)) {
    const one = await answer({ ...message, text, history });
    history = [...history, { question: text, answer: one }];
    parts.push({ question: text, answer: countedFrom(one, sources) });
    sources += shownSources(one).length;
  }

  return {
    status: 'several',
    by: 'question',
    parts,
    leftOut: questions.slice(mostQuestions),
    language: parts[0]?.answer.language ?? 'de',
    timings: sumOf(parts.map((part) => part.answer.timings)),
  };
}

/** Finds two sources, of two stories, that give different figures. */
export type FindDiffering = (sources: readonly Source[]) => DifferingSources | undefined;

/** One question answered by several stories, whose sources are numbered through. @param answers - At least one. */
export function bySeveralStories(
  question: string,
  answers: readonly OneAnswer[],
  language: Language,
  findDiffering: FindDiffering,
): Several {
  const parts: AnsweredPart[] = [];
  let sources = 0;

  for (const answer of answers) {
    parts.push({ question, answer: countedFrom(answer, sources) });
    sources += shownSources(answer).length;
  }
  const differing = findDiffering(parts.flatMap(({ answer }) => shownSources(answer)));

  return {
    status: 'several',
    by: 'story',
    parts,
    leftOut: [],
    ...(differing !== undefined && { differing }),
    language,
    timings: sumOf(answers.map(({ timings }) => timings)),
  };
}

/** The same answer with its sources counted on after so many others. */
function countedFrom(answer: OneAnswer, others: number): OneAnswer {
  const later = (sources: readonly Source[]) =>
    sources.map(({ number, citation }) => ({ number: number + others, citation }));
  if (answer.status === 'answered') {
    return {
      ...answer,
      sentences: answer.sentences.map((sentence) => ({
        ...sentence,
        sources: later(sentence.sources),
      })),
      sources: later(answer.sources),
    };
  }

  return 'nearest' in answer ? { ...answer, nearest: later(answer.nearest) } : answer;
}

function sumOf(timings: readonly Timings[]): Timings {
  const sum = (of: keyof Timings) => timings.reduce((total, one) => total + one[of], 0);

  return { retrieval: sum('retrieval'), answer: sum('answer'), total: sum('total') };
}
