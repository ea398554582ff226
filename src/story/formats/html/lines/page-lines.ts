// What single lines of a page are by their words.

import { monthNames, shortMonthNames } from '../../../../language/facts/calendar.ts';
import { byLanguage, languages, ofAllLanguages } from '../../../../language/language.ts';
import {
  type PageLine,
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

/** Names of people and agencies: capitalised words, and what stands between them. */
const names =
  "(?:(?:\\p{Lu}[\\p{L}.'’-]*|de|von|van|der|den|und|and|&|dpa|afp|ap|la|le|di|da|al|mit|with|,|\\||/)[ ,]*){1,24}";

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

const dateWords = new RegExp(
  `(?<!\\p{L})(?:${oneOf([...languages.flatMap((language) => pageWords[language].dateWords), ...monthNames, ...shortMonthNames])}|\\p{L}{2,11}(?:tag|day|woch|abend)|(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun))\\.?(?!\\p{L})`,
  'giu',
);

const paywall = byLanguage(
  (language) => new RegExp(oneOf(pageWords[language].paywall, slots), 'iu'),
);

const credits = oneOf(
  ofAllLanguages(pageWords, (words) => words.credits),
  slots,
);
const agencies = oneOf(
  ofAllLanguages(pageWords, (words) => words.agencies),
  slots,
);
/** "… at the harbour. Photo: Kim Lee", "… at the harbour (AFP / Kim Lee)", "… REUTERS/Kim Lee". */
const creditAtEnd = new RegExp(
  `(?:[.!?“”")] ?|[|(\\[–] ?)(?:${credits} ?:? ?[^.:]{2,70}|(?:©|Copyright) ?[^.:]{2,70}|[^.:()]{0,30}(?<![\\p{L}-])(?:${agencies})(?: ?[/,][^.:]{0,60})?)[)\\]]?$`,
  'iu',
);

const subscribing = phraseWithin(ofAllLanguages(pageWords, (words) => words.subscribing));

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

/** Longer lines are sentences. */
const longestLine = 400;

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

/** "By Kim Lee", "By Kim Lee | 5 May 2024, 10:12". */
function isByline(text: string): boolean {
  const parts = text.split(/\s*[|·•:]\s+|\s+[–—-]\s+/u);
  const bylines = parts.filter((part) => byline.test(part));
  return (
    byline.test(text) ||
    (bylines.length > 0 && parts.every((part) => bylines.includes(part) || isDate(part)))
  );
}

const beforeNames = openingPhrase(['by', 'von', 'written by', 'text', 'autor[in]', 'author']);

/** The names of a byline, without what stands before them and a date behind; undefined where that leaves none. */
export function authorInByline(text: string): string | undefined {
  const [names = ''] = text
    .replace(beforeNames, '')
    .replace(/^[\s:]+/u, '')
    .split(/\s*[|·•]\s*|\s+[–—-]\s+|,? \d/u);
  return /^\p{Lu}[\p{L}.'’-]* \p{Lu}[\p{L}.'’-]+/u.test(names) && names.length <= 120
    ? names.trim()
    : undefined;
}

/** What is known of a line beside its words. */
export interface LineContext {
  /** The share of its letters inside links, from 0 to 1. */
  readonly linked: number;
}

/** Why a line is no part of the story, by its words; undefined where nothing says so. */
export function reasonOfLine(text: string, { linked }: LineContext): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no words';
  if (text.length > longestLine) return undefined;
  if (isDate(text)) return reasons.date;

  const line = text
    .replace(/^[>→»▶•*|:\s–—_+-]+/u, '')
    .replace(/\(c\)/giu, '©')
    .replace(/\s+([:])/gu, '$1')
    .replace(/\s\|\s/gu, ': ');
  const bare = line.replace(/[\s.:!?…>»→|)\]]+$/u, '').replace(/^[([]/u, '');
  const isSentence = endsSentence(line) && !line.endsWith(':') && wordCount(line) > 4;

  if (subscribing.test(text)) return reasons.subscription;
  for (const { line: kind, whole, opening } of patterns) {
    if (kind === 'byline') {
      if (!isSentence && bare.length < 160 && isByline(bare)) return reasons.byline;
      continue;
    }
    const mayBeSentence = sentences.has(kind);
    if ((mayBeSentence || !isSentence) && bare.length < 250 && whole.test(bare))
      return reasons[kind];

    const needsLink = kind === 'stories' || kind === 'subscription' || kind === 'date';
    if ((!needsLink || linked > 0.2 || !isSentence) && opening.test(line)) return reasons[kind];
  }
  return creditAtEnd.test(text) && !/[.!?]$/u.test(text) ? 'caption' : undefined;
}

/** Whether a line only speaks of an embedded post: "View this post on Instagram". */
export function isAboutEmbedding(text: string): boolean {
  const pattern = patterns.find(({ line }) => line === 'embedding');
  return pattern?.whole.test(text.replace(/[.:!]$/u, '')) ?? false;
}

/** Whether a line says that the rest of the story is for subscribers alone. */
export function isPaywallLine(text: string): boolean {
  return text.length <= longestLine && languages.some((language) => paywall[language].test(text));
}
