import { sentenceStarters } from '../sentences/abbreviations.ts';
import type { Mention, MentionFinder } from './speech.ts';

const determiner =
  '(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[nmrs]?)?|[Mm]ehrere|[Vv]erschiedene|[Ee]inige|[Vv]iele|[Zz]wei|[Dd]rei|[Ss]eine?[nmr]?|[Ii]hre?[nmr]?)';
const noAdjective =
  '(?!(?:aber|außer|dabei|denen|deren|eine[mnrs]?|gegen|gegenüber|gestern|haben|hatte|hatten|heute|hinter|ihre[mnrs]?|immer|neben|oder|ohne|seine[mnrs]?|seinen|später|über|unter|weiter|werden|wieder|worden|wurde|wurden|zwischen) )';
const adjective = `${noAdjective}(?:\\p{Lu}+-)?\\p{Ll}[\\p{L}-]+(?:e|er|en|em|es)`;
const noun = "(?:\\p{Lu}\\.|[\\p{Lu}\\p{N}](?:[\\p{L}\\p{N}'’&/-]|\\.(?=\\p{L}))*)";
const name = `${noun}(?: (?:(?:al|ben|bin|de|ibn|van|van der|von|von der) )?${noun}){0,6}`;
const modifier = `(?: (?:der|des|von|vom|für|aus)(?: ${determiner})?(?: ${adjective}){0,4} ${name})`;
const described = `${determiner}(?: ${adjective}){0,4} ${name}(?: \\ue000+(?=[ ,.]))?${modifier}{0,2}`;
const qualified = `(?:${adjective} )+${name}`;
const phrase = `(?:${described}|${qualified}|${name})`;
const subject = `(?:er|sie|${phrase})`;

/** Weak verbs by their stem; strong ones in full. A particle that must follow is named after a colon. */
const weakStems =
  'sag erklär beton bekräftig warn kommentier analysier ergänz versicher kritisier mein bestätig dementier erläuter argumentier mahn forder resümier prophezei beteuer unterstell urteil lob erzähl schilder erwider verlang twitter beklag';
const dentalStems = 'antwort behaupt bericht verkünd meld post entgegn wiederhol fürcht vermut';
const strongForms =
  'schrieb schrieben schreibt schreiben unterstrich unterstrichen beschrieb sprach widersprach widersprachen';
const particleVerbs: Readonly<Record<string, string>> = {
  'teil(?:t|te|ten|en)': 'mit',
  'füg(?:t|te|ten|en)': 'hinzu',
  'setz(?:t|te|ten|en)': 'hinzu',
  '(?:warf|warfen|wirft|werfen)': 'vor',
  '(?:wies|wiesen|weist|weisen)': 'zurück|darauf hin',
  'kündig(?:t|te|ten|en)': 'an',
  'räum(?:t|te|ten|en)': 'ein',
  '(?:gab|gaben|gibt|geben)': 'an|bekannt|zu',
  'stell(?:t|te|ten|en)': 'klar',
  '(?:hob|hoben|hebt|heben)': 'hervor',
  'deut(?:et|ete|eten|en)': 'an',
  'dräng(?:t|te|ten|en)': 'auf',
  'appellier(?:t|te|ten|en)': 'an',
};

const plainVerb = [
  `(?:${weakStems.replaceAll(' ', '|')})(?:t|te|ten|en)`,
  `(?:${dentalStems.replaceAll(' ', '|')})(?:et|ete|eten|en)`,
  strongForms.replaceAll(' ', '|'),
].join('|');
const particleVerb = Object.entries(particleVerbs)
  .map(([verb, particle]) => `${verb}(?=[^.]* (?:${particle})(?![\\p{L}-]))`)
  .join('|');
const verb = `(?<verb>(?:${plainVerb}|${particleVerb})(?!\\p{L}))`;
const participle =
  '(?:gesagt|erklärt|betont|bekräftigt|gewarnt|kommentiert|ergänzt|versichert|kritisiert|bestätigt|dementiert|gefordert|behauptet|berichtet|verkündet|gemeldet|geschrieben|mitgeteilt|hinzugefügt|vorgeworfen|angekündigt|eingeräumt|angegeben|klargestellt|angedeutet)';

/** "Berichten zufolge", "laut Gesetz": a source, but nobody who speaks. */
const nobody =
  /^(?:(?:der|die|das|den|dem|des|ein|eine[mnrs]?|ersten|mehreren|neuen|eigenen) )*(?:\p{L}*[Bb]erichten?|\p{L}*[Aa]ngaben|\p{L}*[Gg]esetz\p{L}*|Artikel|Absatz|Vertrag|Vereinbarung|Verfassung|Plan|Studie|Umfrage|Statistik|Prognose|Medienberichten|Informationen|Aussage|Grund|Anfang|Ende|Teil)(?!\p{L})/iu;

const notPersons = new Set(['Man', 'Niemand', 'Wer', 'Es', 'Dies', 'Das', 'Jemand', 'Was', 'Dem']);
const pluralVerb = /(?:ten|en|rieben|achen|arfen|iesen|aben|oben)$/u;
const calendar =
  /(?: (?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)(?:s|abend|morgen|nachmittag)?)+$/u;
/** News agencies as the dative object of a singular verb: "teilte das Amt Reuters mit". */
const agencies = / (?:Reuters|AFP|AP|dpa|Axios|CNN|BBC|KNA|APA|epd)$/u;

/** What a rule matches stands in the group "who", the verb, where the number depends on it, in "verb". */
function rule(pattern: string, flags = 'u'): RegExp {
  return new RegExp(pattern.replaceAll('SUBJECT', `(?<who>${subject})`), flags);
}

const who = `(?<who>${phrase})`;
/** In the passive, "von" names who quotes. */
const whoByOthers = `(?<who>(?:${determiner}(?: ${adjective}){0,4} ${name}(?: (?:der|des|aus)(?: ${adjective}){0,4} ${name})?|${qualified}|${name}))`;
const source = `(?:${determiner}(?: ${adjective}){0,4} ${name}|${name})`;
const quotedObject = `(?<who>(?:${determiner}(?: ${adjective}){0,4}|${adjective}(?: ${adjective}){0,4}) ${name}${modifier}{0,2})`;
const opening = `^(?:(?:Aber|Doch|Und|Auch|Denn) )?`;
const start = `${opening}(?<who>Er|Sie|${phrase})`;
const apposition = '(?:, (?<named>[^,]{2,60}),|, [^,]{2,80},)?';
const fronted = '^(?<front>\\p{Lu}\\p{Ll}+) [^,\\ue000]*? ';

/** The most certain first. */
const rules: readonly RegExp[] = [
  rule(`zitier(?:te|ten|t) ${source} ${quotedObject}`),
  rule(`${opening}${source} zitier(?:te|ten|t) ${who}`),
  rule(`(?:^|[ ,])(?:wurde|wird|wurden|werden) ${whoByOthers} [^,]{0,80}?zitiert(?!\\p{L})`),
  rule(`${start} (?:wurde|wird|wurden|werden) [^,]{0,80}?zitiert(?!\\p{L})`),
  rule(`\\ue000,? ${verb} (?:(?:auch|jedoch|dazu|daraufhin|später|weiter) )?SUBJECT`),
  rule(`\\ue000,? (?<verb>(?:frag|klag|scherz|höhn|spott)(?:t|te|ten|en)|rief|riefen) SUBJECT`),
  rule(`\\ue000,? so ${who}(?![\\p{L}])`),
  rule(`${start}${apposition} ${verb}`),
  rule(
    `${start}${apposition} (?<verb>hat|hatte|haben|hatten) [^,\\ue000]{0,80}?${participle}(?!\\p{L})`,
  ),
  rule(
    `${fronted}(?<verb>hat|hatte|haben|hatten) SUBJECT(?: [^,\\ue000]{0,80}?)? ${participle}(?!\\p{L})`,
  ),
  rule(`${fronted}${verb} SUBJECT`),
  rule(`, ${verb} (?:(?:auch|jedoch|dazu) )?SUBJECT(?=[ ,.:;]|$)`),
  rule(`, so ${who}(?=[.,]|$)`),
  rule(`(?<![\\p{L}])[Nn]ach (?:eigenen )?Angaben (?:von )?${who}`),
  rule(`(?<![\\p{L}])[Ll]aut (?:Angaben (?:von )?)?${who}`),
  rule(`(?:^|[ ,])${who} zufolge(?!\\p{L})`),
  rule(`, wie ${who}(?: (?:am|im|in|unter|gegenüber) [^,]{0,60}?)? ${verb}(?=[.,]|$)`),
];

function mentionOf(groups: Readonly<Record<string, string | undefined>>): Mention | undefined {
  const { who: raw = '', verb: finite = '', named, front } = groups;
  if (
    front !== undefined &&
    (!sentenceStarters.has(front) || /^(?:D[aei][rsen]|Eine?)$/u.test(front))
  ) {
    return undefined;
  }

  const plural = /^(?:haben|hatten)$|(?:ten|en)$/u.test(finite) && pluralVerb.test(finite);
  const isName = named !== undefined && new RegExp(`^${name}$`, 'u').test(named);
  let text = (isName ? named : raw).replace(calendar, '');
  if (plural && !text.includes(' und ')) {
    // Without an article a plural is one noun; what follows is to whom it was said ("teilten US-Beamte Axios mit").
    text = new RegExp(`^(?:${adjective} )*${noun}(?= )`, 'u').exec(text)?.[0] ?? text;
  } else if (/^teil/u.test(finite)) {
    text = text.replace(agencies, '');
  }

  const first = text.split(' ')[0] ?? '';
  const isDetermined = new RegExp(`^${determiner}$`, 'u').test(first);
  const isPronoun = /^(?:er|sie)$/iu.test(text);
  if (notPersons.has(text) || nobody.test(text)) return undefined;
  if (!isDetermined && !isPronoun && (sentenceStarters.has(first) || /^\p{N}/u.test(first)))
    return undefined;
  return { text: isPronoun ? text.toLowerCase() : text, plural };
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
