// What a question about a story as a whole, or about the bot, asks for.

import {
  numberWord,
  numberWords,
  unitAfterTens,
} from '../../language/facts/number-words/number-words.ts';
import { numbersIn } from '../../language/facts/numbers.ts';
import { byLanguage, type Language, languages } from '../../language/language.ts';
import {
  asWords,
  mayHold,
  oneOf,
  type Slots,
  type TextTest,
  wholePhrase,
} from '../../language/phrases/phrases.ts';
import { type PhraseSlots, wholePhraseTest } from '../../language/phrases/whole-phrase.ts';
import {
  type AboutPhrases,
  aboutPhrases,
  aboutPhrasesOf,
  type BotTopic,
  botTopics,
  type SmallTalkTopic,
  type StoryTopic,
  smallTalkTopics,
  storyTopics,
} from '../../language/questions/about-phrases.ts';
import { questionPhrases } from '../../language/questions/question-phrases.ts';
import { foldSpaces, inSmallLetters } from '../../language/words/characters.ts';
import { type Recognised, recognise, smallWordsAround, type WordsAround } from './recognise.ts';

/** Which paragraph is asked for, as a reader counts the body. */
export type ParagraphPlace =
  /** From 1, from the beginning or from the end. */
  | { readonly from: 'start' | 'end'; readonly number: number }
  /** The one before (-1) or after (1) another one: of that place, or the one that was cited last; or (0) itself. */
  | { readonly step: -1 | 0 | 1; readonly beside: ParagraphPlace | 'last-cited' };

/** What is asked about a story as a whole. */
export type AboutTopic =
  | { readonly kind: StoryTopic }
  /** @param sentences - How many are wanted, from 1 to 6. */
  | { readonly kind: 'summary'; readonly sentences: number }
  | { readonly kind: 'paragraph'; readonly place: ParagraphPlace };

/** What is said to the bot or asked about it. */
export type BotTalk =
  | { readonly kind: 'small-talk'; readonly topic: SmallTalkTopic }
  | { readonly kind: 'about-bot'; readonly topic: BotTopic };

const usualSentences = 3;
const mostSentences = 6;

/** A number or an ordinal: a word or two, of which it is found out later whether they are one. */
const anyPlace = '[\\p{L}\\p{N}-]+(?: [\\p{L}-]+){0,3}?';

const wordNumbers = languages.flatMap((language) => Object.keys(numberWords[language].cardinals));
const digit = Array.from({ length: 10 }, (_, index) => index).join('|');
/** Of up to three digits, or a word. */
const counts = [`(${digit})[${digit}][${digit}]`, ...wordNumbers];

interface Patterns extends WordsAround {
  readonly topics: readonly (readonly [StoryTopic, TextTest])[];
  readonly talk: readonly (readonly [BotTalk, TextTest])[];
  /** Of several phrases. */
  readonly longTalk: readonly (readonly [BotTalk, TextTest])[];
  readonly summary: TextTest;
  readonly size: Pattern;
  readonly oneSentence: Pattern;
  readonly paragraph: readonly Pattern[];
  readonly opening: TextTest;
  readonly ending: TextTest;
  readonly before: readonly Pattern[];
  readonly after: readonly Pattern[];
  readonly same: readonly Pattern[];
}

/** An expression for a form, compiled when there is one that can fit; undefined for those that cannot. */
type Pattern = (form: string) => RegExp | undefined;

/** @param source - What the phrases are in an expression, once they are in small letters. */
function patternOf(
  phrases: readonly string[],
  source: (small: readonly string[]) => string,
): Pattern {
  const small = phrases.map(inSmallLetters);
  const possible = mayHold(small);
  let pattern: RegExp | undefined;

  return (form) => {
    if (!possible.test(form)) return undefined;

    pattern ??= new RegExp(source(small), 'u');
    return pattern;
  };
}

/** A text that is the phrase, of which its place can be taken out. */
function placed(phrase: string, slots: Slots): Pattern {
  return patternOf([phrase], (small) => `^${oneOf(small, { ...slots, place: `(${anyPlace})` })}$`);
}

/** What names in phrases stand for, as phrases. */
function namedIn({ story, pronouns, of }: AboutPhrases): PhraseSlots {
  return { story, this: [...story, ...pronouns], of, count: counts };
}

/** The same as sources of expressions. */
function slotsOf({ story, pronouns, of }: AboutPhrases): Slots {
  const named = oneOf(story);
  const meant = `(?:${named}|${oneOf(pronouns)})`;

  return {
    story: named,
    this: meant,
    of: oneOf(of, { story: named, this: meant }),
    count: oneOf(counts),
  };
}

/** A phrase of small talk has who is talked to behind it: "Bis morgen, Footnote!" */
function addressed(one: TextTest, language: Language): TextTest {
  const addressee = addresseeIn(language);

  return { test: (form) => one.test(form) || one.test(form.replace(addressee, '')) };
}

/**
 * Small talk is said twice or more: "Wow, danke dir, bis morgen, Footnote!" What is said last counts.
 *
 * @param before - What may be said before, as well as the same.
 */
function behindOther(last: TextTest, before: TextTest, language: Language): TextTest {
  const addressee = addresseeIn(language);
  const isBehindOther = (parts: readonly string[]): boolean =>
    parts.some((_, index) => {
      const first = parts.slice(0, index).join(' ');
      const rest = parts.slice(index);

      return (
        index > 0 &&
        (last.test(first) || before.test(first)) &&
        (last.test(rest.join(' ')) || isBehindOther(rest))
      );
    });

  return {
    test: (form) => {
      const parts = form.replace(addressee, '').split(' ');
      return parts.length <= mostTalk && isBehindOther(parts);
    },
  };
}

function addresseeIn(language: Language): RegExp {
  return new RegExp(`(?: ${oneOf(questionPhrases[language].greeted)})+$`, 'iu');
}

/** Words of the longest text in which phrases of small talk are looked for. */
const mostTalk = 10;

const patterns = byLanguage((language): Patterns => {
  const phrases = aboutPhrases[language];
  const slots = slotsOf(phrases);
  const named = namedIn(phrases);
  const { greetings, smallTalk: chat } = questionPhrases[language];
  const smallTalk = { ...phrases.smallTalk, greeting: greetings, chat };
  const said = smallTalkTopics.map((topic) => ({
    talk: { kind: 'small-talk', topic } as const,
    test: wholePhraseTest(smallTalk[topic]),
  }));
  const { thanks, praise, assent, laughter } = smallTalk;
  const before = wholePhraseTest([...greetings, ...thanks, ...praise, ...assent, ...laughter]);
  const eachPlaced = (list: readonly string[]) => list.map((phrase) => placed(phrase, slots));

  return {
    ...smallWordsAround(phrases),
    topics: storyTopics.map((topic) => [topic, wholePhraseTest(phrases.topics[topic], named)]),
    talk: [
      ...said.map(({ talk, test }) => [talk, addressed(test, language)] as const),
      ...botTopics.map(
        (topic) => [{ kind: 'about-bot', topic }, wholePhraseTest(phrases.bot[topic])] as const,
      ),
    ],
    longTalk: said.map(({ talk, test }) => [talk, behindOther(test, before, language)] as const),
    summary: wholePhraseTest(phrases.summary, named),
    size: patternOf(phrases.sizes, (small) => asWords(small, slots)),
    oneSentence: patternOf(phrases.oneSentence, (small) => asWords(small)),
    paragraph: eachPlaced(phrases.paragraph),
    opening: wholePhraseTest(phrases.opening, named),
    ending: wholePhraseTest(phrases.ending, named),
    before: eachPlaced(phrases.before),
    after: eachPlaced(phrases.after),
    same: eachPlaced(phrases.same),
  };
});

/** As paragraphs are named below an answer. */
const paragraphSign = /¶/gu;

/** The same as a word that all languages know. */
const paragraphWord = ' para ';

/** What a text asks about a story as a whole; undefined where it names anything else. */
export function aboutTopic(text: string): Recognised<AboutTopic> | undefined {
  return recognise(
    inSmallLetters(text.replace(paragraphSign, paragraphWord)),
    patterns,
    storyTopicIn,
  );
}

/**
 * What a text says to the bot or asks about it; undefined where it says anything else. One phrase of any language counts before
 * several: "k thanks" is one.
 */
export function botTalk(text: string): Recognised<BotTalk> | undefined {
  const small = inSmallLetters(text);

  return (
    recognise(small, patterns, (form, { talk }) => firstFitting(form, talk)) ??
    recognise(small, patterns, (form, { longTalk }) => firstFitting(form, longTalk))
  );
}

function firstFitting(
  form: string,
  talk: readonly (readonly [BotTalk, TextTest])[],
): BotTalk | undefined {
  return talk.find(([, pattern]) => pattern.test(form))?.[0];
}

function storyTopicIn(form: string, own: Patterns): AboutTopic | undefined {
  const kind = own.topics.find(([, pattern]) => pattern.test(form))?.[0];
  if (kind !== undefined) return { kind };

  const sentences = wantedSentences(form, own);
  if (sentences !== undefined) return { kind: 'summary', sentences };

  const place = wantedPlace(form, own);
  return place && { kind: 'paragraph', place };
}

/** How many sentences of summary are wanted; undefined where none is asked for. */
function wantedSentences(form: string, { summary, size, oneSentence }: Patterns) {
  const one = oneSentence(form);
  const isOne = one?.test(form) === true;
  const asked = isOne ? one : size(form);
  const rest = asked === undefined ? form : foldSpaces(form.replace(asked, ' '));
  const isSummary = summary.test(form) || summary.test(rest) || (rest === '' && form !== '');
  if (!isSummary) return undefined;
  if (isOne) return 1;

  const [wanted] = languages.flatMap((language) => [...numbersIn(form, language)]);
  return wanted === undefined ? usualSentences : Math.min(Math.max(1, wanted), mostSentences);
}

function wantedPlace(form: string, own: Patterns): ParagraphPlace | undefined {
  if (own.opening.test(form)) return { from: 'start', number: 1 };
  if (own.ending.test(form)) return { from: 'end', number: 1 };

  for (const pattern of own.paragraph) {
    const place = placeIn(pattern(form)?.exec(form));
    if (place !== undefined && place !== 'last-cited') return place;
  }

  for (const [neighbours, step] of [
    [own.before, -1],
    [own.after, 1],
    [own.same, 0],
  ] as const) {
    for (const pattern of neighbours) {
      const beside = placeIn(pattern(form)?.exec(form));
      if (beside !== undefined) return { step, beside };
    }
  }

  return undefined;
}

/** The place that a phrase names, or the one cited last where it names none. */
function placeIn(
  match: RegExpExecArray | null | undefined,
): ParagraphPlace | 'last-cited' | undefined {
  if (match === null || match === undefined) return undefined;

  const words = match.slice(1).find((group) => group !== undefined);
  return words === undefined ? 'last-cited' : placeOf(words);
}

const deepest = Math.max(...languages.map((language) => aboutPhrases[language].fromEnd.length));
const fromEnd = Array.from({ length: deepest }, (_, index) =>
  wholePhrase(aboutPhrasesOf((phrases) => phrases.fromEnd[index] ?? [])),
);
const digits = /^(\d{1,6})(?:st|nd|rd|th|te[nrsm]?)?$/iu;

function placeOf(words: string): ParagraphPlace | undefined {
  const back = fromEnd.findIndex((pattern) => pattern.test(words));
  if (back >= 0) return { from: 'end', number: back + 1 };

  const [, written] = digits.exec(words) ?? [];
  const number = written === undefined ? numberOf(words) : Number(written);
  return number === undefined ? undefined : { from: 'start', number };
}

/** The value of words that are a number and nothing else, in any language. */
function numberOf(text: string): number | undefined {
  const [first = '', second, ...others] = text.toLowerCase().split(/[ -]/u);
  if (others.length > 0) return undefined;

  for (const language of languages) {
    const { cardinals } = numberWords[language];
    const value = Object.hasOwn(cardinals, first) ? cardinals[first] : numberWord(first, language);
    if (value === undefined) continue;
    if (second === undefined) return value;

    const unit = unitAfterTens(second, language);
    if (unit !== undefined && value >= 20) return value + unit;
  }

  return undefined;
}
