// What a question leaves to the conversation.

import type { Language } from '../../language/language.ts';
import { spelledOut } from '../../language/questions/contractions.ts';
import { askedName } from '../../language/questions/people/identity.ts';
import {
  type NamedPerson,
  peopleNamedIn,
  personCalled,
} from '../../language/questions/people/named-people.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { SingleExchange } from '../answerer.ts';
import type { CitedWords } from '../citations.ts';
import { type LastAnswer, lastAnswered, withCitedQuote } from './last-answer.ts';
import { isBare } from './move.ts';
import {
  askAbout,
  asksForPerson,
  conditionIn,
  hasPerson,
  isAskedAbout,
  isMeantBy,
  isOfOther,
  lonePronoun,
  mayBeDetermined,
  type NamedThing,
  type NamedTopic,
  namedTopic,
  pointsByArticle,
  refersBack,
  topicsOf,
  withAddition,
  withCounted,
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

/** People in the answer whom a pronoun is tried for. */
const mostPeople = 2;

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
  written: string,
  language: Language,
  history: readonly SingleExchange[],
): UnderstoodQuestion {
  const text = spelledOut(written, language);
  const last = lastAnswered(history);
  const told = namedTopic(text, language) ?? (last && otherPerson(text, language, last));
  const topic = last !== undefined || told?.isLed ? told : undefined;
  const full =
    topic === undefined
      ? last && fullWordings(text, language, last, text !== written)
      : topicWordings(text, topic, language, last);
  if (full === undefined) return { wordings: [text], carried: [] };

  return {
    wordings: distinct(full).slice(0, mostWordings),
    ...(topic !== undefined && { named: { text: topic.text, language } }),
    carried: last?.cited ?? [],
  };
}

/** "Und er?", "And her?": whoever else was spoken of, by the name that was told last. */
function otherPerson(text: string, language: Language, last: LastAnswer): NamedTopic | undefined {
  const pronoun = lonePronoun(text, language);
  if (pronoun === undefined) return undefined;

  const asked = words(last.question ?? '');
  const isOther = ({ name }: NamedPerson) => !asked.includes(words(name).at(-1) ?? '');
  const answers = [last, ...earlierAnswers(last)];
  const other = answers
    .flatMap(({ cited }) => peopleIn(cited))
    .find((one) => isOther(one) && isMeantBy(pronoun, one, language));

  return other && { text: other.name, corrects: false, isLed: true, isAsked: false };
}

/** The answers before one, latest first. */
function earlierAnswers({ before }: LastAnswer): readonly LastAnswer[] {
  const earlier = lastAnswered(before);

  return earlier === undefined ? [] : [earlier, ...earlierAnswers(earlier)];
}

/** Who speaks in an answer or is named in full there. */
function peopleIn(cited: readonly CitedWords[]): readonly NamedPerson[] {
  return cited.flatMap(({ quote, speaker }) => [
    ...(speaker === undefined ? [] : [personCalled(speaker, quote)]),
    ...peopleNamedIn(quote),
  ]);
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

/** @param isSpelt - Whether a pronoun may be the rest of a word: "wer hats entdeckt". */
function fullWordings(
  text: string,
  language: Language,
  last: LastAnswer,
  isSpelt: boolean,
): readonly string[] | undefined {
  const content = words(text).filter((word) => !stopwords[language].has(word));
  const condition = conditionIn(text, language);
  if (condition !== undefined && last.question !== undefined) {
    return [withAddition(last.question, condition), text];
  }

  if (isBare(text) !== undefined || content.length === 0) return bareWordings(text, language, last);
  if (content.length > fewWords || !refersBack(text, language)) {
    return content.length > 1 ? undefined : [text, ...withCarriedWords(text, last)];
  }

  // The words of an answer beside the question would make that its likeliest answer again.
  const full = named(text, language, last);
  if (full.length === 0) return [text, ...withCarriedWords(text, last)];

  // What was asked about earlier is less sure; a text of one word says nothing without it.
  const isEarlier =
    last.question === undefined || topicsOf(last.question, last.language).length === 0;
  if (isEarlier && content.length === 1) return [...full, text];
  // "wie groß ist der schaden": a noun without its capital, unless it is said of somebody.
  const isUnsure = isEarlier || isSpelt || mayBeDetermined(text, language);
  return isUnsure ? [text, ...full] : full;
}

/** A question word with nothing to ask of. */
function bareWordings(text: string, language: Language, last: LastAnswer): readonly string[] {
  const opener = text.replace(/[\s?!.]+$/u, '');
  // "Und die Fischer?" – "Warum?": what was said of them, since nothing else was asked.
  const isOfAnswer = last.question !== undefined && isAskedAbout(last.question, last.language);
  const ofAnswer = isOfAnswer ? withQuote(text, last) : [];
  if (ofAnswer.length > 0) return ofAnswer;

  // "Wie viele Stellen fallen weg?" – "Und in Dornau?" – "Warum?"
  const asked = (isAside(last) && language === last.language && last.sameKind) || last.question;
  const rest = asked === undefined ? [] : [`${opener} ${askedWithout(asked, last)}`];
  const full = named(text, language, last);
  const counted = thingsOf(last).flatMap((thing) => withCounted(text, language, thing.text));

  return [
    ...(refersBack(text, language) ? [...full, ...counted] : rest),
    ...withCarriedWords(text, last),
    ...withQuote(text, last),
  ];
}

/** What a question asks about, without its question word: with who did it in the place of "wer", and with the verb first. */
function askedWithout(question: string, { language, cited: [first] }: LastAnswer): string {
  const person = first?.speaker ?? (first && peopleNamedIn(first.quote)[0]?.name);

  return withoutQuestionWord(question, language, person);
}

/** Whether the last turn named something to ask the same about. */
function isAside({ asked, language }: LastAnswer): boolean {
  return asked !== undefined && namedTopic(asked.question, language) !== undefined;
}

/** What was asked about, the likeliest to be meant first: of the last question, or of one before it that names something. */
function thingsOf(last: LastAnswer): readonly NamedThing[] {
  const { question, language } = last;
  const topics = question === undefined ? [] : topicsOf(question, language);
  // "the final against Halden City": what is named last, and what that belongs to.
  const own = [...topics.slice(0, 1), ...topics.slice(-1)];
  // "Where is the ship?" – "And the crew?" – "How big is it?"
  const [earlier] = own.length === 0 || isAside(last) ? earlierAnswers(last) : [];

  return [...own, ...(earlier === undefined ? [] : thingsOf(earlier).slice(0, 1))];
}

/** The question with who spoke, what was asked about, or who is named in the answer in the place of its pronoun. */
function named(text: string, language: Language, last: LastAnswer): readonly string[] {
  const speakers = [last, ...earlierAnswers(last)].flatMap(({ cited }) =>
    cited.flatMap(({ speaker }) => speaker ?? []),
  );
  // "Was hat er gelernt?" was asked about Ada Kern.
  const isOfPronoun = last.asked !== undefined && hasPerson(last.asked.question, last.language);
  const isSpeaker = ({ text: name }: NamedThing) =>
    (isOfPronoun && peopleNamedIn(name).length > 0) ||
    speakers.some((speaker) => ` ${speaker.toLowerCase()}`.endsWith(` ${name.toLowerCase()}`));
  const withThing = (thing: NamedThing) => withName(text, language, thing, isSpeaker(thing));
  const [earlier] = earlierAnswers(last);
  const things = thingsOf(last).toSorted(
    (one, other) =>
      Number(isOfOther(text, language, one)) - Number(isOfOther(text, language, other)),
  );
  const near = things.flatMap((thing) => withThing(thing) ?? []);
  // "Was hat Ada Kern gelernt?" – "Wer kritisiert es?": what was asked about before her.
  const isOfPerson = near.length === 0 && things.some(isSpeaker);
  const ofThings =
    isOfPerson && earlier !== undefined
      ? thingsOf(earlier).flatMap((thing) => withThing(thing) ?? [])
      : near;
  const isOfName = last.question !== undefined && askedName(last.question) !== undefined;
  const isOfThing = isOfName || pointsByArticle(text, language);
  if (isOfThing && ofThings.length > 0) return ofThings;

  const people = peopleIn(last.cited);
  const ofPeople = people
    .flatMap((person) => withPerson(text, language, person) ?? [])
    .slice(0, mostPeople);
  // "Wer leitet das Bad?" – "Was hat er gelernt?": whoever it is, not the pool.
  const isForPerson = last.question !== undefined && asksForPerson(last.question, last.language);
  if (isForPerson && ofPeople.length > 0) return ofPeople;

  return [...ofThings, ...ofPeople];
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
