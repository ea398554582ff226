// Who has been named in a story so far, and whom a later name, description or pronoun means.

import { placesIn } from '../language/facts/places.ts';
import type { Language } from '../language/language.ts';
import { ageAlone, hasUnnamedAged } from '../language/questions/people/age.ts';
import type { SpeakerWords } from '../language/speech/shared/speaker-table.ts';
import type { Gender, Mention } from '../language/speech/shared/speech.ts';
import { speakerWords } from '../language/speech/speaker-words.ts';
import {
  articleParticles,
  nobleBeginning,
  owningParticles,
  particlesWithin,
} from '../language/words/name-particles.ts';

/** Somebody who has spoken, as first named. */
export interface KnownSpeaker {
  readonly name: string;
  readonly description?: string;
  readonly plural: boolean;
  readonly gender?: Gender;
}

/** How many speakers are remembered. */
const mostSpeakers = 60;

/** What the speakers named so far tell of a mention. */
export interface KnownSpeakers {
  /** The speaker whom a mention means; `last` is whoever spoke just before, `text` what stands before the mention. */
  readonly resolve: (mention: Mention, last: KnownSpeaker | undefined) => KnownSpeaker | undefined;
  /** Whether a word is the last name of somebody whom the story names in full. */
  readonly isLastName: (word: string) => boolean;
  /** The same for somebody who does not speak. */
  readonly peek: (mention: Mention, last: KnownSpeaker | undefined) => KnownSpeaker | undefined;
  /** Whether somebody is called by their age alone, and nobody without a name is as old: "der 51-Jährige". */
  readonly isByAge: (mention: Mention) => boolean;
  /** The only speaker whose last name this is. */
  readonly byLastName: (name: string) => KnownSpeaker | undefined;
}

/** Follows the speakers of a story, in whose `text` names stand. */
export function knownSpeakers(text: string, language: Language): KnownSpeakers {
  const words = speakerWords[language];
  let known: readonly KnownSpeaker[] = [];
  const names = namesIn(text, language);

  const remember = (speaker: KnownSpeaker): KnownSpeaker => {
    known = [...known.filter(({ name }) => name !== speaker.name).slice(-mostSpeakers), speaker];
    return speaker;
  };

  const byLastName = (name: string) => {
    // "Liat Atzili", "Talma Atzili": whose last name alone it is, nothing tells.
    if (names.get(name) === undefined && namesakesIn(text, name, words) > 1) return undefined;
    // "Rolf Ahrens und Sevim Kaya" spoke together: "Kaya" alone is one of both.
    const namesakes = known.filter(
      (one) => !one.plural && isFullName(one.name) && one.name.endsWith(` ${name}`),
    );
    return namesakes.length === 1 ? namesakes[0] : undefined;
  };

  /**
   * "Jäger", "Faeser": a word that may be what somebody is, and is a last name here: behind a first name once, alone elsewhere,
   * never with an article or before a name.
   */
  const isSurname = (word: string): boolean => {
    const beforeName = new RegExp(`(?<![\\p{L}-])${word} \\p{Lu}\\p{Ll}`, 'u');
    return names.has(word) && !beforeName.test(text) && countAlone(word) > 0;
  };
  const isTitle = (word: string): boolean => words.title.test(word) && !isSurname(word);

  /** How often the story has a name with no other word of a name beside it; never one that takes an article. */
  const timesAlone = (name: string): number => (words.title.test(name) ? 0 : countAlone(name));

  const countAlone = (name: string): number => {
    if (!/^\p{Lu}\p{L}+$/u.test(name)) return 0;
    const withArticle = new RegExp(`(?<!\\p{L})(?:${words.articles}) ${name}(?!\\p{L})`, 'iu');
    if (withArticle.test(text)) return 0;

    const alone = new RegExp(
      `(?<!\\p{Lu}[\\p{L}-]+ )(?<![\\p{L}-])${name}(?![\\p{L}-])(?! \\p{Lu})`,
      'gu',
    );
    return [...text.matchAll(alone)].length;
  };

  /** "lehnt Trump Machado ab", where the second is known in full and both stand alone elsewhere. */
  const isBesideOther = (first: string, second: string): boolean => {
    const full = new RegExp(`(?<![\\p{L}-])(\\p{Lu}\\p{L}+) ${second}(?![\\p{L}-])`, 'gu');
    const isOwnName = [...text.matchAll(full)].some(
      ([, name = '']) => name !== first && !words.notNames.has(name) && !words.title.test(name),
    );
    return isOwnName && timesAlone(first) > 1 && timesAlone(second) > 0;
  };

  /** "laut Trainer Pep Guardiola Erling Haaland": two full names, both of whom the story calls by their last one. */
  const twoPeople = (parts: readonly string[]): string | undefined => {
    const last = parts.at(-1) ?? '';
    const left = parts.slice(0, -2);
    if (left.length < 2 || !/^\p{Lu}/u.test(parts.at(-2) ?? '')) return undefined;
    if (timesAlone(last) === 0) return undefined;
    return timesAlone(left.at(-1) ?? '') > 0 ? left.join(' ') : undefined;
  };

  /** "warf Fraktionschef Tarik Demirel Oelkers vor": the name of somebody else behind a name is an object. */
  const withoutObject = (mention: Mention): Mention | undefined => {
    const parts = mention.text.split(' ');
    const [first, second, object] = parts.slice(-3);
    // "lehnt Trump Machado ab": two last names.
    if (parts.length === 2 && first !== undefined && second !== undefined) {
      const one = names.get(first);
      const isOther = one !== undefined && names.has(second) && !one.includes(second);
      const isSubject = isOther || isBesideOther(first, second);
      return isSubject ? { ...mention, text: first } : undefined;
    }
    const people = twoPeople(parts);
    if (people !== undefined) return { ...mention, text: people };
    if (object === undefined || !/^\p{Lu}/u.test(second ?? '') || !/^\p{Lu}/u.test(first ?? ''))
      return undefined;
    const other = byLastName(object);
    const isSomebodyElse =
      other !== undefined && !other.name.includes(second ?? '') && !words.title.test(second ?? '');
    return isSomebodyElse ? { ...mention, text: parts.slice(0, -1).join(' ') } : undefined;
  };

  /** "Frau Chuba": nothing but a last name. */
  const isCourteous = (courtesy: string, bare: string, lastName: string | undefined) =>
    bare === lastName && words.courtesy.test(courtesy);

  /** "nach Kerns Ansicht": somebody called "Kern" has spoken, nobody called "Kerns". */
  const ofGenitive = (name: string) =>
    /^\p{Lu}\p{L}+[^s]s$/u.test(name) && !names.has(name)
      ? byLastName(name.slice(0, -1))
      : undefined;

  const resolve = (mention: Mention, last: KnownSpeaker | undefined): KnownSpeaker | undefined => {
    if (mention.form === 'pronoun') return last && agrees(mention, last) ? last : undefined;

    if (nobleBeginning.test(mention.text)) {
      const whole = names.get(mention.text.split(' ').at(-1) ?? '');
      return whole?.endsWith(` ${mention.text}`) === true
        ? resolve({ ...mention, text: whole }, last)
        : undefined;
    }
    const cut = withoutObject(mention);
    if (cut) return resolve(cut, last);
    const same = known.findLast(({ name }) => name === mention.text);
    if (same) return remember(same);
    if (mention.form === 'name') {
      const lastName = lastNameOf(mention.text, isTitle);
      const spoken =
        lastName === undefined ? undefined : (byLastName(lastName) ?? ofGenitive(mention.text));
      if (
        spoken &&
        (mention.text === lastName || contains(spoken, mention.text, lastName ?? '', words))
      )
        return remember(spoken);
      const [courtesy = '', bare = ''] = mention.text.split(' ');
      const isLastName = mention.text === lastName || isCourteous(courtesy, bare, lastName);
      const full = isLastName && lastName !== undefined ? names.get(lastName) : undefined;
      if (full !== undefined) {
        const named = known.find(
          ({ name, plural }) => !plural && ` ${name} `.includes(` ${full} `),
        );
        return remember(named ?? { ...asKnown(mention), name: full });
      }
      return remember(asKnown(mention));
    }

    const lastWord = mention.text.split(' ').at(-1) ?? '';
    const named = byLastName(lastWord);
    if (
      named &&
      mention.text.split(' ').length > 2 &&
      contains(named, mention.text, lastWord, words)
    )
      return remember(named);
    if (mention.definite) {
      const described = byDescription(mention, last);
      if (described === 'several') return undefined;
      if (described) return remember(described);
    }
    return remember(asKnown(mention));
  };

  /** "der Sprecher" is the one of whom all its words were told; nobody of whom something else was. */
  const byDescription = (
    mention: Mention,
    last: KnownSpeaker | undefined,
  ): KnownSpeaker | 'several' | undefined => {
    const parts = stems(mention.text);
    const matches = known.filter((one) => {
      const told = stems(`${one.name} ${one.description ?? ''}`);
      const heads = stems(
        `${headOf(one.name)} ${headOf(one.description ?? '')}`.replace(hyphened, ''),
      );
      return (
        one.plural === mention.plural &&
        parts.every((part) => told.some((word) => isSame(part, word))) &&
        parts.some((part) => heads.some((word) => isSame(part, word)))
      );
    });
    if (matches.length === 0) return undefined;
    if (last && matches.includes(last)) return last;
    // "der Mediziner" behind the words of a doctor is not surely the only one who was called a "Ernährungsmediziner".
    const isExact = matches.some((one) => {
      const told = stems(`${one.name} ${one.description ?? ''}`);
      return parts.every((part) => told.includes(part));
    });
    const isPerson = last?.gender !== undefined && last.gender === mention.gender;
    if (!isExact && isPerson && isFullName(last.name)) return 'several';
    return matches.length === 1 ? matches[0] : 'several';
  };

  const stems = (phrase: string): readonly string[] =>
    phrase
      .split(/[\s,„“"()-]+/u)
      .filter((word) => word !== '' && !words.light.test(word.toLowerCase()))
      .map((word) => word.toLowerCase().replace(words.endings, ''));

  const peek = (mention: Mention, last: KnownSpeaker | undefined): KnownSpeaker | undefined => {
    const before = known;
    const found = resolve(mention, last);
    known = before;
    return found;
  };

  const isLastName = (word: string) =>
    names.has(word) || byLastName(word) !== undefined || isTitledIn(text, word, words);

  const isByAge = ({ text: name }: Mention) => {
    const years = ageAlone(name);
    return years !== undefined && !hasUnnamedAged(years, text);
  };

  return { resolve, peek, isLastName, isByAge, byLastName };
}

/** "Kanzlerin Merkel": whether a text names somebody by a title and this word. */
function isTitledIn(text: string, name: string, { title, notNames }: SpeakerWords): boolean {
  if (!/^\p{Lu}\p{Ll}[\p{L}'’-]+$/u.test(name) || title.test(name)) return false;

  const named = new RegExp(`(?<![\\p{L}-])(\\p{Lu}[\\p{L}-]+) ${name}(?![\\p{L}-])`, 'gu');
  return [...text.matchAll(named)].some(
    ([, before = '']) => title.test(before) && !notNames.has(before),
  );
}

/** How many people with a last name a text names in full. */
function namesakesIn(text: string, name: string, { title, notNames }: SpeakerWords): number {
  if (!/^[\p{L}'’-]+$/u.test(name)) return 0;

  const full = new RegExp(`(?<![\\p{L}-])(\\p{Lu}\\p{Ll}+) ${name}(?![\\p{L}-])`, 'gu');
  const firsts = [...text.matchAll(full)].flatMap(([, first = '']) =>
    notNames.has(first) || title.test(first) ? [] : first,
  );
  return new Set(firsts).size;
}

/** "Ole Brandt", "der SPD-Sprecher Ole Brandt": two words with a capital at the end, or a name alone. */
const isFullName = (name: string) => /\p{Lu}\S+ (?:\p{Ll}+ ){0,2}\p{Lu}\S+$/u.test(name);

/** "der Sprecher" of "der Sprecher der Polizei", "ecologist" of "the trust's ecologist": without whom somebody belongs to, who is another speaker. */
const headOf = (phrase: string) =>
  phrase
    .replace(/(?<=\p{Lu}\S*) (?:de[rs]|eine[rs]|vo[nm]|i[nm]|für|aus|beim?) .*$/u, '')
    .replace(/(?<=\S) (?:of|from|for|in|at|with) .*$/u, '')
    .replace(/^.*(?:['’]s|s['’]) /u, '');

/** "FDP-" of "FDP-Politiker": whom somebody belongs to, who is not the party itself. */
const hyphened = /[\p{L}\p{N}]+-(?=\p{Lu})/gu;

const isSame = (part: string, word: string) =>
  part === word || (part.length > 4 && word.endsWith(part));

/** Whether every word of the shorter mention stands in the longer one, but for titles. */
function contains(
  speaker: KnownSpeaker,
  text: string,
  lastName: string,
  words: SpeakerWords,
): boolean {
  const first = text.split(' ').slice(0, -1);
  const own = speaker.name.split(' ');
  const firstNames = first.filter((word) => /^\p{Lu}/u.test(word));
  if (first.length === 0) return true;
  return firstNames.every(
    (word) => own.includes(word) || word === lastName || !isFirstName(word, own, words),
  );
}

/** Two first names that differ are two people; a title beside a first name is none. */
function isFirstName(word: string, own: readonly string[], { titleEnding }: SpeakerWords): boolean {
  return own.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(word) && !titleEnding.test(word);
}

function lastNameOf(text: string, isTitle: (word: string) => boolean): string | undefined {
  const parts = text.split(' ');
  const last = parts.at(-1);
  if (last === undefined || !/^\p{Lu}[\p{L}'’-]+$/u.test(last) || isTitle(last)) return undefined;
  return last;
}

function asKnown({ text, plural, gender, description }: Mention): KnownSpeaker {
  return {
    name: text,
    plural,
    ...(gender !== undefined && { gender }),
    ...(description !== undefined && { description }),
  };
}

function agrees(pronoun: Mention, speaker: KnownSpeaker): boolean {
  if (pronoun.plural !== speaker.plural) return false;
  return (
    pronoun.gender === undefined ||
    speaker.gender === undefined ||
    pronoun.gender === speaker.gender
  );
}

/** Words that may be a name together: "Ursula von der Leyen". */
const namesInRow = new RegExp(
  `(?<![\\p{L}-])\\p{Lu}[\\p{L}'’-]+(?: (?:(?:${particlesWithin}) ){0,2}\\p{Lu}[\\p{L}'’-]+){1,4}(?![\\p{L}-])`,
  'gu',
);

/** Full names by their last word, where the text has but one with it. */
function namesIn(text: string, language: Language): ReadonlyMap<string, string> {
  const { title, inflectedTitle, notNames, matters } = speakerWords[language];
  const found = new Map<string, Set<string>>();
  const firsts = new Map<string, Set<string>>();
  for (const { 0: run } of text.matchAll(namesInRow)) {
    const parts = run.split(' ');
    while (parts.length > 0 && notNames.has(parts[0] ?? '')) parts.shift();
    // "mit seinem Kontrahenten Mario Voigt": what somebody is, in another case than a name is told in.
    const [opening = ''] = parts;
    const isInflected =
      !title.test(opening) &&
      (title.test(opening.replace(/en$/u, '')) || inflectedTitle.test(opening));
    if (parts.length > 2 && isInflected) parts.shift();
    // "Für den Kremlchef": an article begins no name.
    if (articleParticles.has(parts[0] ?? '')) continue;
    // "Regierung von Ministerin Gudrun Aschoff": whom a thing belongs to.
    const owner = parts.findLastIndex((part) => owningParticles.has(part));
    if (owner > 0 && parts.length - owner > 2) parts.splice(0, owner + 1);
    const last = parts.at(-1);
    const before = parts.at(-2);
    // "Angaben von Experten": what somebody says is no first name.
    if (owningParticles.has(before ?? '') && matters.test(parts[0] ?? '')) continue;
    // "Nominierung von Bondi": whoever is called "von Bondi" is not called "Bondi" alone.
    const isOwned =
      before === 'von' && new RegExp(`(?<!von )(?<![\\p{L}-])${last}(?![\\p{L}-])`, 'u').test(text);
    if (isOwned) continue;
    // "Ursula von der Leyen", never "Sprecherin von der Bahn".
    const isNoble =
      nobleBeginning.test(parts.slice(-3).join(' ')) &&
      parts.length > 3 &&
      !title.test(parts.at(-4) ?? '');
    // "IGH Israel": neither is a first name.
    const isName = !/^\p{Lu}{2,}$/u.test(before ?? '') && placesIn(last ?? '').size === 0;
    if (
      !isName ||
      parts.length < 2 ||
      last === undefined ||
      before === undefined ||
      (title.test(before) && !isNoble) ||
      last.length < 3
    )
      continue;
    firsts.set(last, (firsts.get(last) ?? new Set()).add(before));
    found.set(last, (found.get(last) ?? new Set()).add(parts.join(' ')));
  }
  return new Map(
    [...found].flatMap(([last, all]) => {
      const [name] = all;
      return (firsts.get(last)?.size ?? 0) === 1 && name !== undefined
        ? [[last, name] as const]
        : [];
    }),
  );
}
