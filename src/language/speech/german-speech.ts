// Who speaks in a German sentence, by the verbs and prepositions of reported speech.

import { factWords } from '../facts/fact-words.ts';
import { oneOf } from '../phrases/phrases.ts';
import { sentenceStarters } from '../sentences/sentence-words.ts';
import { apostrophes, capitalised, wordEnd, wordStart } from '../words/characters.ts';
import { nameParticles } from '../words/name-particles.ts';
import * as words from './german.ts';
import { agencies, inEitherCase, type Mention, type MentionFinder } from './speech.ts';

const determiner = oneOf(words.determiners.flatMap(inEitherCase));
const adjective = `(?!${oneOf(words.noAdjectives)} )(?:\\p{Lu}+-)?\\p{Ll}[\\p{L}-]+${oneOf(words.adjectiveEndings)}`;
const adjectives = `(?: ${adjective}){0,4}`;
const noun = `(?:\\p{Lu}\\.|[\\p{Lu}\\p{N}](?:[\\p{L}\\p{N}${apostrophes}&/-]|\\.(?=\\p{L}))*)`;
const name = `${noun}(?: (?:${oneOf(nameParticles)} )?${noun}){0,6}`;
const modifier = `(?: ${oneOf(words.modifierWords)}(?: ${determiner})?${adjectives} ${name})`;
const described = `${determiner}${adjectives} ${name}(?: \\ue000+(?=[ ,.]))?${modifier}{0,2}`;
const qualified = `(?:${adjective} )+${name}`;
const phrase = `(?:${described}|${qualified}|${name})`;

const plainVerb = [
  `${oneOf(words.weakStems)}${oneOf(words.weakEndings)}`,
  `${oneOf(words.dentalStems)}${oneOf(words.dentalEndings)}`,
  oneOf(words.strongForms),
].join('|');
const particleVerb = words.particleVerbs
  .map(([verb, particles]) => `${oneOf([verb])}(?=[^.]* ${oneOf(particles)}(?![\\p{L}-]))`)
  .join('|');

const opening = `^(?:${oneOf(words.openers)} )?`;
const { masculine, feminine } = words.germanSpeakers.pronouns;
const pronouns = [...masculine, ...feminine];

/** What the patterns name. Who is meant stands in the group "who", the verb, where the number depends on it, in "verb". */
const slots = {
  who: `(?<who>${phrase})`,
  subject: `(?<who>(?:${pronouns.join('|')}|${phrase}))`,
  /** Whose words somebody else quotes. */
  whom: `(?<who>(?:${determiner}${adjectives}|${adjective}${adjectives}) ${name}${modifier}{0,2})`,
  /** In the passive, "von" names who quotes. */
  by: `(?<who>(?:${determiner}${adjectives} ${name}(?: ${oneOf(words.passiveModifierWords)}${adjectives} ${name})?|${qualified}|${name}))`,
  source: `(?:${determiner}${adjectives} ${name}|${name})`,
  verb: `(?<verb>(?:${plainVerb}|${particleVerb})${wordEnd})`,
  quotingVerb: `(?<verb>${oneOf(words.quotingVerbs)})`,
  auxiliary: `(?<verb>${oneOf(words.auxiliaries)})`,
  participle: oneOf(words.participles),
  opening,
  start: `${opening}(?<who>${pronouns.map(capitalised).join('|')}|${phrase})`,
  apposition: '(?:, (?<named>[^,]{2,60}),|, [^,]{2,80},)?',
  front: '^(?<front>\\p{Lu}\\p{Ll}+) [^,\\ue000]*? ',
  quotation: '\\ue000,?',
  clause: '[^,]{0,80}?',
  frame: '[^,\\ue000]{0,80}?',
  rest: '(?: [^,\\ue000]{0,80}?)?',
  addition: '[^,]{0,60}?',
  break: '(?:^|[ ,])',
  word: wordStart,
  end: wordEnd,
  beforeMark: '(?=[ ,.:;]|$)',
  beforeStop: '(?=[.,]|$)',
};

/** The most certain first. */
const rules = words.patterns.map((pattern) => new RegExp(oneOf([pattern], slots), 'u'));

const whole = (source: string) => new RegExp(`^${source}$`, 'u');

const determinerAlone = whole(determiner);
const pronounAlone = new RegExp(`^(?:${pronouns.join('|')})$`, 'iu');
const nameAlone = whole(name);
/** Without an article a plural is one noun; what follows is to whom it was said ("teilten US-Beamte Axios mit"). */
const pluralNoun = new RegExp(
  `^(?:${determiner} )?(?:${adjective} )*(?!${determiner} )${noun}(?= )`,
  'u',
);
const openingDeterminer = whole(oneOf(words.openingDeterminers));
const sourceAlone = new RegExp(
  `^(?:${oneOf(words.beforeSources)} )*${asOpenings(words.sources)}`,
  'iu',
);
const notPersons = new Set(words.notPersons);
const plural = new RegExp(`${words.pluralEnding}$`, 'u');
const dativeVerb = new RegExp(`^${oneOf(words.dativeVerbs)}$`, 'u');
/** News agencies as the dative object of a singular verb: "teilte das Amt Reuters mit". */
const agency = new RegExp(` (?:${agencies.join('|')})$`, 'u');
const weekdays = factWords.de.calendar.weekdays.flatMap(({ names }) => names.map(capitalised));
const calendar = new RegExp(
  `(?: (?:${weekdays.join('|')})(?:${words.partsOfDay.join('|')})?)+$`,
  'u',
);

/** Phrases at the beginning of a text, each as whole words. */
function asOpenings(phrases: readonly string[]): string {
  return `(?:${phrases.map((phrase) => `${oneOf([phrase])}${phrase.endsWith('*') ? '' : wordEnd}`).join('|')})`;
}

function mentionOf(groups: Readonly<Record<string, string | undefined>>): Mention | undefined {
  const { who: raw = '', verb: finite = '', named, front } = groups;
  if (front !== undefined && (!sentenceStarters.has(front) || openingDeterminer.test(front))) {
    return undefined;
  }

  const isPlural = plural.test(finite);
  const isName = named !== undefined && nameAlone.test(named);
  let text = (isName ? named : raw).replace(calendar, '');
  if (isPlural && !text.includes(` ${words.conjunction} `)) {
    text = pluralNoun.exec(text)?.[0] ?? text;
  } else if (dativeVerb.test(finite)) {
    text = text.replace(agency, '');
  }

  const first = text.split(' ')[0] ?? '';
  const isPronoun = pronounAlone.test(text);
  if (notPersons.has(text) || sourceAlone.test(text)) return undefined;
  if (
    !determinerAlone.test(first) &&
    !isPronoun &&
    (sentenceStarters.has(first) || /^\p{N}/u.test(first))
  ) {
    return undefined;
  }
  return { text: isPronoun ? text.toLowerCase() : text, plural: isPlural };
}

/** The speaker that a German sentence names, by the verbs and prepositions of reported speech. */
export const findGermanMention: MentionFinder = (masked) => {
  for (const pattern of rules) {
    const groups = pattern.exec(masked)?.groups;
    const mention = groups && mentionOf(groups);
    if (mention) return mention;
  }
  return undefined;
};
