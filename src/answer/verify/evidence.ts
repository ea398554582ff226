// What a model is shown and what it proposes.

import type { Article, Paragraph } from '../../story/article.ts';

/** A paragraph as it is shown to a model, under a label that is unique among those shown with it. */
export interface EvidenceParagraph {
  /** From 1, in reading order. */
  readonly label: number;
  readonly article: Article;
  readonly paragraph: Paragraph;
}

/** A sentence as a model proposes it; nothing in it is proved yet. */
export interface DraftSentence {
  readonly text: string;
  readonly citations: readonly DraftCitation[];
}

export interface DraftCitation {
  /** Label of the paragraph that the quote is said to be from. */
  readonly paragraph: number;
  readonly quote: string;
}
