// Which paragraphs ask, and who answers in an interview whose turns bear no names.

import { oneOf } from '../language/phrases/phrases.ts';
import { pressWordsOf } from '../language/press/press-words.ts';
import type { Paragraph } from './article.ts';

/** "Frau Tjarks, haben Sie geweint?", "Mr. Dale, why now?": the question that says who is asked. */
const address = new RegExp(
  `^(?:${oneOf(pressWordsOf(({ salutations }) => salutations))} )+(?:(?:Dr|Prof)\\. )*(?<name>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?), `,
  'u',
);

/** "SRF News: Was geschah?", "Thomas Jäger: Viel.": only the first of each one's turns bears a name in many interviews. */
const label = /^(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}): (?=\S)/u;

/** A text in which fewer turns ask may only tell of questions. */
const leastTurns = 3;

/** An interview with one person. */
export interface Interview {
  /** As they are addressed, without what stands before the name; or as the label of their first answer has it. */
  readonly name: string;
  /**
   * What they say: the paragraphs right behind a question. Where a question does not end as one, and in further
   * paragraphs of an answer, it is not sure who speaks.
   */
  readonly answers: ReadonlySet<Paragraph>;
}

/** Paragraphs of the body that only ask: in an interview those that end in a question, else questions throughout. */
export function askingIn(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const ending = paragraphs.filter((one) => one.number > 0 && isQuestion(one.text));
  const isInterview = ending.length >= leastTurns;

  return ending.filter(
    ({ text, sentences }) =>
      isInterview || sentences.every(({ start, end }) => isQuestion(text.slice(start, end))),
  );
}

/** The interview that a text is; undefined where it is none, or it is not said who is asked. */
export function interviewIn(paragraphs: readonly Paragraph[]): Interview | undefined {
  const asking = new Set(askingIn(paragraphs));
  const texts = paragraphs.filter(({ kind }) => kind === 'text');
  const first = texts.findIndex((one, index) => asking.has(one) && nameOf(one, texts[index + 1]));
  const question = texts[first];
  const name = question && nameOf(question, texts[first + 1]);
  if (name === undefined) return undefined;

  const turns = texts.slice(first);
  const isAsked = turns.map((one) => asking.has(one));
  const answers = turns.filter(
    (_, index) => isAsked[index - 1] === true && isAsked[index - 2] !== true && !isAsked[index],
  );
  return answers.length < leastTurns ? undefined : { name, answers: new Set(answers) };
}

/** Whom a question addresses, or the label of its answer names beside another one of its own. */
function nameOf(question: Paragraph, answer: Paragraph | undefined): string | undefined {
  const addressed = address.exec(question.text)?.groups?.['name'];
  if (addressed !== undefined) return addressed;

  const asker = label.exec(question.text)?.groups?.['name'];
  const named = label.exec(answer?.text ?? '')?.groups?.['name'];
  return asker === undefined || named === asker ? undefined : named;
}

/** Where somebody's words begin in an answer: behind the label with their name, if it has one. */
export function wordsStart({ name }: Interview, { text }: Paragraph): number {
  const match = label.exec(text);

  return match?.groups?.['name'] === name ? match[0].length : 0;
}

function isQuestion(text: string): boolean {
  return text.endsWith('?');
}
