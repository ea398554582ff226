/** What a question asks for, as far as its question words tell. */
export type AnswerKind = 'person' | 'time' | 'place' | 'number' | 'reason';

/** In this order: "how long ago" and "what year" hold words of others. German and English in one, as they do not clash. */
const questionPatterns: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    'number',
    /(?<!\p{L})(?:wie ?viele?[nrs]?|wie (?:hoch|groß|lange?|alt|oft|weit|teuer|schwer|schnell|breit|tief|stark)|(?:welche[nrsm]?|der) (?:anteil|prozentsatz|anzahl|höhe|preis|betrag)|how (?:many|much|old|long|often|far|high|tall|large|big|deep|fast|heavy|expensive)|what (?:percentage|number|amount|age|share|proportion))(?!\p{L})/iu,
  ],
  [
    'time',
    /(?<!\p{L})(?:wann|when|welche[mnrs]? (?:jahr|tag|datum|monat|jahrzehnt|zeit|uhrzeit|wochentag)\p{L}*|(?:what|which) (?:year|day|date|month|century|decade|time))(?!\p{L})/iu,
  ],
  [
    'reason',
    /(?<!\p{L})(?:warum|wieso|weshalb|weswegen|aus welche[mn] gr(?:und|ünden)|wodurch|why|for what reason|what (?:caused|is the reason|was the reason))(?!\p{L})/iu,
  ],
  [
    'place',
    /(?<!\p{L})(?:wo|wohin|woher|welche[mnrs]? (?:land|ländern?|stadt|städten?|ort|region|gegend|staat|kontinent)|where|(?:what|which) (?:country|city|place|town|region|area|state|continent))(?!\p{L})/iu,
  ],
  ['person', /(?<!\p{L})(?:wer|wen|wem|wessen|who|whom|whose)(?!\p{L})/iu],
];

const dates =
  /(?<!\p{L})(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jahr(?:e|en|es|hundert\p{L}*|zehnt\p{L}*)?|years?|centur(?:y|ies)|heute|gestern|morgen|today|yesterday|tomorrow|monat\p{L}*|months?|woche\p{L}*|weeks?|uhr|o'clock|ab sofort|jederzeit)(?!\p{L})|(?<!\d)(?:1\d|20)\d\d(?!\d)|\d{1,2}\.\s?\d{1,2}\.|\d{1,2}:\d\d/iu;

const numbers =
  /\d|(?<!\p{L})(?:null|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}*zehn|\p{L}*zig|hundert\p{L}*|tausend\p{L}*|million\p{L}*|milliarde\p{L}*|hälfte|drittel|viertel|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|billions?|half|third|quarter|dozens?|dutzend\p{L}*|prozent|percent)(?!\p{L})/iu;

const reasons =
  /(?<!\p{L})(?:weil|denn|da|daher|deshalb|deswegen|darum|nachdem|sodass|damit|um|wegen|aufgrund|grund|gründe\p{L}*|durch|infolge|dank|ursache\p{L}*|because|since|so that|due to|owing to|therefore|after|as a result|reasons?|in order to|thanks to|caused?|led to)(?!\p{L})/iu;

const places =
  /(?<!\p{L})(?:in|im|aus|nach|bei|an|am|auf|from|at|near|to|into|across|gegenüber)\s+(?:(?:der|die|das|dem|den|the)\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u;

/** Two capitals in a row: a first and a last name, or a title and a name. */
const names = /\p{Lu}[\p{L}\p{M}’'-]+ (?:von |van |de |al |\p{Lu}\. )?\p{Lu}[\p{L}\p{M}’'-]+/u;

const evidencePatterns: Readonly<Record<AnswerKind, RegExp>> = {
  time: dates,
  number: numbers,
  reason: reasons,
  place: places,
  person: names,
};

/** What a German or English question asks for; nothing where its question word leaves that open ("what", "which"). */
export function answerKindOf(question: string): AnswerKind | undefined {
  return questionPatterns.find(([, pattern]) => pattern.test(question))?.[0];
}

/** Whether a German or English text holds something of the kind, by its look: a name, a date, a place, a number. */
export function holdsAnswerKind(text: string, kind: AnswerKind): boolean {
  return evidencePatterns[kind].test(text);
}
