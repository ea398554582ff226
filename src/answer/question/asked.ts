// A question as the door reads it.

import { detectLanguage } from '../../language/detection/detect-language.ts';
import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { NoQuestionReason } from '../answer.ts';
import type { Exchange, Question } from '../answerer.ts';
import type { CitedWords } from '../citations.ts';
import { understand } from './follow-up.ts';
import { questionKind } from './question-kind.ts';

/** A question about the story, read once and handed down to whoever answers. */
export interface Asked {
  /** Without salutation, as the person wrote it. */
  readonly text: string;
  /** What the story is to tell: what it is about as a whole, or something in it. */
  readonly kind: 'question' | 'overview';
  readonly language: Language;
  /** Slug of the one story that is asked about; undefined for all. */
  readonly scope: string | undefined;
  /** Earlier exchanges of the conversation, oldest first. */
  readonly history: readonly Exchange[];
  /** The text with what it takes over from the conversation. */
  readonly lookedFor: string;
  /** What the last answer cited, where the question refers to it. */
  readonly carried: readonly CitedWords[];
}

/** A text in which nothing is asked that could be looked up. */
export interface NothingAsked {
  readonly kind: NoQuestionReason;
  readonly language: Language;
}

/** Whether there is something to look up. */
export function isAsked(read: Asked | NothingAsked): read is Asked {
  return read.kind === 'question' || read.kind === 'overview';
}

/** Reads what somebody wrote: what kind of thing it asks, in which language, and what it leaves to the conversation. */
export async function readAsked(
  { text: written, history, story: scope, language: hint }: Question,
  knowledge: Knowledge,
): Promise<Asked | NothingAsked> {
  const wanted = questionKind(written);
  const usual = hint ?? knowledge.stories.newest()?.language ?? 'de';
  const language = await detectLanguage(written, usual);
  if (wanted.kind !== 'question' && wanted.kind !== 'overview') {
    return { kind: wanted.kind, language };
  }

  const { kind, text } = wanted;
  return understood({ text, kind, language, scope, history });
}

/** The same question in other words, such as those that a model gave it. */
export function reworded(asked: Asked, text: string): Asked {
  return understood({ ...asked, text });
}

function understood(asked: Omit<Asked, 'lookedFor' | 'carried'>): Asked {
  const { text, carried } = understand(asked.text, asked.language, asked.history);

  return { ...asked, lookedFor: text, carried };
}
