// The proof of an answer, as a file that can be checked elsewhere.

import { AttachmentBuilder, MessageFlags } from 'discord.js';
import { answersIn, shownSources } from '../../answer/answer.ts';
import { type Proof, proofOf } from '../../answer/proof/proof.ts';
import { programVersion } from '../../base/program-version.ts';
import { textOnCard } from '../card/text-on-card.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { Component } from '../components/component.ts';
import { toLine } from '../reply/escape.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { exchangeOf } from './answered-here.ts';

/** Gives the proof file of an answer to whoever asks for it. */
export const prove: Component = {
  prefix: 'prove',

  async execute(interaction, { version }, bot) {
    if (version !== 1 || !interaction.isButton()) return false;

    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { message } = interaction;
    const { card } = messagesIn(languageOfLocale(interaction.locale, bot.settings.language));
    const text = textOnCard(message.components.map((component) => component.toJSON()));
    const proof = await proofFor(bot, interaction.message, text);
    const allowedMentions = { parse: [] } as const;
    if (proof === undefined) {
      await interaction.editReply({ content: card.noProof, allowedMentions });
      return true;
    }

    const file = new AttachmentBuilder(Buffer.from(`${JSON.stringify(proof, undefined, 2)}\n`), {
      name: 'footnote-proof.json',
    });
    await interaction.editReply({ content: card.proofHint, files: [file], allowedMentions });
    return true;
  },
};

/** Undefined where the answer, or the story as it was, cannot be had any more. */
async function proofFor(
  bot: Bot,
  message: Parameters<typeof exchangeOf>[1],
  text: string,
): Promise<Proof | undefined> {
  const exchange = await exchangeOf(bot, message);
  if (exchange === undefined) return undefined;

  const { question, answer } = exchange;
  const { stories } = bot.answerer.desk();
  const isOfThisCard = answersIn(answer)
    .flatMap(shownSources)
    .every(({ citation }) => text.includes(toLine(citation.quote).slice(0, shownLength)));
  if (!isOfThisCard) return undefined;

  try {
    return proofOf(answer, stories, {
      question,
      text,
      program: programVersion(),
      made: message.createdAt,
    });
  } catch {
    // The story has changed since: what was cited stands there no more.
    return undefined;
  }
}

/** Characters of a quote that a card shows in any case but the tightest. */
const shownLength = 60;
