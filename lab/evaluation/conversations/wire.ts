// The bot on a loopback Discord, as people meet it there.

import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { type Answer, answersIn, type OneAnswer } from '../../../src/answer/answer.ts';
import type { Answerer } from '../../../src/answer/answerer.ts';
import { createLogger } from '../../../src/base/log.ts';
import { Secret } from '../../../src/base/secret.ts';
import { discordSection } from '../../../src/config/discord.ts';
import { startBot } from '../../../src/discord/bot/start-bot.ts';
import { textOnCard } from '../../../src/discord/card/text-on-card.ts';
import { loadCommands } from '../../../src/discord/commands/load-commands.ts';
import { noObserver } from '../../../src/discord/state/observer.ts';
import type { Language } from '../../../src/language/language.ts';
import { foldSpaces } from '../../../src/language/words/characters.ts';
import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import type { SandboxChannel } from '../../../src/sandbox/driver/channel.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import type { Interlocutor, Surface, Talk } from './interlocutor.ts';

/** Milliseconds for an answer on a machine that does other things too. */
const patience = 120_000;

/** Characters of a refusal that tell it from any other. */
const tellingLength = 24;

const ample = '100000/60s';

/**
 * Starts the bot on a Discord of its own. The bot logs in as it always does; only what it answers with is handed in, so
 * that one loaded model serves all surfaces.
 *
 * @param language - Of the server and of the people in it.
 */
export async function openWire(
  answerer: Answerer,
  surface: Surface,
  language: Language,
): Promise<Interlocutor> {
  const sandbox = await startSandbox();
  const token = new Secret(sandbox.token);
  const { settings } = discordSection.read({
    DISCORD_API_URL: sandbox.restUrl,
    FOOTNOTE_LANGUAGE: language,
    FOOTNOTE_BUDGET_USER: ample,
    FOOTNOTE_BUDGET_CHANNEL: ample,
    FOOTNOTE_BUDGET_GUILD: ample,
  });
  if (settings === undefined) throw new Error('The settings of the bot are wrong.');

  const servers = new MemorySettings();
  await servers.change(sandbox.guild.id, (now) => ({ ...now, language }));
  const handled = new Bell();
  let answered: Answer | undefined;
  const bot = await startBot({
    token,
    settings,
    servers,
    commands: await loadCommands(join(import.meta.dirname, '../../../commands')),
    log: createLogger({ level: 'silent' }, [token]),
    observer: { ...noObserver, handled: () => handled.ring() },
    answerer: {
      suggestions: (wanted) => answerer.suggestions(wanted),
      desk: () => answerer.desk(),
      async answer(question, signal) {
        answered = await answerer.answer(question, signal);
        return answered;
      },
    },
  });
  let begun = 0;

  return {
    begin(): Talk {
      begun += 1;
      const talk = new WireTalk(sandbox, surface, language, `talk-${begun}`);

      return {
        async say(person, text) {
          answered = undefined;
          const rung = handled.next(patience);
          const messages = await talk.say(person, text, rung);

          return {
            answer: answered,
            unseen: answered === undefined ? [] : unseen(answered, messages),
          };
        },
      };
    },
    async close() {
      await bot.stop();
      await sandbox.stop();
      sandbox.assertNoViolations();
    },
  };
}

/** One conversation in a channel of its own, among people whom the bot has never met. */
class WireTalk {
  readonly #sandbox: Sandbox;
  readonly #surface: Surface;
  readonly #language: Language;
  readonly #name: string;
  readonly #channel: SandboxChannel;
  readonly #people = new Map<string, SandboxUser>();
  #last: APIMessage | undefined;

  constructor(sandbox: Sandbox, surface: Surface, language: Language, name: string) {
    this.#sandbox = sandbox;
    this.#surface = surface;
    this.#language = language;
    this.#name = name;
    this.#channel = sandbox.addChannel(name);
  }

  /** Resolves to what the bot sent until `done`. */
  async say(person: string, text: string, done: Promise<void>): Promise<readonly APIMessage[]> {
    const isFirstPerson = this.#people.size === 0 || this.#people.keys().next().value === person;
    const user = this.#person(person);
    const channel = this.#surface === 'direct' ? user.directChannel : this.#channel;
    const before = new Set(channel.messages.map(({ id }) => id));

    if (this.#surface === 'direct') user.dm(text);
    // Whoever takes up somebody else's conversation replies to its last message.
    else if (this.#surface === 'slash' && isFirstPerson)
      user.slash(channel, 'ask', { question: text });
    else if (this.#last !== undefined) channel.send(user, text, { replyTo: this.#last });
    else channel.send(user, `${this.#sandbox.botMention} ${text}`);
    await done;

    const sent = channel.messages.filter(
      ({ id, author }) => author.id === this.#sandbox.botId && !before.has(id),
    );
    this.#last = sent.at(-1) ?? this.#last;

    return sent;
  }

  #person(name: string): SandboxUser {
    const known = this.#people.get(name);
    if (known !== undefined) return known;

    const locale = this.#language === 'de' ? 'de' : 'en-US';
    const person = this.#sandbox.user(`${this.#name}-${name || 'anna'}`, { locale });
    this.#people.set(name, person);

    return person;
  }
}

/** Tells whoever waits that something is done. */
class Bell {
  #ring: () => void = () => {};

  /** Resolves when it rings next, or after so many milliseconds. */
  next(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, milliseconds);
      this.#ring = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }

  ring(): void {
    this.#ring();
  }
}

/** What an answer says that stands in no message. */
function unseen(answer: Answer, messages: readonly APIMessage[]): readonly string[] {
  if (messages.length === 0) return ['any message'];

  const text = foldSpaces(messages.map(({ components = [] }) => textOnCard(components)).join('\n'));

  return answersIn(answer)
    .map(tellingPartOf)
    .filter((part) => !text.includes(foldSpaces(part)));
}

/** What cannot be missing from an answer: its first quote, or how a refusal begins. An introduction replies to small talk. */
function tellingPartOf(answer: OneAnswer): string {
  if (answer.status === 'answered') return answer.sources[0]?.citation.quote ?? '';

  return answer.reason === 'small-talk' ? '' : answer.notice.slice(0, tellingLength);
}
