// What makes the sending of a message repeatable: Discord makes one message of a nonce, and returns it again.

/**
 * Goes into every message that is created in a channel. Whatever is said to one question as its first message has one
 * nonce, an apology too, so that nothing can follow an answer that arrived unnoticed.
 *
 * @param event - The question: a message's id, with its revision where it was edited. Discord takes 25 characters.
 * @param index - Which of the messages in reply it is.
 */
export function nonceFor(event: string, index: number): { nonce: string; enforceNonce: true } {
  return { nonce: `${event}.${index}`.slice(-25), enforceNonce: true };
}
