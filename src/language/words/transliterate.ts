// Names as languages with other spellings of foreign sounds write them.

import { remembering } from '../../base/remember.ts';

/** Applied in order to a word in lower case without marks. German and English spell foreign sounds differently. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/gu, 'c'],
  [/sch|sh/gu, 's'],
  [/dsch|dj/gu, 'j'],
  [/kh|ch|ck|q|c/gu, 'k'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/gh/gu, 'g'],
  [/ou|oo/gu, 'u'],
  [/ei|ai|ay|ey/gu, 'ei'],
  [/ie|y|j/gu, 'i'],
  [/w/gu, 'v'],
  [/z|x/gu, 's'],
  [/h(?=$|[^aeiou])/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/**
 * The skeleton of a name, equal for its usual German and English spellings: Qatar and Katar, Netanyahu and
 * Netanjahu, Zelensky and Selenskyj, Khamenei and Chamenei. Empty for a word without letters.
 */
export function nameSkeleton(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');

  return spellings.reduce((text, [pattern, by]) => text.replace(pattern, by), plain);
}

const shortest = 3;

/** Letters of the shortest skeleton whose sounds may be heard in two ways. */
const shortestHeard = 6;

/** Skeletons whose sounds are remembered: each name is compared with every word of a story. */
const remembered = 20_000;

/** Sounds that the two languages hear differently: Hezbollah and Hisbollah, Gorbachev and Gorbatschow. */
const heard = remembering(
  (skeleton: string) => skeleton.replace(/c/gu, 'k').replace(/ev$/u, 'ov').replace(/e/gu, 'i'),
  remembered,
);

/**
 * Whether two skeletons are of the same name: alike, or one is the other with an ending ("Iran", "iranischen"),
 * whose length is bounded so that Katar is not Katarina's.
 */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return one !== '';
  if (one.length >= shortestHeard && heard(one) === heard(other)) return true;

  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const stem = short.length > 4 ? short.replace(/[aeiou]+$/u, '') : short;
  if (stem.length < shortest || !long.startsWith(stem)) return false;

  return endings.test(long.slice(stem.length));
}

/** Inflection, genitive, demonym and adjective endings, as skeletons: -en, -s, -isch, -ian, -ish, -i, -er. */
const endings =
  /^(?:[aeiou]{0,2})(?:n?[ei]?r?(?:in|inen)?|e?[snmr]|ens?|isk?(?:e[nmrs]?)?|iss?k?(?:e[nmrs]?)?|is(?:e[nmrs]?)?|a?n(?:er|isk|is)?(?:e?[nmrs]{0,2})?|i?ans?|nis?(?:e[nmrs]?)?|ese?)?$/u;
