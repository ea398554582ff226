// People as a test or the page plays them, with what Discord's client would let them do.

import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  type Locale,
} from 'discord-api-types/v10';
import { UserError } from '../../base/errors.ts';
import { availableCommands, commandData, type OptionValues } from '../interactions/command-data.ts';
import { createInteraction, type InteractionRequest } from '../interactions/create.ts';
import { type ModalValues, modalData } from '../interactions/modal-data.ts';
import type { InteractionRegistry } from '../interactions/registry.ts';
import { type ComponentNode, findComponent } from '../rules/component-tree.ts';
import { openDirectChannel } from '../world/channels.ts';
import type { CommandStore } from '../world/commands.ts';
import type { Channel, Guild, Person, StoredMessage } from '../world/types.ts';
import type { World } from '../world/world.ts';
import {
  type SandboxChannel,
  type SendOptions,
  type SentFile,
  sendAs,
  storeText,
} from './channel.ts';
import { InteractionHandle } from './interaction-handle.ts';

/** What people act through. */
export interface Stage {
  readonly world: World;
  readonly registry: InteractionRegistry;
  readonly commands: CommandStore;
  channel(record: Channel): SandboxChannel;
}

/** A person: writes, uses commands, presses buttons. Throws a `UserError` for what Discord's client would prevent. */
export class SandboxUser {
  readonly #stage: Stage;
  readonly #person: Person;

  constructor(stage: Stage, person: Person) {
    this.#stage = stage;
    this.#person = person;
  }

  get id(): string {
    return this.#person.user.id;
  }

  get name(): string {
    return this.#person.user.global_name ?? this.#person.user.username;
  }

  get locale(): Locale {
    return this.#person.locale;
  }

  set locale(locale: Locale) {
    this.#person.locale = locale;
  }

  /** Lets the person manage a server. */
  manage(guild: { readonly id: string }): void {
    this.#person.manages.add(guild.id);
  }

  /** Gives the person a role of a server. */
  takeRole(guild: Guild, roleId: string): void {
    guild.members.get(this.id)?.roles.push(roleId);
  }

  /** `<@id>`, to be put into a text. */
  get mention(): string {
    return `<@${this.id}>`;
  }

  /** The direct channel with the bot. */
  get directChannel(): SandboxChannel {
    return this.#stage.channel(openDirectChannel(this.#stage.world, this.id));
  }

  /** Sends the bot a direct message. */
  dm(text: string, options: SendOptions = {}): APIMessage {
    return sendAs(this.#stage.world, this.directChannel.record, this.id, text, options);
  }

  /**
   * Uses `/name` in a channel; a subcommand's name follows after a space.
   *
   * @param files - What is put into options that take a file, by name of the option.
   */
  slash(
    channel: SandboxChannel,
    name: string,
    values: OptionValues = {},
    files: Readonly<Record<string, SentFile>> = {},
  ): InteractionHandle {
    const attachments = Object.entries(files).map(
      ([option, file]) => [option, storeText(this.#stage.world, channel.id, file)] as const,
    );
    const ids = Object.fromEntries(attachments.map(([option, { id }]) => [option, id]));
    const { data: filled } = commandData(this.commandsIn(channel), name, { ...values, ...ids });
    const resolved = Object.fromEntries(attachments.map(([, one]) => [one.id, one]));
    const data =
      attachments.length === 0 ? filled : { ...filled, resolved: { attachments: resolved } };

    return this.#interact({
      type: InteractionType.ApplicationCommand,
      channel: channel.record,
      data,
    });
  }

  /** Types into the option `focused` of `/name`. */
  autocomplete(
    channel: SandboxChannel,
    name: string,
    values: OptionValues,
    focused: string,
  ): InteractionHandle {
    const { data, focusedType } = commandData(this.commandsIn(channel), name, values, focused);

    return this.#interact({
      type: InteractionType.ApplicationCommandAutocomplete,
      channel: channel.record,
      data,
      focusedType,
    });
  }

  /** Uses a message command ("Apps" in a message's menu). */
  useOnMessage(message: APIMessage, name: string): InteractionHandle {
    const stored = this.#stored(message);
    const channel = this.#channelOf(message);
    const command = availableCommands(this.#stage.world, this.#stage.commands, channel).find(
      (candidate) => candidate.name === name && candidate.type === ApplicationCommandType.Message,
    );
    if (command === undefined) throw new UserError(`There is no message command "${name}" here.`);

    return this.#interact({
      type: InteractionType.ApplicationCommand,
      channel,
      targetMessageId: message.id,
      data: {
        id: command.id,
        name,
        type: command.type,
        target_id: message.id,
        resolved: { messages: { [message.id]: structuredClone(stored.message) } },
      },
    });
  }

  /** Presses a button. */
  press(message: APIMessage, customId: string): InteractionHandle {
    const { node, stored } = this.#component(message, customId);
    if (node.type !== ComponentType.Button) throw new UserError(`"${customId}" is no button.`);

    return this.#interact({
      type: InteractionType.MessageComponent,
      channel: this.#channelOf(message),
      source: stored,
      data: { custom_id: customId, component_type: node.type, id: node.id },
    });
  }

  /** Chooses in a select menu: option values, or ids of users, roles and channels. */
  select(message: APIMessage, customId: string, values: readonly string[]): InteractionHandle {
    const { node, stored } = this.#component(message, customId);
    if (node.type === ComponentType.Button) throw new UserError(`"${customId}" is no select menu.`);
    checkSelection(node, values);

    return this.#interact({
      type: InteractionType.MessageComponent,
      channel: this.#channelOf(message),
      source: stored,
      data: {
        custom_id: customId,
        component_type: node.type,
        id: node.id,
        values: [...values],
        ...(node.type !== ComponentType.StringSelect && { resolved: this.#resolved(values) }),
      },
    });
  }

  /** Fills in and sends the modal that an interaction was answered with. */
  async submitModal(opener: InteractionHandle, values: ModalValues): Promise<InteractionHandle> {
    const answer = await opener.firstResponse();
    if (answer.type !== InteractionResponseType.Modal) {
      throw new UserError(
        `The interaction was not answered with a modal but with type ${answer.type}.`,
      );
    }

    return this.#interact({
      type: InteractionType.ModalSubmit,
      channel: opener.record.channel,
      source: opener.record.source,
      triggeredBy: opener.record.metadata,
      data: modalData(answer.data, values),
    });
  }

  /** The commands that the person is offered in a channel. */
  commandsIn(channel: SandboxChannel): APIApplicationCommand[] {
    return availableCommands(this.#stage.world, this.#stage.commands, channel.record);
  }

  #interact(request: Omit<InteractionRequest, 'person'>): InteractionHandle {
    const { world, registry } = this.#stage;
    // The bot cannot have answered yet: its request arrives in a later turn, when the handle listens.
    const record = createInteraction(world, registry, { ...request, person: this.#person });

    return new InteractionHandle(world, record);
  }

  #component(
    message: APIMessage,
    customId: string,
  ): { node: ComponentNode; stored: StoredMessage } {
    const stored = this.#stored(message);
    const node = findComponent(stored.message.components, customId);
    if (node === undefined) throw new UserError(`The message has no component "${customId}".`);
    if (node.disabled === true) throw new UserError(`"${customId}" is disabled.`);

    return { node, stored };
  }

  #stored(message: APIMessage): StoredMessage {
    const stored = this.#stage.world.messageOf(message.channel_id, message.id);
    const isHidden = stored?.ephemeralFor !== undefined && stored.ephemeralFor !== this.id;
    if (stored === undefined || isHidden) {
      throw new UserError(`${this.name} sees no message ${message.id}.`);
    }

    return stored;
  }

  #channelOf(message: APIMessage): Channel {
    const channel = this.#stage.world.channels.get(message.channel_id);
    if (channel === undefined) throw new UserError('The channel was deleted.');

    return channel;
  }

  #resolved(ids: readonly string[]): object {
    const { world } = this.#stage;
    const users = ids.flatMap((id) => world.userOf(id) ?? []);

    return { users: Object.fromEntries(users.map((user) => [user.id, user])) };
  }
}

function checkSelection(node: ComponentNode, values: readonly string[]): void {
  const least = node.min_values ?? 1;
  const most = node.max_values ?? 1;
  if (values.length < least || values.length > most) {
    throw new UserError(`Choose ${least} to ${most} options, got ${values.length}.`);
  }
  if (node.type !== ComponentType.StringSelect) return;

  const unknown = values.find((value) => !node.options?.some((option) => option.value === value));
  if (unknown !== undefined) throw new UserError(`The select menu has no option "${unknown}".`);
}
