// Files that were attached to messages.

import type { APIAttachment } from 'discord-api-types/v10';
import type { StoredFile } from './types.ts';
import type { World } from './world.ts';

/** Keeps a file where the sandbox serves it, and gives the attachment that refers to it. */
export function storeFile(world: World, channelId: string, file: StoredFile): APIAttachment {
  const id = world.ids.next();
  const filename = file.name.replaceAll(/[^\w.-]+/g, '_');
  const path = `/attachments/${channelId}/${id}/${filename}`;
  world.files.set(path, file);

  return {
    id,
    filename,
    size: file.bytes.length,
    url: `${world.origin}${path}`,
    proxy_url: `${world.origin}${path}`,
    content_type: file.contentType,
  };
}
