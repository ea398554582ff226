// The setting of a provider's key.

import { z } from 'zod';
import { Secret } from '../base/secret.ts';
import type { Setting } from './section.ts';

/** A key, where the server wants one; never shown. @param remedy - Where to get a good one */
export function apiKey(
  remedy = 'Copy it again from where it was issued.',
): Setting<Secret | undefined> {
  return {
    schema: z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .transform((value) => new Secret(value))
      .optional(),
    accepted: 'one line of printable ASCII without spaces',
    remedy,
    secret: true,
  };
}
