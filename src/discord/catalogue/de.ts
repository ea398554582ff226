// The bot's own texts in German.

import { germanCard } from './card-de.ts';
import { duration } from './duration.ts';
import type { Messages } from './messages.ts';

const scopes = {
  user: 'Du hast',
  channel: 'In diesem Kanal wurde',
  guild: 'Auf diesem Server wurde',
};

/** What the bot says in German. */
export const de: Messages = {
  card: germanCard,
  introduction:
    'Ich bin ein Programm, kein Mensch. Ich beantworte Fragen zu einem Artikel und belege jede Antwort mit einem wörtlichen Zitat.',
  forExample: 'Zum Beispiel:',
  shortened: '(Gekürzt: Die Antwort ist länger, als ich hier schreiben darf.)',
  nothingToShow: 'Dazu habe ich keine Antwort, die ich zeigen kann.',
  questionTooLong: (characters, limit) =>
    `Deine Frage hat ${characters} Zeichen, erlaubt sind ${limit}. Bitte kürze sie.`,
  budgetSpent: (scope, seconds) =>
    `${scopes[scope]} gerade viel gefragt. Bitte versuche es in ${duration('de', seconds)} noch einmal.`,
  busy: (seconds) =>
    `Gerade kommen sehr viele Fragen auf einmal. Bitte versuche es in etwa ${duration('de', seconds)} noch einmal.`,
  elsewhere:
    'In diesem Kanal antworte ich nicht; so ist es für diesen Server eingestellt. Bitte frag mich in einem anderen.',
  stopping: 'Ich werde gerade neu gestartet. Bitte frage in einer Minute noch einmal.',
  tookTooLong: 'Die Antwort hat zu lange gedauert. Bitte versuche es noch einmal.',
  failed: (id) => `Da ist bei mir etwas schiefgegangen. Wenn du es meldest, nenne bitte: ${id}`,
  mayNotWrite: (channel) =>
    `Du hast mich ${channel === '' ? 'in einem Kanal' : `in #${channel}`} gefragt, aber dort darf ich nicht schreiben. Bitte jemanden, der den Kanal verwaltet, mir „Nachrichten senden“ zu erlauben, oder frag mich hier.`,
  componentGone: 'Das verstehe ich nicht mehr. Bitte stelle die Frage noch einmal.',
  'unreadable-message':
    'Discord zeigt mir diese Nachricht nicht. Bitte schreibe die Frage mit in deine Erwähnung.',
  'unreadable-file':
    'Lesen kann ich nur geschriebene Fragen und Textdateien (.txt, höchstens 8 KB). Bitte schreibe die Frage in deine Nachricht.',
  'not-shown':
    'Du hast meine Rolle erwähnt; damit zeigt mir Discord deine Nachricht nicht. Bitte erwähne mich selbst.',
};
