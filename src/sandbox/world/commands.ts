// The commands that the bot has registered, within Discord's limits.

import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { invalidForm, refusal } from '../rules/api-error.ts';
import { type CommandPayload, commandFaults } from '../rules/commands.ts';
import type { World } from './world.ts';

/** Commands of each kind, per application and per server. */
const limits: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};
const createsPerDay = 200;
const day = 86_400_000;

/** The registered commands: global ones, and those of single servers. */
export class CommandStore {
  readonly #world: World;
  readonly #scopes = new Map<string | undefined, Map<string, APIApplicationCommand>>();
  readonly #creates = new Map<string | undefined, number[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** `guildId` undefined means the global commands. */
  list(guildId: string | undefined): APIApplicationCommand[] {
    return [...this.#scope(guildId).values()];
  }

  /** Throws 10063. */
  get(guildId: string | undefined, id: string): APIApplicationCommand {
    const command = this.#scope(guildId).get(id);
    if (command === undefined) throw refusal('unknownCommand');

    return command;
  }

  /** Creates a command or replaces the one of the same name and type. Tells whether it is new. */
  upsert(
    guildId: string | undefined,
    payload: CommandPayload,
  ): { readonly command: APIApplicationCommand; readonly isNew: boolean } {
    refuseFaults(payload);
    const existing = this.#sameName(guildId, payload);
    if (existing === undefined) {
      refuseOverLimit([...this.list(guildId), payload]);
      this.#countCreate(guildId);
    }

    const command = this.#make(guildId, payload, existing?.id);
    this.#scope(guildId).set(command.id, command);
    this.#changed(guildId);

    return { command, isNew: existing === undefined };
  }

  /** Changes the named fields of a command. */
  patch(
    guildId: string | undefined,
    id: string,
    change: Partial<CommandPayload>,
  ): APIApplicationCommand {
    const existing = this.get(guildId, id);
    const payload = { ...(existing as unknown as CommandPayload), ...change };
    refuseFaults(payload);
    const command = this.#make(guildId, payload, id);
    this.#scope(guildId).set(id, command);
    this.#changed(guildId);

    return command;
  }

  /** Replaces all commands of a scope; those of the same name and type keep their id. */
  overwrite(
    guildId: string | undefined,
    payloads: readonly CommandPayload[],
  ): APIApplicationCommand[] {
    const seen = new Set<string>();
    const faults = payloads.flatMap((payload, index) => {
      const key = keyOf(payload);
      const own = commandFaults(payload).map((fault) => ({
        ...fault,
        path: [String(index), ...fault.path],
      }));
      if (seen.has(key)) {
        own.push({
          path: [String(index)],
          code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
          message: 'Application command names must be unique',
        });
      }
      seen.add(key);

      return own;
    });
    if (faults.length > 0) throw invalidForm(faults);
    refuseOverLimit(payloads);

    const commands = payloads.map((payload) => {
      const existing = this.#sameName(guildId, payload);
      if (existing === undefined) this.#countCreate(guildId);

      return this.#make(guildId, payload, existing?.id);
    });
    this.#scopes.set(guildId, new Map(commands.map((command) => [command.id, command])));
    this.#changed(guildId);

    return commands;
  }

  /** Throws 10063. */
  delete(guildId: string | undefined, id: string): void {
    this.get(guildId, id);
    this.#scope(guildId).delete(id);
    this.#changed(guildId);
  }

  #scope(guildId: string | undefined): Map<string, APIApplicationCommand> {
    const existing = this.#scopes.get(guildId);
    if (existing !== undefined) return existing;

    const made = new Map<string, APIApplicationCommand>();
    this.#scopes.set(guildId, made);

    return made;
  }

  #sameName(
    guildId: string | undefined,
    payload: CommandPayload,
  ): APIApplicationCommand | undefined {
    return this.list(guildId).find((command) => keyOf(command) === keyOf(payload));
  }

  #countCreate(guildId: string | undefined): void {
    const now = this.#world.clock.now();
    const recent = (this.#creates.get(guildId) ?? []).filter((time) => time > now - day);
    if (recent.length >= createsPerDay) throw refusal('dailyCommandLimit');
    this.#creates.set(guildId, [...recent, now]);
  }

  #make(
    guildId: string | undefined,
    payload: CommandPayload,
    id: string | undefined,
  ): APIApplicationCommand {
    const permissions = payload.default_member_permissions;
    const isGlobal = guildId === undefined;
    const command = {
      id: id ?? this.#world.ids.next(),
      application_id: this.#world.applicationId,
      version: this.#world.ids.next(),
      type: payload.type ?? ApplicationCommandType.ChatInput,
      name: payload.name,
      name_localizations: payload.name_localizations ?? null,
      description: payload.description ?? '',
      description_localizations: payload.description_localizations ?? null,
      default_member_permissions:
        permissions === undefined || permissions === null ? null : String(permissions),
      nsfw: payload.nsfw ?? false,
      ...((payload.options ?? []).length > 0 && { options: withoutNulls(payload.options) }),
      ...(isGlobal && {
        dm_permission: payload.dm_permission ?? true,
        contexts: payload.contexts ?? null,
        integration_types: payload.integration_types ?? [0],
      }),
      ...(!isGlobal && { guild_id: guildId }),
    };

    return command as unknown as APIApplicationCommand;
  }

  #changed(guildId: string | undefined): void {
    this.#world.events.emit({ type: 'commands-changed', guildId });
  }
}

function keyOf(command: { readonly type?: number | null; readonly name: string }): string {
  return `${command.type ?? ApplicationCommandType.ChatInput} ${command.name}`;
}

function refuseFaults(payload: CommandPayload): void {
  const faults = commandFaults(payload);
  if (faults.length > 0) throw invalidForm(faults);
}

function refuseOverLimit(commands: readonly { readonly type?: number | null }[]): void {
  for (const [type, limit] of Object.entries(limits)) {
    const count = commands.filter((command) => (command.type ?? 1) === Number(type)).length;
    if (count > limit) throw refusal('commandLimit');
  }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null && field !== undefined)
      .map(([key, field]) => [key, withoutNulls(field)]),
  );
}
