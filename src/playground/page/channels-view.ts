// The column of people and channels.

import { html, type TemplateResult } from 'lit';
import { languages } from '../../language/language.ts';
import type { PageChannel } from '../protocol/page-wire.ts';
import { avatar } from './elements/avatars.ts';
import { type App, channelName } from './state/app.ts';
import { languageOf } from './texts/catalogue.ts';

/** Who speaks, where, and how the bot fares. */
export function channelsView(app: App): TemplateResult {
  const { world, state, texts } = app;
  const textChannels = world.channels.filter(({ kind }) => kind === 'text');
  const direct = world.people.find(({ id }) => id === state.personId)?.directChannelId;
  const directChannel = world.channels.find(({ id }) => id === direct);

  return html`<nav class="channels" aria-label=${texts.channels}>
    <p class="brand">Footnote <span>${world.guildName}</span></p>
    <div class="places">
      ${textChannels.map(
        (channel) => html`${channelView(app, channel)} ${threadsView(app, channel)}`,
      )}
      <h2>${texts.directMessage}</h2>
      ${directChannel === undefined ? '' : channelView(app, directChannel)}
      <h2>${texts.newsroom}</h2>
      <button
        class="place own"
        aria-current=${state.view === 'desk' ? 'page' : 'false'}
        @click=${() => openDesk(app)}
      >
        ${texts.desk.title}
      </button>
    </div>
    ${personView(app)} ${statusView(app)}
  </nav>`;
}

function channelView(app: App, channel: PageChannel): TemplateResult {
  const isOpen = app.state.view === 'chat' && channel.id === app.state.channelId;

  return html`<button
    class="place"
    aria-current=${isOpen ? 'page' : 'false'}
    @click=${() => openChannel(app, channel.id)}
  >
    ${channel.kind === 'thread' ? `↳ ${channel.name}` : channelName(app, channel.id)}
  </button>`;
}

function openDesk({ set }: App): void {
  set({ view: 'desk' });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#desk-title')?.focus());
}

function threadsView(app: App, parent: PageChannel): TemplateResult {
  const threads = app.world.channels.filter(({ parentId }) => parentId === parent.id);

  return html`${threads.map((thread) => html`<div class="thread">${channelView(app, thread)}</div>`)}`;
}

function openChannel(app: App, channelId: string): void {
  const { replyTo: _replyTo, ...rest } = app.state;
  app.replace({ ...rest, channelId, side: 'chat', view: 'chat' });
}

function personView(app: App): TemplateResult {
  const { world, state, texts, locale } = app;
  const speakAs = (event: Event) => {
    const personId = (event.currentTarget as HTMLSelectElement).value;
    const channel = world.channels.find(({ id }) => id === state.channelId);
    const isDirect = channel?.kind === 'direct';
    const directChannelId = world.people.find(({ id }) => id === personId)?.directChannelId;
    app.set({
      personId,
      ...(isDirect && directChannelId !== undefined && { channelId: directChannelId }),
    });
  };
  const setLanguage = (event: Event) => {
    const language = languageOf((event.currentTarget as HTMLSelectElement).value);
    void app.act({ type: 'language', person: state.personId, language });
  };

  return html`<div class="person own">
    <img src=${avatar(app, state.personId)} alt="" width="32" height="32" />
    <label>
      <span>${texts.speakAs}</span>
      <select id="person" @change=${speakAs}>
        ${world.people.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === state.personId}>${name}</option>`,
        )}
      </select>
    </label>
    <label>
      <span>${texts.language}</span>
      <select id="language" .value=${languageOf(locale)} @change=${setLanguage}>
        ${languages.map(
          (language) =>
            html`<option value=${language} ?selected=${language === languageOf(locale)}>
              ${texts.languages[language]}
            </option>`,
        )}
      </select>
    </label>
  </div>`;
}

function statusView(app: App): TemplateResult {
  const { world, state, texts } = app;
  const { status } = world;
  const toggle = () => app.set({ theme: state.theme === 'light' ? 'dark' : 'light' });

  return html`<p class="legend">${texts.ownLegend}</p>
    <div class="status own">
    <p role="status" class=${status.state}>
      <span class="dot" aria-hidden="true"></span> ${texts.status[status.state]}
    </p>
    <button
      class="icon"
      aria-label=${texts.restart}
      title=${texts.restart}
      @click=${() => app.act({ type: 'restart-bot' })}
    >
      ⟳
    </button>
    <button class="icon" aria-label=${texts.theme} title=${texts.theme} @click=${toggle}>◐</button>
    ${status.message === undefined ? '' : html`<pre tabindex="0">${status.message}</pre>`}
  </div>`;
}
