import type { Language } from '../../language/language.ts';

/** What kind of thing a question asks for; `other` where its wording does not tell. */
export type AnswerType = 'person' | 'date' | 'place' | 'number' | 'reason' | 'other';

const asks: Readonly<Record<Language, readonly (readonly [AnswerType, RegExp])[]>> = {
  de: [
    [
      'number',
      /(?<!\p{L})(?:wie ?viele?[nrs]?|wie (?:hoch|groß|lange?|alt|oft|weit|teuer|schwer|schnell|breit|tief|warm|stark)|(?:welche[nrsm]?|der) (?:anteil|prozentsatz|anzahl|höhe|preis|betrag))(?!\p{L})/iu,
    ],
    [
      'date',
      /(?<!\p{L})(?:wann|seit wann|bis wann|(?:in |an |zu |um )?welche[mnrs]? (?:jahr|tag|datum|monat|jahrhundert|jahrzehnt|zeit|uhrzeit|wochentag)\p{L}*)(?!\p{L})/iu,
    ],
    [
      'reason',
      /(?<!\p{L})(?:warum|wieso|weshalb|weswegen|aus welche[mn] gr(?:und|ünden)|wodurch)(?!\p{L})/iu,
    ],
    [
      'place',
      /(?<!\p{L})(?:wo|wohin|woher|(?:in |aus |nach )?welche[mnrs]? (?:land|ländern?|stadt|städten?|ort|region|gegend|staat|kontinent)\p{L}*)(?!\p{L})/iu,
    ],
    ['person', /(?<!\p{L})(?:wer|wen|wem|wessen)(?!\p{L})/iu],
  ],
  en: [
    [
      'number',
      /\b(?:how (?:many|much|old|long|often|far|high|tall|large|big|deep|fast|heavy|expensive)|what (?:percentage|number|amount|age|share|proportion))\b/iu,
    ],
    [
      'date',
      /\b(?:when|since when|(?:in |on )?(?:what|which) (?:year|day|date|month|century|decade|time))\b/iu,
    ],
    ['reason', /\b(?:why|for what reason|what (?:caused|is the reason|was the reason))\b/iu],
    [
      'place',
      /\b(?:where|(?:in |from |to )?(?:what|which) (?:country|city|place|town|region|area|state|continent))\b/iu,
    ],
    ['person', /\b(?:who|whom|whose)\b/iu],
  ],
};

const dates =
  /(?<!\p{L})(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jahr(?:e|en|es|hundert\p{L}*|zehnt\p{L}*)?|years?|centur(?:y|ies)|heute|gestern|morgen|today|yesterday|tomorrow|monat\p{L}*|months?|woche\p{L}*|weeks?|uhr|o'clock|ab sofort|jederzeit)(?!\p{L})|(?<!\d)(?:1\d|20)\d\d(?!\d)|\d{1,2}\.\s?\d{1,2}\.|\d{1,2}:\d\d/iu;

const numbers =
  /\d|(?<!\p{L})(?:null|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}*zehn|\p{L}*zig|hundert\p{L}*|tausend\p{L}*|million\p{L}*|milliarde\p{L}*|hälfte|drittel|viertel|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|billions?|half|third|quarter|dozens?|dutzend\p{L}*|prozent|percent)(?!\p{L})/iu;

const reasons =
  /(?<!\p{L})(?:weil|denn|da|daher|deshalb|deswegen|darum|nachdem|sodass|damit|um|wegen|aufgrund|grund|gründe\p{L}*|durch|infolge|dank|ursache\p{L}*|because|since|so that|due to|owing to|therefore|after|as a result|reasons?|in order to|thanks to|caused?|led to)(?!\p{L})/iu;

const places =
  /(?<!\p{L})(?:in|im|aus|nach|bei|an|am|auf|from|at|near|to|into|across|gegenüber)\s+(?:(?:der|die|das|dem|den|the)\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u;

/** A capital inside a sentence: a name in English, a name or a noun in German. */
const names = /(?<=[\p{L}\p{N},„“"»]\s*\p{P}?\s?)\p{Lu}\p{L}+/u;

const shows: Readonly<Record<Exclude<AnswerType, 'other'>, RegExp>> = {
  date: dates,
  number: numbers,
  reason: reasons,
  place: places,
  person: names,
};

/** What a question asks for, by its question word. */
export function answerTypeOf(question: string, language: Language): AnswerType {
  return asks[language].find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
}

/** Whether a text holds a thing of that kind at all; anything may answer an `other`. */
export function showsAnswerType(type: AnswerType, text: string): boolean {
  return type === 'other' || shows[type].test(text);
}
