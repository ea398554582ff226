// Questions for who somebody is.

import { ofAllLanguages } from '../../language.ts';
import { wholePhrase } from '../../phrases/phrases.ts';
import { words } from '../../words/words.ts';
import { phrasesOf } from './asked-person.ts';
import { peoplePhrases } from './people-phrases.ts';

const whoIs = phrasesOf((phrases) => phrases.whoIs);
const opening = new RegExp(`(?:^|[,.!:]\\s+)${whoIs}\\s+(?<name>[^,.?!]+)[?\\s]*$`, 'iu');

/** What is described, not named. */
const article = wholePhrase(ofAllLanguages(peoplePhrases, (phrases) => phrases.describing));

/** A name has no more words. */
const longest = 4;

/** The words of the name that a question asks to be told about; undefined for any other question. */
export function askedName(question: string): readonly string[] | undefined {
  const name = opening.exec(question.trim())?.groups?.['name']?.trim().split(/\s+/u) ?? [];

  const isName = name.length > 0 && name.length <= longest && !article.test(name[0] ?? '');

  return isName ? name : undefined;
}

/**
 * Whether a text names whoever it is in full: all words of the name with capitals in a row, or one word beside another with
 * a capital, since a word by itself may be a German noun.
 */
export function isNamedIn(name: readonly string[], text: string): boolean {
  const wanted = words(name.join(' '));
  const row = (text.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map((word) => ({
    word: words(word).join(' '),
    isCapital: /^\p{Lu}/u.test(word),
  }));

  return row.some((_, start) => {
    const found = row.slice(start, start + wanted.length);
    const isThere =
      found.length === wanted.length &&
      found.every(({ word, isCapital }, at) => isCapital && word === wanted[at]);

    return isThere && (wanted.length > 1 || row[start - 1]?.isCapital === true);
  });
}
