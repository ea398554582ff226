// What a question leaves to the conversation.

import type { Language } from '../../language/language.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { SingleExchange } from '../answerer.ts';
import type { CitedWords } from '../citations.ts';
import { type LastAnswer, lastAnswered, withCitedQuote } from './last-answer.ts';
import { isBare } from './move.ts';
import {
  askAbout,
  asksForPerson,
  firstFullName,
  mayBeDetermined,
  type NamedTopic,
  namedTopic,
  refersBack,
  topicsOf,
  withName,
  withoutQuestionWord,
  withPerson,
  withTopic,
} from './topic.ts';

/** A question as it is to be looked up, understood from what was said before. */
export interface UnderstoodQuestion {
  /** Ways to put it in full, the likeliest to be meant first; at least one. Which one is meant is found out by reading. */
  readonly wordings: readonly string[];
  /** What it names instead of asking; absent where it asks. */
  readonly named?: { readonly text: string; readonly language: Language };
  /** What the last answer cited, where the question refers to it: the likeliest place of its answer too. */
  readonly carried: readonly CitedWords[];
}

/** Wordings of one question: each is read by itself, which takes as long as a question of its own. */
const mostWordings = 4;

/** Words that one question can take over. */
const mostCarriedWords = 12;

/** A question with more content words of its own says what it is about. */
const fewWords = 3;

/** A longer quote would be all that is looked for. */
const longestQuote = 400;

/**
 * Understands a question from the last answer without a chat model. It takes over only what it lacks: what was asked
 * ("Und der Badebus?"), what it was asked about ("Und warum?", "Where is it?"), or nothing where it is complete. Earlier
 * answers are used to understand a question, never as evidence.
 *
 * @param history - Oldest first.
 */
export function understand(
  text: string,
  language: Language,
  history: readonly SingleExchange[],
): UnderstoodQuestion {
  const last = lastAnswered(history);
  const told = namedTopic(text, language);
  const topic = last !== undefined || told?.isLed ? told : undefined;
  const full =
    topic === undefined
      ? last && fullWordings(text, language, last)
      : topicWordings(text, topic, language, last);
  if (full === undefined) return { wordings: [text], carried: [] };

  return {
    wordings: distinct(full).slice(0, mostWordings),
    ...(topic !== undefined && { named: { text: topic.text, language } }),
    carried: last?.cited ?? [],
  };
}

/** The last question about something else, and what there is about that. */
function topicWordings(
  text: string,
  topic: NamedTopic,
  language: Language,
  last: LastAnswer | undefined,
): readonly string[] {
  const same =
    last?.sameKind === undefined ? [text] : withTopic(last.sameKind, last.language, topic.text);

  return [...same, topic.isAsked ? text : askAbout(topic.text, language)];
}

function fullWordings(
  text: string,
  language: Language,
  last: LastAnswer,
): readonly string[] | undefined {
  const content = words(text).filter((word) => !stopwords[language].has(word));
  if (isBare(text) !== undefined || content.length === 0) return bareWordings(text, language, last);
  if (content.length > fewWords || !refersBack(text, language)) {
    return content.length > 1 ? undefined : [text, ...withCarriedWords(text, last)];
  }

  // The words of an answer beside the question would make that its likeliest answer again.
  const full = named(text, language, last);
  // "wie groß ist der schaden": a noun without its capital, unless it is said of somebody.
  if (full.length > 0) return mayBeDetermined(text, language) ? [text, ...full] : full;

  return [text, ...withCarriedWords(text, last)];
}

/** A question word with nothing to ask of. */
function bareWordings(text: string, language: Language, last: LastAnswer): readonly string[] {
  const opener = text.replace(/[\s?!.]+$/u, '');
  const rest =
    last.question === undefined ? [] : [`${opener} ${askedWithout(last.question, last)}`];

  return [
    ...(refersBack(text, language) ? named(text, language, last) : rest),
    ...withCarriedWords(text, last),
    ...withQuote(text, last),
  ];
}

/** What a question asks about, without its question word: with who did it in the place of "wer", and with the verb first. */
function askedWithout(question: string, { language, cited: [first] }: LastAnswer): string {
  const person = first?.speaker ?? (first && firstFullName(first.quote));

  return withoutQuestionWord(question, language, person);
}

/** The question with who spoke, what was asked about, or who is named in the answer in the place of its pronoun. */
function named(text: string, language: Language, last: LastAnswer): readonly string[] {
  const [first] = last.cited;
  const topics = last.question === undefined ? [] : topicsOf(last.question, last.language);
  // "the final against Halden City": what is named last, and what that belongs to.
  const things = distinct([...topics.slice(0, 1), ...topics.slice(-1)]);
  const people = [first?.speaker, first && firstFullName(first.quote)];

  const ofThings = things.map((thing) => withName(text, language, thing));
  const ofPeople = people.flatMap((name) => (name && withPerson(text, language, name)) || []);
  // "Wer leitet das Bad?" – "Was hat er gelernt?": whoever it is, not the pool.
  const isForPerson = last.question !== undefined && asksForPerson(last.question, last.language);
  if (isForPerson && ofPeople.length > 0) return ofPeople;

  return [...ofThings.flatMap((full) => full ?? []), ...ofPeople];
}

function withCarriedWords(text: string, { question, language }: LastAnswer): readonly string[] {
  if (question === undefined) return [];

  const own = new Set(words(text));
  const carried = surfaceWords(question, language).filter((word) => !own.has(word.toLowerCase()));

  return carried.length === 0
    ? []
    : [`${text} ${distinct(carried).slice(0, mostCarriedWords).join(' ')}`];
}

function withQuote(text: string, { cited }: LastAnswer): readonly string[] {
  const [first] = cited;

  return first === undefined || first.quote.length > longestQuote
    ? []
    : [withCitedQuote(text, first)];
}

/** Content words as they are written, since a capital tells a name. */
function surfaceWords(question: string, language: Language): readonly string[] {
  return question
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter((word) => words(word).some((plain) => !stopwords[language].has(plain)));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
