// What commands are called in German.

import type { CommandTexts } from './command-texts.ts';

/** German. */
export const german: CommandTexts = {
  ask: {
    name: 'frage',
    description: 'Stellt eine Frage zum Artikel; jede Antwort ist mit einem Zitat belegt',
  },
  story: {
    name: 'überblick',
    description: 'Überschrift, Quelle, Datum, wer zu Wort kommt, und der Inhalt nach Absätzen',
  },
  quotes: {
    name: 'zitate',
    description: 'Was jemand im Artikel sagt, wörtlich und sinngemäß, mit Absatz',
  },
  timeline: {
    name: 'zeitleiste',
    description: 'Was wann geschah, soweit der Artikel es datiert, mit Absatz',
  },
  compare: {
    name: 'vergleich',
    description: 'Was zwei Personen sagen, oder was der Artikel zu zwei Aussagen sagt',
  },
  help: { name: 'hilfe', description: 'Was ich kann, und wie du mich fragst' },
  privacy: {
    name: 'datenschutz',
    description: 'Was ich über dich speichere und wie lange; alles zeigen und löschen',
  },
  menu: { check: 'Mit dem Artikel prüfen', answer: 'Diese Frage beantworten' },
  article: {
    name: 'beitrag',
    description: 'Für Redakteure: Artikel aufnehmen, ansehen, wegnehmen, binden',
  },
  settings: {
    name: 'einstellungen',
    description: 'Für Redakteure: Sprache, Kanäle, Rolle und Budgets dieses Servers',
  },
  articleActions: {
    add: {
      name: 'aufnehmen',
      description: 'Nimmt einen Artikel auf: aus einer Datei oder von einer Adresse',
    },
    list: { name: 'liste', description: 'Alle Artikel mit Datei und Fassung' },
    show: {
      name: 'ansehen',
      description: 'Absätze, wie sie gezählt werden, Weggelassenes, Sprecher, Fragen',
    },
    gaps: {
      name: 'lücken',
      description: 'Was Leser vergeblich gefragt, am meisten gelesen und bezweifelt haben',
    },
    note: {
      name: 'anmerken',
      description: 'Fügt einem Artikel eine Anmerkung der Redaktion an, etwa zu einer Lücke',
    },
    reindex: { name: 'neulesen', description: 'Liest die Datei eines Artikels noch einmal' },
    remove: {
      name: 'wegnehmen',
      description: 'Nimmt einen Artikel weg; 24 Stunden lang rückgängig zu machen',
    },
    undo: {
      name: 'zurückholen',
      description: 'Holt den Artikel zurück, der zuletzt weggenommen wurde',
    },
    use: { name: 'binden', description: 'In diesem Kanal geht es nur noch um einen Artikel' },
    unuse: { name: 'lösen', description: 'In diesem Kanal geht es wieder um alle Artikel' },
  },
  options: {
    file: { name: 'datei', description: 'Eine Datei .md, .txt oder .html' },
    address: { name: 'adresse', description: 'Die Adresse der Seite, https://…' },
    replace: {
      name: 'ersetzen',
      description: 'Darf der Artikel einen mit demselben Dateinamen ersetzen?',
    },
    channel: { name: 'kanal', description: 'Ohne Angabe: dieser hier' },
    note: { name: 'text', description: 'Was im Artikel außerdem stehen soll' },
    topic: {
      name: 'thema',
      description: 'Welche Lücke sie schließt: Wer es wissen wollte, erfährt es einmal',
    },
    question: { name: 'frage', description: 'Was möchtest du über den Artikel wissen?' },
    private: { name: 'privat', description: 'Nur du siehst die Antwort' },
    speaker: { name: 'person', description: 'Wer? Ohne Angabe: alle, die zu Wort kommen' },
    first: { name: 'eins', description: 'Eine Person aus dem Artikel, oder eine Aussage' },
    second: { name: 'zwei', description: 'Die andere Person, oder die andere Aussage' },
    story: { name: 'artikel', description: 'Um welchen Artikel es geht' },
  },
};
