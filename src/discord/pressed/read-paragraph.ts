// Reading a cited paragraph, for the person alone: opened from a card, turned page by page.

import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import { isSamePlace, paragraphAt, placeOf } from '../../story/place.ts';
import type { Standing } from '../../story/standing.ts';
import { type PassageTarget, readPick, readTarget, textKey } from '../card/passage-target.ts';
import { quoteOnCard } from '../card/quote-on-card.ts';
import { type News, type Reading, readerOf } from '../card/reader.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { Component } from '../components/component.ts';
import { notice } from '../gaps/notice.ts';
import { clipped } from '../reply/clip.ts';
import { payloadOf } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { storyOfKey } from '../views/story-key.ts';
import { seenByOne, toldToOne } from './tell.ts';

const version = 1;

/** Opens the paragraph of a card's button. */
export const readParagraph: Component = {
  prefix: 'read',

  async execute(interaction, { version: written, parts: [target = '', source = ''] }, bot) {
    if (written !== version || !interaction.isButton()) return false;

    return open(bot, interaction, target, Number(source));
  },
};

/** Opens the paragraph that is chosen in a card's menu. */
export const pickParagraph: Component = {
  prefix: 'pick',

  async execute(interaction, { version: written }, bot) {
    if (written !== version || !interaction.isStringSelectMenu()) return false;

    const picked = readPick(interaction.values[0] ?? '');
    return picked === undefined ? false : open(bot, interaction, picked.target, picked.source);
  },
};

/** Turns to another paragraph. */
export const turnPage: Component = {
  prefix: 'turn',

  async execute(interaction, { version: written, parts: [, written2 = '', position = ''] }, bot) {
    const target = readTarget(written2);
    if (written !== version || target === undefined || !interaction.isButton()) return false;

    const language = languageOfLocale(interaction.locale, bot.settings.language);
    const story = storyOfKey(target.story, bot.answerer.desk().stories);
    if (story === undefined) {
      await interaction.reply(toldToOne(messagesIn(language).card.reader.noStory));
      return true;
    }

    const at = Math.min(Math.max(0, Number(position) || 0), story.paragraphs.length - 1);
    await interaction.update(payloadOf(readerOf(readingAt(story, at, target, written2), language)));
    return true;
  },
};

async function open(
  bot: Bot,
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  written: string,
  source: number,
): Promise<boolean> {
  const target = readTarget(written);
  if (target === undefined) return false;

  const language = languageOfLocale(interaction.locale, bot.settings.language);
  const desk = bot.answerer.desk();
  const story = storyOfKey(target.story, desk.stories);
  if (story === undefined) {
    await interaction.reply(toldToOne(messagesIn(language).card.reader.noStory));
    return true;
  }

  const parts = interaction.message.components.map((component) => component.toJSON());
  const paragraph = paragraphAt(story, target);
  const isSame = paragraph !== undefined && textKey(paragraph.text) === target.text;
  const quote = isSame ? undefined : quoteOnCard(parts, source);
  const stands =
    quote === undefined
      ? undefined
      : desk.standing({
          article: story.slug,
          paragraph: target.paragraph,
          kind: target.kind,
          quote: quote.endsWith(clipped) ? quote.slice(0, -clipped.length) : quote,
        });
  const at = positionOf(story, target) ?? 0;
  const reading = isSame
    ? readingAt(story, at, target, written)
    : changed(story, at, written, quote, stands ?? { kind: 'gone' }, language);
  await interaction.reply(seenByOne(readerOf(reading, language)));
  await notice(bot, interaction.guildId, () => [
    {
      kind: 'opened',
      story: story.slug,
      paragraph: story.paragraphs[reading.position]?.number ?? 0,
    },
  ]);

  return true;
}

/** A paragraph of the story as it was when it was cited, with the cited words marked where they stand. */
function readingAt(
  story: Article,
  position: number,
  target: PassageTarget,
  written: string,
): Reading {
  const cited = positionOf(story, target) ?? 0;
  const text = story.paragraphs[cited]?.text ?? '';
  const isMarked = position === cited && textKey(text) === target.text;

  return {
    story,
    position,
    target: written,
    cited,
    ...(isMarked && { marked: { start: target.start, end: target.end } }),
  };
}

/** What became of a quote of which the story has changed: both are shown. */
function changed(
  story: Article,
  cited: number,
  target: string,
  quote: string | undefined,
  stands: Standing,
  language: Language,
): Reading {
  const { reader } = messagesIn(language).card;
  const position =
    'to' in stands
      ? story.paragraphs.findIndex((one) => isSamePlace(placeOf(one), stands.to))
      : cited;
  const now = stands.kind === 'changed' ? stands.after : quote;
  const text = story.paragraphs[position]?.text ?? '';
  const start = now === undefined || stands.kind === 'gone' ? -1 : text.indexOf(now);
  const was: readonly News[] =
    quote === undefined || stands.kind === 'stands' || stands.kind === 'moved'
      ? []
      : [told(reader.quotedWas), { kind: 'quoted', text: quote }];
  const is: readonly News[] =
    stands.kind === 'changed' ? [told(reader.nowIs), { kind: 'quoted', text: stands.after }] : [];

  return {
    story,
    position: Math.max(0, position),
    target,
    cited: Math.max(0, position),
    ...(start >= 0 && now !== undefined && { marked: { start, end: start + now.length } }),
    news: [{ kind: 'warning', text: newsOf(stands, language) }, ...was, ...is],
  };
}

function newsOf({ kind }: Standing, language: Language): string {
  const { reader } = messagesIn(language).card;
  const news = {
    stands: reader.stillThere,
    moved: reader.moved,
    changed: reader.changed,
    gone: reader.gone,
  };

  return news[kind];
}

function told(text: string): News {
  return { kind: 'told', text };
}

function positionOf(story: Article, target: PassageTarget): number | undefined {
  const position = story.paragraphs.findIndex((one) => isSamePlace(placeOf(one), target));

  return position < 0 ? undefined : position;
}
