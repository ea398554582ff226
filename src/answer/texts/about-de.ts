// What an answer says about a story as a whole and about the bot in German.

import type { ByLanguage } from '../../language/language.ts';
import type { AboutTexts } from './about-texts.ts';

const languageNames: ByLanguage<string> = { de: 'Deutsch', en: 'Englisch' };

const dates = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });
const day = (date: string) => dates.format(new Date(`${date}T00:00:00Z`));

const names = new Intl.ListFormat('de', { type: 'conjunction' });
const number = new Intl.NumberFormat('de');
const counted = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

const paragraphs = (count: number) => counted(count, 'Absatz', 'Absätze');

/** German. */
export const germanAboutTexts: AboutTexts = {
  lead: (words, quoteLanguage) =>
    quoteLanguage === undefined ? `${words}:` : `${words} (auf ${languageNames[quoteLanguage]}):`,
  noStory: 'Ich kenne noch keinen Artikel, den du mich fragen könntest.',

  author: (author) => `Geschrieben hat den Artikel: ${author}.`,
  authorNote: 'Über seine Verfasser sagt der Artikel',
  noAuthor: (outlet) =>
    outlet === undefined
      ? 'Wer den Artikel geschrieben hat, steht nicht dabei.'
      : `Einen Verfasser nennt der Artikel nicht; erschienen ist er bei ${outlet}.`,

  published: (date, outlet) =>
    `Der Artikel ist am ${day(date)}${outlet === undefined ? '' : ` bei ${outlet}`} erschienen.`,
  notDated: 'Wann der Artikel erschienen ist, steht nicht dabei.',
  outlet: (outlet, date) =>
    `Der Artikel ist${date === undefined ? '' : ` am ${day(date)}`} bei ${outlet} erschienen.`,
  noOutlet: 'Wo der Artikel erschienen ist, steht nicht dabei.',
  link: (url, outlet) =>
    outlet === undefined
      ? `Der Artikel steht hier: ${url}`
      : `Quelle ist ${outlet}; der Artikel steht hier: ${url}`,
  noLink: (outlet) => `Quelle ist ${outlet}; einen Link zum Artikel habe ich nicht.`,
  noSource: 'Woher der Artikel stammt, steht nicht dabei; einen Link habe ich auch nicht.',
  truth: (outlet) =>
    `Das kann ich nicht prüfen: Ich zeige nur, was der Artikel sagt. ${
      outlet === undefined
        ? 'Wo er erschienen ist, steht nicht dabei.'
        : `Erschienen ist er bei ${outlet}.`
    }`,
  length: ({ paragraphs: count, words, minutes }) =>
    `Der Artikel hat ${paragraphs(count)} und ${counted(words, 'Wort', 'Wörter')}; zu lesen ist er in etwa ${counted(minutes, 'Minute', 'Minuten')}.`,
  paragraphCount: (count) => `Der Artikel hat ${paragraphs(count)}.`,
  writtenIn: (language) => `Der Artikel ist auf ${languageNames[language]} geschrieben.`,

  title: 'Die Überschrift lautet',
  noTitle: 'Der Artikel hat keine Überschrift.',
  standfirst: 'Der Vorspann lautet',
  noStandfirst: 'Der Artikel hat keinen Vorspann.',
  paragraph: (place) => `Das steht in Absatz ${place}`,
  noParagraph: (count) => `Diesen Absatz gibt es nicht: Der Artikel hat ${paragraphs(count)}.`,
  nothingBefore: 'Davor steht nichts: Damit beginnt der Artikel.',
  nothingAfter: (count) => `Danach steht nichts mehr: Absatz ${count} ist der letzte.`,
  besideWhat: 'Vor oder nach welchem Absatz? Nenn mir bitte seine Nummer.',

  saidBy: (speakers) => `Das sagt dem Artikel zufolge: ${names.format(speakers)}.`,
  saidByStory: (outlet) =>
    outlet === undefined
      ? 'Dafür nennt der Artikel niemanden; er berichtet es selbst.'
      : `Dafür nennt der Artikel niemanden; er berichtet es selbst (erschienen bei ${outlet}).`,
  standsIn: (places) =>
    `Ja, wörtlich so steht es im Artikel: ${names.format(places)}. Ob der Artikel recht hat, kann ich nicht prüfen.`,
  more: 'Außerdem sagt der Artikel dazu',
  nextParagraph: 'Mehr sagt der Artikel dazu nicht ausdrücklich; danach steht dort',
  noMore: 'Mehr sagt der Artikel dazu nicht.',
  nothingToGoOn:
    'Das kann ich mit der letzten Antwort nicht machen. Stell mir bitte eine ganze Frage.',

  summary: 'Darum geht es',
  next: 'Darüber, wie es weitergeht, sagt der Artikel',
  noNext: 'Wie es weitergeht, sagt der Artikel nicht.',
  timeline: 'In dieser Folge, soweit der Artikel es datiert',
  noTimeline: 'Der Artikel nennt keine Daten, nach denen sich ordnen ließe, was geschah.',

  smallTalk: {
    greeting:
      'Hallo! Ich beantworte Fragen zum Artikel und belege jede Antwort mit einem Absatz. Was möchtest du wissen?',
    identity:
      'Ich bin Footnote, ein Bot: Ich beantworte Fragen zum Artikel und belege jede Antwort mit einem wörtlichen Zitat.',
    abilities:
      'Frag mich etwas zum Artikel: was darin steht, wer was gesagt hat, worum es geht, was in Absatz 3 steht. Ich antworte mit wörtlichen Zitaten und dem Absatz, und sage dir, wenn der Artikel etwas nicht sagt.',
    thanks: 'Gern geschehen! Frag einfach weiter, wenn du noch etwas zum Artikel wissen willst.',
    goodbye: 'Tschüss! Wenn du noch Fragen zum Artikel hast, bin ich da.',
    wellbeing: 'Danke der Nachfrage, ich laufe! Was möchtest du über den Artikel wissen?',
    praise: 'Danke, das freut mich! Frag gern weiter.',
    blame:
      'Das tut mir leid. Ich zeige nur, was im Artikel steht, und erwische manchmal die falsche Stelle. Stell die Frage bitte noch einmal mit anderen Worten.',
    assent: 'Alles klar. Frag einfach weiter, wenn du noch etwas wissen willst.',
    laughter: 'Schön, dass du lachst! Frag gern weiter.',
    puzzled:
      'Das war wohl nicht klar. Stell die Frage bitte mit anderen Worten, oder schreib „Zeig mir den ganzen Absatz“.',
    chat: 'Ich beantworte Fragen zum Artikel und belege jede Antwort mit einem Absatz. Was möchtest du wissen?',
  },
  bot: {
    nature:
      'Ich bin ein Programm, kein Mensch: Ich suche im Artikel, was zu deiner Frage passt, und zeige es dir mit Zitat und Absatz.',
    maker: 'Ich bin ein Programm, das Footnote heißt. Wer mich hier betreibt, weiß ich nicht.',
    languages:
      'Ich verstehe Fragen auf Deutsch und auf Englisch und antworte in der Sprache der Frage. Zitate stehen in der Sprache des Artikels.',
    trust:
      'Ich weiß nur, was im Artikel steht: Jedes Zitat steht Wort für Wort in dem Absatz, den ich dazu nenne, damit du nachsehen kannst. Ob der Artikel recht hat, kann ich nicht prüfen, und dass ich einmal die falsche Stelle erwische, kommt vor.',
  },
  stories: (named, more) => {
    const all = named.join('; ');
    const count = named.length + more;
    const rest = more === 0 ? '' : ` und ${counted(more, 'weiterer', 'weitere')}`;

    return count === 1
      ? `Ich kenne einen Artikel: ${all}.`
      : `Ich kenne ${number.format(count)} Artikel, die neuesten zuerst: ${all}${rest}.`;
  },
};
