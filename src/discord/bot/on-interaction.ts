import { type ChatInputCommandInteraction, type Interaction, MessageFlags } from 'discord.js';
import type { Command } from '../commands/command.ts';
import { explain } from '../reply/explain.ts';
import { renderNotice } from '../reply/render.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';

/** Runs the command that an interaction calls. Never rejects. */
export async function onInteraction(
  bot: Bot,
  commands: ReadonlyMap<string, Command>,
  interaction: Interaction,
): Promise<void> {
  if (!interaction.isChatInputCommand()) return;

  try {
    const command = commands.get(interaction.commandName);
    if (command === undefined) throw new Error(`Unknown command: ${interaction.commandName}`);

    await command.execute(interaction, bot);
  } catch (error) {
    await tell(bot, interaction, error);
  }
}

/** Best effort: where not even this can be delivered, the log line has to do. */
async function tell(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  error: unknown,
): Promise<void> {
  const log = bot.log.child({ event: interaction.id });
  const language = languageOfLocale(interaction.locale, bot.settings.language);
  const [notice] = renderNotice(explain(error, language, log), language);
  if (notice === undefined) return;

  try {
    if (interaction.deferred || interaction.replied) await interaction.followUp(notice);
    else await interaction.reply({ ...notice, flags: [notice.flags, MessageFlags.Ephemeral] });
  } catch (undeliverable) {
    log.warn({ err: undeliverable }, 'A reply could not be delivered');
  }
}
