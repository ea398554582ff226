// What single lines of a page are by their words.

import { monthNames, monthOf, shortMonthNames } from '../../../../language/facts/calendar.ts';
import { byLanguage, languages, ofAllLanguages } from '../../../../language/language.ts';
import {
  type PageLine,
  type PageWords,
  pageLines,
  pageWords,
  phrasesOf,
} from '../../../../language/pages/page-words.ts';
import {
  oneOf,
  openingPhrase,
  phraseWithin,
  type Slots,
} from '../../../../language/phrases/phrases.ts';
import { wordEnd } from '../../../../language/words/characters.ts';
import { particlesInBylines } from '../../../../language/words/name-particles.ts';

const joining = oneOf(ofAllLanguages(pageWords, (words) => words.joining));

/** Names of people and agencies: capitalised words, and what stands between them. */
const names = `(?:(?:\\p{Lu}[\\p{L}.'’-]*|${particlesInBylines}|${joining}|&|dpa|afp|ap|,|\\||/)[ ,]*){1,24}`;

const slots: Slots = {
  names,
  short: '.{1,60}',
  rest: '.+',
  gap: '[ -]?',
  number: '\\d[\\d.:,/]*',
  words: '[^.!?]{1,80}?',
};

/** In the words of an editor who objects. */
const reasons: Readonly<Record<PageLine, string>> = {
  stories: 'link to other stories',
  subscription: 'newsletter or subscription',
  sharing: 'sharing',
  credit: 'credit of a picture',
  date: 'date',
  byline: 'byline',
  agency: 'note about the making',
  advertisement: 'advertisement',
  comments: 'comments of readers',
  media: 'player or gallery',
  programme: 'programme',
  topics: 'topics',
  feedback: 'feedback',
  embedding: 'note about embedded content',
  navigation: 'navigation',
  copyright: 'copyright',
  cookies: 'cookies',
};

interface Pattern {
  readonly line: PageLine;
  readonly whole: RegExp;
  readonly opening: RegExp;
}

const patterns: readonly Pattern[] = pageLines.map((line) => ({
  line,
  whole: new RegExp(`^${oneOf(phrasesOf('whole', line), slots)}$`, 'iu'),
  opening: new RegExp(`^${oneOf(phrasesOf('opening', line), slots)}${wordEnd}`, 'iu'),
}));

/** A byline's names must be written as names are. */
const byline = new RegExp(
  `^${oneOf(
    phrasesOf('whole', 'byline').flatMap((phrase) => [
      phrase,
      phrase.charAt(0).toUpperCase() + phrase.slice(1),
    ]),
    slots,
  )}$`,
  'u',
);

/** One of what the pages of all languages have of one sort. */
const anyOf = (words: (table: PageWords) => readonly string[]) =>
  oneOf(ofAllLanguages(pageWords, words), slots);

const dates = oneOf([
  ...ofAllLanguages(pageWords, (words) => words.dateWords),
  ...monthNames,
  ...shortMonthNames,
]);
const dateWords = new RegExp(
  `(?<!\\p{L})(?:${dates}|\\p{L}{2,11}${anyOf((words) => words.dayEndings)}|${anyOf((words) => words.shortDays)})\\.?(?!\\p{L})`,
  'giu',
);

const paywall = byLanguage(
  (language) => new RegExp(oneOf(pageWords[language].paywall, slots), 'iu'),
);

const credits = anyOf((words) => words.credits);
const agencies = anyOf((words) => words.agencies);
/** "… at the harbour. Photo: Kim Lee", "… at the harbour (AFP / Kim Lee)", "… REUTERS/Kim Lee". */
const creditAtEnd = new RegExp(
  `(?:[.!?“”")] ?|[|(\\[–] ?)(?:${credits} ?:? ?[^.:]{2,70}|(?:©|Copyright) ?[^.:]{2,70}|[^.:()]{0,30}(?<![\\p{L}-])(?:${agencies})(?: ?[/,](?:[^.:]|(?<=\\b\\p{Lu})\\.){0,60})?)[)\\]]?$`,
  'iu',
);

/** "Bildrechte: MDR", "Photo: Kim Lee/Reuters" anywhere near the end. */
const creditWithin = new RegExp(`(?<![\\p{L}-])(?:${credits} ?: ?|© ?|copyright ).{2,70}$`, 'iu');

const appealing = phraseWithin(ofAllLanguages(pageWords, (words) => words.appealing));
const live = phraseWithin(ofAllLanguages(pageWords, (words) => words.live));
const subscribing = phraseWithin(ofAllLanguages(pageWords, (words) => words.subscribing));
const leading = phraseWithin(ofAllLanguages(pageWords, (words) => words.leading));
const making = phraseWithin(ofAllLanguages(pageWords, (words) => words.making));
const summaries = label(ofAllLanguages(pageWords, (words) => words.summaries));
const sources = label(ofAllLanguages(pageWords, (words) => words.sources));
const writers = phraseWithin(ofAllLanguages(pageWords, (words) => words.writers));
const presenting = openingPhrase(ofAllLanguages(pageWords, (words) => words.presenting));

/** Matches a heading or label that is one of some phrases. */
function label(phrases: readonly string[]): RegExp {
  return new RegExp(`^${oneOf(phrases, slots)}[:.]?$`, 'iu');
}

/** Where in a line somebody is presented: in its first words. */
const latestName = 60;

/** "Kim Lee", "Kim van der Lee-Berg". */
const name = new RegExp(
  `\\p{Lu}[\\p{L}.’'-]+(?: (?:\\p{Lu}[\\p{L}.’'-]*|${particlesInBylines}))* \\p{Lu}[\\p{L}’'-]+`,
  'gu',
);

const lengths = anyOf((words) => words.lengths);

/** "05.05.2024 | 3:18 min": how long a film is. */
const lengthAtEnd = new RegExp(`\\|\\s*\\d{1,3}:\\d{2}\\s*${lengths}?\\.?$`, 'iu');

/** "02:57 Min.. Verfügbar bis 06.05.2024.": the same, with until when. */
const lengthAtStart = new RegExp(`^\\d{1,3}:\\d{2}\\s*${lengths}(?!\\p{L}).{0,40}$`, 'iu');

/** What pages say in whole sentences, too. */
const sentences: ReadonlySet<PageLine> = new Set([
  'subscription',
  'agency',
  'advertisement',
  'feedback',
  'embedding',
  'copyright',
  'cookies',
]);

/** What pages say at length, too. */
const lengthy: ReadonlySet<PageLine> = new Set(['embedding', 'cookies']);

/** Longer lines are sentences. */
const longestLine = 400;
const longestNotice = 1200;

/** Of a line that says when the story was written. */
const mostWordsOfDate = 12;

const sentenceBreak = /[.!?…]["“”»«’]?\s+(?=["“„»«]?\p{Lu})/gu;

/** Longer ones only end with where more is. */
const longestHint = 200;

export function endsSentence(text: string): boolean {
  return /[.!?…:。！？][“”"’»«)\]]*$|[.!?…。！？][“”"’»«)\]]*\s*\[\d+\]$/u.test(text);
}

function wordCount(text: string): number {
  return text.split(' ').length;
}

/** "05.05.2024, 12:30 Uhr", "5 hours ago": nothing but a date and its words. */
function isDate(text: string): boolean {
  if (!/\d/u.test(text) || text.length > 100) return false;
  const rest = text.replace(dateWords, '').replace(/[^\p{L}]+/gu, '');
  return rest === '';
}

/** "By Kim Lee on Monday, May 5th, 2024 at 11:08 a.m.": without the date. */
function withoutDate(text: string): string {
  for (const { index } of text.matchAll(/,?\s+/gu)) {
    if (isDate(text.slice(index).replace(/^[,\s]+/u, ''))) return text.slice(0, index).trimEnd();
  }
  return text;
}

/** "By Kim Lee", "By Kim Lee | 5 May 2024, 10:12". */
function isByline(text: string): boolean {
  const parts = text.split(/\s*[|·•:]\s+|\s+[–—-]\s+/u);
  const bylines = parts.filter((part) => byline.test(part));
  return (
    byline.test(text) ||
    byline.test(withoutDate(text)) ||
    (bylines.length > 0 && parts.every((part) => bylines.includes(part) || isDate(part)))
  );
}

const beforeNames = openingPhrase(ofAllLanguages(pageWords, (words) => words.beforeAuthors));

/** "Altdorf, 5 May 2024": nothing but a place and a date, or a date alone. */
export function isDateline(text: string): boolean {
  return isDate(text) || isDate(text.replace(/^\p{Lu}[\p{L} ./()-]{1,40}, /u, ''));
}

/** The names of a byline, without what stands before them and a date behind; undefined where that leaves none. */
export function authorInByline(text: string): string | undefined {
  const parts = text.split(/\s*[|·•]\s*/u);
  const [names = ''] = (parts.find((part) => beforeNames.test(part)) ?? text)
    .replace(beforeNames, '')
    .replace(/^[\s:]+/u, '')
    .split(/\s*[|·•]\s*|\s+[–—-]\s+|,? \d|(?<=\p{Ll}{3})(?=\p{Lu})/u);
  return /^\p{Lu}[\p{L}.'’-]* \p{Lu}[\p{L}.'’-]+/u.test(names) && names.length <= 120
    ? names.trim()
    : undefined;
}

/** Whether a line ends with whose picture it is, or is nothing else: "… Photo: Kim Lee", "(Los Angeles Times)". */
export function speaksOfCredit(text: string): boolean {
  return creditAtEnd.test(text) || creditWithin.test(text) || /^\([^()]{2,140}\)$/u.test(text);
}

/** Words of a date's line beside the date itself, in a language that is not known here. */
const mostWordsBesideDate = 5;

/** Whether a line is one of these dates (ISO 8601) and hardly more: "Publicado el 31/01/2025 a las 16:17". */
export function isDateOf(text: string, dates: readonly string[]): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (text.length > 100 || words.length > mostWordsBesideDate) return false;

  const numbers = (text.match(/\d+/gu) ?? []).map(Number);
  return dates.some((date) => {
    const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
    const isNumber = numbers.includes(month);
    return (
      numbers.includes(year) &&
      numbers.includes(day) &&
      (isNumber || words.some((word) => monthOf(word.toLowerCase()) === month))
    );
  });
}

/** Letters beside names that may be initials, "by" or "and". */
const mostLettersBesideNames = 12;

/** Whether a line is nothing but some of these names, dates, and the small words between them. */
export function isOnlyOf(text: string, names: readonly string[]): boolean {
  let rest = text.toLowerCase();
  let found = 0;
  for (const name of names.toSorted((one, other) => other.length - one.length)) {
    if (name.length < 2 || !rest.includes(name.toLowerCase())) continue;
    found += 1;
    rest = rest.replaceAll(name.toLowerCase(), ' ');
  }
  if (found === 0) return false;
  const letters = rest.replace(dateWords, '').replace(/[^\p{L}]+/gu, '');
  return letters.length <= mostLettersBesideNames && !endsSentence(text);
}

/** What is known of a line beside its words. */
export interface LineContext {
  /** The share of its letters inside links, from 0 to 1. */
  readonly linked: number;
}

/** Why a line is no part of the story, by its words; undefined where nothing says so. */
export function reasonOfLine(text: string, { linked }: LineContext): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no words';
  if (text.length > longestLine) return text.length > longestNotice ? undefined : noticeIn(text);
  if (isDate(text)) return reasons.date;

  const line = text
    .replace(/^[>→»▶•*|:\s–—_+-]+/u, '')
    .replace(/\(c\)/giu, '©')
    .replace(/\s+([:])/gu, '$1')
    .replace(/\s\|\s/gu, ': ');
  const bare = line.replace(/[\s.:!?…>»→|)\]]+$/u, '').replace(/^[([]/u, '');
  const isSentence = endsSentence(line) && !line.endsWith(':') && wordCount(line) > 4;

  if (lengthAtEnd.test(text) || lengthAtStart.test(text)) return reasons.media;
  if (subscribing.test(text)) return reasons.subscription;
  if (making.test(text)) return reasons.agency;
  const isHint = text.length <= longestHint && (text.match(sentenceBreak)?.length ?? 0) < 2;
  if (linked > 0 && isHint && leading.test(text)) return reasons.stories;
  for (const { line: kind, whole, opening } of patterns) {
    if (kind === 'byline') {
      const isDated = withoutDate(bare) !== bare;
      if ((!isSentence || isDated) && bare.length < 160 && isByline(bare)) return reasons.byline;
      continue;
    }
    const mayBeSentence = sentences.has(kind);
    if ((mayBeSentence || !isSentence) && bare.length < 250 && whole.test(bare))
      return reasons[kind];

    // "Posted online by three readers, the film shows …"
    if (kind === 'date' && isSentence && wordCount(line) > mostWordsOfDate) continue;
    const needsLink = kind === 'stories' || kind === 'subscription' || kind === 'date';
    if ((!needsLink || linked > 0.2 || !isSentence) && opening.test(line)) return reasons[kind];
  }
  return creditAtEnd.test(text) && !/[.!?]$/u.test(text) ? 'caption' : undefined;
}

/** What a long text says of itself at its beginning. */
function noticeIn(text: string): string | undefined {
  const found = patterns.find(({ line, opening }) => lengthy.has(line) && opening.test(text));
  return found && reasons[found.line];
}

/** Whether a heading or label says that the list behind it gives the story in short. */
export function announcesSummary(text: string): boolean {
  return summaries.test(text);
}

/** Whether a heading or label says that the list behind it tells where the story's facts are from. */
export function announcesSources(text: string): boolean {
  return sources.test(text);
}

/** Whether a line presents somebody who writes, or one of these people: "Kim Lee is a reporter based in Altdorf." */
export function presentsAuthor(text: string, authors: readonly string[]): boolean {
  if (!endsSentence(text)) return false;
  // Beside a picture, behind the name as its heading: "… ist Reporterin."
  if (/^(?:\.{3}|…)/u.test(text) && presenting.test(text.replace(/^[.…\s]+/u, ''))) return true;
  for (const { 0: found, index } of text.slice(0, 2 * latestName).matchAll(name)) {
    if (index > latestName || !presenting.test(text.slice(index + found.length).trimStart()))
      continue;
    if (authors.some((author) => found.endsWith(author)) || writers.test(text)) return true;
  }
  return false;
}

/** Whether a line only speaks of an embedded post: "View this post on Instagram". */
export function isAboutEmbedding(text: string): boolean {
  const pattern = patterns.find(({ line }) => line === 'embedding');
  return pattern?.whole.test(text.replace(/[.:!]$/u, '')) ?? false;
}

/** Whether a text asks its reader to support those who publish it, in words that a story uses, too. */
export function asksForSupport(text: string): boolean {
  return appealing.test(text);
}

/** Whether a headline, or what an address ends with, is that of a story that grows while things happen. */
export function isOfLiveStory(text: string): boolean {
  return live.test(text) || /(?<!\S)\+\+\+(?!\S)/u.test(text);
}

/** Whether a line says that the rest of the story is for subscribers alone. */
export function isPaywallLine(text: string): boolean {
  return text.length <= longestLine && languages.some((language) => paywall[language].test(text));
}
