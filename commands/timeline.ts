// The slash command /timeline (German: /zeitleiste).

import { storyViewCommand } from '../src/discord/commands/story-view-command.ts';

export default storyViewCommand('timeline', (texts) => texts.timeline);
