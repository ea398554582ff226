// How a command shows something that takes no time to find: once, and always with one log line.

import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { Language } from '../../language/language.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { firstPage, type Shown } from '../pressed/pages.ts';
import { outgoing, payloadOf, type TextMessage } from '../reply/outgoing.ts';
import { render } from '../reply/render.ts';
import type { Saying } from '../reply/saying.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import type { ViewName } from '../views/views.ts';

/** What is shown to whoever calls a command: a view, or something that is only said. */
export type Showing =
  | { readonly view: ViewName; readonly parts: Shown['parts'] }
  /** To the person alone, but for what is of use to all. */
  | { readonly say: readonly Saying[]; readonly isPublic?: true };

/**
 * Replies to a command at once, since nothing has to be looked up; a second delivery of the same event is left alone.
 *
 * @param isPrivate - Whether nobody else sees it.
 * @param choose - What is shown, in the language of whoever calls.
 */
export async function show(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  choose: (language: Language) => Showing,
): Promise<void> {
  const started = performance.now();
  if (!(await bot.seen.firstTime(interaction.id))) return;

  const language = languageOfLocale(interaction.locale, bot.settings.language);
  const outcome = await reply(bot, interaction, isPrivate, choose(language), language);
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
}

async function reply(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  showing: Showing,
  language: Language,
): Promise<string> {
  if ('say' in showing) {
    const [first, ...others] = render(showing.say);
    if (first === undefined) return 'untold';

    const seen = (message: TextMessage) => {
      const payload = payloadOf(message);
      return showing.isPublic && !isPrivate ? seenByAll(payload) : hidden(payload);
    };
    await interaction.reply(seen(first));
    for (const other of others) await interaction.followUp(seen(other));

    return 'told';
  }

  const page = firstPage(bot, { ...showing, language });
  if (page === undefined) {
    await interaction.reply(hidden(payloadOf(outgoing(viewTexts[language].gone))));
    return 'gone';
  }

  await interaction.reply(isPrivate ? hidden(page) : seenByAll(page));
  return 'shown';
}

interface Flagged {
  readonly flags: MessageFlags.SuppressEmbeds;
}

function seenByAll<Payload extends Flagged>(payload: Payload) {
  return { ...payload, flags: [payload.flags] as const };
}

function hidden<Payload extends Flagged>(payload: Payload) {
  return { ...payload, flags: [payload.flags, MessageFlags.Ephemeral] as const };
}
