// The channel that a thread hangs on.

import type { TextBasedChannel } from 'discord.js';
import type { Asker } from '../gate/request.ts';

/** What is chosen for a channel holds for its threads as well. */
export function parentOf(channel: TextBasedChannel | null): Pick<Asker, 'parent'> {
  return channel?.isThread() && channel.parentId !== null ? { parent: channel.parentId } : {};
}
