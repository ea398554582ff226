// What Discord makes of embeds and components when it stores them.

import {
  type APIAttachment,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';

/** Embeds as Discord stores and returns them: typed, fields complete, nulls and provider left out. */
export function storedEmbeds(embeds: readonly Record<string, unknown>[]): APIEmbed[] {
  return embeds.map((embed) => {
    const {
      fields,
      image,
      thumbnail,
      provider: _provider,
      video: _video,
      ...rest
    } = withoutNulls(embed);
    const media = (value: unknown) =>
      isRecord(value)
        ? { url: value['url'], proxy_url: value['url'], width: 0, height: 0, flags: 0 }
        : undefined;
    const stored = {
      ...rest,
      type: 'rich',
      ...(Array.isArray(fields) && {
        fields: fields.map((field: Record<string, unknown>) => ({
          ...withoutNulls(field),
          inline: field['inline'] === true,
        })),
      }),
      ...(image !== undefined && { image: media(image) }),
      ...(thumbnail !== undefined && { thumbnail: media(thumbnail) }),
    };

    return stored as unknown as APIEmbed;
  });
}

/** Components as Discord stores and returns them: numbered, with defaults filled in. `newId` numbers media. */
export function storedComponents(
  components: readonly unknown[],
  newId: () => string,
): APIMessageTopLevelComponent[] {
  const taken = new Set<number>();
  collectIds(components, taken);
  let last = 0;
  const nextId = () => {
    do last += 1;
    while (taken.has(last));

    return last;
  };

  return components.map((component) =>
    store(component, nextId, newId),
  ) as APIMessageTopLevelComponent[];
}

function collectIds(components: readonly unknown[], taken: Set<number>): void {
  for (const component of components) {
    if (!isRecord(component)) continue;
    if (typeof component['id'] === 'number') taken.add(component['id']);
    if (Array.isArray(component['components'])) collectIds(component['components'], taken);
    if (component['accessory'] !== undefined) collectIds([component['accessory']], taken);
  }
}

function store(component: unknown, nextId: () => number, newId: () => string): unknown {
  if (!isRecord(component)) return component;

  const given = withoutNulls(component);
  const { components, accessory, ...own } = given;
  const id = typeof own['id'] === 'number' && own['id'] !== 0 ? own['id'] : nextId();
  const children = Array.isArray(components)
    ? components.map((child) => store(child, nextId, newId))
    : undefined;

  return {
    ...defaultsOf(given),
    ...own,
    ...mediaOf(given, newId),
    id,
    ...(children !== undefined && { components: children }),
    ...(accessory !== undefined && { accessory: store(accessory, nextId, newId) }),
  };
}

function defaultsOf(component: Record<string, unknown>): object {
  switch (component['type']) {
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return { min_values: 1, max_values: 1 };
    case ComponentType.Container:
      return { accent_color: null, spoiler: false };
    case ComponentType.Separator:
      return { spacing: 1, divider: true };
    case ComponentType.Thumbnail:
      return { description: null, spoiler: false };
    case ComponentType.File:
      return { name: null, size: null, spoiler: false };
    default:
      return {};
  }
}

function mediaOf(component: Record<string, unknown>, newId: () => string): object {
  switch (component['type']) {
    case ComponentType.Thumbnail:
      return { media: unfurl(component['media'], newId) };
    case ComponentType.File:
      return { file: unfurl(component['file'], newId) };
    case ComponentType.MediaGallery:
      return {
        items: (Array.isArray(component['items']) ? component['items'] : []).map((item) => ({
          description: null,
          spoiler: false,
          ...withoutNulls(item),
          media: unfurl(item.media, newId),
        })),
      };
    default:
      return {};
  }
}

function unfurl(media: unknown, newId: () => string): object {
  const url = isRecord(media) && typeof media['url'] === 'string' ? media['url'] : '';

  return { id: newId(), url, proxy_url: url };
}

/** Puts the addresses of a message's files in place of `attachment://name`. */
export function withAttachmentUrls<Part>(part: Part, attachments: readonly APIAttachment[]): Part {
  const text = JSON.stringify(part).replaceAll(/"attachment:\/\/([^"]+)"/g, (reference, name) => {
    const attachment = attachments.find((candidate) => candidate.filename === name);

    return attachment === undefined ? reference : JSON.stringify(attachment.url);
  });

  return JSON.parse(text);
}

function withoutNulls(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, isRecord(value) ? withoutNulls(value) : value]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
