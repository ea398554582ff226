// The story beside the chat.

import { html, nothing, type TemplateResult } from 'lit';
import type { Paragraph } from '../../../story/article.ts';
import type { Story } from '../../protocol/page-wire.ts';
import type { App } from '../state/app.ts';
import { marks } from './marks.ts';
import { placeName } from './places.ts';

/** The story with numbered paragraphs; the quote that was asked for is marked. */
export function storyView(app: App): TemplateResult {
  const { world, state, texts } = app;
  const story = world.stories.find(({ slug }) => slug === state.story);

  return html`<div class="story-tools">
      ${world.stories.length > 1 ? storiesView(app) : nothing}
      <label class="button">
        ${texts.drop}
        <input
          type="file"
          id="article-file"
          accept=".md,.txt,.html,.htm"
          @change=${(event: Event) => {
            const input = event.currentTarget as HTMLInputElement;
            void app.take([...(input.files ?? [])]);
            input.value = '';
          }}
        />
      </label>
    </div>
    ${story === undefined ? html`<p class="faint">${texts.noStory}</p>` : articleView(app, story)}`;
}

function storiesView({ world, state, texts, set }: App): TemplateResult {
  return html`<select
    aria-label=${texts.story}
    @change=${(event: Event) => set({ story: (event.currentTarget as HTMLSelectElement).value })}
  >
    ${world.stories.map(
      ({ slug, title }) =>
        html`<option value=${slug} ?selected=${slug === state.story} .selected=${slug === state.story}>
          ${title ?? slug}
        </option>`,
    )}
  </select>`;
}

function articleView(app: App, story: Story): TemplateResult {
  const { outlet, published } = story;
  const about = [outlet, published].filter((part) => part !== undefined).join(' · ');

  return html`<div class="story" lang=${story.language}>
    ${about === '' ? nothing : html`<p class="about">${about}</p>`}
    ${story.paragraphs.map((paragraph, index) =>
      paragraphView(app, story, paragraph, story.paragraphs[index - 1]?.section),
    )}
  </div>`;
}

function paragraphView(
  { state, texts }: App,
  { slug }: Story,
  paragraph: Paragraph,
  sectionBefore: string | undefined,
): TemplateResult {
  const { kind, number, section, text } = paragraph;
  const quotes = (state.highlight?.places ?? [])
    .filter((cited) => cited.article === slug && cited.paragraph === number && cited.kind === kind)
    .map(({ quote }) => quote);
  const isCited = quotes.length > 0;
  const heading =
    section !== undefined && section !== sectionBefore ? html`<h4>${section}</h4>` : nothing;

  return html`${heading}
    <div
      class="paragraph ${kind} ${isCited ? 'cited' : ''}"
      tabindex="-1"
      data-paragraph=${`${kind}-${number}`}
    >
      <span class="number" title=${placeName({ kind, paragraph: number }, texts)}
        >${number === 0 ? '' : number}</span
      >
      ${
        kind === 'title'
          ? html`<h3>${markedText(text, quotes)}</h3>`
          : html`<p>${markedText(text, quotes)}</p>`
      }
    </div>`;
}

function markedText(text: string, quotes: readonly string[]): readonly unknown[] {
  return marks(text, quotes).map((piece) =>
    piece.isMarked ? html`<mark>${piece.text}</mark>` : piece.text,
  );
}
