// Flags that Discord takes and does nothing with.

import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { PathError } from './api-error.ts';

interface FlaggedBody {
  readonly type?: number;
  readonly flags?: number | null;
  readonly data?: { readonly flags?: number | null } | null;
}

/**
 * Flags that Discord drops without a word, so that the sender gets something else than was meant: anything but
 * EPHEMERAL on a deferred response, EPHEMERAL on a message that answers no interaction.
 */
export function ignoredFlags(routePath: string, body: unknown): PathError[] {
  const { type, flags, data } = (body ?? {}) as FlaggedBody;

  if (routePath.endsWith('/callback')) {
    const dropped = (data?.flags ?? 0) & ~MessageFlags.Ephemeral;
    if (type !== InteractionResponseType.DeferredChannelMessageWithSource || dropped === 0)
      return [];

    return [
      {
        path: ['data', 'flags'],
        code: 'FLAG_IGNORED',
        message: `A deferred response carries only EPHEMERAL; ${dropped} is dropped`,
      },
    ];
  }

  if (routePath !== '/channels/:channel/messages') return [];
  if (((flags ?? 0) & MessageFlags.Ephemeral) === 0) return [];

  return [
    {
      path: ['flags'],
      code: 'FLAG_IGNORED',
      message: 'Only the answer to an interaction can be EPHEMERAL; everybody would see this',
    },
  ];
}
