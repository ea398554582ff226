// Whether the bot may write in a channel, looked at before anything is worked out, and who is told where it may not.

import { type Message, PermissionFlagsBits } from 'discord.js';
import type { Language } from '../../language/language.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { escapeLine, toLine } from '../reply/escape.ts';
import { NotAllowed } from '../reply/faults.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';

/**
 * Tells the asker in private, once for each channel, that the bot may not answer there.
 *
 * @throws NotAllowed Where it may not write, whether or not the asker could be told.
 */
export async function requireMayWrite(
  bot: Bot,
  message: Message,
  language: Language,
): Promise<void> {
  if (mayWrite(message)) return;

  const { author, channel } = message;
  if (await bot.seen.firstTime(`may-not-write:${channel.id}:${author.id}`)) {
    const name = 'name' in channel ? (channel.name ?? '') : '';
    const text = escapeLine(toLine(messagesIn(language).mayNotWrite(name)));
    // Many people take no direct messages of strangers; then the log line has to do.
    await author.send(payloadOf(outgoing(text))).catch(() => {});
  }

  throw new NotAllowed('The bot may not write in this channel');
}

/** What is not known counts as allowed: Discord says so itself then. */
function mayWrite({ channel, client }: Message): boolean {
  if (channel.isDMBased()) return true;

  const own = channel.permissionsFor(client.user.id);
  const writing = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;

  return own === null || own.has([PermissionFlagsBits.ViewChannel, writing]);
}
