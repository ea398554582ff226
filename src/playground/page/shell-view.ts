// The page as a whole: its columns and its bar.

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { channelsView } from './channels-view.ts';
import { chatView } from './chat/chat-view.ts';
import type { App } from './state/app.ts';
import { part } from './state/part.ts';
import type { Notice, Panel, Side, State } from './state/state.ts';
import { storyView } from './story/story-view.ts';
import { traceView } from './story/trace-view.ts';

const deskPart = part(() => import('./desk/desk-view.ts'));

/** The whole page. What is shown of it on a narrow screen is its main part too, whichever side that is. */
export function shellView(app: App): TemplateResult {
  const { state, texts } = app;

  return html`<header class="unseen"><h1>${texts.title}</h1></header>
    <main class="shell side-${state.side} view-${state.view}">
      ${channelsView(app)} ${chatView(app)} ${panelView(app)}
      ${state.view === 'desk' ? deskView(app) : nothing} ${sidesView(app)}
    </main>
    ${noticesView(app)}
    <div class="drop-target" aria-hidden="true">${texts.dropHere}</div>`;
}

/** One stack, newest on top, so that none covers another. */
function noticesView({ state, texts, set }: App): TemplateResult {
  const forget = (gone: Notice) =>
    set({ notices: state.notices.filter((notice) => notice !== gone) });

  return html`<div class="notices">
    ${state.isConnected ? nothing : html`<p class="banner" role="alert">${texts.disconnected}</p>`}
    ${repeat(
      state.notices,
      ({ kind, text }) => `${kind} ${text}`,
      (notice) =>
        html`<div class="banner ${notice.kind}" role=${notice.kind === 'problem' ? 'alert' : 'status'}>
          <p lang=${notice.language ?? nothing}>${notice.text}</p>
          ${
            notice.kind === 'progress'
              ? html`<progress aria-hidden="true"></progress>`
              : html`<button @click=${() => forget(notice)}>${texts.close}</button>`
          }
        </div>`,
    )}
  </div>`;
}

/** The page of stories; nothing around what is on it moves when that comes. */
function deskView(app: App): TemplateResult {
  return html`<div class="desk own">
    <h2 class="channel-name" id="desk-title" tabindex="-1">${app.texts.desk.title}</h2>
    <div class="scroll sheets" role="region" aria-labelledby="desk-title" tabindex="0">
      ${deskPart(app)?.sheetsView(app)}
    </div>
  </div>`;
}

function panelView(app: App): TemplateResult {
  const { state, texts, set } = app;
  const panels: readonly Panel[] = ['story', 'trace'];
  const other = (panel: Panel): Panel => (panel === 'story' ? 'trace' : 'story');
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;

    const panel = other(state.panel);
    set({ panel });
    document.querySelector<HTMLElement>(`#tab-${panel}`)?.focus();
  };

  const toChat = () => {
    set({ side: 'chat' });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#messages')?.focus());
  };

  return html`<section class="panel own" aria-label=${texts.panel}>
    <h2 class="unseen">${texts.panel}</h2>
    <button class="back" @click=${toChat}>${texts.backToChat}</button>
    <div role="tablist" aria-label=${texts.panel} @keydown=${move}>
      ${panels.map(
        (panel) =>
          html`<button
            role="tab"
            id=${`tab-${panel}`}
            aria-selected=${state.panel === panel}
            aria-controls="panel"
            tabindex=${state.panel === panel ? 0 : -1}
            @click=${() => set({ panel })}
          >
            ${texts[panel]}
          </button>`,
      )}
    </div>
    <div
      id="panel"
      class="scroll"
      role="tabpanel"
      aria-labelledby=${`tab-${state.panel}`}
      tabindex="0"
    >
      ${state.panel === 'story' ? storyView(app) : traceView(app)}
    </div>
  </section>`;
}

/** On a narrow screen one side is shown at a time. */
function sidesView({ state, texts, set }: App): TemplateResult {
  const isOpen = (side: Side) => state.view === 'chat' && state.side === side;
  const button = (label: string, isPressed: boolean, change: Partial<State>) =>
    html`<button aria-pressed=${isPressed} @click=${() => set(change)}>${label}</button>`;

  return html`<div class="sides">
    ${button(texts.channels, isOpen('channels'), { side: 'channels', view: 'chat' })}
    ${button(texts.chat, isOpen('chat'), { side: 'chat', view: 'chat' })}
    ${button(texts.story, isOpen('panel'), { side: 'panel', view: 'chat' })}
    ${button(texts.desk.title, state.view === 'desk', { view: 'desk' })}
  </div>`;
}
