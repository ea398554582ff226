// From a payload that a bot sent to the message that is stored.

import {
  type APIAttachment,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10';
import { invalidForm, type PathError, refusal } from '../rules/api-error.ts';
import { isEmptyMessage, type MessagePayload, messageFaults } from '../rules/message-payload.ts';
import { storedComponents, storedEmbeds, withAttachmentUrls } from '../rules/stored-shape.ts';
import { refuseTextBytes } from '../rules/text-bytes.ts';
import { storeFile } from './files.ts';
import type { MessageBody } from './messages.ts';
import type { UploadedFile } from './types.ts';
import type { World } from './world.ts';

/** Flags that a bot may set on a message. EPHEMERAL is handled where there is somebody to show it to. */
const settableFlags =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Files of one message. */
const fileLimit = 10;

/** Turns checked payloads into what is stored. Throws the `ApiError` for what Discord refuses. */
export class MessageBuilder {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The body of a new message. */
  create(payload: MessagePayload, files: readonly UploadedFile[], channelId: string): MessageBody {
    refuseFaults([...messageFaults(payload), ...fileFaults(payload, files)]);
    if (isEmptyMessage(payload, files.length)) throw refusal('emptyMessage');
    refuseTextBytes(payload.components ?? []);

    const attachments = this.#store(payload, files, channelId);

    return {
      content: (payload.content ?? '').trim(),
      embeds: withAttachmentUrls(storedEmbeds(payload.embeds ?? []), attachments),
      components: withAttachmentUrls(this.#components(payload), attachments),
      attachments,
      flags: (payload.flags ?? 0) & settableFlags,
    };
  }

  /** What an edit changes: fields that the payload does not name stay, null empties. */
  edit(
    message: APIMessage,
    payload: MessagePayload,
    files: readonly UploadedFile[],
  ): Partial<MessageBody> {
    const existingFlags = message.flags ?? 0;
    refuseFaults([...messageFaults(payload, existingFlags), ...fileFaults(payload, files)]);

    refuseTextBytes(payload.components ?? []);
    const becomesV2 =
      ((payload.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0 &&
      (existingFlags & MessageFlags.IsComponentsV2) === 0;
    if (becomesV2) refuseFaults(leftoverFaults(message, payload));

    const kept = existingFlags & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
    const asked = (payload.flags ?? existingFlags & MessageFlags.SuppressEmbeds) & settableFlags;
    const attachments = [
      ...keptAttachments(message, payload),
      ...this.#store(payload, files, message.channel_id),
    ];
    const change: Partial<MessageBody> = {
      flags: kept | asked,
      ...(payload.content !== undefined && { content: (payload.content ?? '').trim() }),
      ...(payload.embeds !== undefined && {
        embeds: withAttachmentUrls(storedEmbeds(payload.embeds ?? []), attachments),
      }),
      ...(payload.components !== undefined && {
        components: withAttachmentUrls(this.#components(payload), attachments),
      }),
      attachments,
    };
    const result = { ...message, ...change };
    const isEmpty =
      result.content === '' &&
      result.embeds.length === 0 &&
      (result.components ?? []).length === 0 &&
      result.attachments.length === 0;
    if (isEmpty) throw refusal('emptyMessage');

    return change;
  }

  #components(payload: MessagePayload): APIMessageTopLevelComponent[] {
    return storedComponents(payload.components ?? [], () => this.#world.ids.next());
  }

  #store(
    payload: MessagePayload,
    files: readonly UploadedFile[],
    channelId: string,
  ): APIAttachment[] {
    return files.map((file) => {
      const described = payload.attachments?.find((attachment) => attachment.id === file.key);
      const name = described?.filename ?? file.name;

      return {
        ...storeFile(this.#world, channelId, { ...file, name }),
        ...(typeof described?.description === 'string' && { description: described.description }),
      };
    });
  }
}

function keptAttachments(message: APIMessage, payload: MessagePayload): APIAttachment[] {
  const { attachments } = payload;
  if (attachments === undefined || attachments === null) return message.attachments;

  return message.attachments.filter((kept) => attachments.some(({ id }) => id === kept.id));
}

/** A message that becomes V2 must give up what V2 forbids in the same edit. */
function leftoverFaults(message: APIMessage, payload: MessagePayload): PathError[] {
  const left = {
    content: message.content !== '' && payload.content === undefined,
    embeds: message.embeds.length > 0 && payload.embeds === undefined,
  };

  return Object.entries(left).flatMap(([field, isLeft]) =>
    isLeft
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

function fileFaults(payload: MessagePayload, files: readonly UploadedFile[]): PathError[] {
  const faults: PathError[] = [];
  if (files.length > fileLimit) {
    faults.push({
      path: ['files'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be ${fileLimit} or fewer in length.`,
    });
  }

  const names = new Set(files.map((file) => file.name));
  const referenced = JSON.stringify([payload.embeds, payload.components]).matchAll(
    /"attachment:\/\/([^"]+)"/g,
  );
  for (const [, name = ''] of referenced) {
    if (names.has(name) || payload.attachments?.some((kept) => kept.filename === name)) continue;

    faults.push({
      path: ['attachments'],
      code: 'ATTACHMENT_NOT_FOUND',
      message: `The referenced attachment "${name}" was not found`,
    });
  }

  return faults;
}

function refuseFaults(faults: readonly PathError[]): void {
  if (faults.length > 0) throw invalidForm(faults);
}
