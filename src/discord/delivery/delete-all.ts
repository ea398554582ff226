// Taking back what the bot said.

import type { Message } from 'discord.js';
import { deliveryFaultOf } from '../reply/faults.ts';

/** Deletes messages of the bot, but for those that somebody deleted already. */
export async function deleteAll(
  channel: Message['channel'],
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    try {
      await channel.messages.delete(id);
    } catch (error) {
      if (deliveryFaultOf(error) !== 'gone') throw error;
    }
  }
}
