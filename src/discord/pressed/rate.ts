// What somebody says of an answer: counted without a name, with a reason where it was not good.

import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type Message,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { answersIn, shownSources } from '../../answer/answer.ts';
import type { Language } from '../../language/language.ts';
import { type Reason, reasons, type Vote } from '../../library/feedback/feedback.ts';
import { dayOf } from '../../library/gaps/gap-desk.ts';
import { isOutcome, rateId } from '../card/ids.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { Component } from '../components/component.ts';
import type { Noticed } from '../gaps/happenings.ts';
import { notice } from '../gaps/notice.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { exchangeOf } from './answered-here.ts';
import { toldToOne } from './tell.ts';

const version = 1;
const reasonField = 'reason';
const keepField = 'keep';

/** Paragraphs of an answer that the newsroom is told. */
const mostParagraphs = 20;

/** Counts a thumb; a thumb down asks why first. */
export const rate: Component = {
  prefix: 'rate',

  async execute(interaction, { version: written, parts: [direction, outcome = ''] }, bot) {
    if (written !== version || !isOutcome(outcome)) return false;

    const language = languageOfLocale(interaction.locale, bot.settings.language);
    if (interaction.isButton() && direction === 'down') {
      await interaction.showModal(form(outcome, language));
      return true;
    }

    const { card } = messagesIn(language);
    if (interaction.isButton()) {
      await count(bot, interaction.message, interaction.user.id, { outcome });
      await interaction.reply(toldToOne(card.thanks));
      return true;
    }
    if (!interaction.isModalSubmit() || !interaction.isFromMessage()) return false;

    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const reason = reasonOf(interaction);
    const { message, user, guildId } = interaction;
    const isFirst = await count(bot, message, user.id, { outcome, reason });
    const mayBeKept = interaction.fields.getCheckbox(keepField);
    const isKept = mayBeKept && (await keep(bot, message, reason));
    if (isFirst) await notice(bot, guildId, () => doubted(bot, message, reason, mayBeKept));
    await interaction.editReply({
      content: isKept ? card.thanksKept : card.thanks,
      allowedMentions: { parse: [] },
    });
    return true;
  },
};

/** Once for each person and answer, as long as this process remembers. @returns Whether it was counted. */
async function count(
  bot: Bot,
  message: Message,
  user: string,
  vote: Omit<Vote, 'day'>,
): Promise<boolean> {
  if (!(await bot.seen.firstTime(`rate:${message.id}:${user}`))) return false;

  await bot.feedback.count({ ...vote, day: dayOf(Date.now()) });
  return true;
}

/** What the newsroom is told of an answer that is called bad. @param mayBeKept - Its question. */
async function doubted(
  bot: Bot,
  message: Message,
  reason: Reason,
  mayBeKept: boolean,
): Promise<readonly Noticed[]> {
  const exchange = await exchangeOf(bot, message);
  if (exchange === undefined) return [];

  const { question, answer } = exchange;
  const shown = shownSources(answer).map(({ citation }) => citation);
  const [story = ''] = [
    ...shown.map(({ article }) => article),
    ...answersIn(answer).flatMap((one) => ('story' in one ? (one.story?.slug ?? []) : [])),
  ];

  const own = shown.filter(({ article }) => article === story);
  return [
    {
      kind: 'doubted',
      story,
      reason,
      paragraphs: [...new Set(own.map(({ paragraph }) => paragraph))].slice(0, mostParagraphs),
      ...(mayBeKept && { question }),
    },
  ];
}

/** Whether the question could be read, and so is kept. */
async function keep(bot: Bot, message: Message, reason: Reason): Promise<boolean> {
  const exchange = await exchangeOf(bot, message);
  if (exchange === undefined) return false;

  const { question, answer } = exchange;
  const shown = shownSources(answer).map(({ citation }) => citation);
  const [first] = shown;
  await bot.feedback.keep({
    day: dayOf(Date.now()),
    question,
    language: answer.language,
    reason,
    ...(first !== undefined && { story: first.article }),
    shown: [...new Set(shown.map(({ paragraph }) => paragraph))],
  });
  return true;
}

function reasonOf({ fields }: ModalSubmitInteraction): Reason {
  const chosen = fields.getRadioGroup(reasonField);

  return reasons.find((reason) => reason === chosen) ?? 'other';
}

function form(
  outcome: Vote['outcome'],
  language: Language,
): APIModalInteractionResponseCallbackData {
  const { card } = messagesIn(language);

  return {
    custom_id: rateId('down', outcome),
    title: card.whatIsWrong,
    components: [
      {
        type: ComponentType.Label,
        label: card.reason,
        component: {
          type: ComponentType.RadioGroup,
          custom_id: reasonField,
          options: reasons.map((value) => ({ value, label: card.reasons[value] })),
        },
      },
      {
        type: ComponentType.Label,
        label: card.keepQuestion,
        description: card.keepQuestionHint,
        component: { type: ComponentType.Checkbox, custom_id: keepField },
      },
    ],
  };
}
