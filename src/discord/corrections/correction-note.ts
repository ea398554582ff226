// What stands above an answer whose story has changed since.

import type { Language } from '../../language/language.ts';
import { placeText } from '../card/answer-lines.ts';
import type { CardTexts } from '../catalogue/card-texts.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { clip } from '../reply/clip.ts';
import { escapeLine } from '../reply/escape.ts';
import type { AnswerNews, QuoteNews } from './news-of.ts';

/** Quotes that are told of one by one; a note has little room. */
const mostQuotes = 4;

/** The note in Markdown, without an empty line; empty where there is nothing to say. @param length - Code points of words that are quoted; 0 for none. */
export function correctionNote(news: AnswerNews, language: Language, length: number): string {
  const { quotes, isRetracted } = news;
  if (quotes.length === 0) return '';

  const { correction } = messagesIn(language).card;
  const isStory = quotes.every(({ kind }) => kind === 'story-gone');
  const heading = headingOf(
    isRetracted ? (isStory ? 'storyGone' : 'retracted') : 'corrected',
    correction,
  );
  const lines = isRetracted
    ? []
    : quotes.slice(0, mostQuotes).map((quote) => quoteLine(quote, language, length));

  return [heading, ...lines].join('\n');
}

/** How every note of a language may begin. */
export function noteHeadings(language: Language): readonly string[] {
  const { correction } = messagesIn(language).card;

  return (['corrected', 'retracted', 'storyGone'] as const).map((kind) =>
    headingOf(kind, correction),
  );
}

function headingOf(
  kind: 'corrected' | 'retracted' | 'storyGone',
  correction: CardTexts['correction'],
): string {
  return `**⚠ ${escapeLine(correction[kind])}**`;
}

function quoteLine(quote: QuoteNews, language: Language, length: number): string {
  const { correction } = messagesIn(language).card;
  const { passage } = quote;
  const where = `[${passage.number}] ${escapeLine(placeText(passage, language))}`;
  switch (quote.kind) {
    case 'changed':
      return length === 0
        ? `${where}: ${escapeLine(correction.gone)}`
        : `${where}: ${escapeLine(correction.nowIs)}\n> ${escapeLine(clip(quote.now, length))}`;
    case 'around':
      return `${where}: ${escapeLine(correction.around)}`;
    case 'gone':
      return `${where}: ${escapeLine(correction.gone)}`;
    case 'story-gone':
      return `${where}: ${escapeLine(correction.storyOfQuoteGone)}`;
  }
}
