// Places that languages call by names without a common spelling, and institutions: each language names them all. Other
// countries need no entry, since the runtime knows their names (Unicode CLDR).

import { type ByLanguage, languages } from '../language.ts';
import { englishPlaces } from './english-places.ts';
import { germanPlaces } from './german-places.ts';

/** The places, by the name under which they are compared. */
const places = [
  'united states',
  'united kingdom',
  'united nations',
  'european union',
  'europe',
  'white house',
  'middle east',
  'persian gulf',
  'islamic republic',
  'revolutionary guard',
  'west bank',
  'gaza',
  'germany',
  'france',
  'greece',
  'netherlands',
  'spain',
  'switzerland',
  'poland',
  'denmark',
  'sweden',
  'finland',
  'norway',
  'austria',
  'hungary',
  'russia',
  'ukraine',
  'china',
  'japan',
  'lebanon',
  'syria',
  'iraq',
  'jordan',
  'egypt',
  'yemen',
  'iran',
  'turkey',
  'israel',
  'india',
  'italy',
  'vatican',
  'kiev',
  'moscow',
  'beijing',
  'cairo',
  'tehran',
  'riyadh',
  'muscat',
  'baghdad',
  'damascus',
  'brussels',
  'geneva',
  'vienna',
  'warsaw',
  'rome',
  'munich',
  'cologne',
  'nuremberg',
  'bavaria',
  'saxony',
  'athens',
  'lisbon',
  'prague',
  'copenhagen',
  'washington',
  'milan',
] as const;

/** Such a place. */
export type Place = (typeof places)[number];

/** Seats of governments, which stand for their countries. */
const governments: Readonly<Record<string, Place>> = {
  washington: 'united states',
  'white house': 'united states',
  tehran: 'iran',
  'islamic republic': 'iran',
  moscow: 'russia',
  beijing: 'china',
  kiev: 'ukraine',
  brussels: 'european union',
  damascus: 'syria',
  baghdad: 'iraq',
  cairo: 'egypt',
  rome: 'italy',
  warsaw: 'poland',
  athens: 'greece',
  vienna: 'austria',
};

/** The country whose government a place stands for; the place itself where it stands for none. */
export function countryOf(place: string): string {
  return Object.hasOwn(governments, place) ? (governments[place] ?? place) : place;
}

/** The forms of every such name, demonyms too, in lower case; a `*` stands for any letters. */
export type PlaceForms = Readonly<Record<Place, readonly string[]>>;

const placeForms: ByLanguage<PlaceForms> = { de: germanPlaces, en: englishPlaces };

/** Codes in use that stand for no country of today. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/** A place with all forms of its name in all languages, in lower case; a `*` stands for any letters. */
export interface NamedPlace {
  readonly name: string;
  readonly forms: readonly string[];
}

/** Every place that is known by name. */
export function namedPlaces(): readonly NamedPlace[] {
  const listed = places.map((name) => ({
    name,
    forms: [
      ...new Set(languages.flatMap((language) => placeForms[language][name].flatMap(withGenitive))),
    ],
  }));
  const taken = new Set<string>(listed.flatMap(({ name, forms }) => [name, ...forms]));
  const countries = countryNames()
    .filter((names) => !names.some((name) => taken.has(name)))
    .map((names) => ({
      name: names[0] ?? '',
      forms: names.flatMap((name) => [name, `${name}s`, ...regularDemonyms(name)]),
    }));

  return [...listed, ...countries];
}

/** "Iran" and "Irans"; acronyms have none, and nothing ends in two. */
function withGenitive(form: string): readonly string[] {
  return /^\p{L}{4,}$/u.test(form) && !form.endsWith('s') ? [form, `${form}s`] : [form];
}

/** "Katarisch", "Qatari", "Libyan": what is regular; of one word, since others have none of their own. */
function regularDemonyms(name: string): readonly string[] {
  if (!/^\p{L}{4,}$/u.test(name)) return [];

  return name.endsWith('a') ? [`${name}n`, `${name}ns`] : [`${name}isch*`, `${name}i`, `${name}is`];
}

/** The names of every country in all languages, in lower case, the English one first. */
function countryNames(): readonly (readonly string[])[] {
  const namers = ['en', ...languages.filter((language) => language !== 'en')].map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  );
  const codes = letters.flatMap((first) => letters.map((second) => first + second));

  return codes
    .filter((code) => !noCountry.has(code))
    .map((code) => namers.flatMap((namer) => namer.of(code)?.toLowerCase() ?? []))
    .filter((names) => names.length > 0);
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
