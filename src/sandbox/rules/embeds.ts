// Rules for embeds.

import type { PathError } from './api-error.ts';

/** Characters allowed in all embeds of a message together. */
const embedTotal = 6000;

interface EmbedText {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly footer?: { readonly text?: string | null } | null;
  readonly author?: { readonly name?: string | null } | null;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | null;
}

/** The embed rules that the published schema lacks: 6,000 characters in all embeds, no empty field. */
export function embedFaults(embeds: readonly EmbedText[]): PathError[] {
  const faults: PathError[] = [];
  const total = embeds.reduce((sum, embed) => sum + lengthOf(embed), 0);

  if (total > embedTotal) {
    faults.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${embedTotal}`,
    });
  }

  embeds.forEach((embed, index) => {
    (embed.fields ?? []).forEach((field, fieldIndex) => {
      for (const key of ['name', 'value'] as const) {
        if (field[key].trim() !== '') continue;

        faults.push({
          path: ['embeds', String(index), 'fields', String(fieldIndex), key],
          code: 'BASE_TYPE_REQUIRED',
          message: 'This field is required',
        });
      }
    });
  });

  return faults;
}

function lengthOf(embed: EmbedText): number {
  const fields = (embed.fields ?? []).reduce(
    (sum, field) => sum + field.name.length + field.value.length,
    0,
  );

  return (
    fields +
    (embed.title?.length ?? 0) +
    (embed.description?.length ?? 0) +
    (embed.footer?.text?.length ?? 0) +
    (embed.author?.name?.length ?? 0)
  );
}
