// Questions for the one who is something, and the words by which texts tell who that is.

import { languages, ofAllLanguages } from '../../language.ts';
import { oneOf, wholePhrase } from '../../phrases/phrases.ts';
import { stopwords } from '../../words/stopwords.ts';
import { questionPhrasesOf } from '../question-phrases.ts';
import { phrasesOf } from './asked-person.ts';
import { peoplePhrases, type RolePhrases } from './people-phrases.ts';

/** What somebody is asked for by. */
export interface AskedRole {
  /** What they are, in one word: "Trainer". */
  readonly head: string;
  /** All else that is said of them, but for words that tell the new one from the old: "von Bremen". */
  readonly qualifiers: string;
  /** Whether the one is asked for who came last or is to come. */
  readonly isNew: boolean;
  /** Whether it is somebody who is that no longer or not quite. */
  readonly isNotQuite: boolean;
}

const sortOf = (of: (roles: RolePhrases) => readonly string[]) =>
  ofAllLanguages(peoplePhrases, ({ roles }) => of(roles));

/** Words of one sort, each by itself. */
const word = {
  linking: wholePhrase(sortOf((roles) => roles.linking)),
  ofWhat: wholePhrase(sortOf((roles) => roles.ofWhat)),
  newly: wholePhrase(sortOf((roles) => roles.newly)),
  current: wholePhrase(sortOf((roles) => roles.current)),
  notQuite: wholePhrase(sortOf((roles) => roles.notQuite)),
  title: wholePhrase(sortOf((roles) => roles.titles)),
};

/** Whether a word is of a sort. */
export function isRoleWord(sort: keyof typeof word, text: string): boolean {
  return word[sort].test(text);
}

/** Between a name and what its bearer is or becomes, to the end. */
export const becoming = new RegExp(`^\\s${oneOf(sortOf((roles) => roles.becoming))}\\s$`, 'iu');

/** Between what somebody is and their name, to the end. */
export const being = new RegExp(`^\\s${oneOf(sortOf((roles) => roles.being))}\\s$`, 'iu');

/** Each way to ask has its own place for it. */
const role = '([^,.?!;:]+?)';
const trailing = `(?:\\s+${phrasesOf((of) => of.trailing)})?[?\\s]*$`;
const opening = `(?:^|[,.!:]\\s+)(?:${oneOf(questionPhrasesOf('followUps'))}\\s+)?`;
const asking = new RegExp(
  `${opening}${phrasesOf((of) => of.roles.whoHas, { role })}${trailing}`,
  'iu',
);
const askingBare = new RegExp(
  `${opening}${phrasesOf((of) => of.roles.whoIs, { role })}${trailing}`,
  'iu',
);

/** What somebody is has no more words. */
const longest = 8;

/** "Sevilla's", "Lenzens" before what is asked for. */
const owner = /\p{L}['’]s?$/u;

/** Who is asked for by what they are, and not by a name; undefined for any other question. */
export function askedRole(question: string): AskedRole | undefined {
  const text = question.trim();
  const told = roleIn(asking, text);
  const said = (told ?? roleIn(askingBare, text))?.trim().split(/\s+/u) ?? [];
  if (said.length === 0 || said.length > longest) return undefined;

  const link = said.findIndex((one, at) => at > 0 && isRoleWord('linking', one));
  const own = said.slice(0, link < 0 ? undefined : link);
  const isNew = own.some((one) => isRoleWord('newly', one));
  const isMarked = isNew || own.some((one) => isRoleWord('current', one));
  const isOwned = own.length > 1 && own.slice(0, -1).some((one) => owner.test(one));
  const head = own.at(-1);
  // "the man who shot him": what they did says who is meant.
  const isClause = own.some((one) =>
    languages.some((language) => stopwords[language].has(one.toLowerCase())),
  );
  if (head === undefined || head.length < 3 || isClause) return undefined;
  const isOf = link > 0 && isRoleWord('ofWhat', said[link] ?? '');
  if (told === undefined && !isMarked && !isOwned && !isOf) return undefined;

  const others = [...own.slice(0, -1), ...(link < 0 ? [] : said.slice(link))];
  return {
    head,
    qualifiers: others
      .filter((one) => !isRoleWord('newly', one) && !isRoleWord('current', one))
      .filter((one) => !isRoleWord('linking', one))
      .join(' '),
    isNew,
    isNotQuite: own.some((one) => isRoleWord('notQuite', one)),
  };
}

function roleIn(pattern: RegExp, text: string): string | undefined {
  return pattern
    .exec(text)
    ?.slice(1)
    .find((found) => found !== undefined);
}
