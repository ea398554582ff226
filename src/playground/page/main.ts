// The page's program: its state, its drawing and what comes from outside it.

import { render } from 'lit';
import { showModal } from './chat/modal-view.ts';
import { CommandForm } from './compose/command-form.ts';
import { Composer } from './compose/composer.ts';
import { refreshDesk } from './desk/desk-actions.ts';
import { StickyScroll } from './elements/sticky-scroll.ts';
import { shellView } from './shell-view.ts';
import { type App, tellFault } from './state/app.ts';
import { isUnheard, messageAdded } from './state/incoming.ts';
import {
  browserLanguage,
  type Preferences,
  preferenceCookie,
  readPreferences,
} from './state/preferences.ts';
import { command, listen } from './state/server.ts';
import {
  afterEvent,
  initialState,
  openModal,
  type State,
  type View,
  withNotice,
} from './state/state.ts';
import { languageOf, textsIn } from './texts/catalogue.ts';

customElements.define('footnote-command-form', CommandForm);
customElements.define('footnote-composer', Composer);

/** Where the editor's desk is. */
const deskAddress = '#stories';

/** After these the desk may have something else to show. */
const changesDesk: ReadonlySet<string> = new Set(['stories', 'trace']);

// Where the page begins with the desk, it is fetched beside what is told of the world; a failure is told by who draws it.
if (viewInAddress() === 'desk') import('./desk/desk-view.ts').catch(() => {});

const root = document.querySelector<HTMLElement>('#app');
if (root === null) throw new Error('The page has no place for the program.');

const messages = new StickyScroll('#messages', '.list', () => {
  if (state.hasUnseen) replace({ ...state, hasUnseen: false });
});
const remembered = readPreferences(document.cookie);
const prefersLight = matchMedia('(prefers-color-scheme: light)');
let state: State = {
  ...initialState,
  theme: remembered.theme ?? (prefersLight.matches ? 'light' : 'dark'),
  channelId: remembered.channel ?? '',
  view: viewInAddress(),
};
/** What was chosen here; as long as nothing was, the browser decides. */
let preferences: Preferences = remembered;
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

  if (next.view !== before.view) turnTo(next.view);
  if (next.channelId !== before.channelId) {
    state = { ...state, isUnheard: false };
    showEnd();
  }
  // A narrow screen shows the story only now.
  const isStoryOpened = next.side === 'panel' && before.side !== 'panel' && next.panel === 'story';
  if (next.highlight !== before.highlight || isStoryOpened) requestAnimationFrame(showHighlight);
  remember(before);
  // Typing that is not followed by a message ends by itself.
  if (next.typing !== before.typing && next.typing.length > 0) setTimeout(draw, 10_100);
}

/** The desk has an address, so that one can go back from it and come again. */
function viewInAddress(): View {
  return location.hash === deskAddress ? 'desk' : 'chat';
}

function turnTo(view: View): void {
  if (view !== viewInAddress()) {
    history.pushState(null, '', view === 'desk' ? deskAddress : location.pathname);
  }
  if (view === 'desk') void refreshDesk(app);
  else showEnd();
}

function remember(before: State): void {
  const isTurned = state.theme !== before.theme;
  const isMoved = state.channelId !== before.channelId && before.world !== undefined;
  if (!isTurned && !isMoved) return;

  prefer({
    ...(isTurned && { theme: state.theme }),
    ...(isMoved && { channel: state.channelId }),
  });
}

function prefer(change: Preferences): void {
  preferences = { ...preferences, ...change };
  // biome-ignore lint/suspicious/noDocumentCookie: its successor is missing in browsers that the page runs in.
  document.cookie = preferenceCookie(preferences);
}

/** The first person speaks as the browser does, unless something else was chosen here. */
function greet(): void {
  const language = preferences.language ?? browserLanguage(navigator.languages);
  if (languageOf(app.locale) === language) return;

  void app.act({ type: 'language', person: state.personId, language });
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
  tell: (kind, text, language) =>
    replace(withNotice(state, { kind, text, ...(language !== undefined && { language }) })),
  ask: command as App['ask'],
  async act(body) {
    try {
      await command(body);
      if (body.type === 'language') prefer({ language: body.language });
      return true;
    } catch (error) {
      tellFault(app, error);
      return false;
    }
  },
  async take(files) {
    // A list of the browser's empties itself after the event that brought it.
    const taken = [...files];
    const { takeFiles } = await import('./desk/take-story.ts');
    await takeFiles(app, taken);
  },
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
  const [first] = state.highlight?.places ?? [];
  const cited = document.querySelector<HTMLElement>(
    `.paragraph.cited[data-paragraph="${first?.kind}-${first?.paragraph}"]`,
  );
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  cited?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  if (state.highlight?.isFollowed === true) cited?.focus({ preventScroll: true });
}

addEventListener('popstate', () => app.set({ view: viewInAddress() }));
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
  void app.take(dataTransfer.files);
});

listen(
  (event) => {
    const isFirst = state.world === undefined;
    const added = messageAdded(state, event);
    replace(afterEvent(state, event, Date.now()));
    if (isFirst && state.world !== undefined) {
      greet();
      if (state.view === 'desk') void refreshDesk(app);
    }
    if (state.view === 'desk' && changesDesk.has(event.type)) void refreshDesk(app);
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
