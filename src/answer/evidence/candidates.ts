// Which paragraphs are read for a question, and with what around them.

import { groupBy } from '../../base/group-by.ts';
import type { Language } from '../../language/language.ts';
import { asksForReasonAnyhow, posesReason } from '../../language/questions/reason.ts';
import type { ReaderPassage } from '../../search/reader.ts';
import type { Passage } from '../../search/retriever.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { askingIn } from '../../story/interviews.ts';
import type { Stories } from '../../story/stories.ts';
import { nearnessAmong } from './nearness.ts';
import { isTelling } from './standfirst.ts';

/** A paragraph in its story. */
export interface PlacedParagraph {
  readonly article: Article;
  /** Its index in `article.paragraphs`. */
  readonly position: number;
  readonly paragraph: Paragraph;
}

/** A paragraph that may answer. */
export interface Candidate extends PlacedParagraph {
  readonly passage: Passage;
  /** How near in meaning it is among the paragraphs of its story (`nearnessAmong`). */
  readonly nearness: number;
}

/** Most paragraphs that are read for a question; a paragraph takes about 10 ms. */
const mostRead = 14;

/** Paragraphs that are context for the one after them. */
const contextParagraphs = 2;

/** Paragraphs of the body, and a standfirst that is no second headline: many stories tell there alone what they report on. */
function tells(paragraph: Paragraph): boolean {
  return paragraph.number > 0 || isTelling(paragraph);
}

/**
 * The passages that are read: the nearest of the stories' bodies and standfirsts. The headline is context for the
 * others and no candidate itself: what it says the story proves. Nor is what only asks, as an interviewer does: it is
 * context for the paragraph that answers.
 *
 * A standfirst that only announces the reason that is asked for ("… explains why") is none either.
 *
 * @param question - In whatever language.
 * @param passages - Best first.
 */
export function candidatesOf(
  question: string,
  passages: readonly Passage[],
  stories: Pick<Stories, 'one'>,
): readonly Candidate[] {
  const nearness = nearnessOf(passages);
  const asksReason = asksForReasonAnyhow(question);
  const found = new Set(passages.flatMap(({ chunk }) => stories.one(chunk.article) ?? []));
  const asking = new Set([...found].flatMap(({ paragraphs }) => askingIn(paragraphs)));

  return passages
    .flatMap((passage): readonly Candidate[] => {
      const article = stories.one(passage.chunk.article);
      const { position } = passage.chunk;
      const paragraph = article?.paragraphs[position];
      if (article === undefined || paragraph === undefined) return [];
      if (asking.has(paragraph) || !tells(paragraph)) return [];
      if (asksReason && announcesReason(paragraph, article.language)) return [];

      return [{ article, position, paragraph, passage, nearness: nearness.get(passage) ?? 0 }];
    })
    .slice(0, mostRead);
}

function announcesReason({ kind, text }: Paragraph, language: Language): boolean {
  return kind === 'standfirst' && posesReason(text, language);
}

function nearnessOf(passages: readonly Passage[]): ReadonlyMap<Passage, number> {
  const stories = groupBy(passages, ({ chunk }) => chunk.article);

  return new Map(
    [...stories.values()].flatMap((own) => {
      const values = nearnessAmong(own.map(({ vector }) => vector));

      return own.map((passage, index): [Passage, number] => [passage, values[index] ?? 0]);
    }),
  );
}

/** A paragraph as the reader sees it: after its headline and what stands before it. */
export function passageToRead({ article, position, paragraph }: PlacedParagraph): ReaderPassage {
  const before = article.paragraphs
    .slice(Math.max(0, position - contextParagraphs), position)
    .filter(({ number }) => number > 0)
    .map(({ text }) => text)
    .join(' ');

  return {
    text: paragraph.text,
    ...(article.title !== undefined && { headline: article.title }),
    ...(before !== '' && { before }),
  };
}
