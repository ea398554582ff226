// What commands are called in German.

import type { CommandTexts } from './command-texts.ts';

/** German. */
export const german: CommandTexts = {
  ask: {
    name: 'frage',
    description: 'Stellt eine Frage zur Nachricht; jede Antwort ist mit einem Zitat belegt',
  },
  story: {
    name: 'überblick',
    description: 'Überschrift, Quelle, Datum, wer zu Wort kommt, und der Inhalt nach Absätzen',
  },
  quotes: {
    name: 'zitate',
    description: 'Was jemand im Artikel sagt, wörtlich und sinngemäß, mit Absatz',
  },
  menu: { check: 'Mit der Geschichte prüfen', answer: 'Diese Frage beantworten' },
  options: {
    question: { name: 'frage', description: 'Was möchtest du über die Nachricht wissen?' },
    private: { name: 'privat', description: 'Nur du siehst die Antwort' },
    speaker: { name: 'person', description: 'Wer? Ohne Angabe: alle, die zu Wort kommen' },
    story: { name: 'artikel', description: 'Um welchen Artikel es geht' },
  },
};
