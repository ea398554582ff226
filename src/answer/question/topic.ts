// What a question is about, and the same question about something else. No grammar is known, only closed classes of
// words and capitals: where several places may be meant, several questions come out, and reading decides.

import { monthOf, weekdayOf } from '../../language/facts/calendar.ts';
import { byLanguage, type Language, languages } from '../../language/language.ts';
import { openingPhrase } from '../../language/phrases/phrases.ts';
import { turnPhrases, turnPhrasesOf } from '../../language/questions/turn-phrases.ts';
import { foldSpaces } from '../../language/words/characters.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';

/** Words of the longest name of something that stands for a question. */
const longestTopic = 6;

/** The same where nothing leads it in. */
const longestBareTopic = 3;

/** Of its words, those that are no function words. */
const mostContent = 4;

/** Questions that a replaced topic gives at most. */
const mostReplaced = 3;

const wordsOf = byLanguage((language) => {
  const table = turnPhrases[language];
  const set = (list: readonly string[]) => new Set(list);

  return {
    question: set(table.questionWords),
    beforeNouns: set(table.questionWordsBeforeNouns),
    subjects: set(table.subjectWords),
    degrees: set(table.degreeWords),
    clause: set(table.clauseWords),
    determiners: set(table.determiners),
    prepositions: set(table.prepositions),
    copulas: set(table.copulas),
    verbLast: set(table.verbLast),
    manyPersons: set(table.manyPersons),
    pluralVerb: new RegExp(`^(?:${table.pluralVerb})$`, 'u'),
    verbsOfNothing: set(table.verbsOfNothing),
    fullVerb: new RegExp(`^(?:${table.fullVerb})$`, 'u'),
    participle: new RegExp(`^(?:${table.participle})$`, 'u'),
    tails: set(table.topicTails),
    pronouns: set(table.pronouns),
    persons: set(table.persons),
    pointers: set(table.pointers),
  };
});

const lead = openingPhrase(turnPhrasesOf(({ topicLeads }) => topicLeads));
const correction = openingPhrase(turnPhrasesOf(({ corrections }) => corrections));

const askedAbout = openingPhrase(turnPhrasesOf(({ askedAbout: phrases }) => phrases));

/** Something named instead of a question. */
export interface NamedTopic {
  /** As it was written, without what leads it in. */
  readonly text: string;
  /** Whether it takes the place of what was asked about before. */
  readonly corrects: boolean;
  /** Whether words lead it in: "und", "what about". */
  readonly isLed: boolean;
  /** Whether it is asked about in so many words: "Was ist mit der Rutsche?" */
  readonly isAsked: boolean;
}

/**
 * What a turn names without asking: "Und der Badebus?", "What about the slide?", "nein, das Dach", "Udo Kern?".
 * Undefined where it asks something itself.
 */
export function namedTopic(text: string, language: Language): NamedTopic | undefined {
  const corrects = correction.test(text.trim());
  const opened = bare(corrects ? text.trim().replace(correction, '') : text.trim());
  const stripped = bare(opened.replace(corrects ? correction : lead, '').replace(lead, ''));
  const rest = withoutTail(stripped, language);
  const all = words(rest);
  const content = all.filter((word) => !stopwords[language].has(word));
  const isLed = corrects || rest !== bare(text);

  if (content.length === 0 || isClause(all, language)) return undefined;
  if (all.length > (isLed ? longestTopic : longestBareTopic)) return undefined;
  if (content.length > mostContent) return undefined;

  return { text: rest, corrects, isLed, isAsked: askedAbout.test(opened) };
}

/** Whether words ask or say something instead of naming it: "fährt der Bus", "findest du das gut". */
function isClause(all: readonly string[], language: Language): boolean {
  const { question, clause, pronouns, pointers, determiners } = wordsOf[language];
  const [first = ''] = all;
  if (all.length === 1) return pronouns.has(first) || pointers.has(first);

  return all.some((word, index) => {
    if (question.has(word) || clause.has(word)) return true;
    if (pronouns.has(word) && !determiners.has(word)) return true;

    // "fährt der Bus": a verb stands first, where a name of something has its determiner.
    return index === 1 && determiners.has(word) && !stopwords[language].has(first);
  });
}

/** Without punctuation at its ends. */
function bare(text: string): string {
  return foldSpaces(text.replace(/^[\s,.:;!–-]+|[\s?!.,;:…]+$/gu, ''));
}

function withoutTail(text: string, language: Language): string {
  const parts = text.split(' ');
  const last = parts.at(-1)?.toLowerCase() ?? '';

  return parts.length > 1 && wordsOf[language].tails.has(last)
    ? parts.slice(0, -1).join(' ')
    : text;
}

/** The name of something without the preposition before it. */
function withoutPreposition(topic: string, language: Language): string {
  const [first = '', ...others] = topic.split(' ');

  return others.length > 0 && wordsOf[language].prepositions.has(first.toLowerCase())
    ? others.join(' ')
    : topic;
}

/** Asks about something without saying what. */
export function askAbout(topic: string, language: Language): string {
  const { aboutTopic, aboutDeterminers } = turnPhrases[language];
  const [first = '', next = '', ...others] = withoutPreposition(topic, language).split(' ');
  const determiner = first.toLowerCase();
  const fitting = Object.hasOwn(aboutDeterminers, determiner)
    ? aboutDeterminers[determiner]
    : undefined;
  // "der weiße Wagen": "dem weißen Wagen".
  const isAdjective = fitting !== undefined && others.length > 0 && /^\p{Ll}+e[rs]?$/u.test(next);
  const second = isAdjective ? next.replace(/[rs]?$/u, 'n') : next;

  return aboutTopic.replace(
    '<topic>',
    [fitting ?? first, second, ...others].filter((word) => word !== '').join(' '),
  );
}

/** A word where it stands in a question. */
interface Token {
  readonly surface: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isContent: boolean;
}

function tokensOf(question: string, language: Language): readonly Token[] {
  return Array.from(
    question.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,-]*[\p{L}\p{M}\p{N}])?/gu),
    (match) => {
      const [surface] = match;
      const word = surface.toLowerCase();

      return {
        surface,
        word,
        start: match.index,
        end: match.index + surface.length,
        isContent: !stopwords[language].has(word),
      };
    },
  );
}

/** A stretch of a question that names something. */
interface NamedStretch {
  /** Where the words before it begin that belong to it: "am", "der". */
  readonly start: number;
  /** Where it begins without a preposition. */
  readonly bareStart: number;
  readonly end: number;
  readonly text: string;
}

/** What a question names, in its order. */
function namedIn(question: string, language: Language): readonly NamedStretch[] {
  const tokens = tokensOf(question, language);
  const { determiners, prepositions, copulas } = wordsOf[language];
  const stretches: NamedStretch[] = [];

  for (let at = 0; at < tokens.length; at += 1) {
    let end = at;
    while (tokens[end]?.isContent === true) end += 1;
    if (end === at) continue;

    const run = nounsOf(tokens, at, end, language);
    const first = tokens[run.from];
    const last = tokens[run.to - 1];
    // "wie viele keller waren voll": what is said of what was named before.
    const isPredicate =
      stretches.length > 0 && end === tokens.length && copulas.has(tokens[at - 1]?.word ?? '');
    if (isPredicate) break;
    if (first !== undefined && last !== undefined && run.from < run.to) {
      const before = run.from === at ? tokens[at - 1] : undefined;
      const isDetermined = before !== undefined && determiners.has(before.word);
      const start = isDetermined ? before.start : first.start;
      const leading = isDetermined ? tokens[at - 2] : before;
      const isLed = leading !== undefined && prepositions.has(leading.word);

      stretches.push({
        start: isLed ? leading.start : start,
        bareStart: start,
        end: last.end,
        text: question.slice(start, last.end),
      });
    }
    at = end;
  }

  return stretches;
}

/** Which words of a run of content words name something: not the verb that opens or ends it, nor what a subject is said to be. */
function nounsOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  language: Language,
): { readonly from: number; readonly to: number } {
  const { question, beforeNouns, copulas, verbLast, determiners } = wordsOf[language];
  const capitals = tokens
    .slice(start, end)
    .flatMap(({ surface }, offset) =>
      /^\p{Lu}/u.test(surface) && start + offset > 0 ? start + offset : [],
    );
  const [first] = capitals;
  const last = capitals.at(-1);
  if (first !== undefined && last !== undefined) {
    const isBehindDeterminer = start > 0 && !question.has(tokens[start - 1]?.word ?? '');
    return { from: isBehindDeterminer && first > start ? start : first, to: last + 1 };
  }

  const opener = tokens[start - 1]?.word ?? '';
  const isAfterQuestionWord = question.has(opener) && !beforeNouns.has(opener);
  const hasHelper = tokens.slice(0, start).some(({ word }) => verbLast.has(word));
  // "is the mud poisonous": the subject of a copula alone.
  const isSubject =
    start === 2 && copulas.has(tokens[0]?.word ?? '') && determiners.has(tokens[1]?.word ?? '');
  const from = isAfterQuestionWord ? start + 1 : start;
  const isVerbLast =
    end === tokens.length &&
    (isSubject ? end - from > 1 : isFullVerb(tokens, from, end, { hasHelper, language }));
  const to = isVerbLast ? end - 1 : end;

  return { from, to };
}

/** Whether a run of content words at the end of a question closes with its verb: "was hat sie dann gemacht". */
function isFullVerb(
  tokens: readonly Token[],
  from: number,
  end: number,
  { hasHelper, language }: { readonly hasHelper: boolean; readonly language: Language },
): boolean {
  const { fullVerb, participle, copulas, determiners, prepositions, pointers } = wordsOf[language];
  const last = tokens[end - 1]?.word ?? '';
  const before = tokens[from - 1]?.word ?? '';
  const hasCopula = tokens.slice(0, from).some(({ word }) => copulas.has(word));
  const isVerb = (hasHelper && fullVerb.test(last)) || (hasCopula && participle.test(last));

  // "hat das wasser", "in der nacht": by itself behind an article it is a noun.
  const isDetermined = determiners.has(before) && !pointers.has(before);
  return isVerb && (end - from > 1 || !(isDetermined || prepositions.has(before)));
}

/**
 * The same question about something else: for what it names with all that hangs on it ("die Sanierung vom Freibad"),
 * then for each thing by itself, the last one first.
 */
export function withTopic(question: string, language: Language, topic: string): readonly string[] {
  const isLed = withoutPreposition(topic, language) !== topic;
  const named = namedIn(question, language);
  const added = isLed && !named.some(isLedStretch) ? [withAddition(question, topic)] : [];
  const whole = named.length > 1 ? joined(named) : [];
  const replaced = [...whole, ...named.toReversed()].map(
    ({ start, bareStart, end }) =>
      `${question.slice(0, isLed ? start : bareStart)}${topic}${question.slice(end)}`,
  );

  return [...new Set([...added, ...replaced])].slice(0, mostReplaced);
}

/** Whether a preposition stands before something named. */
function isLedStretch({ start, bareStart }: NamedStretch): boolean {
  return start < bareStart;
}

/** The same question with a circumstance that it lacks: "Was kostet die Jahreskarte für Kinder?" */
function withAddition(question: string, topic: string): string {
  const [, asked = '', mark = ''] = /^(.*?)([?!.\s]*)$/su.exec(question) ?? [];

  return `${asked} ${topic}${mark}`;
}

/** Things that a preposition alone stands between, as one. */
function joined(named: readonly NamedStretch[]): readonly NamedStretch[] {
  const [first, ...others] = named;
  if (first === undefined) return [];

  let end = first.end;
  for (const other of others) {
    if (other.start - end !== 1 || other.start === other.bareStart) break;
    end = other.end;
  }

  return end === first.end ? [] : [{ ...first, end }];
}

/** What a question names, as it names it, the last one first. */
export function topicsOf(question: string, language: Language): readonly string[] {
  return namedIn(question, language)
    .map(({ text }) => text)
    .toReversed();
}

/**
 * A question without the words that open it: "Wann" with the rest of another question asks for its time. The verb comes
 * first: "fallen Linien weg" of "Welche Linien fallen weg".
 *
 * @param person - Who did what was asked of whoever did it: "Wer baut den Turm".
 */
export function withoutQuestionWord(question: string, language: Language, person?: string): string {
  const [, asked = '', mark = ''] = /^(.*?)([?!.\s]*)$/su.exec(question.trim()) ?? [];
  const [opener, ...behind] = asked.split(/\s+/u);
  const word = plain(opener);
  if (!wordsOf[language].question.has(word)) return question.trim();

  // "Wie viele Stellen", "how fast": two words ask.
  const isDegree = wordsOf[language].degrees.has(plain(behind[0]));
  const [second, third, ...others] = isDegree ? behind.slice(1) : behind;
  const isSubject = wordsOf[language].subjects.has(word) && person !== undefined;
  const isBeforeNoun =
    (isDegree ? /^\p{Lu}/u.test(second ?? '') : wordsOf[language].beforeNouns.has(word)) &&
    /^\p{Ll}/u.test(third ?? '');
  const isVerbFirst = turnPhrases[language].verbFirst;
  const subject = isSubject ? person : isBeforeNoun ? second : undefined;
  const verb = isBeforeNoun && !isSubject ? third : second;
  const opening = isVerbFirst ? [verb, subject] : [subject, verb];
  const rest = isBeforeNoun && !isSubject ? others : [third, ...others];
  return `${[...opening, ...rest].filter((one) => one !== undefined).join(' ')}${mark}`;
}

/** Whether a question asks who does something; "Wer ist Ada Fashola?" asks about her. */
export function asksForPerson(question: string, language: Language): boolean {
  const [first = '', second = ''] = words(question);
  const { subjects, copulas } = wordsOf[language];

  return subjects.has(first) && !copulas.has(second);
}

const plain = (word: string | undefined) => word?.toLowerCase().replace(/[.,:;–-]+$/u, '') ?? '';

/** Puts a name in the place of the first pronoun; undefined where there is none. */
export function withName(text: string, language: Language, name: string): string | undefined {
  return withNameFor(text, language, name, wordsOf[language].pronouns);
}

/** The same for pronouns of people alone. */
export function withPerson(text: string, language: Language, name: string): string | undefined {
  const { persons, manyPersons } = wordsOf[language];
  const tokens = tokensOf(text, language);
  // "wann kriegen sie das zurück": several people, whoever one person is.
  const isOfMany = tokens.some(
    ({ word }, at) => manyPersons.has(word) && isBesidePlural(tokens, at, language),
  );

  return isOfMany ? undefined : withNameFor(text, language, name, persons);
}

function withNameFor(
  text: string,
  language: Language,
  name: string,
  pronouns: ReadonlySet<string>,
): string | undefined {
  const tokens = tokensOf(text, language);
  const { verbsOfNothing } = wordsOf[language];
  const isEmpty = (at: number) =>
    [tokens[at - 1], tokens[at + 1]].some((one) => verbsOfNothing.has(one?.word ?? ''));
  const pronoun = tokens.find(({ word }, at) => pronouns.has(word) && !isEmpty(at));

  if (pronoun === undefined || !agrees(tokens, pronoun, name, language)) return undefined;

  return `${text.slice(0, pronoun.start)}${name}${text.slice(pronoun.end)}`;
}

/** Whether a pronoun may stand for a name by its article: not "er" for "das Rohr". */
function agrees(
  tokens: readonly Token[],
  pronoun: Token,
  name: string,
  language: Language,
): boolean {
  const { pronounsOf } = turnPhrases[language];
  const article = words(name)[0] ?? '';
  if (!Object.hasOwn(pronounsOf, article)) return true;

  // "wie viele waren es": with a verb in the plural it stands for whatever there are several of.
  const isOfMany = isBesidePlural(tokens, tokens.indexOf(pronoun), language);
  return isOfMany || pronounsOf[article]?.includes(pronoun.word) === true;
}

function isBesidePlural(tokens: readonly Token[], at: number, language: Language): boolean {
  const { pluralVerb } = wordsOf[language];

  return [tokens[at - 1], tokens[at + 1]].some((one) => pluralVerb.test(one?.surface ?? ''));
}

/** April, May, June, August: people are called so. */
const monthsOfPeople: ReadonlySet<number> = new Set([4, 5, 6, 8]);

/** The first name of several words with capitals in a text: a person's as a rule. What is counted is none: "1,9 Millionen Euro". */
export function firstFullName(text: string): string | undefined {
  // "Die Leitung", "In Altdorf": a function word with a capital begins no name.
  return text.match(fullName)?.find((name) => {
    const [first = ''] = words(name);
    // "im September Insolvenz"
    const month = monthOf(first);
    const isDay =
      (month !== undefined && !monthsOfPeople.has(month)) || weekdayOf(first) !== undefined;
    return !isDay && !languages.some((language) => stopwords[language].has(first));
  });
}

const fullName =
  /(?<![\p{L}-])(?<!\p{N}\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:von|van|de|al|Al|bin))? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}-]| \p{Lu}\p{Ll})/gu;

/** Whether the word that stands for something may be the article of the last word, which has no capital: "der schaden". */
export function mayBeDetermined(text: string, language: Language): boolean {
  const { pronouns, determiners } = wordsOf[language];
  const [last, before] = tokensOf(text, language).toReversed();

  return (
    before !== undefined &&
    last?.isContent === true &&
    pronouns.has(before.word) &&
    determiners.has(before.word)
  );
}

/** Whether a text has a word that stands for something said before. */
export function refersBack(text: string, language: Language): boolean {
  const { pronouns, pointers } = wordsOf[language];
  const tokens = tokensOf(text, language);

  return tokens.some(({ word }, index) => {
    if (!pronouns.has(word) && !pointers.has(word)) return false;

    // "der Bus", "that bus": a determiner where something that is no verb at the end follows.
    const next = tokens[index + 1];
    const isDeterminer = wordsOf[language].determiners.has(word);
    return !(
      isDeterminer &&
      next?.isContent === true &&
      (index + 2 < tokens.length || /^\p{Lu}/u.test(next.surface))
    );
  });
}
