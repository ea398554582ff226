/** One turn of what a chat model is told. */
export interface ChatTurn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

/** What a reply is to look like. Models that can are held to it; what comes back is checked in any case. */
export interface ReplyShape {
  /** Letters and underscores. */
  readonly name: string;
  readonly description: string;
  /** A JSON schema of an object with all properties required and no others. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The same with bounds on its texts and lists. */
  readonly bounded: Readonly<Record<string, unknown>>;
}

/** Tokens as the provider counts and charges them. */
export interface TokenUsage {
  readonly input: number;
  readonly output: number;
}

/** What a model wrote. */
export interface ModelReply {
  /** JSON, if all is well; anything, if not. */
  readonly text: string;
  /** Absent where the provider does not tell. */
  readonly usage?: TokenUsage;
}

/** A chat model, whatever speaks with it. */
export interface ChatModel {
  /** "provider:model", for logs and cache keys. */
  readonly name: string;

  /**
   * Asks once, without a second try.
   *
   * @param signal - Ends the HTTP request.
   * @throws ModelFailure For everything that the model, its server or the network does wrong, the signal's end included.
   */
  complete(turns: readonly ChatTurn[], shape: ReplyShape, signal: AbortSignal): Promise<ModelReply>;
}
