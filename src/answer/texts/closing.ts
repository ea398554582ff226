// What is said below several answers.

import type { Several } from '../answer.ts';
import { answerCatalogue } from './catalogue.ts';

/** What the stories disagree in, and which questions were too many; empty for most. @param shorten - Cuts a question to a length. */
export function closingOf(
  { differing, leftOut, language }: Several,
  shorten: (question: string) => string = (question) => question,
): readonly string[] {
  const texts = answerCatalogue[language];

  return [
    ...(differing === undefined ? [] : [texts.differing(differing)]),
    ...(leftOut.length === 0 ? [] : [texts.leftOut(leftOut.map(shorten))]),
  ];
}
