// Whether somebody's words ask something themselves, or point at another text.

import { questionKind } from '../../answer/question/question-kind.ts';
import {
  expletives,
  isEmptyWord,
  pointers,
  questionWords,
} from '../../language/pointing/pointing-words.ts';
import { words } from '../../language/words/words.ts';

/**
 * How words stand to a text beside them: `whole` ones ask something without it, `leaning` ones can be asked alone but
 * mean more with it, `pointing` ones say nothing without it.
 */
export type Stance = 'whole' | 'leaning' | 'pointing';

/** A question with more content words of its own says what it is about. */
const fewWords = 2;
/** "Why?", "Und warum?": no more words make a question that is nothing but a question word. */
const bareWords = 2;

/** By the words alone. Pure and total. */
export function stanceOf(text: string): Stance {
  const all = words(text);
  if (all.length === 0) return 'pointing';

  const content = all.filter((word) => !isEmptyWord(word));
  const asks = all.some((word) => questionWords.has(word));
  const refers = all.some((word) => pointers.has(word));
  const isBare = all.length <= bareWords;
  if (content.length === 0) return refers || isBare || !asks ? 'pointing' : 'whole';

  const refersToSomething = all.some((word) => pointers.has(word) && !expletives.has(word));
  const isShort = refersToSomething ? content.length <= fewWords : asks && isBare;

  return isShort ? 'leaning' : 'whole';
}

/** What is asked where words lean on, or point at, a text beside them. Neither is empty. */
export function withText(own: string, beside: string): string {
  const asks = words(own).some((word) => questionWords.has(word)) || isOfTruth(own);

  return beside.includes('?') || !asks ? beside : `${own}\n„${beside}“`;
}

/** What is asked by words with a text beside them, which may say nothing, or all, by themselves. */
export function composed(own: string, beside: string): string {
  if (!saysSomething(own)) return beside;

  return asksAlone(own) ? own : withText(own, beside);
}

/** Whether there is more than punctuation. */
export function saysSomething(text: string): boolean {
  return /[^\p{P}\s]/u.test(text);
}

/**
 * Whether words that point by themselves ask something of the story as a whole or of the bot ("What is it about?"), so
 * that they need nothing beside them; "Is that true?" does. Looks through the phrases of every language.
 */
export function asksAlone(text: string): boolean {
  const { kind } = questionKind(text);

  return kind !== 'question' && kind !== 'empty-question' && !isOfTruth(text);
}

function isOfTruth(text: string): boolean {
  const asked = questionKind(text);

  return asked.kind === 'about' && asked.topic.kind === 'truth';
}
