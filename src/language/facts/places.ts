/** Countries whose demonyms do not begin like their names, and other names that languages do not share, by meaning. */
const aliases: readonly (readonly string[])[] = [
  [
    'united states',
    'vereinigte* staaten',
    'usa',
    'us',
    'u.s.',
    'amerika',
    'america',
    'american*',
    'amerikan*',
  ],
  [
    'united kingdom',
    'vereinigte* königreich*',
    'großbritannien*',
    'britain',
    'british',
    'britisch*',
    'brite*',
    'briton*',
    'uk',
  ],
  ['united nations', 'vereinte* nationen', 'un', 'uno'],
  ['european union', 'europäische* union', 'eu'],
  ['europe', 'europa', 'european*', 'europäisch*', 'europäer*'],
  ['white house', 'weiße* haus*', 'weißes haus'],
  ['middle east*', 'nahe* osten*', 'nahost*', 'mittlere* osten*'],
  ['persian gulf', 'persische* golf*'],
  ['islamic republic', 'islamische* republik'],
  ['revolutionary guard*', 'revolutionsgarde*'],
  ['west bank', 'westjordanland*'],
  ['gaza*', 'gazastreifen*'],
  ['germany', 'deutschland*', 'german*', 'deutsch*', 'bundesrepublik'],
  ['france', 'frankreich*', 'french', 'französisch*', 'franzose*'],
  ['greece', 'griechenland*', 'greek*', 'griech*'],
  ['netherlands', 'niederlande*', 'niederländ*', 'dutch', 'holland*'],
  ['spain', 'spanien*', 'spanish', 'spaniard*', 'spanisch*', 'spanier*'],
  ['switzerland', 'schweiz*', 'swiss'],
  ['poland', 'polen*', 'polish', 'polnisch*', 'pole', 'poles'],
  ['denmark', 'dänemark*', 'danish', 'dane*', 'dänisch*', 'däne*'],
  ['sweden', 'schweden*', 'swedish', 'swede*', 'schwedisch*'],
  ['finland', 'finnland*', 'finnish', 'finns', 'finnisch*'],
  ['norway', 'norwegen*', 'norwegian*', 'norweg*'],
  ['austria', 'österreich*', 'austrian*'],
  ['hungary', 'ungarn*', 'hungarian*', 'ungarisch*'],
  ['russia', 'russland*', 'russian*', 'russisch*', 'russe', 'russen', 'russin*'],
  ['ukraine', 'ukrainian*', 'ukrainisch*', 'ukrainer*'],
  ['china', 'chinese', 'chinesisch*', 'chinese*'],
  ['japan', 'japanese', 'japanisch*', 'japaner*'],
  ['lebanon', 'libanon*', 'lebanese', 'libanesisch*', 'libanese*'],
  ['syria', 'syrien*', 'syrian*', 'syrisch*', 'syrer*'],
  ['iraq', 'irak*', 'iraqi*'],
  ['jordan', 'jordanien*', 'jordanian*', 'jordanisch*'],
  ['egypt', 'ägypten*', 'egyptian*', 'ägyptisch*', 'ägypter*'],
  ['yemen', 'jemen*', 'yemeni*', 'jemenit*'],
  ['iran', 'iranian*', 'iranisch*', 'iraner*', 'persien'],
  ['turkey', 'türkei', 'türkiye', 'turkish', 'türkisch*', 'türke*', 'turk', 'turks'],
  ['israel*'],
  ['india', 'indien*', 'indian*', 'indisch*', 'inder', 'indern', 'inderin*'],
  ['italy', 'italien*', 'italian*'],
  ['vatican', 'vatikan*'],
  ['kiev', 'kyiv', 'kiew*'],
  ['moscow', 'moskau*'],
  ['beijing', 'peking*'],
  ['cairo', 'kairo*'],
  ['tehran', 'teheran*'],
  ['riyadh', 'riad*'],
  ['muscat', 'maskat*'],
  ['baghdad', 'bagdad*'],
  ['damascus', 'damaskus'],
  ['brussels', 'brüssel*'],
  ['geneva', 'genf*'],
  ['vienna', 'wien*'],
  ['warsaw', 'warschau*'],
  ['rome', 'rom', 'roms'],
  ['munich', 'münchen*'],
  ['cologne', 'köln*'],
  ['nuremberg', 'nürnberg*'],
  ['bavaria*', 'bayern*', 'bayerisch*', 'bayrisch*'],
  ['saxony', 'sachsen*', 'sächsisch*'],
  ['athens', 'athen*'],
  ['lisbon', 'lissabon*'],
  ['prague', 'prag*'],
  ['copenhagen', 'kopenhagen*'],
  ['milan', 'mailand*'],
];

/** Codes in use that stand for no country of today. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

interface Gazetteer {
  /** Finds any form of any name. */
  readonly pattern: RegExp;
  readonly exact: ReadonlyMap<string, string>;
  /** Forms with open ends, tried where no form is exact. */
  readonly open: readonly (readonly [RegExp, string])[];
}

let known: Gazetteer | undefined;

/**
 * What places and institutions a text names, under names that German and English share: all countries (from the
 * Unicode CLDR that the runtime holds), their demonyms where the two differ, cities and institutions of the news.
 */
export function placesIn(text: string): ReadonlySet<string> {
  return new Set(findPlaces(text).map(({ place }) => place));
}

/** The text with every such name replaced by a word in lower case that names nothing. */
export function withoutPlaces(text: string): string {
  let rest = '';
  let end = 0;
  for (const { start, length } of findPlaces(text)) {
    rest += `${text.slice(end, start)}ort`;
    end = start + length;
  }

  return rest + text.slice(end);
}

interface Found {
  readonly place: string;
  readonly start: number;
  readonly length: number;
}

function findPlaces(text: string): readonly Found[] {
  known ??= gazetteer();
  const { pattern, exact, open } = known;

  const lowered = text.replace(/\p{Lu}/gu, lowerOfSameLength);

  return Array.from(lowered.matchAll(pattern), ({ 0: form, index }) => {
    const written = text.slice(index, index + form.length);
    const plain = form.replace(/\s+/gu, ' ');
    const place = exact.get(plain) ?? open.find(([shape]) => shape.test(plain))?.[1] ?? plain;

    return { place, written, start: index, length: form.length };
  }).filter(({ written }) => isWrittenAsName(written));
}

function lowerOfSameLength(letter: string): string {
  const lower = letter.toLowerCase();

  return lower.length === letter.length ? lower : letter;
}

/** "us", "turkey" and "uns" are words; German writes its adjectives small. */
function isWrittenAsName(written: string): boolean {
  if (acronym.test(written)) return written === written.toUpperCase();

  return /^\p{Lu}/u.test(written) || /^deutsch|isch/u.test(written);
}

const acronym = /^(?:us|usa|u\.s\.?|uk|un|uno|eu)$/iu;

function gazetteer(): Gazetteer {
  const named = aliases.map((forms) => ({ name: forms[0] ?? '', forms }));
  const taken = new Set(aliases.flat());
  const countries = countryNames()
    .filter((names) => !names.some((name) => taken.has(name)))
    .map((names) => ({
      name: names[0] ?? '',
      forms: names.flatMap((name) => [name, `${name}s`]),
    }));

  const all = [...named, ...countries].flatMap(({ name, forms }) =>
    forms.map((form) => [form, name] as const),
  );
  const longestFirst = all.map(([form]) => form).sort((one, other) => other.length - one.length);

  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(source).join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    exact: new Map(all),
    open: all
      .filter(([form]) => form.includes('*'))
      .map(([form, name]) => [new RegExp(`^${source(form)}$`, 'u'), name]),
  };
}

/** The English and the German name of every country, in lower case. */
function countryNames(): readonly (readonly string[])[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const german = new Intl.DisplayNames('de', { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));

  return codes
    .filter((code) => !noCountry.has(code))
    .map((code) => [english.of(code), german.of(code)].flatMap((name) => name?.toLowerCase() ?? []))
    .filter((names) => names.length > 0);
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function source(form: string): string {
  return form.replace(/[.()]/gu, '\\$&').replace(/\*/gu, '\\p{L}*').replace(/ /gu, '\\s+');
}
