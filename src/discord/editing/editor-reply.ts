// How an editor is replied to: alone, with progress while something takes long, and always with one log line.

import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { UserError } from '../../base/errors.ts';
import type { Language } from '../../language/language.ts';
import type { OnEditingStep } from '../../library/editing/editing-step.ts';
import type { EditorDesk } from '../../library/editing/editor-desk.ts';
import type { ServerSettings } from '../../library/settings/server-settings.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { type EditingTexts, editingTexts } from '../catalogue/editing/editing-texts.ts';
import { explain } from '../reply/explain.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import { type Block, packBlocks } from '../reply/pack-blocks.ts';
import type { Bot } from '../state/bot.ts';
import { serverOf } from '../state/server-of.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { isEditor, mayChangeStories } from './who.ts';

type Rows = readonly APIActionRowComponent<APIComponentInMessageActionRow>[];

/** What an editor is told. */
export interface EditorReply {
  readonly blocks: readonly Block[];
  /** Below the last message. */
  readonly rows?: Rows;
}

/** What an editor's command works with. */
export interface Editing {
  readonly bot: Bot;
  readonly guild: string;
  readonly server: ServerSettings;
  readonly language: Language;
  readonly texts: EditingTexts;
  /** Shows how far long work has come. */
  readonly onStep: OnEditingStep;
}

/** What is done for an editor. */
export type EditorWork = (editing: Editing) => Promise<EditorReply>;

/** Messages that one reply may have. */
const mostMessages = 4;

/**
 * Does something for whoever may do it, and tells them alone. Never rejects for what the work does wrong.
 *
 * @param changes - Whether the stories are changed, which not every server's editors may do.
 */
export async function replyToEditor(
  bot: Bot,
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { name, changes }: { readonly name: string; readonly changes: boolean },
  work: EditorWork,
): Promise<void> {
  const { guildId: guild, client } = interaction;
  if (guild === null || !(await bot.seen.firstTime(interaction.id))) return;

  const started = performance.now();
  const language = languageOfLocale(interaction.locale, bot.settings.language);
  const texts = editingTexts[language];
  await interaction.deferReply({ flags: [MessageFlags.Ephemeral] });

  let shown = Promise.resolve();
  const onStep: OnEditingStep = (step) => {
    const say = () => interaction.editReply(payloadOf(outgoing(texts.steps[step])));
    // What is only progress may fail; one edit after the other.
    shown = shown.then(say).then(
      () => {},
      () => {},
    );
  };
  const { outcome, reply } = await attempt();
  await shown;
  await tell(reply);
  bot.log.info(
    {
      event: interaction.id,
      surface: 'editor',
      command: name,
      guild,
      outcome,
      milliseconds: Math.round(performance.now() - started),
    },
    'Event handled',
  );

  async function attempt(): Promise<{ outcome: string; reply: EditorReply }> {
    try {
      const server = await serverOf(bot, guild);
      if (!isEditor(interaction, server)) return refused(texts.notEditor);
      if (changes && !mayChangeStories(bot, client, guild ?? '')) {
        return refused(texts.notHere(guild ?? ''));
      }

      const editing = { bot, guild: guild ?? '', server, language, texts, onStep };
      return { outcome: 'done', reply: await work(editing) };
    } catch (error) {
      const outcome = error instanceof UserError ? 'refused' : 'failed';
      return { outcome, reply: said(explain(error, language, bot)) };
    }
  }

  async function tell({ blocks, rows = [] }: EditorReply): Promise<void> {
    const contents = packBlocks(blocks, mostMessages, messagesIn(language).shortened);
    for (const [index, content] of contents.entries()) {
      const components = index === contents.length - 1 ? [...rows] : [];
      const payload = { ...payloadOf(outgoing(content)), components };
      if (index === 0) await interaction.editReply(payload);
      else {
        const flags = [payload.flags, MessageFlags.Ephemeral] as const;
        await interaction.followUp({ ...payload, flags });
      }
    }
  }
}

/** One sentence. */
export function said(text: string): EditorReply {
  return { blocks: [{ before: '', text, after: '' }] };
}

/** What changes stories. @throws UserError Where there is nothing to change them with */
export function deskOf({ bot, texts }: Editing): EditorDesk {
  if (bot.editing === undefined) throw new UserError(texts.notPossible);

  return bot.editing;
}

function refused(text: string): { outcome: string; reply: EditorReply } {
  return { outcome: 'not-allowed', reply: said(text) };
}
