// What commands say in German that show something of a story.

import type { ByLanguage } from '../../../language/language.ts';
import type { ViewTexts } from './view-texts.ts';

const number = new Intl.NumberFormat('de');
const languageNames: ByLanguage<string> = { de: 'Deutsch', en: 'Englisch' };
const quoted = (names: readonly string[]) => names.map((name) => `„${name}“`).join(', ');

/** German. */
export const germanViews: ViewTexts = {
  unknownStory: (typed, known) =>
    `Einen Artikel „${typed}“ kenne ich nicht. ${
      known.length === 0
        ? 'Es ist noch keiner da.'
        : `Wähle einen aus der Liste, die beim Tippen erscheint: ${quoted(known)}.`
    }`,
  noStory: 'Ich kenne noch keinen Artikel.',
  gone: 'Was hier stand, gibt es nicht mehr: Der Artikel wurde geändert oder weggenommen.',
  nothing: 'Dazu steht nichts im Artikel.',
  shortened: '(Gekürzt.)',
  readStory: 'Zum Artikel',
  story: {
    by: (author) => `von ${author}`,
    published: (day, age) => `${day} (${age})`,
    modified: (day, age) => `zuletzt geändert: ${day} (${age})`,
    undated: 'ohne Datum',
    speakers: 'Zu Wort kommen',
    moreSpeakers: (count) => `… und ${number.format(count)} weitere: siehe /zitate`,
    contents: 'Inhalt',
  },
  counts: ({ direct, indirect, act }) =>
    [
      ...(direct > 0 ? [`${number.format(direct)}× wörtlich`] : []),
      ...(indirect > 0 ? [`${number.format(indirect)}× sinngemäß`] : []),
      ...(act > 0 ? [`${number.format(act)}× nur berichtet`] : []),
    ].join(', '),
  check: {
    heading: 'Das sagt der Artikel zu dieser Nachricht',
    nothing:
      'In dieser Nachricht steht keine Behauptung, die ich mit dem Artikel vergleichen kann: Fragen, Grüße und Bilder prüfe ich nicht.',
    verdicts: {
      supported: { mark: '✅', name: 'Steht so im Artikel' },
      contradicted: { mark: '❌', name: 'Der Artikel sagt etwas anderes' },
      'not-mentioned': { mark: '➖', name: 'Steht so nicht im Artikel' },
    },
    nearest: 'Am nächsten kommt',
    leftOut: (count) =>
      count === 1
        ? 'Eine weitere Behauptung habe ich nicht geprüft.'
        : `${number.format(count)} weitere Behauptungen habe ich nicht geprüft.`,
    limits:
      'Von einem Programm geprüft, das sich irren kann. Ob der Artikel recht hat, weiß es nicht.',
  },
  timeline: {
    published: (day) => `Erschienen am ${day}. In Klammern steht, wie der Artikel es nennt.`,
    undated: 'Der Artikel hat kein Datum: Wochentage stehen so da, wie er sie nennt.',
    none: 'Der Artikel nennt keinen Tag, keinen Monat und kein Jahr.',
    withoutDate: 'Ohne festes Datum',
  },
  compare: (one, other) => `${one} und ${other}`,
  help: {
    heading: 'Footnote: ein Programm, kein Mensch',
    about:
      'Ich beantworte Fragen zu einem Artikel und zeige zu jeder Antwort den Absatz, der sie belegt. Was der Artikel nicht sagt, sage ich dir auch.',
    asking: 'So fragst du mich',
    ways: [
      'Erwähne mich in einem Kanal und schreib deine Frage dazu.',
      'Schreib mir eine Direktnachricht.',
      'Antworte auf eine meiner Antworten, um nachzufragen.',
      'Bearbeite deine Frage: Meine Antwort ändert sich mit.',
    ],
    looking: 'Nachsehen, ohne zu fragen',
    inMenu: 'Im Menü jeder Nachricht, unter „Apps“',
    examples: 'Diese Fragen beantwortet der Artikel',
    limits:
      'Ich kann mich irren: Lies im Zweifel den Absatz. Ob der Artikel recht hat, weiß ich nicht.',
  },
  privacy: {
    heading: 'Was ich über dich speichere',
    kept: (hours) => [
      'Deine letzten Fragen in einem Gespräch, damit ich Nachfragen verstehe: bis eine Stunde nach der letzten, nur im Arbeitsspeicher.',
      hours === 0
        ? 'Die Frage hinter jeder Antwort auf einen Befehl: bis zu 24 Stunden, nur im Arbeitsspeicher.'
        : `Die Frage hinter jeder Antwort auf einen Befehl: ${number.format(hours)} Stunden, auf der Festplatte des Betreibers.`,
      'Wo meine Antworten stehen und welche Absätze sie zitieren, ohne wer gefragt hat: 24 Stunden, auf der Festplatte des Betreibers, um sie zu kennzeichnen, wenn der Artikel korrigiert wird.',
      'Welche deiner Nachrichten ich beantwortet habe, damit die Antwort sich mit ihnen ändert: bis ich neu starte.',
      'Welchen Artikel du zuletzt gewählt hast (eine Stunde) und in welcher Sprache du schreibst (einen Tag).',
      'Wovon du erfahren willst, mit Wörtern deiner Frage und wer du bist, damit ich dir schreiben kann: bis ich es getan habe, höchstens 90 Tage.',
      'Wie viele Fragen du gerade gestellt hast: Die Zahl verfällt nach wenigen Minuten von selbst und lässt sich nicht löschen, weil sie alle vor Überlastung schützt.',
    ],
    notKept:
      'Rückmeldungen zählen ohne deinen Namen. Wo die Redakteure eines Servers es wollen, zählen für sie Wörter aus Fragen, die der Artikel nicht beantwortet, ohne deinen Namen und, wenn du es nicht erlaubst, ohne deine Frage; 90 Tage lang. Was du in Discord schreibst, speichert Discord selbst.',
    exportMine: 'Zeig mir alles',
    deleteMine: 'Lösch alles',
    exported: 'Das ist alles, was ich über dich habe.',
    deleted: 'Gelöscht. Die Zahl deiner Fragen verfällt in wenigen Minuten von selbst.',
  },
  quotes: {
    everybody: (headline) => `Wer zu Wort kommt in „${headline}“`,
    wordsOf: (name, headline) => `${name} in „${headline}“`,
    inLanguage: (language) => `Zitate auf ${languageNames[language]}`,
    kinds: {
      direct: 'Wörtlich',
      indirect: 'Sinngemäß, in den Worten des Artikels',
      act: 'Nur berichtet, nicht zitiert',
    },
  },
};
