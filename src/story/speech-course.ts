// What goes on from sentence to sentence where people speak.

import type { Language } from '../language/language.ts';
import type { Gender } from '../language/speech/shared/speech.ts';
import type { Utterance } from './article.ts';
import type { KnownSpeaker, KnownSpeakers } from './known-speakers.ts';

/** Whom a sentence is about that says nothing. */
export interface Topic {
  readonly who: KnownSpeaker;
  /** Of the other people in it: a pronoun may mean them where it agrees with them. */
  readonly others: ReadonlySet<Gender | 'unknown'>;
}

/** The state of reading a story's speech. */
export interface Course {
  readonly known: KnownSpeakers;
  readonly language: Language;
  /** Whoever spoke in the sentence just before. */
  last: KnownSpeaker | undefined;
  /** Whom that sentence is about, where it says nothing. */
  topic: Topic | undefined;
  /** Whether the paragraph before leaves a quotation open. */
  isOpen: boolean;
  /** Whether that sentence ends with a colon. */
  isIntroduced: boolean;
  /** Whether the last sentence of the paragraph before is a quotation, and nothing behind it. */
  endsQuoted: boolean;
}

/** Something said, before its paragraph is known. */
export type Said = Omit<Utterance, 'paragraph'>;

/** The name and description of a speaker, as an utterance has them. */
export function whoever({
  name,
  description,
}: KnownSpeaker): Pick<Utterance, 'speaker' | 'description'> {
  return { speaker: name, ...(description !== undefined && { description }) };
}
