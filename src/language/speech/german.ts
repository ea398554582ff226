// German words of reported speech, and the patterns that name who speaks. Case matters.

import { listed } from '../words/word-list.ts';
import type { SpeakerWords } from './speaker-words.ts';

/** Before a noun, with a small or a capital first letter; phrases. */
export const determiners = [
  ...['d(er|ie|as|en|em|es)', 'ein[e[n|m|r|s]]', 'mehrere', 'verschiedene', 'einige', 'viele'],
  ...['zwei', 'drei', 'sein[e][n|m|r]', 'ihr[e][n|m|r]'],
];

/** Endings of adjectives. */
export const adjectiveEndings = ['e', 'er', 'en', 'em', 'es'];

/** Words that end like an adjective and are none. */
export const noAdjectives = listed(`
  aber außer dabei denen deren eine[m|n|r|s] gegen gegenüber gestern haben hatte hatten heute hinter ihre[m|n|r|s] immer
  neben oder ohne seine[m|n|r|s] später über unter weiter werden wieder worden wurde wurden zwischen
`);

/** Joins a noun to what it belongs to. */
export const modifierWords = ['der', 'des', 'von', 'vom', 'für', 'aus'];

/** The same, after somebody who quotes in the passive. */
export const passiveModifierWords = ['der', 'des', 'aus'];

/** Weak verbs of saying, by their stem. */
export const weakStems = listed(`
  sag erklär beton bekräftig warn kommentier analysier ergänz versicher kritisier mein bestätig dementier erläuter
  argumentier mahn forder resümier prophezei beteuer unterstell urteil lob erzähl schilder erwider verlang twitter beklag
`);
export const weakEndings = ['t', 'te', 'ten', 'en'];

/** Weak verbs of saying whose stem ends so that an e stands before their ending. */
export const dentalStems = listed(`
  antwort behaupt bericht verkünd meld post entgegn wiederhol fürcht vermut
`);
export const dentalEndings = ['et', 'ete', 'eten', 'en'];

/** Strong verbs of saying, in full. */
export const strongForms = listed(`
  schrieb schrieben schreibt schreiben unterstrich unterstrichen beschrieb sprach widersprach widersprachen
`);

/** Verbs that say something only with a particle that follows. */
export const particleVerbs: readonly (readonly [verb: string, particles: readonly string[]])[] = [
  ['teil(t|te|ten|en)', ['mit']],
  ['füg(t|te|ten|en)', ['hinzu']],
  ['setz(t|te|ten|en)', ['hinzu']],
  ['(warf|warfen|wirft|werfen)', ['vor']],
  ['(wies|wiesen|weist|weisen)', ['zurück', 'darauf hin']],
  ['kündig(t|te|ten|en)', ['an']],
  ['räum(t|te|ten|en)', ['ein']],
  ['(gab|gaben|gibt|geben)', ['an', 'bekannt', 'zu']],
  ['stell(t|te|ten|en)', ['klar']],
  ['(hob|hoben|hebt|heben)', ['hervor']],
  ['deut(et|ete|eten|en)', ['an']],
  ['dräng(t|te|ten|en)', ['auf']],
  ['appellier(t|te|ten|en)', ['an']],
];

/** Verbs of saying that only a quotation before them makes so. */
export const quotingVerbs = ['(frag|klag|scherz|höhn|spott)(t|te|ten|en)', 'rief', 'riefen'];

/** Stand with a participle. */
export const auxiliaries = ['hat', 'hatte', 'haben', 'hatten'];

export const participles = listed(`
  gesagt erklärt betont bekräftigt gewarnt kommentiert ergänzt versichert kritisiert bestätigt dementiert gefordert
  behauptet berichtet verkündet gemeldet geschrieben mitgeteilt hinzugefügt vorgeworfen angekündigt eingeräumt angegeben
  klargestellt angedeutet
`);

/** Open a sentence before its subject. */
export const openers = ['Aber', 'Doch', 'Und', 'Auch', 'Denn'];

/**
 * Where a sentence names who speaks, the most certain first. Between `<` and `>` stand the parts that `german-speech.ts`
 * makes of the lists above: `<who>` is whom the sentence names.
 */
export const patterns = [
  'zitier(te|ten|t) <source> <whom>',
  '<opening><source> zitier(te|ten|t) <who>',
  '<break>(wurde|wird|wurden|werden) <by> <clause>zitiert<end>',
  '<start> (wurde|wird|wurden|werden) <clause>zitiert<end>',
  '<quotation> <verb> [auch|jedoch|dazu|daraufhin|später|weiter] <subject>',
  '<quotation> <quotingVerb> <subject>',
  '<quotation> so <who><end>',
  '<start><apposition> <verb>',
  '<start><apposition> <auxiliary> <frame><participle><end>',
  '<front><auxiliary> <subject><rest> <participle><end>',
  '<front><verb> <subject>',
  ', <verb> [auch|jedoch|dazu] <subject><beforeMark>',
  ', so <who><beforeStop>',
  '<word>(N|n)ach [eigenen] Angaben [von] <who>',
  '<word>(L|l)aut [Angaben [von]] <who>',
  '<break><who> zufolge<end>',
  ', wie <who> [(am|im|in|unter|gegenüber) <addition>] <verb><beforeStop>',
];

/** Words with a capital that stand for nobody who speaks. */
export const notPersons = listed('Man Niemand Wer Es Dies Das Jemand Was Dem');

/** "Berichten zufolge", "laut Gesetz": a source, but nobody who speaks; phrases. */
export const sources = [
  ...['*berichte[n]', '*angaben', '*gesetz*', 'artikel', 'absatz', 'vertrag'],
  ...['vereinbarung', 'verfassung', 'plan', 'studie', 'umfrage', 'statistik', 'prognose'],
  ...['medienberichten', 'informationen', 'aussage', 'grund', 'anfang', 'ende', 'teil'],
];

/** Stand before such a source. */
export const beforeSources = listed(`
  der die das den dem des ein eine[m|n|r|s] ersten mehreren neuen eigenen
`);

/** Determiners that a sentence opens with, which are no adverb before the verb. */
export const openingDeterminers = ['D(a|e|i)(r|s|e|n)', 'Ein[e]'];

/** The ending of a verb whose subject is a plural. */
export const pluralEnding = 'en';

/** Joins two subjects. */
export const conjunction = 'und';

/** Verbs that name to whom something is said without a preposition; phrases. */
export const dativeVerbs = ['teil*'];

/** Parts of a day, which a weekday is written together with. */
export const partsOfDay = ['abend', 'morgen', 'nachmittag'];

/** How German stands for somebody who was named before. */
export const germanSpeakers: SpeakerWords = {
  pronouns: { masculine: ['er'], feminine: ['sie'], plural: ['sie'] },
  feminine: { articles: ['die', 'eine', 'einer'], endings: ['in'], titles: ['Frau'] },
  masculine: { articles: ['der', 'ein', 'einen', 'dem', 'den'], endings: [], titles: ['Herr'] },
  neuter: ['das'],
  onlyFeminine: ['die', 'eine'],
  definite: ['der', 'die', 'das', 'den', 'dem'],
  endings: ['in', 'en', 'er', 'es', 'e', 'n', 'r', 's'],
};
