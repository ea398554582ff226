import { sentenceStarters } from '../sentences/abbreviations.ts';
import type { Mention, MentionFinder } from './speech.ts';

const word = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’&-]|\\.(?=\\p{L})|(?<=(?:^|[ .])\\p{L})\\.)*";
const capital =
  "(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|(?:Dr|Gen|Gov|Mr|Mrs|Ms|Rep|Sen|St)\\.|\\p{Lu}(?:[\\p{L}\\p{N}'’&-])*)";
const name = `${capital}(?: (?:(?:al|ben|bin|de|of|of the|van|van der|von) )?(?:${capital}|\\d+))*`;
const determiner =
  '(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)';
const inside = `(?!(?:who|which|that|when|after|before|because|was|were|is|are|has|had|have|he|she|they) )${word}`;
const described = `${determiner}(?: ${inside}){1,9}?`;
const plural =
  '(?:[\\p{L}.-]+ ){0,3}?(?:officials|analysts|experts|sources|police|diplomats|lawmakers|witnesses|critics|aides|authorities|residents|prosecutors|doctors|scientists|researchers)';
const phrase = `(?:${described}|${name}|${plural})`;
const verb =
  '(?<verb>said|says|say|told|tells|wrote|writes|added|adds|warned|warns|explained|explains|insisted|insists|argued|argues|stressed|noted|notes|stated|claimed|claims|announced|replied|responded|commented|confirmed|denied|reported|acknowledged|emphasi[sz]ed|reiterated|tweeted|posted|asked|declared|urged|admitted|recalled|continued|concluded|joked|vowed)(?!\\p{L})';
const adverbs = '(?: (?:also|later|then|reportedly|previously|repeatedly|meanwhile|has|had|have))*';
const before =
  '(?:^(?:But |And |Meanwhile |However,? )?|\\ue000,? |[,;] (?:and |but )?|\\b(?:as|but|while) )';
const end =
  '(?=[,.;:]|$| (?:on|in|at|to|after|during|while|who|when|as|of|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)';

const subject = `(?<who>[Hh]e|[Ss]he|[Tt]hey|${phrase})`;

/** The most certain first. */
const rules: readonly RegExp[] = [
  `(?:quoted|cited|quotes|cites) (?<who>${phrase}) as saying`,
  `${before}${subject} (?:was|were|is|are) quoted (?:[^,]{0,40} )?as saying`,
  `\\ue000,? ${verb} ${subject}${end}`,
  `\\ue000,? ${subject}(?:, (?<named>[^,\\ue000]{2,80}),)?${adverbs} ${verb}`,
  `${before}${subject}(?:, (?<named>[^,\\ue000]{2,80}),)?${adverbs} ${verb}`,
  `[Aa]ccording to (?<who>${phrase})${end}`,
].map((pattern) => new RegExp(pattern, 'u'));

const nobody =
  /^(?:the |a |an |some |several |local |many )*(?:\p{L}+ )?(?:reports?|law|plan|rules?|study|survey|poll|agreement|statement|article|data|figures|it|this|there|nobody|no one)$/iu;
const calendar = / (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

function mentionOf(groups: Readonly<Record<string, string | undefined>>): Mention | undefined {
  const { who = '', named } = groups;
  const isName =
    named !== undefined && new RegExp(`^${name}$`, 'u').test(named) && /^\p{Ll}|^The /u.test(who);
  const text = (isName ? named : who).replace(calendar, '');
  if (nobody.test(text)) return undefined;

  const isPronoun = /^(?:he|she|they)$/iu.test(text);
  const first = text.split(' ')[0] ?? '';
  const isDetermined = new RegExp(`^${determiner}$`, 'u').test(first);
  if (!isDetermined && !isPronoun && sentenceStarters.has(first)) return undefined;

  const isPlural =
    /^they$/iu.test(text) ||
    new RegExp(`^${plural}$`, 'u').test(text) ||
    /^(?:two|three|several|some|many) /iu.test(text);
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
