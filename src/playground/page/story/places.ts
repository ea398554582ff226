// Where a citation stands in the story: its name, and the way to it.

import type { CitedWords } from '../../../answer/citations.ts';
import type { ParagraphKind } from '../../../story/article.ts';
import type { App } from '../state/app.ts';
import type { Texts } from '../texts/texts.ts';

/** Where a paragraph stands, as a reader says it: "Absatz 4", "Headline". */
export function placeName(
  { kind, paragraph }: { readonly kind: ParagraphKind; readonly paragraph: number },
  texts: Texts,
): string {
  if (kind === 'text') return texts.paragraph(paragraph);
  if (kind === 'title' || kind === 'standfirst') return texts.kinds[kind];

  return `${texts.kinds[kind]} ${paragraph}`;
}

/** Shows a citation's sentence in the story. */
export function showCitation(app: App, words: CitedWords): void {
  const turn = (app.state.highlight?.turn ?? 0) + 1;
  app.set({
    panel: 'story',
    side: 'panel',
    story: words.article,
    highlight: { places: [words], isFollowed: true, turn },
  });
}
