/**
 * What a page says where it answers a question of some sort: a question about costs is answered where euros or
 * "kostenlos" stand. Broader than the kinds of `answer-kind.ts`, which must tell one sentence of prose from the next;
 * lines say so little by themselves that the look of an answer tells them apart as much as the question's words do.
 */
export interface AnswerCue {
  /** Whether a question, German or English, asks for it. */
  readonly asks: RegExp;
  /** Whether a text, German or English, may hold it. */
  readonly shows: RegExp;
  /** Whether it is a fact, such as a price, which a line or two tell; other answers are longer. */
  readonly isFact: boolean;
}

/** Ways to spell something: alternatives of a regular expression, over several lines, in any case. */
interface Spellings {
  /** Whole words or phrases. */
  readonly words?: string;
  /** Beginnings of words. */
  readonly starts?: string;
  /** Anything, anywhere. */
  readonly anywhere?: string;
}

function pattern({ words, starts, anywhere }: Spellings): RegExp {
  const alternatives = [
    words && `(?<!\\p{L})(?:${words})(?!\\p{L})`,
    starts && `(?<!\\p{L})(?:${starts})`,
    anywhere,
  ].filter((each) => each !== undefined);

  return new RegExp(alternatives.join('|').replace(/\n\s*/g, ''), 'iu');
}

const cue = (asks: Spellings, shows: Spellings): AnswerCue => ({
  asks: pattern(asks),
  shows: pattern(shows),
  isFact: false,
});

const fact = (asks: Spellings, shows: Spellings): AnswerCue => ({
  ...cue(asks, shows),
  isFact: true,
});

const reachable = String.raw`@|www\.|https?:|(?<!\d)\d{5}(?!\d)`;
const weekdays = `(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|
  (?:mon|tues|wednes|thurs|fri|satur|sun)day`;
const months = `januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|
  january|february|march|may|june|july|october|december`;
const fewWords = `ein(?:e[nrsm]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|
  one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`;

/** Costs. */
export const costCue = fact(
  {
    anywhere: 'kost|preis|gebühr|teuer|eintritt',
    words: 'costs?|prices?|fees?|expensive|charged?|free of|how much (?:is|does|do)',
  },
  {
    anywhere: String.raw`€|\$|£|gebühr|preis`,
    starts: 'kost',
    words: 'euros?|gratis|unentgeltlich|costs?|prices?|fees?|free|dollars?|pounds?',
  },
);

const cues: readonly AnswerCue[] = [
  costCue,
  // Age
  fact(
    { starts: 'alter', words: 'wie alt|age|how old' },
    {
      anywhere: String.raw`\d\s*(?:lebensjahr|jahre|monate|years|months)|(?:unter|ab|under|from) \d`,
      starts: 'minderjährig|volljährig|jugendliche',
      words: 'alter|jahre alt|aged?|years old|minors?|adults?',
    },
  ),
  // Languages
  fact(
    { words: String.raw`\p{L}*sprachen?|languages?` },
    {
      starts: 'dolmetsch|interpret',
      words: String.raw`
        deutsch\p{L}*|englisch\p{L}*|arabisch\p{L}*|türkisch\p{L}*|russisch\p{L}*|
        französisch\p{L}*|ukrainisch\p{L}*|persisch\p{L}*|spanisch\p{L}*|kroatisch\p{L}*|dari|
        farsi|somali|tigrinya|\p{L}*sprachen|languages?|german|english|arabic|turkish|russian|
        french|ukrainian|persian|spanish|croatian|hebrew|hebräisch\p{L}*`,
    },
  ),
  // How to reach somebody
  cue(
    {
      anywhere: 'kontakt|erreich|anrufen|adresse',
      starts: 'wenden|telefon|e-?mail|ansprech|contact|phone|address',
      words: 'reach|call|turn to|get in touch',
    },
    {
      anywhere: `${reachable}|telefon|kontakt`,
      starts: 'contact',
      words: 'tel|wende(?:n sie)? (?:sich|dich)|wenden sie|phone|call|turn to',
    },
  ),
  // Where to go
  cue(
    {
      words: String.raw`^(?:wo|wohin|woher|where)|wo (?:kann|finde|gibt|bekomm)\p{L}*|an wen|bei wem`,
    },
    {
      anywhere: `${reachable}|stelle|büro|zentrum|behörde|straße|rathaus|jobcenter|beratung`,
      words: String.raw`
        \p{L}*amt|hier|website|bei (?:der|dem|den)|im|in der|vor ort|finden sie|findest du|
        office|cent(?:er|re)|street|town hall|here|at the|in the`,
    },
  ),
  // For whom
  cue(
    {
      words: String.raw`
        ^(?:wer|wem|wen|für wen|für welche|who|whom|for whom)|target group|eligible|
        berechtigt\p{L}*`,
      anywhere: 'zielgruppe',
    },
    {
      anywhere: 'personen|menschen|berechtigt|staatsangehörig|angebot richtet',
      starts: 'kinder|jugendliche|erwachsene|frauen|eltern|geflüchtete|migrant|schüler',
      words: `
        für wen|alle|wer|for whom|people|persons?|everyone|anyone|eligible|children|adults|women|
        men|parents|refugees|pupils|students|citizens|residents`,
    },
  ),
  // Documents
  cue(
    {
      anywhere: 'unterlagen|dokument|nachweis|formular',
      starts: 'papiere',
      words: 'documents?|papers|forms?',
    },
    {
      anywhere: `
        nachweis|ausweis|reisepass|bescheinigung|urkunde|formular|antrag|zeugnis|dokument|
        unterlagen|bescheid`,
      starts: 'kopie|foto|lebenslauf|certificat|application',
      words: 'pass|passport|proof|forms?|documents?|cop(?:y|ies)|id card|photos?',
    },
  ),
  // Points in time
  fact(
    {
      anywhere: 'öffnungszeit|uhrzeit',
      words: '^(?:wann|when)|opening hours|what time|which days|welchen tagen',
    },
    {
      anywhere: String.raw`\d uhr|\d{1,2}[:.]\d\d|\d (?:a|p)\.?m`,
      starts: String.raw`${weekdays}|täglich|sofort|spätestens|frühestens|innerhalb|nach \d`,
      words: String.raw`${months}|daily|immediately|within|at the latest|after \d+`,
    },
  ),
  // Durations
  fact(
    {
      anywhere: 'dauer|frist',
      words: 'wie lange|how long|duration|deadline|period',
    },
    {
      anywhere: 'dauer|frist',
      words: String.raw`
        (?:\d+|${fewWords}) (?:tage|wochen|monat|jahr|stunden|minuten)\p{L}*|
        (?:\d+|${fewWords}) (?:days?|weeks?|months?|years?|hours?|minutes?)|duration|deadline`,
    },
  ),
  // Signing up
  cue(
    {
      anywhere: 'anmeld|registrier|einschreib|beantrag|termin',
      words: String.raw`sign up|regist\p{L}+|enrol\p{L}*|apply|application|appointment`,
    },
    {
      anywhere: 'anmeld|registrier|einschreib|termin|beantrag|antrag|vereinbar|formular',
      words: String.raw`sign up|regist\p{L}+|enrol\p{L}*|apply|applications?|appointments?|forms?`,
    },
  ),
  // Requirements
  cue(
    {
      anywhere: 'voraussetzung|bedingung|anforderung|kriteri|qualif',
      starts: 'requirement|condition|criteri|prerequisite',
    },
    {
      anywhere: 'voraussetzung|bedingung|nachweis|abgeschlossen|kenntnisse',
      words: `
        müssen|musst|mindestens|erforderlich|nötig|notwendig|wenn|must|at least|required|
        requirements?|conditions?|necessary|if|proof`,
    },
  ),
  // Definitions
  cue(
    { words: '^was (?:ist|sind|bedeutet|versteht|heißt)|^what (?:is|are|does)' },
    {
      anywhere: 'bedeutet|=',
      words: String.raw`
        ist ein\p{L}*|sind|das heißt|bezeichnet|nennt man|ist (?:die|das|der)|dient|
        handelt es sich|is an?|are|means?|is called|refers to`,
    },
  ),
  // Numbers
  fact(
    {
      anywhere: 'anzahl',
      words: 'wie viele?|wie hoch|how many|how high|what percentage|number of',
    },
    { anywhere: String.raw`\d|prozent`, words: `${fewWords}|mehrere|percent|several` },
  ),
  // Reasons and purposes
  cue(
    {
      words: String.raw`^(?:warum|wieso|weshalb|why)|zweck\p{L}*|ziel\p{L}*|purpose|reasons?|aim of|goals?`,
    },
    {
      anywhere: 'grund|sodass',
      starts: 'ziel|zweck',
      words: `
        weil|denn|damit|um.*zu|deshalb|deswegen|because|since|so that|therefore|in order to|
        reasons?|aims?|goals?|purpose`,
    },
  ),
  // Ways to do something
  cue(
    {
      words: String.raw`
        ^wie (?:kann|können|melde|bekomm\p{L}*|finde|erhalte|beantrag\p{L}*|läuft|funktioniert|wird|werden|geht)|
        ^how (?:can|do|does|to|is|are)`,
    },
    {
      anywhere: 'antrag|formular',
      starts: 'melde|wenden|schritt|online|termin|ausfüllen|schicken',
      words: `
        können sie|kannst du|müssen|musst|stellen|über|you can|you must|you need to|apply|forms?|
        steps?|send`,
    },
  ),
  // What to do and what follows
  cue(
    {
      words: `
        was passiert|was tun|was muss|was soll|what happens|what should|what must|what do i|
        what to do`,
    },
    {
      words: String.raw`
        müssen|musst|sollten|solltest|dann|werden|wird|wenden\p{L}*|rufen\p{L}*|must|should|then|
        will|call`,
    },
  ),
  // Offers and help
  cue(
    {
      anywhere: 'angebot|leistungen|bietet|unterstützung|hilfe|aktivitäten',
      words: 'services?|offers?|support|activities|programmes?|programs?|help',
    },
    {
      anywhere: `
        bietet|bieten|angebot|beratung|unterstütz|hilf|kurse|veranstaltung|begleit|vermittel|
        informier|workshop`,
      words: String.raw`offers?|provides?|advice|supports?|helps?|courses?|events?|counsel\p{L}*`,
    },
  ),
];

/** What the answer to a question may look like, as far as its words tell; most questions expect one or two things. */
export function expectedCues(question: string): readonly AnswerCue[] {
  return cues.filter(({ asks }) => asks.test(question));
}

/** Whether a text shows any of the cues. */
export function showsAnyCue(text: string, expected: readonly AnswerCue[]): boolean {
  return expected.some(({ shows }) => shows.test(text));
}
