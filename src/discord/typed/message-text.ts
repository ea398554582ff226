// All that a message says, whoever wrote it and however it came: its own words, those of a forwarded one, of its embeds.

import type { Embed, Message, MessageSnapshot } from 'discord.js';
import { readTyped } from './markdown.ts';
import { namesIn } from './names.ts';

/** Embeds and characters that are read; more is no message for people. */
const mostEmbeds = 10;
const longest = 6_000;

/** The text of a message, what it quotes too, without Discord's notation, a line for each part; empty where it has none. */
export function textOfMessage(message: Message): string {
  const names = namesIn(message);
  const parts = [message, ...message.messageSnapshots.values()].flatMap(partsOf);

  return parts
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const { text, aside } = readTyped(part.slice(0, longest), names);
      return [text, aside].filter((own) => own !== '');
    })
    .join('\n')
    .slice(0, longest);
}

function partsOf({ content, embeds }: Message | MessageSnapshot): readonly string[] {
  return [content ?? '', ...(embeds ?? []).slice(0, mostEmbeds).flatMap(embedParts)];
}

function embedParts({ title, description, fields }: Embed): readonly string[] {
  return [title ?? '', description ?? '', ...fields.map(({ value }) => value)];
}
