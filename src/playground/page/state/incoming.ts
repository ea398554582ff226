// What a message that comes in means for the open channel.

import type { PageEvent, PageMessage } from '../../protocol/page-wire.ts';
import type { State } from './state.ts';

/** The message of the open channel, visible to the person spoken as, that an event adds to the state before it. */
export function messageAdded(state: State, event: PageEvent): PageMessage | undefined {
  if (event.type !== 'message') return undefined;

  const { message, ephemeralFor } = event.message;
  if (message.channel_id !== state.channelId) return undefined;
  if (ephemeralFor !== undefined && ephemeralFor !== state.personId) return undefined;
  const isKnown = state.world?.messages.some((known) => known.message.id === message.id) ?? true;

  return isKnown ? undefined : event.message;
}

/**
 * Whether a message of the person spoken as does not reach the bot: in a channel, without a reply or a mention of the bot
 * or of its own role.
 */
export function isUnheard({ world, personId }: State, { message }: PageMessage): boolean {
  const channel = world?.channels.find(({ id }) => id === message.channel_id);
  if (world === undefined || channel?.kind !== 'text' || message.author.id !== personId)
    return false;

  const { id, roleId } = world.bot;
  const isMentioned = [`<@${id}>`, `<@!${id}>`, `<@&${roleId}>`].some((mention) =>
    message.content.includes(mention),
  );

  return !isMentioned && message.message_reference === undefined;
}
