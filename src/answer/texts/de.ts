// What an answer says in German.

import type { ByLanguage } from '../../language/language.ts';
import { marksOf } from '../../language/words/characters.ts';
import type { AnswerCatalogue } from './catalogue.ts';
import { list, marksAround as marksAroundWith, namedIn, spoken } from './quoting.ts';

const languageNames: ByLanguage<string> = { de: 'Deutsch', en: 'Englisch' };
const { outer } = marksOf.de;
const named = namedIn('de', outer);
const choices = new Intl.ListFormat('de', { type: 'disjunction' });
const marksAround = marksAroundWith(marksOf.de);

/** German. */
export const german: AnswerCatalogue = {
  lead: (quoteLanguage) =>
    quoteLanguage === undefined
      ? 'Der Artikel sagt dazu:'
      : `Der Artikel sagt dazu (auf ${languageNames[quoteLanguage]}):`,
  quoted: (quote, speaker) => spoken(quote, marksAround(quote), speaker),
  marksAround,
  place: (kind, paragraph) => {
    if (kind === 'title') return 'Überschrift';
    if (kind === 'standfirst') return 'Vorspann';
    if (kind === 'post') return `Absatz ${paragraph} (Beitrag)`;
    if (kind === 'note') return `Absatz ${paragraph} (Anmerkung)`;
    return `Absatz ${paragraph}`;
  },
  notInStory: 'Das sagt der Artikel nicht.',
  onlyNear: 'Eine klare Antwort darauf finde ich im Artikel nicht.',
  noOpinion: 'Das beurteile ich nicht, ich zeige nur, was der Artikel berichtet.',
  commonQuestions: [
    'Wer kommt zu Wort?',
    'Wie geht es weiter?',
    'Wann ist der Artikel erschienen?',
  ],
  topicQuestion: (topic) => `Was sagt der Artikel zum Thema ${topic}?`,
  askInstead: (questions) => `Frag mich zum Beispiel: ${list(questions, outer)}.`,
  falsePremise: (told) =>
    told === undefined
      ? 'Was die Frage voraussetzt, sagt der Artikel anders'
      : `Die Frage setzt voraus, dass ${told}. Der Artikel sagt etwas anderes`,
  unsaidPremise: (told) =>
    told === undefined
      ? 'Was die Frage voraussetzt, finde ich nicht im Artikel.'
      : `Die Frage setzt voraus, dass ${told}. Das finde ich nicht im Artikel.`,
  disagreement: {
    amount: 'Der Artikel nennt dazu zwei verschiedene Zahlen',
    time: 'Der Artikel nennt dazu zwei verschiedene Zeitpunkte',
    whether: 'Der Artikel macht dazu zwei Angaben, die einander widersprechen',
  },
  corrected: 'Der Artikel berichtigt dazu eine frühere Angabe',
  nearest: 'Am nächsten kommt:',
  sources: 'Quellen',
  notProved: 'Darauf habe ich keine Antwort, die der Artikel belegt.',
  withoutModel: {
    unavailable: 'Das Sprachmodell antwortet gerade nicht; dies fand die Suche im Artikel.',
    unusable: 'Das Sprachmodell gab keine brauchbare Antwort; dies fand die Suche im Artikel.',
    budget: 'Das Tagesbudget des Sprachmodells ist aufgebraucht; dies fand die Suche im Artikel.',
  },
  replies: {
    instruction:
      'Dabei kann ich nicht helfen: Ich beantworte nur Fragen zum Artikel, mit Zitaten aus ihm.',
    'code-request':
      'Programmieren kann ich nicht: Ich beantworte nur Fragen zum Artikel, mit Zitaten aus ihm.',
    'empty-question':
      'Da stand keine Frage. Frag mich etwas zum Artikel, zum Beispiel: Worum geht es?',
    'question-too-long':
      'Die Frage ist zu lang: Mehr als 1.000 Zeichen lese ich nicht. Bitte stell sie kürzer.',
    incomplete:
      'Worauf bezieht sich das? Stell mir bitte eine ganze Frage zum Artikel, zum Beispiel: Worum geht es?',
  },
  speech: {
    said: (left) =>
      left === 0
        ? 'Der Artikel sagt dazu'
        : `Der Artikel sagt dazu dies und an ${left === 1 ? 'einer weiteren Stelle' : `${left} weiteren Stellen`} noch mehr`,
    saidBy: (name) => `Das sagt ${name}`,
    notAbout: (name) =>
      `Dazu finde ich im Artikel keine Worte von ${name}. Zitiert wird sonst dies.`,
    silent: (name) => `${name} wird in diesem Artikel erwähnt, aber nicht zitiert.`,
    unknown: (name, near) =>
      near.length === 0
        ? `Von „${name}“ ist in diesem Artikel nicht die Rede.`
        : `Von „${name}“ ist in diesem Artikel nicht die Rede. War gemeint: ${list(near, outer)}?`,
    elsewhere: (name, near) =>
      `Niemand wie „${name}“ wird in diesem Artikel zitiert. War gemeint: ${list(near, outer)}?`,
    didYouMean: (name, near) => `„${name}“ steht nicht im Artikel, wohl aber ${list(near, outer)}.`,
    speakers: (names) => `Zu Wort kommen: ${names.join('; ')}. Der Artikel zitiert so`,
    nobody: 'In diesem Artikel wird niemand zitiert.',
  },
  stories: {
    one: named,
    from: (story) => `Aus dem Artikel ${named(story)}`,
    only: (story) => `Nur aus dem Artikel ${named(story)}`,
    which: (stories) => `Welchen Artikel meinst du: ${choices.format(stories.map(named))}?`,
    none: 'Das steht in keinem der Artikel, die ich kenne.',
  },
  leftOut: (questions) =>
    `Mehr als drei Fragen auf einmal beantworte ich nicht. Offen blieb: ${list(questions, outer)}.`,
  differing: ([one, other]) =>
    `Die Artikel sind sich nicht einig: [${one}] und [${other}] nennen verschiedene Zahlen.`,
};
