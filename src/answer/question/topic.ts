// What a question is about, and the same question about something else. No grammar is known, only closed classes of
// words and capitals: where several places may be meant, several questions come out, and reading decides.

import { byLanguage, type Language, languages } from '../../language/language.ts';
import { openingPhrase } from '../../language/phrases/phrases.ts';
import type { NamedPerson } from '../../language/questions/people/named-people.ts';
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
    personWords: set(table.personWords),
    degrees: set(table.degreeWords),
    clause: set(table.clauseWords),
    determiners: set(table.determiners),
    prepositions: set(table.prepositions),
    copulas: set(table.copulas),
    verbLast: set(table.verbLast),
    manyPersons: set(table.manyPersons),
    pluralVerb: new RegExp(`^(?:${table.pluralVerb})$`, 'u'),
    verbsOfNothing: set(table.verbsOfNothing),
    impersonal: set(table.impersonal),
    plural: new RegExp(`^(?:${table.plural})$`, 'iu'),
    noPlural: new RegExp(`^(?:${table.noPlural})$`, 'iu'),
    fullVerb: new RegExp(`^(?:${table.fullVerb})$`, 'u'),
    participle: new RegExp(`^(?:${table.participle})$`, 'u'),
    tails: set(table.topicTails),
    pronouns: set([...table.pronouns, ...table.demonstratives]),
    demonstratives: set(table.demonstratives),
    quantifiers: set(table.quantifiers),
    several: set(table.several),
    severalNouns: new RegExp(`^${table.severalNouns}$`, 'iu'),
    reporting: set(table.reporting),
    persons: set([...table.men, ...table.women]),
    men: set(table.men),
    women: set(table.women),
    conditions: set(table.conditions),
    counts: set(table.countWords),
    predicates: set(table.predicates),
    perfect: set(table.perfect),
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
  if (wordsOf[language].conditions.has(all[0] ?? '')) return undefined;
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

/** "And if it rains?": the condition, without what leads it in. */
export function conditionIn(text: string, language: Language): string | undefined {
  const stripped = bare(bare(text.trim()).replace(lead, ''));
  const [first = ''] = words(stripped);

  return wordsOf[language].conditions.has(first) && stripped !== bare(text) ? stripped : undefined;
}

/** "Und er?", "And her?": the pronoun, where a turn is one that words lead in. */
export function lonePronoun(text: string, language: Language): string | undefined {
  const stripped = bare(bare(text.trim()).replace(lead, ''));
  const word = stripped.toLowerCase();

  return wordsOf[language].persons.has(word) && stripped !== bare(text) ? word : undefined;
}

/** Whether a pronoun may stand for somebody. */
export function isMeantBy(pronoun: string, { gender }: NamedPerson, language: Language): boolean {
  const { men, women } = wordsOf[language];

  return gender === undefined || (gender === 'feminine' ? women : men).has(pronoun);
}

/** Whether a text has a pronoun for somebody or something, which no pointer such as "that" is. */
export function standsForThing(text: string, language: Language): boolean {
  const { pronouns } = wordsOf[language];
  const tokens = tokensOf(text, language);

  return tokens.some(({ word }, at) => pronouns.has(word) && !isDeterminer(tokens, at, language));
}

/** Whether a pronoun of one stands in a text, where a name is that of several: "how big is it" after "the crew". */
export function isOfOther(text: string, language: Language, { text: name }: NamedThing): boolean {
  const { pronouns, several, severalNouns } = wordsOf[language];
  const tokens = tokensOf(text, language);
  const pronoun = tokens.find(
    ({ word }, at) => pronouns.has(word) && !isDeterminer(tokens, at, language),
  );

  return pronoun !== undefined && !several.has(pronoun.word) && severalNouns.test(name);
}

/** Whether a text has a pronoun for a person: "Was hat er gelernt?" */
export function hasPerson(text: string, language: Language): boolean {
  const { men, women, demonstratives } = wordsOf[language];

  return tokensOf(text, language).some(
    ({ word }) => (men.has(word) || women.has(word)) && !demonstratives.has(word),
  );
}

/** Whether an article alone stands for somebody or something: "kostet der was". */
export function pointsByArticle(text: string, language: Language): boolean {
  const { demonstratives, pronouns } = wordsOf[language];
  const tokens = tokensOf(text, language);
  const pronoun = tokens.find(
    ({ word }, at) => pronouns.has(word) && !isDeterminer(tokens, at, language),
  );

  return pronoun !== undefined && demonstratives.has(pronoun.word);
}

/** Whether a question asks about something in no other words than that. */
export function isAskedAbout(question: string, language: Language): boolean {
  const [before = ''] = turnPhrases[language].aboutTopic.split('<topic>');

  return askedAbout.test(question) || question.startsWith(before);
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
  const { aboutTopic, aboutPlace, aboutDeterminers, aboutPlurals } = turnPhrases[language];
  // "und in Berlin?"
  if (withoutPreposition(topic, language) !== topic) return aboutPlace.replace('<topic>', topic);

  const [first = '', ...others] = topic.split(' ');
  const determiner = first.toLowerCase();
  const several = others.length === 0 ? undefined : aboutPlurals[determiner];
  // "der trainer von Kell": what stands before a preposition is no adjective.
  const noun = others.findIndex(
    (word, at) =>
      !inflected.test(word) ||
      at === others.length - 1 ||
      wordsOf[language].prepositions.has(others[at + 1]?.toLowerCase() ?? ''),
  );
  const isSeveral =
    several !== undefined &&
    (others.slice(0, noun).some((word) => /en$/u.test(word)) ||
      (wordsOf[language].plural.test(others[noun] ?? '') &&
        !wordsOf[language].noPlural.test(others[noun] ?? '')));
  const fitting = isSeveral
    ? several
    : Object.hasOwn(aboutDeterminers, determiner)
      ? aboutDeterminers[determiner]
      : undefined;
  // "der weiße Wagen": "dem weißen Wagen"; "die Gegner": "den Gegnern".
  const rest = others.map((word, at) => {
    if (fitting === undefined || at > noun) return word;
    if (at < noun) return word.replace(/[rs]?$/u, 'n').replace(/nn$/u, 'n');
    return isSeveral ? word.replace(/(?<=e[rl])$/u, 'n') : word;
  });

  return aboutTopic.replace('<topic>', [fitting ?? first, ...rest].join(' '));
}

/** An adjective of a nominative. */
const inflected = /^\p{Ll}+e[nrs]?$/u;

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
        // "what's", "geht's"
        isContent: !stopwords[language].has(word.replace(/['’]s$/u, '')),
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

      const text = question.slice(start, last.end);
      const led = isLed ? turnPhrases[language].afterPreposition[before?.word ?? ''] : undefined;

      stretches.push({
        start: isLed ? leading.start : start,
        bareStart: start,
        end: last.end,
        // "mit der Genossenschaft": what it is called by itself.
        text: led === undefined ? text : text.replace(/^\p{L}+/u, led),
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
  const { question, beforeNouns, copulas, verbLast, determiners, predicates } = wordsOf[language];
  const { degrees, counts } = wordsOf[language];
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

  // "wie viele wölfe gibt es", "what does the captain say happened"
  const { verbsOfNothing, reporting, prepositions } = wordsOf[language];
  const verb = tokens.findIndex(
    ({ word }, at) => at > start && (verbsOfNothing.has(word) || reporting.has(word)),
  );
  if (verb > start && verb < end) return { from: start, to: verb };

  const opener = tokens[start - 1]?.word ?? '';
  const isAfterQuestionWord = question.has(opener) && !beforeNouns.has(opener);
  // "wie hoch stand das wasser": behind what is asked for stands the verb.
  const asked = tokens[start]?.word ?? '';
  const isDegree = turnPhrases[language].verbFirst && degrees.has(asked) && !counts.has(asked);
  const hasHelper = tokens.slice(0, start).some(({ word }) => verbLast.has(word));
  // "is the mud poisonous": the subject of a copula alone.
  const isSubject =
    start === 2 && copulas.has(tokens[0]?.word ?? '') && determiners.has(tokens[1]?.word ?? '');
  const from = isAfterQuestionWord ? start + (isDegree ? 2 : 1) : start;
  // "where did it come from"
  const isLast = tokens.slice(end).every(({ word }) => prepositions.has(word));
  const isVerbLast =
    isLast && (isSubject ? end - from > 1 : isFullVerb(tokens, from, end, { hasHelper, language }));
  // "how much is the cargo worth"
  const isPredicateLast = end === tokens.length && predicates.has(tokens[end - 1]?.word ?? '');
  const to = isVerbLast || isPredicateLast ? end - 1 : end;

  return { from, to };
}

/** Whether a run of content words at the end of a question closes with its verb: "was hat sie dann gemacht". */
function isFullVerb(
  tokens: readonly Token[],
  from: number,
  end: number,
  { hasHelper, language }: { readonly hasHelper: boolean; readonly language: Language },
): boolean {
  const { fullVerb, participle, copulas, perfect, demonstratives } = wordsOf[language];
  const { determiners, prepositions, pointers } = wordsOf[language];
  const last = tokens[end - 1]?.word ?? '';
  const before = tokens[from - 1]?.word ?? '';
  const hasBefore = (list: ReadonlySet<string>) =>
    tokens.slice(0, from).some(({ word }) => list.has(word));
  const isParticiple = (hasBefore(copulas) || hasBefore(perfect)) && participle.test(last);
  const isVerb = (hasHelper && fullVerb.test(last)) || isParticiple;

  // "hat das wasser", "in der nacht": by itself behind an article it is a noun, but not "wer hat die gezählt".
  const isArticle = !(demonstratives.has(before) && hasBefore(perfect) && participle.test(last));
  const isDetermined = determiners.has(before) && !pointers.has(before) && isArticle;
  return isVerb && (end - from > 1 || !(isDetermined || prepositions.has(before)));
}

/**
 * The same question about something else: for what it names with all that hangs on it ("die Sanierung vom Freibad"),
 * then for each thing by itself, the last one first.
 */
export function withTopic(question: string, language: Language, topic: string): readonly string[] {
  const isLed = withoutPreposition(topic, language) !== topic;
  const named = namedIn(question, language);
  // "how many were hurt": nothing is named, whatever the last word looks like.
  const isBareLast = named.length === 1 && named[0]?.end === bare(question).length;
  const isWord = named.every(({ text }) => !text.includes(' '));
  const counted = isLed ? [] : withCounted(question, language, topic);
  if (counted.length > 0 && isWord && (named.length === 0 || isBareLast)) return counted;

  const added = isLed && !named.some(isLedStretch) ? [withAddition(question, topic)] : [];
  const whole = named.length > 1 ? joined(named) : [];
  // "the captain of Port Sarn" – "the coach of Wexcombe": nothing of whose one is that is the other's.
  const isPreposition = (word: string) =>
    languages.some((one) => wordsOf[one].prepositions.has(word.toLowerCase()));
  const isOwned = topic.split(' ').some((word, at) => at > 1 && isPreposition(word));
  const parts = whole.length > 0 && isOwned ? [] : named.toReversed();
  const replaced = [...whole, ...parts].map(
    ({ start, bareStart, end }) =>
      `${question.slice(0, isLed ? start : bareStart)}${topic}${question.slice(end)}`,
  );

  return [...new Set([...added, ...replaced])].slice(0, mostReplaced);
}

/** "Wie viele haben demonstriert?": the same of somebody; nothing where no number is asked for. */
export function withCounted(
  question: string,
  language: Language,
  topic: string,
): readonly string[] {
  const { counts, question: openers, determiners } = wordsOf[language];
  const tokens = tokensOf(question, language);
  const count = tokens.find(
    ({ word }, at) => counts.has(word) && openers.has(tokens[at - 1]?.word ?? ''),
  );
  if (count === undefined || tokens[tokens.indexOf(count) + 1]?.isContent === true) return [];

  const [first = '', ...others] = topic.split(' ');
  const counted =
    others.length > 0 && determiners.has(first.toLowerCase()) ? others : [first, ...others];
  return [`${question.slice(0, count.end)} ${counted.join(' ')}${question.slice(count.end)}`];
}

/** Whether a preposition stands before something named. */
function isLedStretch({ start, bareStart }: NamedStretch): boolean {
  return start < bareStart;
}

/** The same question with a circumstance that it lacks: "Was kostet die Jahreskarte für Kinder?" */
export function withAddition(question: string, topic: string): string {
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

/** Something that a question names. */
export interface NamedThing {
  /** As the question names it. */
  readonly text: string;
  /** Whether it asks for a number of them. */
  readonly isCounted: boolean;
}

/** What a question names, the last one first. */
export function topicsOf(question: string, language: Language): readonly NamedThing[] {
  const { counts, question: openers } = wordsOf[language];
  const tokens = tokensOf(question, language);

  return namedIn(question, language)
    .map(({ text, start }) => {
      const before = tokens.findLast(({ end }) => end <= start)?.word ?? '';
      return {
        text,
        isCounted: counts.has(before) || (openers.has(before) && endsInCount(before)),
      };
    })
    .toReversed();
}

/** "wieviele", typed as one word. */
const endsInCount = (word: string) => /viele?$/u.test(word);

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

/** Whether a question asks who does something or whose it is; "Wer ist Ada Fashola?" asks about her. */
export function asksForPerson(question: string, language: Language): boolean {
  const [first = '', second = ''] = words(question);
  const { subjects, copulas, personWords } = wordsOf[language];

  return personWords.has(first) || (subjects.has(first) && !copulas.has(second));
}

const plain = (word: string | undefined) => word?.toLowerCase().replace(/[.,:;–-]+$/u, '') ?? '';

/**
 * Puts a name in the place of the first pronoun; undefined where there is none that fits.
 *
 * @param isPerson - Whether it is somebody's, whom no "it" stands for.
 */
export function withName(
  text: string,
  language: Language,
  { text: name, isCounted }: NamedThing,
  isPerson = false,
): string | undefined {
  const { pronouns, several, impersonal } = wordsOf[language];
  const tokens = tokensOf(text, language);
  const first = tokens.find(
    ({ word }, at) => pronouns.has(word) && !isDeterminer(tokens, at, language),
  );
  if (isPerson && impersonal.has(first?.word ?? '')) return undefined;

  // "wie viele bücher" – "warum macht der das": of one, not of several.
  const isOfMany = tokens.some(
    ({ word }, at) =>
      pronouns.has(word) && (several.has(word) || isBesidePlural(tokens, at, language)),
  );

  if (!isCounted) return withNameFor(text, language, name, pronouns);

  const { definitePlural } = turnPhrases[language];
  return isOfMany ? withNameFor(text, language, `${definitePlural} ${name}`, pronouns) : undefined;
}

/** The same for pronouns of people alone, and of nobody of another gender. */
export function withPerson(
  text: string,
  language: Language,
  { name, gender }: NamedPerson,
): string | undefined {
  const { men, women, persons, manyPersons } = wordsOf[language];
  const tokens = tokensOf(text, language);
  // "wann kriegen sie das zurück": several people, whoever one person is.
  const isOfMany = tokens.some(
    ({ word }, at) => manyPersons.has(word) && isBesidePlural(tokens, at, language),
  );
  if (isOfMany) return undefined;

  const fitting = gender === undefined ? persons : gender === 'feminine' ? women : men;
  return withNameFor(text, language, name, fitting);
}

function withNameFor(
  text: string,
  language: Language,
  name: string,
  pronouns: ReadonlySet<string>,
): string | undefined {
  const tokens = tokensOf(text, language);
  const { verbsOfNothing, impersonal, subjects, copulas } = wordsOf[language];
  // "wer war es", "who was it"
  const isOfWho = subjects.has(tokens[0]?.word ?? '');
  const isEmpty = (at: number) =>
    [tokens[at - 1], tokens[at + 1]].some((one) => verbsOfNothing.has(one?.word ?? '')) ||
    (isOfWho && impersonal.has(tokens[at]?.word ?? '') && copulas.has(tokens[at - 1]?.word ?? ''));
  const pronoun = tokens.find(
    ({ word }, at) => pronouns.has(word) && !isEmpty(at) && !isDeterminer(tokens, at, language),
  );

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
  const { pronounsOf, aboutPlurals } = turnPhrases[language];
  const { plural, noPlural, subjects } = wordsOf[language];
  const [article = '', noun = ''] = words(name);
  if (!Object.hasOwn(pronounsOf, article)) return true;

  // "wie viele waren es": with a verb in the plural it stands for whatever there are several of.
  const isOfMany = isBesidePlural(tokens, tokens.indexOf(pronoun), language);
  // "wann kriegt sie es": not "die taschen".
  const isSeveral =
    Object.hasOwn(aboutPlurals, article) && plural.test(noun) && !noPlural.test(noun);
  if (isSeveral && !isOfMany && !subjects.has(tokens[0]?.word ?? '')) return false;

  return isOfMany || pronounsOf[article]?.includes(pronoun.word) === true;
}

function isBesidePlural(tokens: readonly Token[], at: number, language: Language): boolean {
  const { pluralVerb } = wordsOf[language];

  return [tokens[at - 1], tokens[at + 1]].some((one) => pluralVerb.test(one?.surface ?? ''));
}

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

  return tokens.some(
    ({ word }, at) =>
      (pronouns.has(word) || pointers.has(word)) && !isDeterminer(tokens, at, language),
  );
}

/** "der Bus", "that bus": a determiner where something that is no verb at the end follows; an article stands before nothing else. */
function isDeterminer(tokens: readonly Token[], at: number, language: Language): boolean {
  const { determiners, demonstratives, quantifiers, participle } = wordsOf[language];
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1];
  // "von den beiden"
  if (demonstratives.has(word) && quantifiers.has(next?.word ?? '')) return true;
  if (!determiners.has(word) || next?.isContent !== true) return false;
  if (at + 2 < tokens.length || /^\p{Lu}/u.test(next.surface)) return true;

  // "wer hat die gezählt", never "was kostet die karte"
  return demonstratives.has(word) && !participle.test(next.word);
}
