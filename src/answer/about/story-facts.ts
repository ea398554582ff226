// What is known of a story as a whole: who wrote it, when and where it was published, how long it is.
//
// A source must hold words of the story. Where a paragraph proves what is said, it is the source: the note about the
// authors, the last paragraph by its number. What the front matter alone tells has the headline for its source, which
// says of which story it is told.

import { datesIn } from '../../language/facts/dates.ts';
import type { Language } from '../../language/language.ts';
import type { StoryTopic } from '../../language/questions/about-phrases.ts';
import { words } from '../../language/words/words.ts';
import type { Article, Paragraph, ParagraphKind } from '../../story/article.ts';
import { sentencesOf, sentenceText } from '../../story/sentences.ts';
import { type Citation, cite, citeWhole } from '../citations.ts';
import { notSaid, quoting, stating, type Untimed } from '../extractive/reply.ts';
import { aboutTexts } from '../texts/about-texts.ts';

/** What is told without looking at what sentences mean. */
export type FactTopic = Exclude<StoryTopic, 'next' | 'timeline'>;

/** Words that a reader reads in a minute, of news in either language. */
const wordsPerMinute = 220;

const mostDated = 3;

/** The answer to a question for one fact of a story. */
export function factAnswer(article: Article, topic: FactTopic, language: Language): Untimed {
  const texts = aboutTexts[language];
  const { outlet, url } = article;
  const day = article.published?.slice(0, 'YYYY-MM-DD'.length);
  const state = (text: string, citation = headOf(article)) => stating(text, citation, language);

  switch (topic) {
    case 'author':
      return authorAnswer(article, language);
    case 'published':
      return day === undefined
        ? notSaid(texts.notDated, language, datedSentences(article))
        : state(texts.published(day, outlet));
    case 'outlet':
      return outlet === undefined
        ? notSaid(texts.noOutlet, language)
        : state(texts.outlet(outlet, day), naming(article, outlet));
    case 'link':
      if (url !== undefined) return state(texts.link(url, outlet));
      return outlet === undefined
        ? notSaid(texts.noSource, language)
        : state(texts.noLink(outlet), naming(article, outlet));
    case 'truth':
      return state(texts.truth(outlet), naming(article, outlet));
    case 'length':
      return state(texts.length(lengthOf(article)), endOf(article));
    case 'paragraph-count':
      return state(texts.paragraphCount(lengthOf(article).paragraphs), endOf(article));
    case 'language':
      return state(texts.writtenIn(article.language));
    case 'title':
      return headAnswer(article, 'title', texts.title, texts.noTitle, language);
    case 'standfirst':
      return headAnswer(article, 'standfirst', texts.standfirst, texts.noStandfirst, language);
  }
}

function authorAnswer(article: Article, language: Language): Untimed {
  const texts = aboutTexts[language];
  const { author, outlet } = article;
  if (author !== undefined) {
    return stating(texts.author(author), naming(article, author), language);
  }

  const notes = article.paragraphs.filter(({ kind }) => kind === 'note');
  if (notes.length > 0) {
    const citations = notes.map((note) => citeWhole(article, note));
    return quoting(article, citations, texts.authorNote, language);
  }

  return outlet === undefined
    ? notSaid(texts.noAuthor(undefined), language)
    : stating(texts.noAuthor(outlet), headOf(article), language);
}

function headAnswer(
  article: Article,
  kind: ParagraphKind,
  lead: string,
  none: string,
  language: Language,
): Untimed {
  const paragraph = article.paragraphs.find((one) => one.kind === kind);

  return paragraph === undefined
    ? notSaid(none, language)
    : quoting(article, [citeWhole(article, paragraph)], lead, language);
}

/** How long the body of a story is. */
function lengthOf(article: Article): { paragraphs: number; words: number; minutes: number } {
  const body = article.paragraphs.filter(({ number }) => number > 0);
  const count = body.reduce((sum, { text }) => sum + words(text).length, 0);

  return {
    paragraphs: body.length,
    words: count,
    minutes: Math.max(1, Math.round(count / wordsPerMinute)),
  };
}

/** The headline, or how the story begins. */
function headOf(article: Article): Citation {
  const [first] = article.paragraphs;
  if (first === undefined) throw new Error(`The story ${article.slug} has no paragraph.`);

  return first.kind === 'title' ? citeWhole(article, first) : opening(article, first);
}

/** How the story ends: its number is how many paragraphs there are. */
function endOf(article: Article): Citation {
  const last = article.paragraphs.at(-1);
  const sentence = last?.sentences.at(-1);

  return last === undefined || sentence === undefined
    ? headOf(article)
    : cite(article, last, sentence);
}

/** The note that holds a name, or the headline. */
function naming(article: Article, name: string | undefined): Citation {
  const note = article.paragraphs.find(
    ({ kind, text }) => name !== undefined && kind === 'note' && text.includes(name),
  );

  return note === undefined ? headOf(article) : citeWhole(article, note);
}

function opening(article: Article, paragraph: Paragraph): Citation {
  const [sentence] = paragraph.sentences;

  return sentence === undefined
    ? citeWhole(article, paragraph)
    : cite(article, paragraph, sentence);
}

const year = /(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/u;

/** Sentences that name a date with its year: the nearest to a date of the story itself. */
function datedSentences(article: Article): readonly Citation[] {
  return sentencesOf(article.paragraphs)
    .filter((one) => {
      const text = sentenceText(one);
      return year.test(text) && datesIn(text).size > 0;
    })
    .slice(0, mostDated)
    .map(({ paragraph, sentence }) => cite(article, paragraph, sentence));
}
