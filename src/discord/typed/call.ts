// Whether a message calls the bot, told without asking Discord.

import { type Message, MessageType } from 'discord.js';

/** How a message comes to the bot. */
export interface Call {
  readonly author: 'person' | 'bot' | 'webhook' | 'system';
  readonly place: 'direct-message' | 'guild';
  /**
   * Whether Discord lists the bot itself, or the role that is the bot's alone, among the mentioned; replies that ping
   * the bot do, other roles and `@everyone` do not.
   */
  readonly pings: 'bot' | 'role' | 'nobody';
}

/** How a message calls the bot; undefined where it does not. */
export function callIn(message: Message): Call | undefined {
  const call: Call = {
    author: authorOf(message),
    place: message.channel.isDMBased() ? 'direct-message' : 'guild',
    pings: pingsOf(message),
  };

  return callsBot(call) ? call : undefined;
}

/** Whether what comes so calls the bot. Pure. */
export function callsBot({ author, place, pings }: Call): boolean {
  return author === 'person' && (place === 'direct-message' || pings !== 'nobody');
}

function authorOf(message: Message): Call['author'] {
  if (message.webhookId !== null) return 'webhook';
  if (message.author.bot) return 'bot';

  const isWritten = message.type === MessageType.Default || message.type === MessageType.Reply;
  return isWritten && !message.author.system ? 'person' : 'system';
}

function pingsOf({ mentions, guild, client }: Message): Call['pings'] {
  if (mentions.users.has(client.user.id)) return 'bot';

  const role = guild?.roles.botRoleFor(client.user);
  return role != null && mentions.roles.has(role.id) ? 'role' : 'nobody';
}
