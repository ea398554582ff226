// The story that a channel asks about alone.

import { boundStory, type ServerSettings } from '../../library/settings/server-settings.ts';
import type { Asker } from '../gate/request.ts';
import type { Bot } from './bot.ts';

/** Its slug, as long as the story is there. */
export function storyOfChannel(
  { answerer }: Pick<Bot, 'answerer'>,
  server: ServerSettings,
  { channel, parent }: Pick<Asker, 'channel' | 'parent'>,
): string | undefined {
  const bound = boundStory(server, channel, parent);

  return bound === undefined ? undefined : answerer.desk().stories.one(bound)?.slug;
}
