// Messages as the bot is shown them.

import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import { channelTypeOf } from './channels.ts';
import { memberWithoutUser } from './guilds.ts';
import type { Channel, StoredMessage } from './types.ts';
import { guildIdOf, type World } from './world.ts';

/**
 * A message as the bot may read it: without the message-content intent, what people wrote is emptied, except in
 * direct messages, in the bot's own messages and where the bot is mentioned (a pinging reply mentions it).
 */
export function viewForBot(world: World, message: APIMessage, mayReadContent: boolean): APIMessage {
  const { referenced_message: _then, ...rest } = message;
  const referenced = referencedNow(world, message);
  const view =
    referenced === undefined
      ? rest
      : {
          ...rest,
          referenced_message:
            referenced === null
              ? null
              : withoutReference(viewForBot(world, referenced, mayReadContent)),
        };
  if (mayReadContent || isReadable(world, message)) return view;

  const { poll: _poll, message_snapshots: snapshots, ...stripped } = view;
  const empty = { content: '', embeds: [], attachments: [], components: [] };

  return {
    ...stripped,
    ...empty,
    ...(snapshots !== undefined && {
      message_snapshots: snapshots.map(({ message: copy }) => ({ message: { ...copy, ...empty } })),
    }),
  };
}

/** The message replied to as it is now; null where it was deleted. */
function referencedNow(
  world: World,
  { channel_id, message_reference: to, referenced_message: then }: APIMessage,
): APIMessage | null | undefined {
  if (then === undefined || to?.message_id === undefined) return then;

  return world.messageOf(to.channel_id ?? channel_id, to.message_id)?.message ?? null;
}

function isReadable(world: World, message: APIMessage): boolean {
  const channel = world.channels.get(message.channel_id);

  return (
    channel?.kind === 'direct' ||
    message.author.id === world.bot.id ||
    message.mentions.some((user) => user.id === world.bot.id)
  );
}

/** Discord nests a referenced message only one level deep. */
export function withoutReference(message: APIMessage): APIMessage {
  const { referenced_message: _referenced, ...rest } = message;

  return rest;
}

/** MESSAGE_CREATE and MESSAGE_UPDATE as a session with these intents gets them. */
export function messageEvent(world: World, channel: Channel, stored: StoredMessage) {
  const guildId = guildIdOf(channel);
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  const memberOf = (id: string) => {
    const member = guild?.members.get(id);

    return member === undefined ? undefined : memberWithoutUser(member);
  };

  return (intents: number) => {
    const mayRead = world.messageContent && (intents & GatewayIntentBits.MessageContent) !== 0;
    const view = viewForBot(world, stored.message, mayRead);
    const member = memberOf(view.author.id);

    return {
      ...view,
      channel_type: channelTypeOf(channel),
      ...(guildId !== undefined && { guild_id: guildId }),
      ...(member !== undefined && { member }),
      mentions: view.mentions.map((user) => {
        const mentioned = memberOf(user.id);

        return mentioned === undefined ? user : { ...user, member: mentioned };
      }),
    };
  };
}
