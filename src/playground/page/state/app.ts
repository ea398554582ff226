// What the page knows and can do, as its views have it.

import type { Language } from '../../../language/language.ts';
import type { PageCommand, PageReplies, Snapshot } from '../../protocol/page-wire.ts';
import type { Texts } from '../texts/texts.ts';
import type { Notice, State } from './state.ts';

/** What the views work with: one object for good, whose state is always the current one. */
export interface App {
  readonly state: State;
  readonly world: Snapshot;
  readonly texts: Texts;
  /** Discord's name of the language of the person spoken as. */
  readonly locale: string;
  /** Shows another state. */
  readonly replace: (state: State) => void;
  /** Changes the state and shows it. */
  readonly set: (change: Partial<State>) => void;
  /** Does something on the server; a refusal is shown as the page's problem. Resolves to whether it was done. */
  readonly act: (command: PageCommand) => Promise<boolean>;
  /** Asks the server something. @throws Error with what the server says */
  readonly ask: <Type extends keyof PageReplies>(
    command: Extract<PageCommand, { readonly type: Type }>,
  ) => Promise<PageReplies[Type]>;
  /** Takes files that were dropped or chosen. */
  readonly take: (files: Iterable<File>) => Promise<void>;
  /** Says a text in the open channel, as if it had been typed. */
  readonly askInChat: (text: string) => void;
  /** Shows a notice above those there are. */
  readonly tell: (kind: Notice['kind'], text: string, language?: Language) => void;
  /** Scrolls the chat to its newest message. */
  readonly showEnd: () => void;
}

/** Tells what went wrong; the program's own messages are in English. */
export function tellFault(app: Pick<App, 'tell'>, error: unknown): void {
  app.tell('problem', error instanceof Error ? error.message : String(error), 'en');
}

/** The name of a person or the bot. */
export function nameOf({ world }: Pick<App, 'world'>, userId: string): string {
  if (userId === world.bot.id) return world.bot.name;

  return world.people.find(({ id }) => id === userId)?.name ?? userId;
}

/** How a channel is called: `#general`, `@Footnote`. */
export function channelName({ world, texts }: App, channelId: string): string {
  const channel = world.channels.find(({ id }) => id === channelId);
  if (channel === undefined) return '';
  if (channel.kind === 'direct') return `@${world.bot.name}`;

  return channel.kind === 'thread' ? `${texts.thread}: ${channel.name}` : `#${channel.name}`;
}

/** Hides something for the person spoken as, as Discord does with messages that only they see. */
export function dismiss(app: App, id: string): void {
  app.set({ dismissed: new Set([...app.state.dismissed, id]) });
}
