// How people ask who says what: the table that each language fills in. Notation: `phrases/notation.ts`.

import type { ByLanguage } from '../language.ts';
import { englishSpeech } from './english-speech.ts';
import { germanSpeech } from './german-speech.ts';

/** What can be asked about somebody's words beyond that they were said. */
export const attitudes = [
  'demand',
  'announce',
  'deny',
  'warn',
  'criticise',
  'fear',
  'propose',
  'promise',
  'praise',
] as const;

/** One of them. */
export type Attitude = (typeof attitudes)[number];

/** The forms of the verbs of one kind of saying. */
export interface SayingVerbs {
  /** With a subject: "sagte", "says". */
  readonly finite: readonly string[];
  /** "gesagt", "said". */
  readonly participle: readonly string[];
  /** "sagen", "say". */
  readonly infinitive: readonly string[];
}

/** The same with what tells of it in a story. */
export interface AttitudeVerbs extends SayingVerbs {
  /** Within the words by which a story tells that something is said. */
  readonly cues: readonly string[];
}

/**
 * Phrases of one language, each a whole text without punctuation. They may name `<name>` (somebody, and behind that what
 * about), `<topic>`, `<claim>`, and the forms of one kind of verb: `<finite>`, `<participle>`, `<infinitive>`.
 */
export interface SpeechPhrases {
  /** Words that change nothing, wherever they stand. */
  readonly fillers: readonly string[];
  /** Lead in what is asked. */
  readonly leadIns: readonly string[];
  readonly say: SayingVerbs;
  readonly attitudes: Readonly<Record<Attitude, AttitudeVerbs>>;
  /** Asks what somebody says, with the forms of any verb. */
  readonly said: readonly string[];
  /** Asks for somebody's words. */
  readonly words: readonly string[];
  /** Asks for all of them. */
  readonly allWords: readonly string[];
  /** Asks how somebody reacts. */
  readonly reacted: readonly string[];
  /** Asks who says something, with the forms of any verb. */
  readonly who: readonly string[];
  /** Asks who contradicts somebody. */
  readonly contradicts: readonly string[];
  /** Words that tell, in a story, that somebody contradicts. */
  readonly contradictions: readonly string[];
  /** Asks who is quoted at all. */
  readonly speakers: readonly string[];
  /** Open what is no name: "the", "his". */
  readonly determiners: readonly string[];
  /** Words that are no part of a name. */
  readonly notNames: readonly string[];
  /** Refer to what was spoken of before: "what does she say about that?" */
  readonly aboutBefore: readonly string[];
  /** Open what tells when or where somebody speaks, not about what. */
  readonly circumstances: readonly string[];
}

/** By language. */
export const speechPhrases: ByLanguage<SpeechPhrases> = { de: germanSpeech, en: englishSpeech };
