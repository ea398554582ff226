// Who answers in an interview whose turns bear no names.

import { oneOf } from '../language/phrases/phrases.ts';
import { pressWordsOf } from '../language/press/press-words.ts';
import type { Paragraph } from './article.ts';

/** "Frau Tjarks, haben Sie geweint?", "Mr. Dale, why now?": the question that says who is asked. */
const address = new RegExp(
  `^(?:${oneOf(pressWordsOf(({ salutations }) => salutations))} )+(?:(?:Dr|Prof)\\. )*(?<name>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?), `,
  'u',
);

/** A text in which somebody is asked less often may only tell of questions. */
const leastAnswers = 3;

/** An interview with one person. */
export interface Interview {
  /** As they are addressed, without what stands before the name. */
  readonly name: string;
  /**
   * What they say: the paragraphs right behind a question. Where a question does not end as one, and in further
   * paragraphs of an answer, it is not sure who speaks.
   */
  readonly answers: ReadonlySet<Paragraph>;
}

/** The interview that a text is; undefined where it is none, or it is not said who is asked. */
export function interviewIn(paragraphs: readonly Paragraph[]): Interview | undefined {
  const texts = paragraphs.filter(({ kind }) => kind === 'text');
  const first = texts.findIndex(({ text }) => isQuestion(text) && address.test(text));
  const name = address.exec(texts[first]?.text ?? '')?.groups?.['name'];
  if (name === undefined) return undefined;

  const turns = texts.slice(first);
  const isAsked = turns.map(({ text }) => isQuestion(text));
  const answers = turns.filter(
    (_, index) => isAsked[index - 1] === true && isAsked[index - 2] !== true && !isAsked[index],
  );
  return answers.length < leastAnswers ? undefined : { name, answers: new Set(answers) };
}

function isQuestion(text: string): boolean {
  return text.endsWith('?');
}
