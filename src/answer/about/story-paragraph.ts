// A paragraph by its number, and those beside another one.

import type { Article, Paragraph } from '../../story/article.ts';
import { paragraphAt } from '../../story/place.ts';
import { citeWhole } from '../citations.ts';
import { notSaid, quoting, type Untimed } from '../extractive/reply.ts';
import type { ParagraphPlace } from '../question/about-topic.ts';
import type { AskedAbout } from '../question/asked.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import { lastCitations } from './last-citations.ts';

/** The paragraph that is asked for, in full. */
export function paragraphAnswer(
  article: Article,
  place: ParagraphPlace,
  { language, history }: Pick<AskedAbout, 'language' | 'history'>,
): Untimed {
  const texts = aboutTexts[language];
  const count = article.paragraphs.filter(({ number }) => number > 0).length;
  const at = positionOf(article, place, history);
  if (at === 'beside-nothing') return notSaid(texts.besideWhat, language);

  const paragraph = at === undefined ? undefined : article.paragraphs[at];
  if (paragraph !== undefined) {
    return quoting(article, [citeWhole(article, paragraph)], leadOf(paragraph), language);
  }
  if (at === undefined) return notSaid(texts.noParagraph(count), language);

  return notSaid(at < 0 ? texts.nothingBefore : texts.nothingAfter(count), language);

  function leadOf({ kind, number }: Paragraph): string {
    if (kind === 'title') return texts.title;

    return kind === 'standfirst' ? texts.standfirst : texts.paragraph(number);
  }
}

/**
 * Where the place is among the paragraphs, which may be one before the first or behind the last; undefined where it
 * is a number that no paragraph has.
 */
function positionOf(
  article: Article,
  place: ParagraphPlace,
  history: AskedAbout['history'],
): number | 'beside-nothing' | undefined {
  if ('from' in place) {
    const body = article.paragraphs.filter(({ number }) => number > 0);
    const paragraph = place.from === 'start' ? body[place.number - 1] : body.at(-place.number);

    return paragraph && article.paragraphs.indexOf(paragraph);
  }

  const beside =
    place.beside === 'last-cited'
      ? lastCited(article, history)
      : positionOf(article, place.beside, history);
  return typeof beside === 'number' ? beside + place.step : beside;
}

/** The first paragraph that the last answer cited of this story. */
function lastCited(article: Article, history: AskedAbout['history']): number | 'beside-nothing' {
  const first = lastCitations(history).find((citation) => citation.article === article.slug);
  const paragraph = first && paragraphAt(article, first);

  return paragraph === undefined ? 'beside-nothing' : article.paragraphs.indexOf(paragraph);
}
