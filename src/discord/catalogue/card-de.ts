// What a card says besides the answer, in German.

import type { CardTexts } from './card-texts.ts';
import { type StatementWords, statementLine } from './statement-line.ts';

const list = new Intl.ListFormat('de', { type: 'conjunction' });
const dates = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });

const statementWords: StatementWords = {
  attitudes: {
    demand: 'Forderung',
    announce: 'Ankündigung',
    deny: 'Dementi',
    warn: 'Warnung',
    criticise: 'Kritik',
    fear: 'Befürchtung',
    propose: 'Vorschlag',
    promise: 'Zusage',
    praise: 'Lob',
  },
  statement: 'Aussage',
  speech: { direct: 'wörtlich', indirect: 'wiedergegeben', act: 'berichtet' },
  report: 'Bericht des Artikels selbst',
  places: 'Orte',
  times: 'Zeit',
  quoteIn: { de: 'Zitat auf Deutsch', en: 'Zitat auf Englisch' },
  marks: ['„', '“'],
};

/** German. */
export const germanCard: CardTexts = {
  answered: '✓ Belegt',
  related: '≈ Nicht beantwortet, nur Verwandtes',
  notInStory: '∅ Nicht im Artikel',
  made: (making) => {
    if (making.kind === 'quoted') return 'wörtlich zitiert, nichts erzeugt';
    if (making.kind === 'model') return `geschrieben von ${making.name}, jeder Satz geprüft`;
    return 'vom Programm aus den Angaben zum Artikel, nichts erzeugt';
  },
  dated: (published, modified) =>
    [...(published ? [published] : []), ...(modified ? [`Stand ${modified}`] : [])].join(', '),
  day: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
  asked: (question) => `Gefragt: ${question}`,
  statement: (kind, quoteLanguage) => statementLine(kind, quoteLanguage, statementWords),
  moreSources: (count) => `und ${count} weitere ${count === 1 ? 'Stelle' : 'Stellen'}`,
  shortened: 'Gekürzt, wo „…“ steht; ganz unter „Absatz lesen“.',
  askThis: 'Das beantwortet der Artikel:',
  read: 'Absatz lesen',
  readWhich: 'Welchen Absatz lesen?',
  openStory: 'Zum Artikel',

  reader: {
    speak: (names) => `Es spricht: ${list.format(names)}`,
    back: 'Zum Zitat',
    noStory: 'Diesen Artikel gibt es hier nicht mehr.',
    stillThere: 'Der Absatz wurde seitdem geändert; das Zitat steht noch so darin.',
    moved: 'Der Artikel wurde seitdem geändert; das Zitat steht jetzt hier.',
    changed: 'Der Artikel wurde seitdem geändert: Das Zitat steht so nicht mehr da.',
    gone: 'Der Artikel wurde seitdem geändert: Das Zitat steht nicht mehr da.',
    quotedWas: 'Zitiert wurde:',
    nowIs: 'Jetzt steht dort:',
  },

  correction: {
    corrected: 'Korrigiert: Der Artikel wurde nach dieser Antwort geändert.',
    retracted: 'Zurückgezogen: Was hier zitiert wird, steht nicht mehr im Artikel.',
    storyGone: 'Zurückgezogen: Den Artikel gibt es hier nicht mehr.',
    nowIs: 'Jetzt steht dort:',
    around: 'Der Absatz wurde geändert; das Zitat steht noch so darin.',
    gone: 'Das steht nicht mehr im Artikel.',
    storyOfQuoteGone: 'Diesen Artikel gibt es hier nicht mehr.',
  },

  askOn: 'Weiterfragen',
  question: 'Deine Frage',
  questionHint: 'Was du gelesen hast, darf sie voraussetzen: „Und warum?“',

  thanks: 'Danke! Gezählt wird nur, was du sagst, nicht, wer du bist.',
  thanksKept: 'Danke! Deine Frage ist ohne deinen Namen aufgehoben.',
  wait: 'Sag mir, wenn es drinsteht',
  waiting:
    'Ich schreibe dir einmal, wenn die Redaktion das beantwortet, 90 Tage lang. /datenschutz zeigt und löscht es.',
  noWaiting:
    'Das kann ich nicht vormerken: Die Frage ist fort, oder hier werden keine Lücken gezählt.',
  whatIsWrong: 'Was stimmt nicht?',
  reason: 'Grund',
  reasons: {
    'wrong-paragraph': 'Der falsche Absatz',
    incomplete: 'Unvollständig',
    'should-refuse': 'Der Artikel beantwortet das gar nicht',
    other: 'Etwas anderes',
  },
  keepQuestion: 'Meine Frage darf aufgehoben werden',
  keepQuestionHint:
    'Ohne deinen Namen, um Antworten und Artikel zu verbessern. Sonst wird nur gezählt.',

  proof: 'Nachweis',
  proofHint: 'Der Nachweis dieser Antwort; prüfen lässt er sich mit npm run verify.',
  noProof: 'Diese Antwort kann ich nicht mehr nachweisen: Frage oder Artikel sind nicht mehr da.',
  onlyAsker: 'Wegnehmen darf die Antwort nur, wer gefragt hat.',
};
