// From what is done on the page to what people do in the sandbox.

import { type APIMessage, Locale } from 'discord-api-types/v10';
import { UserError } from '../../base/errors.ts';
import type { Language } from '../../language/language.ts';
import type { SandboxChannel } from '../../sandbox/driver/channel.ts';
import type { InteractionHandle } from '../../sandbox/driver/interaction-handle.ts';
import type { SandboxUser } from '../../sandbox/driver/user.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { DeskCommand } from '../protocol/desk-wire.ts';
import type { PageCommand, PageCommands, PagePerson } from '../protocol/page-wire.ts';

/** What people do on the page, by the command's type. */
export type Act = Exclude<
  PageCommand,
  { readonly type: 'inspect' | 'restart-bot' | DeskCommand['type'] }
>;

const locales: Readonly<Record<Language, Locale>> = { de: Locale.German, en: Locale.EnglishUS };

/** Interactions that a modal could still be sent for. */
const rememberedHandles = 100;

/** The people of the playground, who act in the sandbox as the page says. */
export class Stage {
  readonly #sandbox: Sandbox;
  /** The one of them who may manage the server. */
  readonly #editor: SandboxUser;
  readonly #people: ReadonlyMap<string, SandboxUser>;
  readonly #handles = new Map<string, InteractionHandle>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    const reader = sandbox.user('Anna', { locale: locales.de });
    const editor = sandbox.user('Ben', { locale: locales.en });
    editor.manage(sandbox.guild);
    this.#editor = editor;
    const people = [reader, editor];
    this.#people = new Map(people.map((person) => [person.id, person]));
  }

  get people(): readonly PagePerson[] {
    return [...this.#people.values()].map(({ id, name, locale, directChannel }) => ({
      id,
      name,
      locale,
      directChannelId: directChannel.id,
      isEditor: id === this.#editor.id,
    }));
  }

  /** The commands that Discord's client offers to everybody alike. */
  get commands(): PageCommands {
    const [person] = this.#people.values();
    if (person === undefined) return { guild: [], direct: [] };

    return {
      guild: person.commandsIn(this.#sandbox.general),
      direct: person.commandsIn(person.directChannel),
    };
  }

  /**
   * Does what a person did on the page.
   *
   * @returns The choices of an autocomplete; null for everything else.
   * @throws UserError For what Discord's client would not let a person do.
   */
  async perform(act: Act): Promise<readonly { name: string; value: string | number }[] | null> {
    const person = this.#person(act.person);

    switch (act.type) {
      case 'say':
        this.#say(person, act);
        return null;
      case 'open-thread': {
        const message = act.message && this.#message(act.channel, act.message);
        const channel = this.#channel(act.channel);
        channel.startThread(person, act.name, message || undefined);
        return null;
      }
      case 'slash':
        this.#keep(person.slash(this.#channel(act.channel), act.name, act.values));
        return null;
      case 'autocomplete': {
        const channel = this.#channel(act.channel);
        const asked = person.autocomplete(channel, act.name, act.values, act.focused);
        // Discord's client offers nothing where the bot does not answer in time.
        return asked.choices().catch((error: unknown) => {
          if (asked.hasFailed) return [];
          throw error;
        });
      }
      case 'message-command':
        this.#keep(person.useOnMessage(this.#message(act.channel, act.message), act.name));
        return null;
      case 'press':
        this.#keep(person.press(this.#message(act.channel, act.message), act.customId));
        return null;
      case 'select': {
        const message = this.#message(act.channel, act.message);
        this.#keep(person.select(message, act.customId, act.values));
        return null;
      }
      case 'submit-modal':
        this.#keep(await person.submitModal(this.#handle(act.interaction), act.values));
        return null;
      case 'language':
        person.locale = locales[act.language];
        return null;
    }
  }

  #say(person: SandboxUser, act: Extract<Act, { readonly type: 'say' }>): void {
    this.#channel(act.channel).send(person, act.text, {
      ...(act.replyTo !== undefined && { replyTo: this.#message(act.channel, act.replyTo) }),
      ...(act.mention !== undefined && { mention: act.mention }),
    });
  }

  #keep(handle: InteractionHandle): void {
    this.#handles.set(handle.record.id, handle);
    const [oldest] = this.#handles.keys();
    if (this.#handles.size > rememberedHandles && oldest !== undefined) {
      this.#handles.delete(oldest);
    }
  }

  #person(id: string): SandboxUser {
    return found(this.#people.get(id), `There is no person ${id}.`);
  }

  #channel(id: string): SandboxChannel {
    return found(this.#sandbox.channel(id), `There is no channel ${id}.`);
  }

  #message(channelId: string, id: string): APIMessage {
    const message = this.#channel(channelId).messages.find((candidate) => candidate.id === id);

    return found(message, `There is no message ${id} in this channel.`);
  }

  #handle(id: string): InteractionHandle {
    return found(this.#handles.get(id), 'This form is too old. Open it again.');
  }
}

function found<Value>(value: Value | undefined, otherwise: string): Value {
  if (value === undefined) throw new UserError(otherwise);

  return value;
}
