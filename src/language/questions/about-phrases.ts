// How people ask about a story as a whole and about the bot: the table that each language fills in.
// Notation: `phrases/notation.ts`.

import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { englishAbout } from './english-about.ts';
import { germanAbout } from './german-about.ts';

/** What can be asked about a story as a whole, with nothing else to say about it. */
export const storyTopics = [
  'author',
  'published',
  'outlet',
  'link',
  'truth',
  'length',
  'paragraph-count',
  'language',
  'title',
  'standfirst',
  'next',
  'timeline',
] as const;

/** One of them. */
export type StoryTopic = (typeof storyTopics)[number];

/** What is said to the bot without asking it anything that an introduction would not tell. */
export const smallTalkTopics = [
  'identity',
  'abilities',
  'thanks',
  'goodbye',
  'wellbeing',
  'greeting',
  'praise',
  'blame',
  'assent',
  'laughter',
  'puzzled',
  'chat',
] as const;

/** One of them. */
export type SmallTalkTopic = (typeof smallTalkTopics)[number];

/** What can be asked about the bot beyond who it is. */
export const botTopics = ['nature', 'maker', 'languages', 'stories', 'trust'] as const;

/** One of them. */
export type BotTopic = (typeof botTopics)[number];

/**
 * Phrases of one language, each a whole text: a question that names anything else is about something in the story.
 * They are compared with a text without punctuation, without `fillers` and without a lead-in. Those of topics and
 * summaries may name `<story>` (one of `story`), `<this>` (also one of `pronouns`) and `<of>` (one of `of`).
 */
export interface AboutPhrases {
  /** Words that change nothing, wherever they stand. */
  readonly fillers: readonly string[];
  /** Lead in what is asked. */
  readonly leadIns: readonly string[];
  /** What the story is called, with an article. */
  readonly story: readonly string[];
  /** Words that stand for the story where nothing else is named. */
  readonly pronouns: readonly string[];
  /** Makes the story the owner of what is asked for; may name `<this>` and `<story>`. */
  readonly of: readonly string[];
  readonly topics: Readonly<Record<StoryTopic, readonly string[]>>;
  readonly smallTalk: Readonly<
    Record<Exclude<SmallTalkTopic, 'greeting' | 'chat'>, readonly string[]>
  >;
  readonly bot: Readonly<Record<BotTopic, readonly string[]>>;
  /** Asks what the story is about or what it comes to; may name `<count>` too, how many sentences are wanted. */
  readonly summary: readonly string[];
  /** Says how long a summary is to be, inside such a question or alone; names `<count>`. */
  readonly sizes: readonly string[];
  /** Says that one sentence is enough, in the same places. */
  readonly oneSentence: readonly string[];
  /** Asks for a paragraph by `<place>`: its number, or an ordinal. */
  readonly paragraph: readonly string[];
  /** Asks for what stands before and after a paragraph; without `<place>` the one that was cited last. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Asks for the whole of the paragraph that was cited last. */
  readonly same: readonly string[];
  /** Asks how the story begins and how it ends. */
  readonly opening: readonly string[];
  readonly ending: readonly string[];
  /** Ordinals from the end: the last, the last but one, … */
  readonly fromEnd: readonly (readonly string[])[];
}

/** By language. */
export const aboutPhrases: ByLanguage<AboutPhrases> = { de: germanAbout, en: englishAbout };

/** What all languages have in their tables. */
export function aboutPhrasesOf(
  phrases: (table: AboutPhrases) => readonly string[],
): readonly string[] {
  return ofAllLanguages(aboutPhrases, phrases);
}
