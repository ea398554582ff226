// A word to the person who pressed something, seen by them alone.

import { MessageFlags } from 'discord.js';
import { escapeLine, toLine } from '../reply/escape.ts';
import { type OutgoingMessage, outgoing, payloadOf } from '../reply/outgoing.ts';

/** A message that one person alone sees. */
export function seenByOne(message: OutgoingMessage) {
  const payload = payloadOf(message);

  return { ...payload, flags: [payload.flags, MessageFlags.Ephemeral] as const };
}

/** A sentence of the bot's own that one person alone sees. @param text - Plain; short. */
export function toldToOne(text: string) {
  return seenByOne(outgoing(escapeLine(toLine(text))));
}
