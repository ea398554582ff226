// A limit that Discord does not name: more text than this in bytes, and a message of components ends in an error of its own.

import { ComponentType } from 'discord-api-types/v10';
import { ApiError } from './api-error.ts';
import { flatten } from './component-tree.ts';

/** Bytes in UTF-8 of all text displays, each with an allowance; measured to the byte (discord-api-docs, issue 8554). */
const most = 10_170;
const allowance = 12;

/** @throws ApiError 500 where the text displays of a message are too large together. */
export function refuseTextBytes(components: readonly unknown[]): void {
  const bytes = flatten(components).reduce(
    (sum, { node }) =>
      node.type === ComponentType.TextDisplay
        ? sum + Buffer.byteLength(node.content ?? '') + allowance
        : sum,
    0,
  );
  if (bytes <= most) return;

  throw new ApiError(500, 0, '500: Internal Server Error', [
    {
      path: ['components'],
      code: 'TEXT_DISPLAYS_TOO_LARGE',
      message: `The text displays have ${bytes} bytes with their allowance; above ${most} Discord fails.`,
    },
  ]);
}
