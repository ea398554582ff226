// Which way in a message is.

import type { Message } from 'discord.js';
import type { SurfaceKind } from './surface.ts';

/** A reply to the bot is one in a channel alone: elsewhere the place tells what was said before. */
export function kindOf({ channel }: Message, repliesToBot: boolean): SurfaceKind {
  if (channel.isDMBased()) return 'direct-message';
  if (channel.isThread()) return 'thread';

  return repliesToBot ? 'reply' : 'mention';
}
