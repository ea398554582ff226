// Questions for the party that somebody belongs to, and where a text tells it.

import { lastWordOf, phrasesOf } from './asked-person.ts';

const asking = new RegExp(
  `(?:^|[,.!:]\\s+)${phrasesOf((of) => of.whichParty)}\\s+(?<name>[^,.?!]+?)(?:\\s+${phrasesOf((of) => of.afterMember)})?(?:\\s+${phrasesOf((of) => of.trailing)})?[?\\s]*$`,
  'iu',
);

/** The last word of whoever a question asks the party of; undefined for any other question. */
export function askedParty(question: string): string | undefined {
  return lastWordOf(asking.exec(question.trim())?.groups?.['name']);
}

const party = phrasesOf((of) => of.parties);
const ofParty = phrasesOf((of) => of.ofParty);
const elsewhere = phrasesOf((of) => of.ages.elsewhere);

/**
 * Where a text tells somebody's party beside their name, as the offset of that in UTF-16 code units; undefined where it does not:
 * "Brandt (SPD)", "der CDU-Abgeordnete Ole Brandt", "Labour MP Ann Hill", "Sen. Hill, R-Texas,", "Brandt von der FDP".
 */
export function partyIn(name: string, text: string): number | undefined {
  const named = `(?<![\\p{L}\\p{N}-])(?:${name})(?:’s|'s)?(?![\\p{L}-])`;
  const after = `${named}(?:,? \\((?=${party}(?![\\p{L}]))|, (?=[RD]-\\p{Lu})| ${ofParty} (?=${party}(?![\\p{L}])))`;
  const compound = `-\\p{L}+(?: (?!${elsewhere} )[\\p{L}\\p{N}.-]+){0,4}`;
  const titled = '(?: \\p{Lu}[\\p{L}.-]*){0,4}';
  const before = `(?<![\\p{L}\\p{N}-])${party}(?:${compound}|${titled}) ${named}`;
  const behind = new RegExp(after, 'u').exec(text);
  if (behind !== null) return behind.index + behind[0].length;

  return new RegExp(before, 'u').exec(text)?.index;
}
