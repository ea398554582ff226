// What the editors of a server have chosen for it.

import { z } from 'zod';
import { languages } from '../../language/language.ts';

/** Ids of Discord are whole numbers of 64 bits. */
const id = z.string().regex(/^\d{1,20}$/);

const budget = z.object({
  questions: z.int().min(1).max(999_999),
  seconds: z.int().min(1).max(999_999),
});

/** Channels that can be named or bound; Discord has no more in a server. */
const mostChannels = 500;

/** A server whose editors have chosen nothing has every default. */
export const serverSettingsSchema = z.object({
  /** What the bot speaks there where a question does not tell; absent: as the server is set. */
  language: z.enum(languages).optional(),
  /** The channels in which it answers, their threads included; none: in all. */
  channels: z.array(id).max(mostChannels).default([]),
  /** Whether answers to commands are for the asker alone where that is not said otherwise. */
  isPrivate: z.boolean().default(false),
  /** Whether answers are marked once the story that they quote is corrected or taken away. */
  corrections: z.boolean().default(true),
  /** How many questions may be asked; absent: as the program is configured. */
  budgets: z
    .object({ user: budget.optional(), channel: budget.optional(), guild: budget.optional() })
    .default({}),
  /** Slugs of stories by the channel or thread that asks about them alone. */
  bindings: z.record(id, z.string().min(1)).default({}),
  /** The role whose members may do what editors may; absent: who may manage the server. */
  editorRole: id.optional(),
  /** Whether it is counted for the editors what was asked in vain, read and doubted. */
  gapDesk: z.boolean().default(false),
});

/** What the editors of a server have chosen for it. */
export type ServerSettings = z.infer<typeof serverSettingsSchema>;

/** The settings of a server whose editors have chosen nothing. */
export const defaultServerSettings: ServerSettings = serverSettingsSchema.parse({});

/** The story that a channel asks about alone, its own binding before that of the channel that a thread hangs on. */
export function boundStory(
  { bindings }: Pick<ServerSettings, 'bindings'>,
  channel: string,
  parent?: string,
): string | undefined {
  return bindings[channel] ?? (parent === undefined ? undefined : bindings[parent]);
}

/** The settings with a channel that is about one story alone, or about all again where none is given. Pure. */
export function withBinding(
  settings: ServerSettings,
  channel: string,
  story: string | undefined,
): ServerSettings {
  const { [channel]: _, ...others } = settings.bindings;

  return {
    ...settings,
    bindings: { ...others, ...(story !== undefined && { [channel]: story }) },
  };
}

/** Whether the bot answers in a channel. */
export function isAllowedIn(
  { channels }: Pick<ServerSettings, 'channels'>,
  channel: string,
  parent?: string,
): boolean {
  return (
    channels.length === 0 ||
    channels.includes(channel) ||
    (parent !== undefined && channels.includes(parent))
  );
}
