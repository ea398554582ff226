// Who speaks in an English sentence, by the verbs of reported speech.

import { factWords } from '../facts/fact-words.ts';
import { oneOf } from '../phrases/phrases.ts';
import { sentenceStarters } from '../sentences/sentence-words.ts';
import { apostrophes, capitalised, wordEnd } from '../words/characters.ts';
import { nameParticles } from '../words/name-particles.ts';
import * as words from './english.ts';
import { inEitherCase, type Mention, type MentionFinder } from './speech.ts';

const word = `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}${apostrophes}&-]|\\.(?=\\p{L})|(?<=(?:^|[ .])\\p{L})\\.)*`;
const capital = `(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|(?:${words.titles.join('|')})\\.|\\p{Lu}(?:[\\p{L}\\p{N}${apostrophes}&-])*)`;
const particle = oneOf([...nameParticles, ...words.particles]);
const name = `${capital}(?: (?:${particle} )?(?:${capital}|\\d+))*`;
const determiner = oneOf(words.determiners.flatMap(inEitherCase));
const described = `${determiner}(?: (?!${oneOf(words.descriptionEnds)} )${word}){1,9}?`;
const plural = `(?:[\\p{L}.-]+ ){0,3}?${oneOf(words.groups)}`;
const phrase = `(?:${described}|${name}|${plural})`;

const { masculine, feminine, plural: they } = words.englishSpeakers.pronouns;
const pronouns = [...masculine, ...feminine, ...they];
const weekdays = factWords.en.calendar.weekdays.flatMap(({ names }) => names.map(capitalised));

/** What the patterns name. Who is meant stands in the group "who". */
const slots = {
  who: `(?<who>${phrase})`,
  subject: `(?<who>${pronouns.flatMap(inEitherCase).join('|')}|${phrase})`,
  verb: `(?<verb>${oneOf(words.verbs)}${wordEnd})`,
  adverbs: `(?: ${oneOf(words.adverbs)})*`,
  apposition: '(?:, (?<named>[^,\\ue000]{2,80}),)?',
  before: `(?:^(?:${oneOf(words.openers)} )?|\\ue000,? |[,;] (?:${oneOf(words.conjunctions.afterMark)} )?|\\b${oneOf(words.conjunctions.anywhere)} )`,
  quotation: '\\ue000,?',
  addition: '[^,]{0,40}',
  end: `(?=[,.;:]|$| (?:${[...words.afterMention, ...weekdays].join('|')})\\b)`,
};

/** The most certain first. */
const rules = words.patterns.map((pattern) => new RegExp(oneOf([pattern], slots), 'u'));

const whole = (source: string, flags = 'u') => new RegExp(`^(?:${source})$`, flags);

const nameAlone = whole(name);
const determinerAlone = whole(determiner);
const pluralAlone = whole(plural);
const pronounAlone = whole(pronouns.join('|'), 'iu');
const pluralPronoun = whole(they.join('|'), 'iu');
const pluralDeterminer = new RegExp(`^${oneOf(words.pluralDeterminers)} `, 'iu');
/** A description of somebody, or of an office, that an apposition names. */
const describes = new RegExp(
  `^\\p{Ll}|^${oneOf(words.englishSpeakers.definite.map(capitalised))} `,
  'u',
);
const sourceAlone = whole(
  `(?:${oneOf(words.beforeSources)} )*(?:\\p{L}+ )?${oneOf(words.sources)}`,
  'iu',
);
const calendar = new RegExp(` (?:${weekdays.join('|')})$`, 'u');

function mentionOf(groups: Readonly<Record<string, string | undefined>>): Mention | undefined {
  const { who = '', named } = groups;
  const isName = named !== undefined && nameAlone.test(named) && describes.test(who);
  const text = (isName ? named : who).replace(calendar, '');
  if (sourceAlone.test(text)) return undefined;

  const isPronoun = pronounAlone.test(text);
  const first = text.split(' ')[0] ?? '';
  if (!determinerAlone.test(first) && !isPronoun && sentenceStarters.has(first)) return undefined;

  const isPlural =
    pluralPronoun.test(text) || pluralAlone.test(text) || pluralDeterminer.test(text);
  return { text: isPronoun ? text.toLowerCase() : text, plural: isPlural };
}

/** The speaker that an English sentence names, by the verbs of reported speech. */
export const findEnglishMention: MentionFinder = (masked) => {
  for (const pattern of rules) {
    const groups = pattern.exec(masked)?.groups;
    const mention = groups && mentionOf(groups);
    if (mention) return mention;
  }
  return undefined;
};
