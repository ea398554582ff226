// A turn as the door reads it.

import { detectLanguage } from '../../language/detection/detect-language.ts';
import {
  type ForeignLanguage,
  foreignLanguage,
} from '../../language/detection/foreign-language.ts';
import type { Language } from '../../language/language.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { NoQuestionReason } from '../answer.ts';
import { type Question, type SingleExchange, singleExchanges } from '../answerer.ts';
import type { CitedWords } from '../citations.ts';
import type { AboutTopic, BotTalk } from './about-topic.ts';
import { understand } from './follow-up.ts';
import { type LastAnswer, lastAnswered } from './last-answer.ts';
import { isBare, type Move, moveIn } from './move.ts';
import { questionKind } from './question-kind.ts';
import { speechQuestion } from './speech-question.ts';
import { standsForThing } from './topic.ts';

/** What is known of every turn that is about a story. */
interface AskedOfStory {
  /** Without salutation, as the person wrote it. */
  readonly text: string;
  readonly language: Language;
  /** Slug of the one story that is asked about; undefined for all. */
  readonly scope: string | undefined;
  /** Earlier exchanges of the conversation, oldest first. */
  readonly history: readonly SingleExchange[];
}

/** A name of something with the language that it stands in. */
export interface NamedIn {
  readonly text: string;
  readonly language: Language;
}

/** A question about something in the story, read once and handed down to whoever answers. */
export interface Asked extends AskedOfStory {
  readonly kind: 'question';
  /** Ways to put the text with what it takes over from the conversation, the likeliest to be meant first; at least one. */
  readonly wordings: readonly string[];
  /** What the last answer cited, where the question refers to it. */
  readonly carried: readonly CitedWords[];
  /** What it names instead of asking: "Und der Badebus?" */
  readonly named?: NamedIn;
  /** What was shown already and is not wanted again. */
  readonly shown?: readonly CitedWords[];
}

/** A question about the story as a whole. Nothing is looked up for it, and no model is asked. */
export interface AskedAbout extends AskedOfStory {
  readonly kind: 'about';
  readonly topic: AboutTopic;
}

/** Something that is wanted of the last answer. */
export interface AskedOfAnswer extends AskedOfStory {
  readonly kind: 'move';
  readonly move: Move;
  readonly last: LastAnswer;
  /** What the last answer answers; undefined where that is forgotten. */
  readonly base: Asked | AskedAbout | undefined;
}

/** A text in which nothing is asked of a story. */
export type NothingAsked = { readonly language: Language } & (
  | BotTalk
  | { readonly kind: 'other-language'; readonly spoken: ForeignLanguage }
  | { readonly kind: Exclude<NoQuestionReason, BotTalk['kind'] | 'other-language'> }
);

/** What somebody wrote, as it was read. */
export type Read = Asked | AskedAbout | AskedOfAnswer | NothingAsked;

/** Whether a story is asked. */
export function isOfStory(read: Read): read is Asked | AskedAbout | AskedOfAnswer {
  return read.kind === 'question' || read.kind === 'about' || read.kind === 'move';
}

/** Reads what somebody wrote: what kind of thing it asks, in which language, and what it leaves to the conversation. */
export async function readAsked(question: Question, knowledge: Knowledge): Promise<Read> {
  const { text: written, story: scope, language: hint } = question;
  const history = singleExchanges(question.history);
  const usual = hint ?? knowledge.stories.newest()?.language ?? 'de';
  const last = lastAnswered(history);
  const move = moveIn(written);
  if (move !== undefined && last !== undefined) {
    const language = languageOf(move.languages, usual);
    const asked = { text: written, language, scope, history };

    return readMove(move.topic, asked, last, knowledge);
  }

  const wanted = questionKind(written);
  switch (wanted.kind) {
    case 'question': {
      const { kind, text } = wanted;
      const leansOn = move ?? isBare(text);
      if (leansOn !== undefined && last === undefined) {
        return { kind: 'incomplete', language: languageOf(leansOn.languages, usual) };
      }

      // "Zitiere Mehmet Sahin": names tell less of a language than the words that ask for theirs.
      const [phrase, ...others] = speechQuestion(text)?.languages ?? [];
      const isKnown = phrase !== undefined && others.length === 0;
      const spoken = isKnown ? undefined : foreignLanguage(text);
      if (spoken !== undefined) return { kind: 'other-language', spoken, language: usual };

      const language = isKnown ? phrase : detectLanguage(written, usual);
      const asked = understood({ kind, text, language, scope, history });
      return asked.wordings.length === 0 ? { kind: 'incomplete', language } : asked;
    }
    case 'about': {
      const { kind, text, topic, languages } = wanted;
      if (last?.question !== undefined && isOfLast(text, topic, languages)) {
        const language = languageOf(languages, usual);
        return understood({ kind: 'question', text, language, scope, history });
      }
      return { kind, text, topic, language: languageOf(languages, usual), scope, history };
    }
    case 'small-talk':
      return { ...wanted, language: languageOf(wanted.languages, usual) };
    case 'about-bot':
      return { ...wanted, language: languageOf(wanted.languages, usual) };
    default:
      return { kind: wanted.kind, language: detectLanguage(written, usual) };
  }
}

/** "Von wem?", "Where does it come from?": of what was asked about before, where no story is named. */
function isOfLast(text: string, { kind }: AboutTopic, known: readonly Language[]): boolean {
  if (kind === 'outlet') return known.some((language) => standsForThing(text, language));
  const isFunction = (word: string) => known.some((language) => stopwords[language].has(word));

  return (kind === 'author' || kind === 'length') && words(text).every(isFunction);
}

async function readMove(
  move: Move,
  asked: AskedOfStory,
  last: LastAnswer,
  knowledge: Knowledge,
): Promise<AskedOfAnswer> {
  const language = move.kind === 'translate' ? move.to : asked.language;
  const base = await readBase(last, { ...asked, language }, knowledge);

  return { kind: 'move', ...asked, language, move, last, base };
}

/** What the last answer answers, read in another language. */
async function readBase(
  { asked, question, before }: LastAnswer,
  { language, scope }: Pick<AskedOfStory, 'language' | 'scope'>,
  knowledge: Knowledge,
): Promise<Asked | AskedAbout | undefined> {
  if (asked === undefined) return undefined;

  const read = await readAsked(
    {
      text: asked.question,
      history: before,
      language,
      ...(scope !== undefined && { story: scope }),
    },
    knowledge,
  );
  if (read.kind === 'about') return { ...read, language };
  if (read.kind !== 'question') return undefined;

  return { ...read, language, ...(question !== undefined && { wordings: [question] }) };
}

/** The only language that knows a phrase; one that several know, such as "Link?", tells nothing. */
function languageOf(known: readonly Language[], usual: Language): Language {
  const [first = usual, ...others] = known;

  return others.length === 0 ? first : usual;
}

/** The same question in other words, such as those that a model gave it. */
export function reworded(asked: Asked, text: string): Asked {
  const { named: _, ...others } = asked;

  return understood({ ...others, text });
}

function understood(asked: Omit<Asked, 'wordings' | 'carried' | 'named'>): Asked {
  return { ...asked, ...understand(asked.text, asked.language, asked.history) };
}
