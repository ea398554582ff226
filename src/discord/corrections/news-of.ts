// What became of the words that an answer quotes since it was sent.

import type { StoryDesk } from '../../answer/desk.ts';
import type { SentAnswer, SentPassage } from '../../library/sent/sent-answers.ts';
import type { Article } from '../../story/article.ts';
import { paragraphAt } from '../../story/place.ts';
import { textKey } from '../card/passage-target.ts';

/** What became of one quote, where there is anything to say of it. */
export type QuoteNews = { readonly passage: SentPassage } & (
  | { readonly kind: 'changed' /** What stands there now. */; readonly now: string }
  /** The quote stands as it was, and what stands around it is another. */
  | { readonly kind: 'around' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'story-gone' }
);

/** What became of an answer. */
export interface AnswerNews {
  /** Of those quotes of which there is something to say, in their order; none where all stand as they did. */
  readonly quotes: readonly QuoteNews[];
  /** Whether nothing of what was quoted stands there any more. */
  readonly isRetracted: boolean;
}

type Looking = Pick<StoryDesk, 'stories' | 'standing'>;

/** Pure in what the desk knows. */
export function newsOf({ passages }: SentAnswer, desk: Looking): AnswerNews {
  const quotes = passages.flatMap((passage) => quoteNews(passage, desk) ?? []);
  const isGone = ({ kind }: QuoteNews) => kind === 'gone' || kind === 'story-gone';

  return { quotes, isRetracted: quotes.length === passages.length && quotes.every(isGone) };
}

/** The same text for the same news; empty where there are none. */
export function newsKey({ quotes }: AnswerNews): string {
  const all = quotes.map(({ passage, ...news }) => [passage.number, ...Object.values(news)]);

  return all.length === 0 ? '' : textKey(JSON.stringify(all));
}

function quoteNews(passage: SentPassage, { stories, standing }: Looking): QuoteNews | undefined {
  const story = stories.one(passage.article);
  if (story === undefined) return { passage, kind: 'story-gone' };
  if (isUnchanged(story, passage, passage)) return undefined;

  const now = standing(passage);
  switch (now.kind) {
    case 'stands':
      return { passage, kind: 'around' };
    case 'moved':
      return isUnchanged(story, now.to, passage) ? undefined : { passage, kind: 'around' };
    case 'changed':
      return { passage, kind: 'changed', now: now.after };
    case 'gone':
      return { passage, kind: 'gone' };
  }
}

/** Whether the whole paragraph stands at a place as it did when it was quoted. */
function isUnchanged(
  story: Article,
  place: Parameters<typeof paragraphAt>[1],
  { hash }: SentPassage,
): boolean {
  const paragraph = paragraphAt(story, place);

  return paragraph !== undefined && textKey(paragraph.text) === hash;
}
