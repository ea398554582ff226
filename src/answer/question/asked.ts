// A question as the door reads it.

import { detectLanguage } from '../../language/detection/detect-language.ts';
import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { NoQuestionReason } from '../answer.ts';
import type { Exchange, Question } from '../answerer.ts';
import type { CitedWords } from '../citations.ts';
import type { AboutTopic, BotTalk } from './about-topic.ts';
import { understand } from './follow-up.ts';
import { questionKind } from './question-kind.ts';

/** What is known of every question to a story. */
interface AskedOfStory {
  /** Without salutation, as the person wrote it. */
  readonly text: string;
  readonly language: Language;
  /** Slug of the one story that is asked about; undefined for all. */
  readonly scope: string | undefined;
  /** Earlier exchanges of the conversation, oldest first. */
  readonly history: readonly Exchange[];
}

/** A question about something in the story, read once and handed down to whoever answers. */
export interface Asked extends AskedOfStory {
  readonly kind: 'question';
  /** The text with what it takes over from the conversation. */
  readonly lookedFor: string;
  /** What the last answer cited, where the question refers to it. */
  readonly carried: readonly CitedWords[];
}

/** A question about the story as a whole. Nothing is looked up for it, and no model is asked. */
export interface AskedAbout extends AskedOfStory {
  readonly kind: 'about';
  readonly topic: AboutTopic;
}

/** A text in which nothing is asked of a story. */
export type NothingAsked = { readonly language: Language } & (
  | BotTalk
  | { readonly kind: Exclude<NoQuestionReason, BotTalk['kind']> }
);

/** What somebody wrote, as it was read. */
type Read = Asked | AskedAbout | NothingAsked;

/** Whether a story is asked. */
export function isOfStory(read: Read): read is Asked | AskedAbout {
  return read.kind === 'question' || read.kind === 'about';
}

/** Reads what somebody wrote: what kind of thing it asks, in which language, and what it leaves to the conversation. */
export async function readAsked(
  { text: written, history, story: scope, language: hint }: Question,
  knowledge: Knowledge,
): Promise<Read> {
  const wanted = questionKind(written);
  const usual = hint ?? knowledge.stories.newest()?.language ?? 'de';

  switch (wanted.kind) {
    case 'question': {
      const { kind, text } = wanted;
      const language = await detectLanguage(written, usual);
      return understood({ kind, text, language, scope, history });
    }
    case 'about': {
      const { kind, text, topic, languages } = wanted;
      return { kind, text, topic, language: languageOf(languages, usual), scope, history };
    }
    case 'small-talk':
      return { ...wanted, language: languageOf(wanted.languages, usual) };
    case 'about-bot':
      return { ...wanted, language: languageOf(wanted.languages, usual) };
    default:
      return { kind: wanted.kind, language: await detectLanguage(written, usual) };
  }
}

/** The only language that knows a phrase; one that several know, such as "Link?", tells nothing. */
function languageOf(known: readonly Language[], usual: Language): Language {
  const [first = usual, ...others] = known;

  return others.length === 0 ? first : usual;
}

/** The same question in other words, such as those that a model gave it. */
export function reworded(asked: Asked, text: string): Asked {
  return understood({ ...asked, text });
}

function understood(asked: Omit<Asked, 'lookedFor' | 'carried'>): Asked {
  const { text, carried } = understand(asked.text, asked.language, asked.history);

  return { ...asked, lookedFor: text, carried };
}
