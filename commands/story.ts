// The slash command /story (German: /überblick).

import { storyViewCommand } from '../src/discord/commands/story-view-command.ts';

export default storyViewCommand('story', (texts) => texts.story);
