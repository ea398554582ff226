// The editor's desk.

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk, DeskStory, RetractedStory } from '../../protocol/desk-wire.ts';
import { closeDialog, openDialog } from '../elements/dialog.ts';
import { type App, channelName } from '../state/app.ts';
import { showLook } from '../story/preview-view.ts';
import { languageOf } from '../texts/catalogue.ts';
import { change, during } from './desk-actions.ts';
import { readersView } from './readers-view.ts';
import { takeAddress } from './take-story.ts';

/** What is on the desk: what editors do with stories, and what is told of readers. */
export function sheetsView(app: App): TemplateResult {
  const { state, texts } = app;
  const { desk } = state;

  return html`<p class="faint">${texts.desk.intro}</p>
    ${addView(app)}
    ${
      desk === undefined
        ? html`<progress aria-label=${texts.desk.title}></progress>`
        : html`${storiesView(app, desk)} ${retractedView(app, desk)} ${bindingsView(app, desk)}
          ${readersView(app, desk)}`
    }`;
}

function addView(app: App): TemplateResult {
  const { texts } = app;
  const look = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const address = String(new FormData(form).get('address')).trim();
    if (address !== '') void takeAddress(app, address);
  };

  return html`<section class="sheet" aria-labelledby="desk-add">
    <h3 id="desk-add">${texts.desk.add}</h3>
    <div class="ways">
      ${fileButton(texts.desk.file, '.md,.txt,.html,.htm', (files) => app.take(files))}
      <form @submit=${look}>
        <label>
          <span>${texts.desk.address}</span>
          <input name="address" type="url" placeholder="https://…" maxlength="2000" required />
        </label>
        <button>${texts.desk.look}</button>
      </form>
    </div>
    <p class="faint">${texts.dropHere}</p>
  </section>`;
}

function storiesView(app: App, { stories }: Desk): TemplateResult {
  const { texts } = app;

  return html`<section class="sheet" aria-labelledby="desk-stories">
    <h3 id="desk-stories">${texts.desk.title} (${stories.length})</h3>
    ${
      stories.length === 0
        ? html`<p class="faint">${texts.noStory}</p>`
        : html`<ul class="rows">
            ${repeat(
              stories,
              ({ slug }) => slug,
              (story) => storyRow(app, story),
            )}
          </ul>`
    }
  </section>`;
}

function storyRow(app: App, story: DeskStory): TemplateResult {
  const { texts } = app;
  const { slug, title, language, file, version, paragraphs } = story;
  const ending = /\.[^.]+$/.exec(file)?.[0] ?? '';
  const button = (label: string, onClick: () => void) =>
    html`<button aria-label=${texts.desk.of(label, title)} @click=${onClick}>${label}</button>`;

  return html`<li data-story=${slug}>
    <p>
      <strong lang=${language}>${title}</strong><br />
      <small>${texts.desk.about(paragraphs, language, version, file)}</small>
    </p>
    <div class="row">
      ${button(texts.desk.show, () => void look(app, story))}
      ${button(texts.desk.read, () =>
        app.set({ view: 'chat', side: 'panel', panel: 'story', story: slug }),
      )}
      ${fileButton(
        texts.desk.replace,
        ending,
        // It takes the place of the story by having the name of its file.
        ([chosen]) => chosen && app.take([new File([chosen], file)]),
        texts.desk.of(texts.desk.replace, title),
      )}
      ${button(texts.desk.retract, () => confirmRetraction(app, story))}
    </div>
  </li>`;
}

async function look(app: App, { slug, title }: DeskStory): Promise<void> {
  const language = languageOf(app.locale);
  await during(app, app.texts.reading(title), async () => {
    const read = await app.ask<'show-story'>({ type: 'show-story', story: slug, language });
    showLook(app.texts, app.texts.desk.shown(title), read);
  });
}

function confirmRetraction(app: App, { slug, title }: DeskStory): void {
  const { texts } = app;
  const retract = async () => {
    closeDialog();
    const token = await change<'retract-story'>(app, { type: 'retract-story', story: slug });
    if (token === undefined) return;

    app.tell('success', texts.desk.retracted(title));
    focusOn(`[data-token="${token}"]`);
  };

  openDialog(
    texts.desk.confirm(title),
    html`<p>${texts.desk.confirmHint}</p>
      <div class="actions">
        <button autofocus @click=${closeDialog}>${texts.cancel}</button>
        <button class="primary" @click=${retract}>${texts.desk.retract.replace(/\s*…$/u, '')}</button>
      </div>`,
  );
}

function retractedView(app: App, { retracted }: Desk): TemplateResult | typeof nothing {
  const { texts, locale } = app;
  if (retracted.length === 0) return nothing;

  const bringBack = async ({ token, title }: RetractedStory) => {
    const done = await change<'restore-story'>(app, { type: 'restore-story', token });
    if (done === undefined) return;

    app.tell('success', texts.desk.restored(title));
    focusOn('#desk-title');
  };

  return html`<section class="sheet" aria-labelledby="desk-retracted">
    <h3 id="desk-retracted">${texts.desk.retractedStories}</h3>
    <ul class="rows">
      ${repeat(
        retracted,
        ({ token }) => token,
        (story) => html`<li>
          <p>${story.title}<br /><small>${texts.desk.until(timeOf(story.until, locale))}</small></p>
          <button
            data-token=${story.token}
            aria-label=${texts.desk.of(texts.desk.undo, story.title)}
            @click=${() => void bringBack(story)}
          >
            ${texts.desk.undo}
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}

function bindingsView(app: App, { stories, bindings }: Desk): TemplateResult {
  const { texts, world } = app;
  const bind = (channel: string, event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    void change<'bind-channel'>(app, {
      type: 'bind-channel',
      channel,
      ...(value !== '' && { story: value }),
    });
  };
  const channels = world.channels.filter(({ kind }) => kind !== 'direct');

  return html`<section class="sheet" aria-labelledby="desk-channels">
    <h3 id="desk-channels">${texts.desk.channels}</h3>
    <p class="faint">${texts.desk.channelsHint}</p>
    <div class="fields">
      ${channels.map(({ id }) => {
        const bound = bindings[id] ?? '';
        const isThere = bound === '' || stories.some(({ slug }) => slug === bound);

        return html`<label>
          <span>${texts.desk.channelIsAbout(channelName(app, id))}</span>
          <select .value=${bound} @change=${(event: Event) => bind(id, event)}>
            <option value="" ?selected=${bound === ''}>${texts.desk.allStories}</option>
            ${stories.map(
              ({ slug, title }) =>
                html`<option value=${slug} ?selected=${slug === bound}>${title}</option>`,
            )}
            ${isThere ? nothing : html`<option value=${bound} selected>${texts.desk.gone(bound)}</option>`}
          </select>
        </label>`;
      })}
    </div>
  </section>`;
}

/** A button that lets a file be chosen. */
function fileButton(
  label: string,
  accept: string,
  onFiles: (files: readonly File[]) => unknown,
  name?: string,
): TemplateResult {
  return html`<label class="button">
    ${label}
    <input
      type="file"
      aria-label=${name ?? nothing}
      accept=${accept}
      @change=${(event: Event) => {
        const input = event.currentTarget as HTMLInputElement;
        void onFiles([...(input.files ?? [])]);
        input.value = '';
      }}
    />
  </label>`;
}

/** Where the keyboard goes on when what it was on is there no more. */
function focusOn(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

function timeOf(time: number, locale: string): string {
  return new Date(time).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
}
