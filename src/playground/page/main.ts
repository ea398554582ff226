// The page's program: its state, its drawing and what comes from outside it.

import { render } from 'lit';
import { showModal } from './chat/modal-view.ts';
import { CommandForm } from './compose/command-form.ts';
import { Composer } from './compose/composer.ts';
import { defineDiscordElements } from './elements/discord-elements.ts';
import { StickyScroll } from './elements/sticky-scroll.ts';
import { command, listen, upload } from './server.ts';
import { shellView } from './shell-view.ts';
import type { App } from './state/app.ts';
import {
  afterEvent,
  initialState,
  isUnheard,
  messageAdded,
  openModal,
  type State,
  withNotice,
} from './state/state.ts';
import { textsIn } from './texts/catalogue.ts';

defineDiscordElements();
customElements.define('footnote-command-form', CommandForm);
customElements.define('footnote-composer', Composer);

const root = document.querySelector<HTMLElement>('#app');
if (root === null) throw new Error('The page has no place for the program.');

const messages = new StickyScroll('#messages', '.list', () => {
  if (state.hasUnseen) replace({ ...state, hasUnseen: false });
});
let state: State = {
  ...initialState,
  theme: matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark',
};
let isDrawing = false;

/** Shows the state, once however often it changes before the next frame. */
function draw(): void {
  if (isDrawing) return;

  isDrawing = true;
  queueMicrotask(() => {
    isDrawing = false;
    drawNow();
  });
}

function replace(next: State): void {
  const before = state;
  state = next;
  draw();

  if (next.channelId !== before.channelId) {
    state = { ...state, isUnheard: false };
    showEnd();
  }
  if (next.highlight !== before.highlight) requestAnimationFrame(showHighlight);
  // Typing that is not followed by a message ends by itself.
  if (next.typing !== before.typing && next.typing.length > 0) setTimeout(draw, 10_100);
}

function showEnd(): void {
  messages.toEnd();
  if (state.hasUnseen) replace({ ...state, hasUnseen: false });
}

const app: App = {
  get state() {
    return state;
  },
  get world() {
    if (state.world === undefined)
      throw new Error('Nothing is drawn before the server has told it.');
    return state.world;
  },
  get locale() {
    return state.world?.people.find(({ id }) => id === state.personId)?.locale ?? 'en-US';
  },
  get texts() {
    return textsIn(app.locale);
  },
  replace,
  set: (change) => replace({ ...state, ...change }),
  tell: (kind, text) => replace(withNotice(state, { kind, text })),
  ask: command as App['ask'],
  async act(body) {
    try {
      await command(body);
      return true;
    } catch (error) {
      app.tell('problem', error instanceof Error ? error.message : String(error));
      return false;
    }
  },
  take: (files) => takeFiles(files),
  askInChat: (text) => document.querySelector<Composer>('footnote-composer')?.sendText(text),
  showEnd,
};

function drawNow(): void {
  if (state.world === undefined || root === null) return;

  document.documentElement.lang = app.locale.slice(0, 2);
  document.documentElement.dataset['theme'] = state.theme;
  document.title = app.texts.title;
  render(shellView(app), root);
  messages.attach();

  const modal = openModal(state);
  if (modal !== undefined && modal.id !== shownModal) {
    shownModal = modal.id;
    showModal(app, modal);
  }
}

let shownModal: string | undefined;

function showHighlight(): void {
  const cited = document.querySelector<HTMLElement>('.paragraph.cited');
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  cited?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  cited?.focus({ preventScroll: true });
}

async function takeFiles(files: Iterable<File>): Promise<void> {
  for (const file of files) {
    try {
      await upload(file);
      app.set({ panel: 'story' });
      app.tell('success', app.texts.dropped(file.name));
    } catch (error) {
      app.tell('problem', error instanceof Error ? error.message : String(error));
    }
  }
}

document.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files') !== true) return;

  event.preventDefault();
  document.documentElement.classList.add('dragging');
});
for (const type of ['dragleave', 'drop'] as const) {
  document.addEventListener(type, (event) => {
    if (type === 'dragleave' && event.relatedTarget !== null) return;

    document.documentElement.classList.remove('dragging');
  });
}
document.addEventListener('drop', (event) => {
  const { dataTransfer } = event;
  if (dataTransfer === null || dataTransfer.files.length === 0) return;

  event.preventDefault();
  void takeFiles(dataTransfer.files);
});

listen(
  (event) => {
    const added = messageAdded(state, event);
    replace(afterEvent(state, event, Date.now()));
    if (added === undefined) return;

    if (added.message.author.id === state.personId) {
      replace({ ...state, isUnheard: isUnheard(state, added) });
      showEnd();
    } else if (!messages.isAtEnd) replace({ ...state, hasUnseen: true });
  },
  (isConnected) => {
    if (isConnected !== state.isConnected) replace({ ...state, isConnected });
  },
);
