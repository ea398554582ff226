/** What a question asks for, as far as its question words tell. */
export type AnswerKind = 'person' | 'time' | 'place' | 'number';

/** In this order: "how long ago" and "what year" hold words of others. German and English in one, as they do not clash. */
const questionPatterns: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    'number',
    /\b(?:how (?:many|much|long|old|high|far|large|big|tall|often)|wie ?viele?|wie (?:lange|alt|hoch|weit|groß|lang|oft))\b/iu,
  ],
  [
    'time',
    /\b(?:when|(?:what|which) (?:year|date|day|month)|wann|welche[mnrs]? (?:jahr|datum|tag|monat))\b/iu,
  ],
  ['person', /\b(?:who|whom|whose|wer|wem|wen|wessen)\b/iu],
  [
    'place',
    /\b(?:where|wo|wohin|woher|(?:what|which) (?:city|country|state)|welche[mnrs]? (?:stadt|land))\b/iu,
  ],
];

const evidencePatterns: Readonly<Record<AnswerKind, RegExp>> = {
  person: /\p{Lu}[\p{L}\p{M}’'-]+ (?:von |van |de |al |\p{Lu}\. )?\p{Lu}[\p{L}\p{M}’'-]+/u,
  time: /(?<![\p{L}\p{N}])(?:1\d{3}|20\d{2}|\d{1,2}\. ?\p{Lu}|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|heute|gestern|morgen|today|yesterday|tomorrow|jahrhundert|century|uhr)/iu,
  place:
    /(?<![\p{L}])(?:[Ii]n|[Nn]ach|[Aa]us|[Bb]ei|[Vv]on|[Aa]t|[Ff]rom|[Nn]ear|[Ii]m|[Zz]ur?) (?:der |den |dem |the )?\p{Lu}/u,
  number:
    /\d|(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|million|milliarde|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|billion)/iu,
};

/** What a German or English question asks for; nothing where its question word leaves that open ("what", "which"). */
export function answerKindOf(question: string): AnswerKind | undefined {
  return questionPatterns.find(([, pattern]) => pattern.test(question))?.[0];
}

/** Whether a German or English text holds something of the kind, by its look: a name, a date, a place, a number. */
export function holdsAnswerKind(text: string, kind: AnswerKind): boolean {
  return evidencePatterns[kind].test(text);
}
