// Messages as the bot sends them.

import { MessageFlags } from 'discord.js';

/** A message of text. It pings nobody and unfolds no link. */
export interface TextMessage {
  readonly kind: 'text';
  /** 1 to 2,000 UTF-16 code units, well-formed, with something visible in it. */
  readonly content: string;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly flags: MessageFlags.SuppressEmbeds;
}

/** A message that the bot sends, by kind. */
export type OutgoingMessage = TextMessage;

/** A message as discord.js takes it for a send, a reply and an edit alike. */
export function payloadOf({ kind: _kind, ...payload }: OutgoingMessage): Omit<TextMessage, 'kind'> {
  return payload;
}

/** Discord's limit for the content of a message, in characters. */
export const contentLimit = 2000;

/** Wraps content that is valid already. */
export function outgoing(content: string): OutgoingMessage {
  return {
    kind: 'text',
    content,
    allowedMentions: { parse: [], repliedUser: false },
    flags: MessageFlags.SuppressEmbeds,
  };
}
