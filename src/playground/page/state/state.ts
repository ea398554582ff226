// The page's state: what it holds, what changes it and what is read off it.

import { shownSources } from '../../../answer/answer.ts';
import type { CitedWords } from '../../../answer/citations.ts';
import type { Language } from '../../../language/language.ts';
import type { Desk } from '../../protocol/desk-wire.ts';
import type {
  PageChannel,
  PageEvent,
  PageInteraction,
  PageMessage,
  Snapshot,
  Trace,
} from '../../protocol/page-wire.ts';

/** Words of the story that are marked: those of an answer, or those of a citation that was followed. */
export interface Highlight {
  /** At least one; the first is scrolled to. */
  readonly places: readonly CitedWords[];
  /** Whether somebody followed a citation: the keyboard then goes there too. */
  readonly isFollowed: boolean;
  /** Counts up, so that the same citation can be followed again. */
  readonly turn: number;
}

/** Something that the page itself says. */
export interface Notice {
  readonly kind: 'problem' | 'success' | 'progress';
  readonly text: string;
  /** Of a text in another language than the page's: the program's own messages are in English. */
  readonly language?: Language;
}

/** The chat with the story beside it, or the editor's desk. */
export type View = 'chat' | 'desk';

/** What is shown beside the chat. */
export type Panel = 'story' | 'trace';

/** What fills a narrow screen. */
export type Side = 'channels' | 'chat' | 'panel';

/** All that the page shows. What a person is typing lives in the fields themselves. */
export interface State {
  /** Absent until the server has told it. */
  readonly world?: Snapshot;
  readonly isConnected: boolean;
  /** The person spoken as. */
  readonly personId: string;
  readonly channelId: string;
  readonly view: View;
  /** What there is to see on the desk; absent until it was opened. */
  readonly desk?: Desk;
  readonly panel: Panel;
  /** The side that fills a narrow screen. */
  readonly side: Side;
  /** Slug of the story in the panel. */
  readonly story: string;
  readonly highlight?: Highlight;
  /** The answer whose making is shown; the last one where absent. */
  readonly trace?: Trace;
  /** Who types where, with the time in milliseconds at which that ends. */
  readonly typing: readonly {
    readonly channelId: string;
    readonly userId: string;
    readonly until: number;
  }[];
  readonly replyTo?: PageMessage;
  /** Ids of messages and interactions that were dismissed. */
  readonly dismissed: ReadonlySet<string>;
  /** What the page has to say, newest first, each until it is dismissed. */
  readonly notices: readonly Notice[];
  /** Messages came to the open channel below what is in view. */
  readonly hasUnseen: boolean;
  /** The last message of the person spoken as in the open channel did not reach the bot. */
  readonly isUnheard: boolean;
  readonly theme: 'light' | 'dark';
}

/** Messages of a channel that are kept on the page. */
export const messagesKept = 200;
const tracesKept = 50;
const interactionsKept = 200;

/** Milliseconds that typing is shown, as Discord does. */
const typingTime = 10_000;

/** What the page shows before the server has told it anything. */
export const initialState: State = {
  isConnected: false,
  personId: '',
  channelId: '',
  view: 'chat',
  panel: 'story',
  side: 'chat',
  story: '',
  typing: [],
  dismissed: new Set(),
  notices: [],
  hasUnseen: false,
  isUnheard: false,
  theme: 'dark',
};

/** Problems stay until they are dismissed; of the rest the newest is enough. */
export function withNotice(state: State, notice: Notice): State {
  const others = state.notices.filter(({ kind, text }) =>
    kind === 'problem'
      ? notice.kind !== 'problem' || text !== notice.text
      : kind === 'success' && notice.kind === 'problem',
  );
  return { ...state, notices: [notice, ...others] };
}

/** What was being done is done. */
export function withoutProgress(state: State): State {
  return { ...state, notices: state.notices.filter(({ kind }) => kind !== 'progress') };
}

/** The state after something happened on the server. @param now - In milliseconds. */
export function afterEvent(state: State, event: PageEvent, now: number): State {
  if (event.type === 'snapshot') return afterSnapshot(state, event.snapshot);

  const { world } = state;
  if (world === undefined) return state;

  switch (event.type) {
    case 'message': {
      const { message } = event.message;
      const typing = state.typing.filter(
        ({ channelId, userId }) => channelId !== message.channel_id || userId !== message.author.id,
      );
      return { ...state, typing, world: withMessage(world, event.message) };
    }
    case 'message-deleted': {
      const messages = world.messages.filter(({ message }) => message.id !== event.messageId);
      return { ...state, world: { ...world, messages } };
    }
    case 'channel':
      return { ...state, world: withChannel(world, event.channel) };
    case 'channel-deleted': {
      const channels = world.channels.filter(({ id }) => id !== event.channelId);
      const channelId =
        state.channelId === event.channelId ? (channels[0]?.id ?? '') : state.channelId;
      return { ...state, channelId, world: { ...world, channels } };
    }
    case 'typing': {
      const { channelId, userId } = event;
      const others = state.typing.filter(
        (one) => one.until > now && (one.channelId !== channelId || one.userId !== userId),
      );
      return { ...state, typing: [...others, { channelId, userId, until: now + typingTime }] };
    }
    case 'interaction': {
      const interactions = replaced(world.interactions, event.interaction).slice(-interactionsKept);
      return { ...state, world: { ...world, interactions } };
    }
    case 'people':
      return { ...state, world: { ...world, people: event.people } };
    case 'commands':
      return { ...state, world: { ...world, commands: event.commands } };
    case 'stories': {
      const { stories } = event;
      const isNew = ({ slug }: { slug: string }) =>
        !world.stories.some((known) => known.slug === slug);
      const added = world.stories.length > 0 ? stories.find(isNew)?.slug : undefined;
      return {
        ...state,
        story: added ?? storyShown(state.story, stories),
        world: { ...world, stories },
      };
    }
    case 'trace':
      return afterTrace(state, world, event.trace);
    case 'status':
      return { ...state, world: { ...world, status: event.status } };
  }
}

/** What an answer cites is marked at once. */
function afterTrace({ trace: _chosen, ...state }: State, world: Snapshot, trace: Trace): State {
  const traces = [...world.traces, trace].slice(-tracesKept);
  const [first, ...others] = shownSources(trace.answer).map(({ citation }) => citation);
  const next = { ...state, world: { ...world, traces } };
  if (first === undefined) return next;

  const turn = (state.highlight?.turn ?? 0) + 1;
  const highlight = { places: [first, ...others], isFollowed: false, turn };
  return { ...next, story: first.article, highlight };
}

function afterSnapshot(state: State, world: Snapshot): State {
  const [person] = world.people;
  const isKnown = world.people.some(({ id }) => id === state.personId);
  const channel = world.channels.find(({ id }) => id === state.channelId) ?? world.channels[0];

  return {
    ...state,
    world,
    isConnected: true,
    personId: isKnown ? state.personId : (person?.id ?? ''),
    channelId: channel?.id ?? '',
    story: storyShown(state.story, world.stories),
    typing: [],
  };
}

function storyShown(slug: string, stories: Snapshot['stories']): string {
  return stories.some((story) => story.slug === slug) ? slug : (stories[0]?.slug ?? '');
}

function withMessage(world: Snapshot, added: PageMessage): Snapshot {
  const { id, channel_id: channelId } = added.message;
  if (world.messages.some(({ message }) => message.id === id)) {
    const messages = world.messages.map((one) => (one.message.id === id ? added : one));
    return { ...world, messages };
  }

  const own = world.messages.filter(({ message }) => message.channel_id === channelId);
  const oldest = own.length >= messagesKept ? own[0] : undefined;

  return { ...world, messages: [...world.messages.filter((one) => one !== oldest), added] };
}

function withChannel(world: Snapshot, channel: PageChannel): Snapshot {
  return { ...world, channels: replaced(world.channels, channel) };
}

function replaced<Item extends { readonly id: string }>(
  items: readonly Item[],
  item: Item,
): readonly Item[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((one) => (one.id === item.id ? item : one))
    : [...items, item];
}

/** What the person spoken as sees of a channel, oldest first. */
export function messagesOf({
  world,
  channelId,
  personId,
  dismissed,
}: State): readonly PageMessage[] {
  return (world?.messages ?? []).filter(
    ({ message, ephemeralFor }) =>
      message.channel_id === channelId &&
      (ephemeralFor === undefined || ephemeralFor === personId) &&
      !dismissed.has(message.id),
  );
}

/** Commands without a response that the person spoken as waits for, or has waited for in vain. */
export function openInteractions(state: State): readonly PageInteraction[] {
  const { world, channelId, personId, dismissed } = state;

  return (world?.interactions ?? []).filter(
    (one) =>
      one.channelId === channelId &&
      one.personId === personId &&
      one.state !== 'answered' &&
      one.command !== undefined &&
      !dismissed.has(one.id),
  );
}

/** The form that the bot wants the person spoken as to fill in. */
export function openModal({ world, personId, dismissed }: State): PageInteraction | undefined {
  return world?.interactions.find(
    ({ id, modal, ...one }) =>
      modal !== undefined && one.personId === personId && !dismissed.has(id),
  );
}
