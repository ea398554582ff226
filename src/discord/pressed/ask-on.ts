// Asking on from an answer: a question that a button says, or one that is written into a form.

import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { ComponentType, TextInputStyle } from 'discord.js';
import type { Language } from '../../language/language.ts';
import { moreId } from '../card/ids.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { Component } from '../components/component.ts';
import { questionLimit } from '../gate/workable.ts';
import { respond } from '../respond.ts';
import type { Bot } from '../state/bot.ts';
import { pressedSurface } from '../surfaces/interaction-surface.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { namesAround } from '../typed/names.ts';
import { questionFromText } from '../typed/question-from-text.ts';
import { storyOfKey } from '../views/story-key.ts';

const version = 1;
const field = 'question';

/** Asks what its button says: the words travel with the message. */
export const askThis: Component = {
  prefix: 'ask',

  async execute(interaction, id, bot) {
    if (id.version !== version || !interaction.isButton()) return false;

    const { component, message } = interaction;
    const question = 'label' in component ? component.label : null;
    if (question === null || question === undefined) return false;

    await respond(bot, pressedSurface(bot, interaction, message), {
      kind: 'question',
      text: question,
      ...storyAsked(bot, id.parts[1]),
    });
    return true;
  },
};

/** Opens a form for a question of one's own, and asks what is written into it. */
export const askOn: Component = {
  prefix: 'more',

  async execute(interaction, id, bot) {
    if (id.version !== version) return false;
    if (interaction.isButton()) {
      await interaction.showModal(
        form(languageOfLocale(interaction.locale, bot.settings.language), id.parts[0]),
      );
      return true;
    }
    if (!interaction.isModalSubmit() || !interaction.isFromMessage()) return false;

    const typed = interaction.fields.getTextInputValue(field);
    const request = questionFromText(typed, namesAround(interaction));
    await respond(bot, pressedSurface(bot, interaction, interaction.message), {
      ...request,
      ...(request.kind === 'question' && { typed, ...storyAsked(bot, id.parts[0]) }),
    });
    return true;
  },
};

/** What is asked on from an answer of one story is asked of that. @param key - As `keyOf` names it. */
function storyAsked({ answerer }: Bot, key: string | undefined) {
  const story = storyOfKey(key, answerer.desk().stories);

  return story === undefined ? {} : { story: story.slug, stays: true as const };
}

function form(
  language: Language,
  key: string | undefined,
): APIModalInteractionResponseCallbackData {
  const { card } = messagesIn(language);

  return {
    custom_id: moreId(key),
    title: card.askOn,
    components: [
      {
        type: ComponentType.Label,
        label: card.question,
        description: card.questionHint,
        component: {
          type: ComponentType.TextInput,
          custom_id: field,
          style: TextInputStyle.Paragraph,
          max_length: questionLimit,
        },
      },
    ],
  };
}
