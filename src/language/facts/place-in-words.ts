// What a language calls a place, from the name that all languages share.

import { type Language, languages } from '../language.ts';

/** Shared names that the runtime's English names differ from. */
const codes: ReadonlyMap<string, string> = new Map([
  ['turkey', 'TR'],
  ['european union', 'EU'],
  ['united nations', 'UN'],
]);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let known: ReadonlyMap<string, string> | undefined;

/** Codes of countries by their English name in lower case; made when one is first asked for. */
function countryCodes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  const named = all.flatMap((code): readonly (readonly [string, string])[] => {
    const name = names.of(code)?.toLowerCase();
    return name === undefined ? [] : [[name, code]];
  });

  return new Map([...named, ...codes]);
}

const namers = new Map(
  languages.map((language) => [
    language,
    new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  ]),
);

/** A country or union as that language calls it; undefined for cities and institutions. @param place - As `placesIn` names it. */
export function placeInWords(place: string, language: Language): string | undefined {
  known ??= countryCodes();
  const code = known.get(place);

  return code === undefined ? undefined : namers.get(language)?.of(code);
}
