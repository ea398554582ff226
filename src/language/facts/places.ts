// Places and institutions in a text, whatever language names them.

import { groupBy } from '../../base/group-by.ts';
import { remembering } from '../../base/remember.ts';
import { phraseWithin } from '../phrases/phrases.ts';
import { foldSpaces, inSmallLetters } from '../words/characters.ts';
import { factWordsOf } from './fact-words.ts';
import { namedPlaces } from './place-names.ts';

/** A form of a name; its patterns are made when a text first has its beginning: one of all names takes a second on a busy machine. */
interface Form {
  readonly place: string;
  /** Longer forms come before shorter ones. */
  readonly rank: number;
  /** Order in the tables. */
  readonly order: number;
  readonly isOpen: boolean;
  /** Matches it at the place where it begins. */
  readonly here: () => RegExp;
  /** Matches it alone. */
  readonly whole: () => RegExp;
}

/** The forms by how they begin. */
interface Gazetteer {
  readonly exact: ReadonlyMap<string, string>;
  readonly byBeginning: ReadonlyMap<string, readonly Form[]>;
}

let known: Gazetteer | undefined;

/**
 * What places and institutions a text names, under names that all languages share: all countries, their demonyms,
 * cities and institutions of the news.
 */
export function placesIn(text: string): ReadonlySet<string> {
  return new Set(findPlaces(text).map(({ place }) => place));
}

/** Stands for a place in a text without places; in lower case, so that it names nothing. */
const anyPlace = 'ort';

/** The text with every such name replaced by `anyPlace`. */
export function withoutPlaces(text: string): string {
  let rest = '';
  let end = 0;
  for (const { start, length } of findPlaces(text)) {
    rest += `${text.slice(end, start)}${anyPlace}`;
    end = start + length;
  }

  return rest + text.slice(end);
}

/** A place where it stands in a text, under the name that all languages share. */
export interface FoundPlace {
  readonly place: string;
  readonly start: number;
  readonly length: number;
}

/** Texts that are remembered: each is asked for several times. */
const mostTexts = 2_000;

/** The places and institutions that a text names, in order. */
export const findPlaces = remembering((text: string): readonly FoundPlace[] => {
  known ??= gazetteer();
  const small = inSmallLetters(text);
  const found: FoundPlace[] = [];
  const beginnings = new RegExp(nameBegins, 'gu');

  for (let begin = beginnings.exec(small); begin !== null; begin = beginnings.exec(small)) {
    const start = begin.index;
    const forms = formsAt(small, start, known);
    const form = longestOf(forms, small, start);
    if (form === undefined) continue;

    const { length } = form;
    beginnings.lastIndex = start + length;
    if (isWrittenAsName(text.slice(start, start + length))) {
      found.push({ place: placeOf(foldSpaces(form), forms, known), start, length });
    }
  }

  return found;
}, mostTexts);

/** Where a name can begin: all of them begin with a letter. */
const nameBegins = '(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]';

/** Letters by which forms are looked up. */
const longestBeginning = 3;

/** The forms that begin as a text does at a place. */
function formsAt(text: string, start: number, { byBeginning }: Gazetteer): readonly Form[] {
  const forms: Form[] = [];
  for (let length = 1; length <= longestBeginning; length += 1) {
    forms.push(...(byBeginning.get(text.slice(start, start + length)) ?? []));
  }

  return forms;
}

/** What the longest of the forms comes to in a text. */
function longestOf(forms: readonly Form[], text: string, start: number): string | undefined {
  let best: { rank: number; found: string } | undefined;
  for (const { rank, here } of forms) {
    if (best !== undefined && best.rank < rank) continue;

    const pattern = here();
    pattern.lastIndex = start;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) best = { rank, found };
  }

  return best?.found;
}

/** The name that stands for a form in all languages; one with an open end counts where none is exact. */
function placeOf(form: string, forms: readonly Form[], { exact }: Gazetteer): string {
  const open = forms
    .filter(({ isOpen }) => isOpen)
    .sort((one, other) => one.order - other.order)
    .find(({ whole }) => whole().test(form));

  return exact.get(form) ?? open?.place ?? form;
}

/** "us", "turkey" and "uns" are words; German writes its adjectives small. */
function isWrittenAsName(written: string): boolean {
  if (acronym.test(written)) return written === written.toUpperCase();

  return /^\p{Lu}/u.test(written) || inLowerCase.test(written);
}

const acronym = /^(?:us|usa|u\.s\.?|uk|un|uno|eu)$/iu;
const inLowerCase = phraseWithin(factWordsOf((words) => words.placesInLowerCase));

function gazetteer(): Gazetteer {
  const all = namedPlaces().flatMap(({ name, forms }) => forms.map((form) => ({ form, name })));
  const forms = all
    .map((one, order) => ({ ...one, order }))
    .sort((one, other) => other.form.length - one.form.length)
    .map(({ form, name, order }, rank): Form & { readonly beginning: string } => ({
      place: name,
      rank,
      order,
      isOpen: form.includes('*'),
      beginning: plainBeginning.exec(form)?.[0] ?? '',
      here: once(() => new RegExp(`${source(form)}(?![\\p{L}\\p{N}])`, 'uy')),
      whole: once(() => new RegExp(`^${source(form)}$`, 'u')),
    }));

  return {
    exact: new Map(all.map(({ form, name }) => [form, name])),
    byBeginning: groupBy(forms, ({ beginning }) => beginning),
  };
}

/** As much of a form as stands in every text that has it. */
const plainBeginning = new RegExp(`^[^ *]{1,${longestBeginning}}`, 'u');

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;

  return () => {
    made ??= make();
    return made;
  };
}

function source(form: string): string {
  return form.replace(/[.()]/gu, '\\$&').replace(/\*/gu, '\\p{L}*').replace(/ /gu, '\\s+');
}
