// What somebody wants of the bot, and who: all that the gate knows of a way in.

/** What somebody wants. */
export type Request =
  | { readonly kind: 'question'; readonly text: string }
  /** The bot is called and nothing is asked. */
  | { readonly kind: 'introduction' }
  /** It asks about a message that the bot may not read. */
  | { readonly kind: 'unreadable-message' };

/** Who asks where: ids; `guild` is absent in direct messages. */
export interface Asker {
  readonly user: string;
  readonly channel: string;
  readonly guild?: string;
}
