// Messages as the bot sends them.

import { MessageFlags } from 'discord.js';

/** A message as discord.js takes it for a send, a reply and an edit alike. It pings nobody and unfolds no link. */
export interface OutgoingMessage {
  /** 1 to 2,000 UTF-16 code units, well-formed, with something visible in it. */
  readonly content: string;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly flags: MessageFlags.SuppressEmbeds;
}

/** Discord's limit for the content of a message, in characters. */
export const contentLimit = 2000;

/** Wraps content that is valid already. */
export function outgoing(content: string): OutgoingMessage {
  return {
    content,
    allowedMentions: { parse: [], repliedUser: false },
    flags: MessageFlags.SuppressEmbeds,
  };
}
