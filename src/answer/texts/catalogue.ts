// The texts of answers, the same on every surface.

import type { Language } from '../../language/language.ts';
import type { ParagraphKind } from '../../story/article.ts';
import type { AbstentionReason } from '../answer.ts';

/** Every phrase of an answer, in one language. The compiler holds the catalogues of all languages complete. */
export interface AnswerCatalogue {
  /** Leads in an answer. @param quoteLanguage - the article's language, where it is not the asker's. */
  readonly lead: (quoteLanguage: Language | undefined) => string;
  /** Leads in what the whole story is about. */
  readonly overview: (quoteLanguage: Language | undefined) => string;
  /** One quote with its speaker, as a sentence of an answer. */
  readonly quoted: (quote: string, speaker: string | undefined) => string;
  /** The marks around a quote: the usual ones, or others where it holds those; none where it brings its own. */
  readonly marksAround: (quote: string) => readonly [open: string, close: string];
  /** Where a quote stands: "Absatz 4", "Überschrift". */
  readonly place: (kind: ParagraphKind, paragraph: number) => string;
  /** The article does not say; what was looked for, and which of it the article does not have. */
  readonly notInArticle: (lookedFor: readonly string[], missing: readonly string[]) => string;
  /** Stands above the nearest paragraphs of a refused question. */
  readonly nearest: string;
  /** Heading above the sources of an answer. */
  readonly sources: string;
  /** What was written could not be proved by the article. */
  readonly notProved: string;
  /** Why an answer was made without the chat model. */
  readonly withoutModel: Readonly<Record<'unavailable' | 'unusable' | 'budget', string>>;
  /** What is said to a text that is no question about the story. */
  readonly replies: Readonly<Record<Exclude<AbstentionReason, 'not-in-article'>, string>>;
}

const list = (words: readonly string[], open: string, close: string) =>
  words.map((word) => `${open}${word}${close}`).join(', ');

type Marks = readonly [open: string, close: string];

/** The first of these marks, or the second where the quote holds such marks; none where it begins with its own. */
const marks =
  (usual: Marks, other: Marks) =>
  (quote: string): Marks => {
    if (/^\s*[„“”"»«]/u.test(quote)) return ['', ''];

    return /[„“”"]/u.test(quote) ? other : usual;
  };

const germanMarks = marks(['„', '“'], ['»', '«']);
const englishMarks = marks(['“', '”'], ['‘', '’']);

/** One quote with its speaker. */
const spoken = (quote: string, [open, close]: Marks, speaker: string | undefined) =>
  `${speaker === undefined ? '' : `${speaker}: `}${open}${quote}${close}`;

const german: AnswerCatalogue = {
  lead: (quoteLanguage) =>
    quoteLanguage === 'en' ? 'Der Artikel sagt dazu (auf Englisch):' : 'Der Artikel sagt dazu:',
  overview: (quoteLanguage) =>
    quoteLanguage === 'en' ? 'Darum geht es (auf Englisch):' : 'Darum geht es:',
  quoted: (quote, speaker) => spoken(quote, germanMarks(quote), speaker),
  marksAround: germanMarks,
  place: (kind, paragraph) => {
    if (kind === 'title') return 'Überschrift';
    if (kind === 'standfirst') return 'Vorspann';
    if (kind === 'post') return `Absatz ${paragraph} (Beitrag)`;
    if (kind === 'note') return `Absatz ${paragraph} (Anmerkung)`;
    return `Absatz ${paragraph}`;
  },
  notInArticle: (lookedFor, missing) =>
    [
      'Das sagt der Artikel nicht.',
      lookedFor.length > 0 ? `Gesucht habe ich nach ${list(lookedFor, '„', '“')}.` : '',
      missing.length > 0 ? `Im Artikel kommt davon nicht vor: ${list(missing, '„', '“')}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  nearest: 'Am nächsten kommt:',
  sources: 'Quellen',
  notProved: 'Darauf habe ich keine Antwort, die der Artikel belegt.',
  withoutModel: {
    unavailable: 'Das Sprachmodell antwortet gerade nicht; dies fand die Suche im Artikel.',
    unusable: 'Das Sprachmodell gab keine brauchbare Antwort; dies fand die Suche im Artikel.',
    budget: 'Das Tagesbudget des Sprachmodells ist aufgebraucht; dies fand die Suche im Artikel.',
  },
  replies: {
    'small-talk':
      'Hallo! Ich beantworte Fragen zum Artikel und belege jede Antwort mit einem Absatz. Was möchtest du wissen?',
    instruction:
      'Dabei kann ich nicht helfen: Ich beantworte nur Fragen zum Artikel, mit Zitaten aus ihm.',
    'code-request':
      'Programmieren kann ich nicht: Ich beantworte nur Fragen zum Artikel, mit Zitaten aus ihm.',
    'empty-question':
      'Da stand keine Frage. Frag mich etwas zum Artikel, zum Beispiel: Worum geht es?',
    'question-too-long':
      'Die Frage ist zu lang: Mehr als 1.000 Zeichen lese ich nicht. Bitte stell sie kürzer.',
  },
};

const english: AnswerCatalogue = {
  lead: (quoteLanguage) =>
    quoteLanguage === 'de' ? 'The article says (in German):' : 'The article says:',
  overview: (quoteLanguage) =>
    quoteLanguage === 'de' ? 'This is what it is about (in German):' : 'This is what it is about:',
  quoted: (quote, speaker) => spoken(quote, englishMarks(quote), speaker),
  marksAround: englishMarks,
  place: (kind, paragraph) => {
    if (kind === 'title') return 'Headline';
    if (kind === 'standfirst') return 'Standfirst';
    if (kind === 'post') return `Paragraph ${paragraph} (post)`;
    if (kind === 'note') return `Paragraph ${paragraph} (note)`;
    return `Paragraph ${paragraph}`;
  },
  notInArticle: (lookedFor, missing) =>
    [
      'The article does not say.',
      lookedFor.length > 0 ? `I looked for ${list(lookedFor, '“', '”')}.` : '',
      missing.length > 0 ? `Not in the article: ${list(missing, '“', '”')}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  nearest: 'The closest is:',
  sources: 'Sources',
  notProved: 'I have no answer to that which the article proves.',
  withoutModel: {
    unavailable: 'The language model does not answer now; this was found by searching the article.',
    unusable: 'The language model gave no usable answer; this was found by searching the article.',
    budget:
      "The language model's budget for today is spent; this was found by searching the article.",
  },
  replies: {
    'small-talk':
      'Hello! I answer questions about the article and prove every answer with a paragraph. What would you like to know?',
    instruction:
      'I cannot help with that: I only answer questions about the article, with quotes from it.',
    'code-request':
      'I cannot write code: I only answer questions about the article, with quotes from it.',
    'empty-question':
      'There was no question. Ask me something about the article, for example: What is it about?',
    'question-too-long':
      'The question is too long: I read no more than 1,000 characters. Please ask it in fewer words.',
  },
};

/** What an answer says, by the asker's language. */
export const answerCatalogue: Readonly<Record<Language, AnswerCatalogue>> = {
  de: german,
  en: english,
};
