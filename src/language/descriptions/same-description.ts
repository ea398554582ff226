// Whether two descriptions are of the same people, in whatever languages: "the US official", "ein hochrangiger US-Beamter".

import type { Language } from '../language.ts';
import { type Description, readDescription } from './describe-in.ts';

/** Somebody's description with the language that it is in. */
export interface Described {
  readonly text: string;
  readonly language: Language;
}

/** How a description that somebody asks for and one of a story go together. */
export interface Likeness {
  /** Whether the story's says all that the asked one does. */
  readonly isSame: boolean;
  /** The same, and both of one or both of several. */
  readonly isSameNumber: boolean;
  /** Whether the story's is of somebody from elsewhere, or tells no origin where one is asked for. */
  readonly isFromElsewhere: boolean;
  /** Whether both are of the same trade, wherever they are from: an official and an official. */
  readonly isSameTrade: boolean;
}

/** Initials before what somebody is, with the adjective that says the same. */
const origins: Readonly<Record<string, string>> = { US: 'american', EU: 'european', UK: 'british' };

/** Such initials, however they are typed, with what follows them. */
const initials = new RegExp(
  `(?<![\\p{L}-])(${Object.keys(origins).join('|')})([ -])(\\p{L})`,
  'giu',
);

/** Adjectives that tell no origin. */
const others = new Set([
  'senior',
  'former',
  'unnamed',
  'anonymous',
  'leading',
  'local',
  'military',
  'independent',
  '#-year-old',
]);

/**
 * Holds the descriptions of a story against one that is asked for; undefined where that is none, or has a name behind it.
 *
 * @param asked - May be typed without capitals.
 */
export function likenessTo(asked: Described): ((own: Described) => Likeness) | undefined {
  const wanted = readDescription(withInitials(asked.text).split(' '), asked.language);
  if (wanted === undefined || wanted.name !== undefined) return undefined;

  return ({ text, language }) => {
    const own = readDescription(text.split(' '), language, true);
    const isSame = own !== undefined && saysAll(wanted, own);

    return {
      isSame,
      isSameNumber: isSame && isPlural(wanted) === isPlural(own),
      isFromElsewhere: own !== undefined && !hasAll(originsOf(wanted), originsOf(own)),
      isSameTrade: wanted.noun.key === own?.noun.key,
    };
  };
}

function saysAll(wanted: Description, own: Description): boolean {
  return (
    wanted.noun.key === own.noun.key &&
    wanted.noun.number === own.noun.number &&
    (wanted.body === undefined || wanted.body.key === own.body?.key) &&
    hasAll(originsOf(wanted), originsOf(own)) &&
    hasAll(qualitiesOf(wanted), qualitiesOf(own))
  );
}

function hasAll(wanted: readonly string[], own: readonly string[]): boolean {
  return wanted.every((one) => own.includes(one));
}

function originsOf({ adjectives, noun: { prefix } }: Description): readonly string[] {
  const told = adjectives.map(({ key }) => key).filter((key) => !others.has(key));

  return prefix === undefined ? told : [...told, origins[prefix] ?? prefix];
}

function qualitiesOf({ adjectives }: Description): readonly string[] {
  return adjectives
    .filter(({ key }) => others.has(key))
    .map(({ key, number = '' }) => `${key} ${number}`);
}

function isPlural({ noun }: Description): boolean {
  return noun.form === 'p';
}

/** "the us official", "der us-beamte". */
function withInitials(text: string): string {
  return text.replace(
    initials,
    (_, prefix: string, joint: string, letter: string) =>
      `${prefix.toUpperCase()}${joint}${joint === '-' ? letter.toUpperCase() : letter}`,
  );
}
