// An interaction as an event of the client: commands by kind, suggestions, components by the prefix of their id.

import { type Interaction, MessageFlags } from 'discord.js';
import type { Language } from '../../language/language.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { Commands } from '../commands/command.ts';
import type { Component, ComponentInteraction } from '../components/component.ts';
import { readCustomId } from '../components/custom-id.ts';
import { tellUndelivered } from '../delivery/tell-undelivered.ts';
import { explain } from '../reply/explain.ts';
import { payloadOf } from '../reply/outgoing.ts';
import { render } from '../reply/render.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';

/** What interactions can call. */
export interface Callable {
  readonly commands: Commands;
  readonly components: readonly Component[];
}

/** Runs what an interaction calls. Never rejects. */
export async function onInteraction(
  bot: Bot,
  callable: Callable,
  interaction: Interaction,
): Promise<void> {
  try {
    await dispatch(bot, callable, interaction);
  } catch (error) {
    const here = { ...bot, log: bot.log.child({ event: interaction.id }) };
    await tell(bot, interaction, (language) => explain(error, language, here));
  }
}

async function dispatch(
  bot: Bot,
  { commands, components }: Callable,
  interaction: Interaction,
): Promise<void> {
  if (interaction.isAutocomplete()) {
    await commands.chatInput(interaction.commandName)?.autocomplete?.(interaction, bot);
    return;
  }

  if (interaction.isChatInputCommand()) {
    await known(commands.chatInput(interaction.commandName), interaction).execute(interaction, bot);
    return;
  }

  if (interaction.isMessageContextMenuCommand()) {
    await known(commands.message(interaction.commandName), interaction).execute(interaction, bot);
    return;
  }

  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    if (await press(bot, components, interaction)) return;

    await tell(bot, interaction, (language) => messagesIn(language).componentGone);
  }
}

function known<Found>(command: Found | undefined, { commandName }: { commandName: string }): Found {
  if (command === undefined) throw new Error(`Unknown command: ${commandName}`);

  return command;
}

/**
 * Whether that is done with: a component understood it, or its id is none that this bot writes, so that another program
 * of the same application answers.
 */
async function press(
  bot: Bot,
  components: readonly Component[],
  interaction: ComponentInteraction,
): Promise<boolean> {
  const id = readCustomId(interaction.customId);
  if (id === undefined) return true;

  const component = components.find(({ prefix }) => prefix === id.prefix);

  return (await component?.execute(interaction, id, bot)) === true;
}

/** To the person alone, best effort: where not even this can be delivered, the log line has to do. */
async function tell(
  bot: Bot,
  interaction: Interaction,
  textIn: (language: Language) => string,
): Promise<void> {
  const language = languageOfLocale(interaction.locale, bot.settings.language);
  // A fault is logged also where nobody can be told.
  const text = textIn(language);
  if (!interaction.isRepliable()) return;

  const [notice] = render([{ kind: 'notice', text, language }]);
  if (notice === undefined) return;

  const payload = payloadOf(notice);
  const hidden = { ...payload, flags: [payload.flags, MessageFlags.Ephemeral] as const };
  try {
    if (interaction.deferred || interaction.replied) await interaction.followUp(hidden);
    else await interaction.reply(hidden);
  } catch (undeliverable) {
    const log = bot.log.child({ event: interaction.id });
    tellUndelivered({ ...bot, log }, undeliverable);
  }
}
