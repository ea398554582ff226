// What somebody wants of the bot, and who: all that the gate knows of a way in.

/** What somebody wants. */
export type Request =
  | {
      readonly kind: 'question';
      /** Without Discord's notation. */
      readonly text: string;
      /** As it was typed, where that differs and is to be shown. */
      readonly typed?: string;
      /** Slug of the one story that is asked about; all where it is absent. */
      readonly story?: string;
      /** Whether what follows on the answer is asked of that story too. */
      readonly stays?: true;
    }
  /** What somebody wrote is to be held against the story; without Discord's notation. */
  | {
      readonly kind: 'check';
      readonly text: string;
      /** Slug of the one story that it is held against; all where it is absent. */
      readonly story?: string;
    }
  /** The bot is called and nothing is asked. */
  | { readonly kind: 'introduction' }
  /** It asks about a message that the bot may not read. */
  | { readonly kind: 'unreadable-message' }
  /** It asks by a file that is no small text. */
  | { readonly kind: 'unreadable-file' }
  /** It calls the bot by its role, and Discord shows what is written only where the bot itself is called. */
  | { readonly kind: 'not-shown' };

/** Who asks where: ids; `guild` is absent in direct messages. */
export interface Asker {
  readonly user: string;
  readonly channel: string;
  readonly guild?: string;
  /** The channel that a thread hangs on. */
  readonly parent?: string;
}
