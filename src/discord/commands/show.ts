// How a command shows something: once, acknowledged before any work, and always with one log line.

import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { StoryDesk } from '../../answer/desk.ts';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { formIn, inForm } from '../delivery/send-in-form.ts';
import { type Refusal, refusalOf } from '../gate/admission.ts';
import type { Request } from '../gate/request.ts';
import { firstPage, type Shown } from '../pressed/pages.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import { render } from '../reply/render.ts';
import type { Saying } from '../reply/saying.ts';
import { respond } from '../respond.ts';
import type { Bot } from '../state/bot.ts';
import { serverOf } from '../state/server-of.ts';
import { interactionSurface } from '../surfaces/interaction-surface.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import type { ViewName } from '../views/views.ts';
import { isPrivate as isPrivateHere } from './private-option.ts';
import { storyHere, unknownStory } from './story-option.ts';

/** What is shown to whoever calls a command: a view, something that is only said, or the answer to a request. */
export type Showing =
  | { readonly view: ViewName; readonly parts: Shown['parts'] }
  /** To the person alone, but for what is of use to all. */
  | { readonly say: readonly Saying[]; readonly isPublic?: true }
  | { readonly request: Request };

/** What is shown of a story, in the language of whoever calls. */
export type Choice = (story: Article, language: Language, desk: StoryDesk) => Showing;

/** Replies to a command with something of the story that it is about; where there is none, the person alone is told. */
export async function showOfStory(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  choose: Choice,
): Promise<void> {
  const { typed, story } = await storyHere(bot, interaction);
  const isPrivate = story === undefined || (await isPrivateHere(bot, interaction));

  const choice = (language: Language): Showing => {
    const desk = bot.answerer.desk();

    return story === undefined
      ? { say: [unknownStory(typed, desk, language)] }
      : choose(story, language, desk);
  };
  await show(bot, interaction, isPrivate, choice, refusalHere);
}

/** What is shown of stories is shown where questions are answered, and costs as much as one. */
async function refusalHere(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
): Promise<Refusal | undefined> {
  const server = await serverOf(bot, interaction.guildId);

  return refusalOf({ ...bot, server }, interactionSurface(bot, interaction, true));
}

/**
 * Acknowledges a command, then replies to it; a second delivery of the same event is left alone.
 *
 * @param isPrivate - Whether nobody else sees it.
 * @param choose - What is shown, in the language of whoever calls; may take its time.
 * @param refuse - Why it is not shown here and now, if so.
 */
export async function show(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  choose: (language: Language) => Showing,
  refuse: (
    bot: Bot,
    interaction: ChatInputCommandInteraction,
  ) => Promise<Refusal | undefined> = async () => undefined,
): Promise<void> {
  const started = performance.now();
  if (!(await bot.seen.firstTime(interaction.id))) return;

  const language = languageOfLocale(interaction.locale, bot.settings.language);
  const refusal = await refuse(bot, interaction);
  const outcome = refusal?.outcome ?? (await shown());
  if (refusal?.text !== undefined) {
    const { text } = refusal;
    await interactionSurface(bot, interaction, true).refuse([{ kind: 'notice', text, language }]);
  }
  const milliseconds = performance.now() - started;
  bot.observer.handled('command', outcome, milliseconds);
  bot.log.info(
    {
      event: interaction.id,
      surface: 'command',
      command: interaction.commandName,
      outcome,
      milliseconds: Math.round(milliseconds),
    },
    'Event handled',
  );

  async function shown(): Promise<string> {
    await interaction.deferReply({ flags: isPrivate ? [MessageFlags.Ephemeral] : [] });

    return reply(bot, interaction, isPrivate, choose(language), language);
  }
}

async function reply(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  showing: Showing,
  language: Language,
): Promise<string> {
  if ('request' in showing) {
    await respondLate(bot, interaction, isPrivate, showing.request);
    return 'asked';
  }

  if ('say' in showing) {
    await say(interaction, showing.say, isPrivate || showing.isPublic === true);
    return 'told';
  }

  const page = (form: Parameters<typeof firstPage>[2]) =>
    firstPage(bot, { ...showing, language }, form);
  const channel = interaction.channelId;
  if (page(formIn(bot, channel)) === undefined) {
    const text = viewTexts[language].gone;
    await say(interaction, [{ kind: 'notice', text, language }], isPrivate);
    return 'gone';
  }

  await inForm(bot, channel, async (form) => {
    const message = page(form);
    if (message !== undefined) await interaction.editReply(message);
  });
  return 'shown';
}

/** Answers a request of a command that is acknowledged. */
function respondLate(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  request: Request,
): Promise<void> {
  const surface = interactionSurface(bot, interaction, isPrivate);

  return respond(
    bot,
    {
      ...surface,
      eventId: `${surface.eventId}:request`,
      isAdmitted: true,
      acknowledge: async () => () => {},
      refuse: async (sayings) => {
        await surface.deliver(sayings);
      },
    },
    request,
  );
}

/** Where others would see it under what is acknowledged, that is taken back and the person told alone. */
async function say(
  interaction: ChatInputCommandInteraction,
  sayings: readonly Saying[],
  isInPlace: boolean,
): Promise<void> {
  const [first = outgoing('…'), ...others] = render(sayings);
  const hidden = (message: typeof first) => {
    const payload = payloadOf(message);
    return { ...payload, flags: [payload.flags, MessageFlags.Ephemeral] as const };
  };

  if (isInPlace) await interaction.editReply(payloadOf(first));
  else {
    await interaction.deleteReply();
    await interaction.followUp(hidden(first));
  }
  const isHidden = !isInPlace || interaction.ephemeral === true;
  for (const other of others) {
    await interaction.followUp(isHidden ? hidden(other) : payloadOf(other));
  }
}
