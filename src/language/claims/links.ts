// Words that tell what came first, and what is compared with what.

import { numbersIn } from '../facts/numbers.ts';
import { findPlaces } from '../facts/places.ts';
import { byLanguage, type Language } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { claimWords, type LinkWords } from './claim-words.ts';

/** How what follows a word goes with the rest of its sentence. */
export type Relation = 'after' | 'before' | 'than';

/** Such a word. */
export interface Link {
  readonly relation: Relation;
  readonly start: number;
  readonly end: number;
  /** For "than": whether what stands before it is the greater. */
  readonly more: boolean | undefined;
}

const patterns = byLanguage((language) => {
  const { after, before, none, than, greater, lesser }: LinkWords = claimWords[language].links;
  const pattern = (phrases: readonly string[]) =>
    new RegExp(`${asWords(phrases)}(?=\\s+\\p{L})`, 'giu');

  return {
    relations: [
      ['after', pattern(after)],
      ['before', pattern(before)],
      ['than', pattern(than)],
    ] as const,
    none: new RegExp(asWords(none), 'giu'),
    greater: new RegExp(`${asWords(greater)}[^.;]*$`, 'iu'),
    lesser: new RegExp(`${asWords(lesser)}[^.;]*$`, 'iu'),
  };
});

/** The words of a text that tell what came first or what is compared. */
export const linksIn = remembered((text, language): readonly Link[] => {
  const { relations, none } = patterns[language];
  const plain = text.replace(none, (found) => ' '.repeat(found.length));
  const places = findPlaces(text);

  return (
    relations
      .flatMap(([relation, pattern]) =>
        Array.from(plain.matchAll(pattern), ({ 0: found, index }) => ({
          relation,
          start: index,
          end: index + found.length,
          more: relation === 'than' ? isMore(text.slice(0, index), language) : undefined,
        })),
      )
      // "nach Berlin" is a way, "als Berlin" a comparison.
      .filter(
        ({ relation, end }) =>
          relation === 'than' || !places.some(({ start }) => start - end === 1),
      )
      .filter(
        ({ relation, end, more }) =>
          relation !== 'than' || (more !== undefined && !isBound(text.slice(end), language)),
      )
  );
});

/** Whether what stands before "than" is said to be more, or less; undefined where nothing compares. */
function isMore(before: string, language: Language): boolean | undefined {
  const { greater, lesser } = patterns[language];
  const [more, less] = [before.search(greater), before.search(lesser)];
  if (more < 0 && less < 0) return undefined;

  return more > less;
}

/** "More than two kilometres" compares with a number. */
function isBound(after: string, language: Language): boolean {
  const [word = ''] = /[\p{L}\p{N}]+/u.exec(after) ?? [];

  return numbersIn(word, language).size > 0;
}
