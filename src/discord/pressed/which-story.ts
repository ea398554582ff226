// Which of several stories a question meant: the asker says it by a button.

import type { Component } from '../components/component.ts';
import { messageKey } from '../gate/conversations.ts';
import { respond } from '../respond.ts';
import { pressedSurface } from '../surfaces/interaction-surface.ts';
import { recoverQuestion } from '../surfaces/recover-question.ts';
import { storyOfKey } from '../views/story-key.ts';

const version = 1;

/** Asks the question again, of the story that its button names. */
export const whichStory: Component = {
  prefix: 'which',

  async execute(interaction, id, bot) {
    if (id.version !== version || !interaction.isButton()) return false;

    const { message } = interaction;
    const story = storyOfKey(id.parts[0], bot.answerer.desk().stories);
    const question = await recoverQuestion(bot, message);
    if (story === undefined || question === undefined) return false;

    const surface = {
      ...pressedSurface(bot, interaction, message),
      // What was asked back answered nothing; what was said before it is the history of the question.
      history: async () => (await bot.conversations.get(messageKey(message.id))) ?? [],
    };
    await respond(bot, surface, { kind: 'question', text: question, story: story.slug });
    return true;
  },
};
