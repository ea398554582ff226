// Pairs of words from a Wiktionary extract.

import { words } from '../../src/language/words/words.ts';

/** A headword with one translation, both as words in lower case; either may have several words. */
export interface DictionaryPair {
  readonly english: readonly string[];
  readonly german: readonly string[];
}

/** A headword that only points to another ("fibula SEE: calf bone"). */
interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** No more than this many words on either side: what is longer is a definition or a proverb. */
const longest = 5;

/** Text in brackets explains, marks gender or restricts a sense; brackets nest at most twice. */
function withoutMarks(text: string): string {
  let plain = text;

  for (let depth = 0; depth < 3; depth += 1) {
    plain = plain.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, ' ');
  }

  return plain;
}

function germanWords(translation: string): string[] {
  const all = words(translation);
  const first = all[0];

  if (all.length > 1 && first !== undefined && ['der', 'die', 'das', 'sich'].includes(first)) {
    return all.slice(1);
  }

  return all;
}

function isUsable(side: readonly string[]): boolean {
  return side.length > 0 && side.length <= longest;
}

function parseLine(line: string): { pairs: DictionaryPair[]; redirect?: Redirect } {
  const separator = line.indexOf('::');

  if (line.startsWith('#') || separator === -1) return { pairs: [] };

  const left = line.slice(0, separator);
  const [headword = '', target] = left.split(' SEE: ').map((part) => withoutMarks(part).trim());
  const english = words(headword);

  if (!isUsable(english)) return { pairs: [] };

  const pairs = withoutMarks(line.slice(separator + 2))
    .split(/[,;/]/)
    .map((translation) => ({ english, german: germanWords(translation) }))
    .filter((pair) => isUsable(pair.german));

  if (target === undefined) return { pairs };

  return { pairs, redirect: { from: english.join(' '), to: words(target).join(' ') } };
}

/**
 * Reads the English-German dictionary that open-dsl-dict/wiktionary-dict extracts from English Wiktionary:
 * one line per sense, `headword {part of speech} (sense) :: translation {gender}, …`. A redirect takes the
 * translations of its target, once. Affixes ("-hood") and what has more than five words are left out.
 *
 * @returns every pair once, in order of the file, the redirected ones at the end
 */
export function parseWiktionary(text: string): DictionaryPair[] {
  const found = new Map<string, DictionaryPair>();
  const byHeadword = new Map<string, DictionaryPair[]>();
  const redirects: Redirect[] = [];

  const add = (pair: DictionaryPair): void => {
    const english = pair.english.join(' ');
    const key = `${english}\t${pair.german.join(' ')}`;

    if (found.has(key)) return;

    found.set(key, pair);
    const known = byHeadword.get(english);
    if (known === undefined) byHeadword.set(english, [pair]);
    else known.push(pair);
  };

  for (const line of text.split('\n')) {
    if (/^-|^\S+- \{/.test(line)) continue;

    const { pairs, redirect } = parseLine(line);
    pairs.forEach(add);
    if (redirect !== undefined) redirects.push(redirect);
  }

  const targets = new Map([...byHeadword].map(([headword, pairs]) => [headword, [...pairs]]));

  for (const { from, to } of redirects) {
    for (const pair of targets.get(to) ?? []) {
      add({ english: from.split(' '), german: pair.german });
    }
  }

  return [...found.values()];
}
