// What editors read in German.

import type { EditingTexts } from './editing-texts.ts';

const number = new Intl.NumberFormat('de');
const paragraphs = (count: number) =>
  `${number.format(count)} ${count === 1 ? 'Absatz' : 'Absätze'}`;

/** German. */
export const germanEditing: EditingTexts = {
  notEditor:
    'Das dürfen nur Redakteure: wer den Server verwalten darf oder die Rolle hat, die mit /einstellungen dafür gewählt ist.',
  notHere: (server) =>
    `Die Artikel sind auf allen Servern dieselben; von diesem aus dürfen sie nicht geändert werden. Wer den Bot betreibt, erlaubt es mit FOOTNOTE_EDITOR_SERVERS=${server}.`,
  notPossible: 'Die Artikel lassen sich hier nicht ändern.',
  steps: {
    fetching: 'Ich hole die Seite …',
    reading: 'Ich lese den Artikel …',
    indexing: 'Ich nehme den Artikel auf …',
  },
  oneOfBoth: 'Gib entweder eine Datei oder eine Adresse an.',
  fileTooLarge: (megabytes) =>
    `Die Datei ist zu groß: Mehr als ${number.format(megabytes)} MB lese ich nicht.`,
  fileNotFetched: 'Discord gibt mir die Datei nicht. Bitte versuche es noch einmal.',
  added: (story, count) =>
    `Aufgenommen: „${story}“, ${paragraphs(count)}. Ab jetzt kann danach gefragt werden.`,
  notesKept: (count) =>
    count === 1
      ? 'Die Anmerkung der Redaktion zur bisherigen Fassung steht auch hier am Ende.'
      : `Die ${number.format(count)} Anmerkungen der Redaktion zur bisherigen Fassung stehen auch hier am Ende.`,
  notesLost: (count) =>
    `Die neue Datei nimmt ${count === 1 ? 'die Anmerkung' : `die ${number.format(count)} Anmerkungen`} der Redaktion zur bisherigen Fassung nicht auf. Schreib sie in die Datei und nimm die noch einmal auf:`,
  reindexed: (story, count) => `Neu gelesen: „${story}“, ${paragraphs(count)}.`,
  noted: (story, place, told) =>
    `Angefügt an „${story}“: ${place}. Ab jetzt kann danach gefragt werden.${told === 0 ? '' : ` Wer es wissen wollte, erfährt es: ${number.format(told)}.`}`,
  toldOfNote: (word, story, place) =>
    `Du wolltest etwas über „${word}“ wissen. Die Redaktion hat „${story}“ ergänzt (${place}):`,
  stories: (count) =>
    `${number.format(count)} Artikel, ${count === 1 ? 'und zwar' : 'die neuesten zuerst'}:`,
  storyLine: (story, file, version, count) =>
    `„${story}“: ${paragraphs(count)}, Fassung ${number.format(version)}, ${file}`,
  noStory: 'Es ist noch kein Artikel da.',
  preview: {
    paragraphs: (count) => `${paragraphs(count)}, wie sie gezählt werden`,
    leftOut: (count) => `Weggelassen: ${number.format(count)}`,
    nothingLeftOut: 'Weggelassen wurde nichts.',
    speakers: 'Zu Wort kommen',
    questions: 'Fragen, die er beantwortet',
    questionsPending:
      'Fragen, die er beantwortet, probiere ich noch aus; sieh gleich noch einmal nach.',
    more: (count) => `… und ${number.format(count)} weitere`,
  },
  confirmRemoval: (story) =>
    `Soll „${story}“ wirklich weggenommen werden? Dann wird daraus nicht mehr geantwortet.`,
  remove: 'Wegnehmen',
  removed: (story) => `Weggenommen: „${story}“. Das lässt sich 24 Stunden lang rückgängig machen.`,
  undo: 'Rückgängig machen',
  restored: (story) => `Wieder da: „${story}“.`,
  nothingToRestore: 'Das lässt sich nicht mehr rückgängig machen: Die 24 Stunden sind um.',
  bound: (channel, story) =>
    `In #${channel} und seinen Threads geht es ab jetzt allein um „${story}“.`,
  unbound: (channel) => `In #${channel} geht es jetzt wieder um alle Artikel.`,
  notBound: (channel) => `In #${channel} geht es um alle Artikel; gebunden war nichts.`,
  settings: {
    heading: 'Einstellungen für diesen Server',
    language: 'Sprache, wenn die Frage keine verrät',
    anyLanguage: 'Sprache des Servers auf Discord',
    languages: { de: 'Deutsch', en: 'Englisch' },
    channels: 'Kanäle, in denen ich antworte (keiner gewählt: alle)',
    role: 'Rolle der Redakteure',
    isPrivate: (on) => `Antworten auf Befehle: ${on ? 'nur für den Fragenden' : 'für alle'}`,
    gapDesk: (on) =>
      on ? 'Lückenliste: an, für /beitrag lücken' : 'Lückenliste: aus, es wird nichts gezählt',
    corrections: (on) =>
      `Antworten kennzeichnen, deren Artikel korrigiert wird: ${on ? 'ja' : 'nein'}`,
    bound: (count) => `Kanäle, die an einen Artikel gebunden sind: ${number.format(count)}`,
    budgets: 'Fragen je Zeit',
    scopes: { user: 'Je Person', channel: 'Je Kanal', guild: 'Auf dem ganzen Server' },
    budgetHint: 'Fragen/Sekunden, etwa 10/60s; leer: wie überall',
    noBudget: (written) =>
      `„${written}“ ist keine Angabe wie 10/60s: Fragen, Schrägstrich, Sekunden, s.`,
    roleHint:
      'Damit die Rolle /beitrag sieht, gib es ihr unter Servereinstellungen, Integrationen frei.',
  },
  gaps: {
    off: 'Die Lückenliste ist aus: Es wird nichts gezählt. Mit /einstellungen lässt sie sich einschalten.',
    nothing: 'Noch gibt es nichts zu berichten.',
    heading: (days) =>
      `Was Leser hier in den letzten ${days} Tagen vermisst, gelesen und bezweifelt haben`,
    noStory: 'Davon handelt kein Artikel',
    missed: 'Vergeblich gefragt',
    topic: (word, others, count) =>
      `${[word, ...others].join(', ')}: ${number.format(count)} ${count === 1 ? 'Frage' : 'Fragen'}`,
    read: 'Am meisten gelesen',
    readParagraph: (place, cited, opened) =>
      `${place}: ${number.format(cited)}-mal zitiert, ${number.format(opened)}-mal geöffnet`,
    doubted: 'Am meisten bezweifelt (👎)',
    doubtedAnswer: (places, reasons, count) =>
      `${number.format(count)}: ${places.length === 0 ? 'kein Absatz gezeigt' : places.join(', ')} (${reasons.join(', ')})`,
    question: (question) => `„${question}“`,
  },
  cannotWrite: (channel) =>
    `In #${channel} darf ich nicht schreiben. Gib mir dort das Recht, Nachrichten zu senden.`,
};
