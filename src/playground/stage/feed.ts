// From what happens in the sandbox to what the page is told.

import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { SandboxEvent } from '../../sandbox/world/events.ts';
import type { Channel } from '../../sandbox/world/types.ts';
import type {
  BotStatus,
  PageChannel,
  PageEvent,
  PageInteraction,
  PageMessage,
  Snapshot,
  Story,
  Trace,
} from '../protocol/page-wire.ts';
import type { Stage } from './stage.ts';

/** What a page that connects is shown of the past. */
const messagesShown = 200;
const tracesShown = 50;
const interactionsShown = 200;

/** What the page knows: the state as a whole for a page that connects, and every change after that. */
export class Feed {
  readonly #sandbox: Sandbox;
  readonly #stage: Stage;
  readonly #publish: (event: PageEvent) => void;
  readonly #channels = new Map<string, PageChannel>();
  readonly #messages = new Map<string, PageMessage>();
  readonly #interactions = new Map<string, PageInteraction>();
  #traces: readonly Trace[] = [];
  #stories: readonly Story[] = [];
  #status: BotStatus = { state: 'starting' };

  /** @param publish - Called with every change. */
  constructor(sandbox: Sandbox, stage: Stage, publish: (event: PageEvent) => void) {
    this.#sandbox = sandbox;
    this.#stage = stage;
    this.#publish = publish;
    for (const { record } of [sandbox.general, sandbox.questions]) this.#addChannel(record);
    for (const { directChannelId } of stage.people) {
      const channel = sandbox.channel(directChannelId);
      if (channel !== undefined) this.#addChannel(channel.record);
    }
  }

  get snapshot(): Snapshot {
    return {
      guildName: this.#sandbox.guild.name,
      bot: { id: this.#sandbox.botId, name: 'Footnote', roleId: this.#sandbox.botRoleId },
      people: this.#stage.people,
      channels: [...this.#channels.values()],
      messages: [...this.#messages.values()],
      // A form opens once, on the page that asked for it.
      interactions: [...this.#interactions.values()].map(({ modal: _modal, ...rest }) => rest),
      commands: this.#stage.commands,
      stories: this.#stories,
      traces: this.#traces,
      status: this.#status,
    };
  }

  /** Takes what happened in the sandbox. */
  take(event: SandboxEvent): void {
    switch (event.type) {
      case 'message-create':
      case 'message-update':
        this.#message(event);
        break;
      case 'message-delete':
        this.#messages.delete(event.messageId);
        this.#publish({ ...event, type: 'message-deleted' });
        break;
      case 'typing':
        this.#publish(event);
        break;
      case 'channel-create':
      case 'channel-update':
        this.#addChannel(event.channel);
        break;
      case 'channel-delete':
        this.#channels.delete(event.channel.id);
        this.#publish({ type: 'channel-deleted', channelId: event.channel.id });
        break;
      case 'commands-changed':
        this.#publish({ type: 'commands', commands: this.#stage.commands });
        break;
      case 'interaction':
        this.#interaction(event.interaction);
        break;
      case 'interaction-answer':
        this.#settle(event.interactionId, {
          state: 'answered',
          ...(event.answer.type === InteractionResponseType.Modal && { modal: event.answer.data }),
        });
        break;
      case 'interaction-failed':
        this.#settle(event.interactionId, { state: 'failed' });
        break;
      default:
    }
  }

  /** Tells again who the people are, after one of them changed. */
  peopleChanged(): void {
    this.#publish({ type: 'people', people: this.#stage.people });
  }

  setStories(stories: readonly Story[]): void {
    this.#stories = stories;
    this.#publish({ type: 'stories', stories });
  }

  addTrace(trace: Trace): void {
    this.#traces = [...this.#traces, trace].slice(-tracesShown);
    this.#publish({ type: 'trace', trace });
  }

  setStatus(status: BotStatus): void {
    this.#status = status;
    this.#publish({ type: 'status', status });
  }

  #message({
    message,
    ephemeralFor,
  }: Extract<SandboxEvent, { type: 'message-create' | 'message-update' }>): void {
    const interaction = this.#interactions.get(message.interaction_metadata?.id ?? '');
    const command = interaction?.command ?? this.#messages.get(message.id)?.command;
    const pageMessage: PageMessage = {
      message,
      ...(ephemeralFor !== undefined && { ephemeralFor }),
      ...(command !== undefined && { command }),
    };
    this.#messages.set(message.id, pageMessage);
    this.#forgetOldMessages(message.channel_id);
    this.#publish({ type: 'message', message: pageMessage });
  }

  #forgetOldMessages(channelId: string): void {
    const own = [...this.#messages.values()].filter(
      ({ message }) => message.channel_id === channelId,
    );
    for (const { message } of own.slice(0, -messagesShown)) this.#messages.delete(message.id);
  }

  #addChannel(channel: Channel): void {
    const shown = pageChannel(channel);
    if (shown === undefined) return;

    this.#channels.set(shown.id, shown);
    this.#publish({ type: 'channel', channel: shown });
  }

  #interaction(interaction: APIInteraction): void {
    // What is typed into an option is answered to the page directly.
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;

    const channelId = interaction.channel?.id ?? '';
    const personId = interaction.member?.user.id ?? interaction.user?.id ?? '';
    const isCommand = interaction.type === InteractionType.ApplicationCommand;
    this.#setInteraction({
      id: interaction.id,
      channelId,
      personId,
      ...(isCommand && { command: commandName(interaction) }),
      ...('message' in interaction &&
        interaction.message !== undefined && { messageId: interaction.message.id }),
      state: 'waiting',
    });
  }

  #settle(id: string, change: Pick<PageInteraction, 'state' | 'modal'>): void {
    const interaction = this.#interactions.get(id);
    if (interaction !== undefined) this.#setInteraction({ ...interaction, ...change });
  }

  #setInteraction(interaction: PageInteraction): void {
    this.#interactions.set(interaction.id, interaction);
    const [oldest] = this.#interactions.keys();
    if (this.#interactions.size > interactionsShown && oldest !== undefined) {
      this.#interactions.delete(oldest);
    }
    this.#publish({ type: 'interaction', interaction });
  }
}

function pageChannel(channel: Channel): PageChannel | undefined {
  switch (channel.kind) {
    case 'text':
      return { id: channel.id, kind: 'text', name: channel.name };
    case 'direct':
      return { id: channel.id, kind: 'direct', name: '' };
    case 'thread':
      return { id: channel.id, kind: 'thread', name: channel.name, parentId: channel.parentId };
    case 'private':
      return undefined;
  }
}

/** With the subcommand that was used, as a person wrote it. */
function commandName({ data }: APIApplicationCommandInteraction): string {
  const parts: string[] = [data.name];
  let options = 'options' in data ? data.options : undefined;

  while (options?.[0] !== undefined && (options[0].type === 1 || options[0].type === 2)) {
    parts.push(options[0].name);
    options = options[0].options;
  }

  return parts.join(' ');
}
