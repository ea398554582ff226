// What of Discord is kept in memory: what the bot needs, for as long as it needs it.

import { type ClientOptions, Options, type User } from 'discord.js';

/** Messages that are kept for each channel: enough to know what a reply refers to while it is answered. */
const messagesPerChannel = 25;

/** Seconds after which messages go; each is there for once to twice as long. */
const messageAge = 150;

const mostPeople = 200;
const membersPerServer = 10;
const hour = 3_600;

/** What the bot never looks at. */
const unneeded = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  VoiceStateManager: 0,
};

/** Limits and sweepers of a client's caches. */
export function cacheOptions(): Pick<ClientOptions, 'makeCache' | 'sweepers'> {
  return {
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...unneeded,
      MessageManager: messagesPerChannel,
      GuildMemberManager: { maxSize: membersPerServer, keepOverLimit: isOwn },
      ThreadMemberManager: { maxSize: 0, keepOverLimit: isOwn },
      UserManager: { maxSize: mostPeople, keepOverLimit: isOwn },
    }),
    sweepers: {
      ...Options.DefaultSweeperSettings,
      messages: { interval: messageAge, filter: atSecondSight() },
      threads: { interval: hour / 4, lifetime: hour },
    },
  };
}

/**
 * A filter of a sweeper that takes what was there at the sweep before. Not the age of a message counts but how long it
 * has been kept: an old one is put into the cache when somebody replies to it, and is needed then.
 */
export function atSecondSight<Kept extends object>(): () => (kept: Kept) => boolean {
  const seen = new WeakSet<Kept>();

  return () => (kept) => {
    if (seen.has(kept)) return true;

    seen.add(kept);
    return false;
  };
}

function isOwn({ id, client }: Pick<User, 'id' | 'client'>): boolean {
  // The first users arrive before the bot knows who it is.
  return id === client.user?.id;
}
