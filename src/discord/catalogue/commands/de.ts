// What commands are called in German.

import type { CommandTexts } from './command-texts.ts';

/** German. */
export const german: CommandTexts = {
  ask: {
    name: 'frage',
    description: 'Stellt eine Frage zur Nachricht; jede Antwort ist mit einem Zitat belegt',
  },
  options: {
    question: { name: 'frage', description: 'Was möchtest du über die Nachricht wissen?' },
    private: { name: 'privat', description: 'Nur du siehst die Antwort' },
    story: { name: 'artikel', description: 'Um welchen Artikel es geht' },
  },
};
