// The texts of the editor's desk in German.

import type { DeskTexts } from './desk-texts.ts';

const many = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`;

/** The desk's texts in German. */
export const germanDesk: DeskTexts = {
  title: 'Alle Artikel',
  intro:
    'Was hier geschieht, gilt sofort, auch im Artikelordner: dasselbe, was /beitrag auf Discord tut.',
  add: 'Artikel hinzufügen',
  file: 'Datei wählen …',
  address: 'Adresse einer Seite',
  look: 'Vorschau',
  fetching: (address) => `${address} wird geholt …`,
  replaces: (story) => `Er tritt an die Stelle von „${story}“.`,
  takePlace: 'Artikel ersetzen',
  about: (paragraphs, language, version, file) =>
    `${many(paragraphs, 'Absatz', 'Absätze')} · ${language === 'de' ? 'Deutsch' : 'Englisch'} · Fassung ${version} · ${file}`,
  show: 'Vorschau',
  shown: (story) => `„${story}“, wie gelesen`,
  read: 'Lesen',
  replace: 'Ersetzen …',
  retract: 'Zurückziehen …',
  of: (action, story) => `${action}: ${story}`,
  confirm: (story) => `„${story}“ zurückziehen?`,
  confirmHint:
    'Daraus wird dann nichts mehr beantwortet. 24 Stunden lang lässt sich das rückgängig machen.',
  retracted: (story) => `„${story}“ ist zurückgezogen. Unten lässt sich das rückgängig machen.`,
  retractedStories: 'Zurückgezogen',
  until: (time) => `kann zurück bis ${time}`,
  undo: 'Zurückholen',
  restored: (story) => `„${story}“ ist wieder da.`,
  channels: 'Kanäle',
  channelsHint: 'Ein Kanal kann sich auf einen einzigen Artikel beschränken, samt seinen Threads.',
  channelIsAbout: (channel) => `In ${channel} geht es um`,
  allStories: 'Alle Artikel',
  gone: (slug) => `${slug} (nicht da)`,
  speakers: 'Wer zitiert wird',
  nobody: 'Niemand.',
  questions: 'Fragen, die er beantwortet',
  questionsPending: 'Sie werden noch ausprobiert; gleich noch einmal nachsehen.',
  readers: 'Was Leser vermissten, lasen und bezweifelten',
  here: 'Hier auf der Spielwiese',
  onDiscord: 'Auf den eigenen Servern',
  count: 'Hier mitzählen',
  countHint:
    'Ohne Namen, höchstens 90 Tage lang, und mit der Spielwiese vergessen. Auf Discord schaltet es jeder Server mit /einstellungen ein.',
  nothingCounted: 'Noch wurde nichts gezählt.',
  noStoryAbout: 'Davon handelt kein Artikel',
  missed: 'Vergeblich gefragt',
  asked: (count) => many(count, 'Frage', 'Fragen'),
  answer: 'Beantworten …',
  answerTopic: (topic) => `„${topic}“ mit einem Hinweis beantworten`,
  note: 'Hinweis',
  noteHint:
    'Er wird der letzte Absatz des Artikels, als Hinweis der Redaktion. Wer Bescheid wollte, bekommt ihn.',
  addNote: 'Hinweis hinzufügen',
  noted: (paragraph, told) =>
    `Der Hinweis ist Absatz ${paragraph}.${told === 0 ? '' : ` Bescheid bekommen: ${told}.`}`,
  mostRead: 'Am meisten gelesen',
  citedAndOpened: (cited, opened) => `zitiert ${cited}, geöffnet ${opened}`,
  mostDoubted: 'Am meisten bezweifelt',
  noParagraph: 'kein Absatz',
  doubts: {
    'wrong-paragraph': 'falscher Absatz',
    incomplete: 'unvollständig',
    'should-refuse': 'hätte ablehnen sollen',
    other: 'etwas anderes',
  },
  feedback: 'Stimmen zu Antworten',
  noFeedback: 'Noch hat niemand etwas zu einer Antwort gesagt.',
  good: (count) => `gut ${count}`,
  bad: (count) => `schlecht ${count}`,
  outcomes: {
    answered: 'Beantwortet',
    related: 'Nur Verwandtes',
    'not-in-article': 'Nicht im Artikel',
    several: 'Mehrere Fragen',
  },
  outcome: 'Antwort',
  keptQuestions: (count) =>
    many(count, 'Frage, die aufgehoben werden darf', 'Fragen, die aufgehoben werden dürfen'),
};
