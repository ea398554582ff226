// The names under which Discord shows people.

import type { BaseInteraction, Client, Guild, Message, User } from 'discord.js';
import type { Names } from './markdown.ts';

/** Names of those whom a message mentions. */
export function namesIn({ mentions, guild, client }: Message): Names {
  return {
    ...ownNames(client, guild),
    nameOf: (id) => nameOf(mentions.users.get(id), guild),
  };
}

/** Names of those whom the bot has met: Discord does not say who is mentioned in the text of a command. */
export function namesAround({ client, guild }: BaseInteraction): Names {
  return {
    ...ownNames(client, guild),
    nameOf: (id) => nameOf(client.users.cache.get(id), guild),
  };
}

function ownNames({ user }: Client<true>, guild: Guild | null): Pick<Names, 'botId' | 'botName'> {
  return { botId: user.id, botName: guild?.members.me?.displayName ?? user.displayName };
}

/** Bots are called, and seldom in the news. */
function nameOf(user: User | undefined, guild: Guild | null): string | undefined {
  if (user === undefined || user.bot) return undefined;

  return guild?.members.cache.get(user.id)?.displayName ?? user.displayName;
}
