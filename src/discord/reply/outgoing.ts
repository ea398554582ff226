// Messages as the bot sends them.

import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';

/** Who is told of a message: nobody. */
interface PingsNobody {
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

/** A message of text. It pings nobody and unfolds no link. */
export interface TextMessage extends PingsNobody {
  readonly kind: 'text';
  /** 1 to 2,000 UTF-16 code units, well-formed, with something visible in it. */
  readonly content: string;
  readonly flags: MessageFlags.SuppressEmbeds;
  readonly asText?: undefined;
}

/** A message of components, which has no content. */
export interface CardMessage extends PingsNobody {
  readonly kind: 'card';
  /** Within Discord's limits, with something visible in them. */
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
  /** The same as text, for where Discord refuses the card; absent where there is nothing else to say it with. */
  readonly asText?: () => readonly TextMessage[];
}

/** A message that the bot sends, by kind. */
export type OutgoingMessage = TextMessage | CardMessage;

/** A message as discord.js takes it for a send and a reply. */
export function payloadOf<Message extends OutgoingMessage>({
  kind: _kind,
  asText: _asText,
  ...payload
}: Message): Omit<Message, 'kind' | 'asText'> {
  return payload;
}

/** The same for an edit of the bot's own message, which may have been one of text: a card takes the text's place. */
export function changeOf(message: OutgoingMessage) {
  return message.kind === 'text'
    ? payloadOf(message)
    : { ...payloadOf(message), content: null, embeds: [] };
}

/** Discord's limit for the content of a message, in characters. */
export const contentLimit = 2000;

/** Wraps content that is valid already. */
export function outgoing(content: string): TextMessage {
  return { kind: 'text', content, ...pingsNobody, flags: MessageFlags.SuppressEmbeds };
}

/** Wraps components that are valid already. */
export function outgoingCard(components: readonly APIMessageTopLevelComponent[]): CardMessage {
  return { kind: 'card', components, ...pingsNobody, flags: MessageFlags.IsComponentsV2 };
}

const pingsNobody: PingsNobody = { allowedMentions: { parse: [], repliedUser: false } };
