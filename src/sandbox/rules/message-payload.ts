// Rules for a message as a whole.

import { type APIAllowedMentions, MessageFlags } from 'discord-api-types/v10';
import type { PathError } from './api-error.ts';
import { componentFaults } from './components.ts';
import { embedFaults } from './embeds.ts';

/** Characters of a message's content (the published schema says 4,000 for create-message; the documentation 2,000). */
const contentLimit = 2000;

/** A message payload whose shape the published schema has accepted. */
export interface MessagePayload {
  readonly content?: string | null;
  readonly embeds?: readonly Record<string, unknown>[] | null;
  readonly components?: readonly unknown[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?:
    | readonly {
        readonly id: string;
        readonly filename?: string | null;
        readonly description?: string | null;
      }[]
    | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly poll?: unknown;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly tts?: boolean | null;
  readonly message_reference?: {
    readonly message_id: string;
    readonly channel_id?: string | null;
    readonly type?: number | null;
    readonly fail_if_not_exists?: boolean | null;
  } | null;
}

/** Faults of a message payload that the published schema lets through. `existingFlags`: of the message to be edited. */
export function messageFaults(payload: MessagePayload, existingFlags = 0): PathError[] {
  const isV2 = (((payload.flags ?? 0) | existingFlags) & MessageFlags.IsComponentsV2) !== 0;
  const faults: PathError[] = [
    ...embedFaults(payload.embeds ?? []),
    ...componentFaults(payload.components ?? [], isV2),
    ...allowedMentionFaults(payload.allowed_mentions),
  ];

  if ((payload.content?.length ?? 0) > contentLimit) {
    faults.push({
      path: ['content'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${contentLimit} or fewer in length.`,
    });
  }

  const droppedFlag =
    payload.flags !== undefined &&
    payload.flags !== null &&
    (existingFlags & MessageFlags.IsComponentsV2) !== 0 &&
    (payload.flags & MessageFlags.IsComponentsV2) === 0;
  if (droppedFlag) {
    faults.push({
      path: ['flags'],
      code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
      message: 'The IS_COMPONENTS_V2 flag cannot be removed',
    });
  }

  if (isV2) faults.push(...forbiddenWithV2(payload));

  return faults;
}

function forbiddenWithV2(payload: MessagePayload): PathError[] {
  const present = {
    content: (payload.content ?? '') !== '',
    embeds: (payload.embeds ?? []).length > 0,
    sticker_ids: (payload.sticker_ids ?? []).length > 0,
    poll: payload.poll !== undefined && payload.poll !== null,
  };

  return Object.entries(present).flatMap(([field, isPresent]) =>
    isPresent
      ? [
          {
            path: [field],
            code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          },
        ]
      : [],
  );
}

function allowedMentionFaults(allowed: APIAllowedMentions | null | undefined): PathError[] {
  return (['users', 'roles'] as const).flatMap((kind) => {
    const parses = (allowed?.parse ?? []).some((parsed) => parsed === kind);
    if (!parses || (allowed?.[kind] ?? []).length === 0) return [];

    return [
      {
        path: ['allowed_mentions', kind],
        code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      },
    ];
  });
}

/** Whether nothing would be left to show. */
export function isEmptyMessage(payload: MessagePayload, fileCount: number): boolean {
  return (
    (payload.content ?? '').trim() === '' &&
    (payload.embeds ?? []).length === 0 &&
    (payload.components ?? []).length === 0 &&
    (payload.sticker_ids ?? []).length === 0 &&
    (payload.poll ?? null) === null &&
    fileCount === 0
  );
}
