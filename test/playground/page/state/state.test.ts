import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { numberSources } from '../../../../src/answer/sources.ts';
import { isUnheard, messageAdded } from '../../../../src/playground/page/state/incoming.ts';
import {
  afterEvent,
  initialState,
  messagesKept,
  messagesOf,
  openInteractions,
  openModal,
  type State,
  withNotice,
  withoutProgress,
} from '../../../../src/playground/page/state/state.ts';
import { traceOf } from '../../../../src/playground/page/state/traces.ts';
import type {
  PageEvent,
  PageMessage,
  Snapshot,
  Trace,
} from '../../../../src/playground/protocol/page-wire.ts';
import { answeredWith, unchecked } from '../../../support/answers.ts';

const snapshot: Snapshot = {
  guildName: 'Sandbox',
  bot: { id: '1', name: 'Footnote', roleId: '7' },
  people: [
    { id: '2', name: 'Anna', locale: 'de', directChannelId: '20', isEditor: false },
    { id: '3', name: 'Ben', locale: 'en-US', directChannelId: '30', isEditor: true },
  ],
  channels: [{ id: '10', kind: 'text', name: 'general' }],
  messages: [],
  interactions: [],
  commands: { guild: [], direct: [] },
  stories: [],
  traces: [],
  status: { state: 'online' },
};
const message = (id: string, more: Partial<PageMessage> = {}): PageMessage => ({
  message: { id, channel_id: '10', content: id, author: { id: '1' } } as APIMessage,
  ...more,
});
const stateAfter = (...events: readonly PageEvent[]): State =>
  [{ type: 'snapshot', snapshot } as const, ...events].reduce(
    (state: State, event) => afterEvent(state, event, 0),
    initialState,
  );

describe('the state of the page', () => {
  it('begins with the first person in the first channel, and keeps both through a reconnect', () => {
    const state = { ...stateAfter(), personId: '3' };

    expect(stateAfter()).toMatchObject({ personId: '2', channelId: '10', isConnected: true });
    expect(afterEvent(state, { type: 'snapshot', snapshot }, 0).personId).toBe('3');
  });

  it('keeps a problem above which a success comes, and the newest success alone', () => {
    const said = [
      { kind: 'problem', text: 'broken' },
      { kind: 'success', text: 'first' },
      { kind: 'success', text: 'second' },
    ] as const;

    expect(said.reduce(withNotice, initialState).notices).toEqual([said[2], said[0]]);
  });

  it('shows progress until something else is said, and never in the place of a problem', () => {
    const said = [
      { kind: 'problem', text: 'broken' },
      { kind: 'progress', text: 'reading' },
    ] as const;
    const state = said.reduce(withNotice, initialState);

    expect(state.notices).toEqual([said[1], said[0]]);
    expect(withoutProgress(state).notices).toEqual([said[0]]);
    expect(withNotice(state, { kind: 'success', text: 'done' }).notices).toHaveLength(2);
  });

  it('marks what an answer cites at once, and shows its making in the place of an earlier one', () => {
    const [first, second] = ['Ja.', 'Nein.'].map((quote) =>
      unchecked({ article: 'a', paragraph: 1, kind: 'text', quote }),
    );
    const answer = answeredWith([], {
      sources: numberSources([first, second].flatMap((one) => one ?? [])),
    });
    const trace = { id: '1', question: 'Und?', history: 0, answer };
    const before = { ...stateAfter(), trace };
    const { highlight, story, trace: chosen } = afterEvent(before, { type: 'trace', trace }, 0);

    expect(highlight).toEqual({ places: [first, second], isFollowed: false, turn: 1 });
    expect(story).toBe('a');
    expect(chosen).toBeUndefined();
  });

  it('tells a new message of the open channel from an edit and from what others alone see', () => {
    const state = stateAfter({ type: 'message', message: message('100') });
    const added = (one: PageMessage) => messageAdded(state, { type: 'message', message: one });

    expect(added(message('101'))).toBeDefined();
    expect(added(message('100'))).toBeUndefined();
    expect(added(message('102', { ephemeralFor: '3' }))).toBeUndefined();
  });

  it('knows which of one’s own messages do not reach the bot', () => {
    const said = (content: string, author = '2'): PageMessage => ({
      message: { id: '100', channel_id: '10', content, author: { id: author } } as APIMessage,
    });

    expect(isUnheard(stateAfter(), said('Why?'))).toBe(true);
    for (const mention of ['<@1>', '<@!1>', '<@&7>']) {
      expect(isUnheard(stateAfter(), said(`${mention} Why?`))).toBe(false);
    }
    expect(isUnheard(stateAfter(), said('<@&8> Why?'))).toBe(true);
    expect(isUnheard(stateAfter(), said('Why?', '3'))).toBe(false);
  });

  it('shows an edit in the place of the message, and a private message to its reader only', () => {
    const edited = { ...message('100'), command: 'ask' };
    const state = stateAfter(
      { type: 'message', message: message('100') },
      { type: 'message', message: message('101', { ephemeralFor: '3' }) },
      { type: 'message', message: edited },
    );

    expect(messagesOf(state)).toEqual([edited]);
    expect(messagesOf({ ...state, personId: '3' })).toHaveLength(2);
  });

  it('keeps only the newest messages of a channel, so that a long session stays light', () => {
    const many = Array.from({ length: messagesKept + 50 }, (_, index) => ({
      type: 'message' as const,
      message: message(String(1000 + index)),
    }));

    const kept = messagesOf(stateAfter(...many));

    expect(kept).toHaveLength(messagesKept);
    expect(kept.at(-1)?.message.id).toBe(String(1000 + messagesKept + 49));
  });

  it('ends typing when the message has come, and by itself', () => {
    const typing: PageEvent = { type: 'typing', channelId: '10', userId: '1' };

    expect(stateAfter(typing).typing).toEqual([{ channelId: '10', userId: '1', until: 10_000 }]);
    expect(stateAfter(typing, { type: 'message', message: message('100') }).typing).toEqual([]);
    const later = afterEvent(stateAfter(typing), { ...typing, userId: '3' }, 20_000);
    expect(later.typing.map(({ userId }) => userId)).toEqual(['3']);
  });

  it('shows commands that wait or have failed to who used them, and forms until they are closed', () => {
    const interaction = { id: '50', personId: '2', channelId: '10', command: 'ask' } as const;
    const waiting = stateAfter({
      type: 'interaction',
      interaction: { ...interaction, state: 'waiting' },
    });
    const modal = stateAfter({
      type: 'interaction',
      interaction: { ...interaction, state: 'answered', modal: { title: 'x' } },
    });

    expect(openInteractions(waiting)).toHaveLength(1);
    expect(openInteractions({ ...waiting, personId: '3' })).toEqual([]);
    expect(openInteractions(modal)).toEqual([]);
    expect(openModal(modal)?.id).toBe('50');
    expect(openModal({ ...modal, dismissed: new Set(['50']) })).toBeUndefined();
  });

  it('turns to a story that was added, and leaves one that is gone', () => {
    const story = (slug: string) => ({ slug, language: 'de' as const, paragraphs: [] });
    const one = stateAfter({ type: 'stories', stories: [story('a')] });
    const two = afterEvent(one, { type: 'stories', stories: [story('a'), story('b')] }, 0);

    expect(one.story).toBe('a');
    expect(two.story).toBe('b');
    expect(afterEvent(two, { type: 'stories', stories: [story('a')] }, 0).story).toBe('a');
  });
});

describe('the trace of a message', () => {
  const trace = (question: string, quote: string): Trace => ({
    id: question,
    question,
    history: 0,
    answer: answeredWith([], {
      sources: numberSources([unchecked({ article: 'a', paragraph: 1, kind: 'text', quote })]),
    }),
  });

  it('is the latest one whose quote the message shows', () => {
    const traces = [trace('1', 'Die Brücke'), trace('2', 'Die Brücke'), trace('3', 'Der Hafen')];

    expect(traceOf(traces, '[1] Absatz 1: Die Brücke')?.question).toBe('2');
    expect(traceOf(traces, 'Guten Tag')).toBeUndefined();
  });
});
