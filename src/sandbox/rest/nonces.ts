// Nonces of messages: the second message with one is not made, the first comes back in its place.

import type { MessagePayload } from '../rules/message-payload.ts';
import type { StoredMessage } from '../world/types.ts';
import type { World } from '../world/world.ts';

/** Discord says "the past few minutes". */
const memory = 5 * 60_000;

interface Used {
  readonly at: number;
  readonly message: StoredMessage;
}

/** Makes the message of a payload, or gives the one that was made of its nonce. */
export type OnceByNonce = (
  channel: string,
  payload: MessagePayload,
  make: () => StoredMessage,
) => StoredMessage;

/** The nonces of one bot. Those that are not enforced are kept as well. */
export function enforceNonces(world: World): OnceByNonce {
  const used = new Map<string, Used>();

  return (channel, { nonce, enforce_nonce: isEnforced }, make) => {
    if (nonce === undefined || nonce === null) return make();

    const now = world.clock.now();
    for (const [key, { at }] of used) {
      if (now - at < memory) break;
      used.delete(key);
    }
    const key = `${channel}:${nonce}`;
    const earlier = used.get(key)?.message;
    if (isEnforced === true && earlier !== undefined) return earlier;

    const message = make();
    used.delete(key);
    used.set(key, { at: now, message });
    return message;
  };
}
