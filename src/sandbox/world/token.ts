// Tokens of the shape that Discord gives bots.

import { randomBytes } from 'node:crypto';

/**
 * A new token of an application, as Discord writes them: its id in base64, when it was made, what nobody can guess.
 * An id in base64 begins with neither "Bot" nor "Bearer", which discord.js takes off a token that begins so.
 *
 * @param applicationId - A snowflake.
 * @param random - Gives as many bytes as it is asked for.
 */
export function newToken(
  applicationId: string,
  random: (bytes: number) => Uint8Array = randomBytes,
): string {
  // Six characters and 38 are no whole number of bytes.
  const letters = (count: number) =>
    Buffer.from(random(Math.ceil((count * 6) / 8)))
      .toString('base64url')
      .slice(0, count);

  return `${Buffer.from(applicationId).toString('base64url')}.${letters(6)}.${letters(38)}`;
}
