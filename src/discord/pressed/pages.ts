// Listings page by page: what a command shows, and the buttons below it, which hold all that a page is made from.

import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import { type Language, languages } from '../../language/language.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import type { Component } from '../components/component.ts';
import { writeCustomId } from '../components/custom-id.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { type Page, pageOf } from '../views/pages.ts';
import type { Listing, ViewArguments, ViewContext } from '../views/view.ts';
import { type ViewName, viewNamed } from '../views/views.ts';

const prefix = 'page';
const version = 1;

/** Discord's limit for the address of a button. */
const longestAddress = 512;

/** A view with what it is made from. */
export interface Shown {
  readonly view: ViewName;
  readonly parts: ViewArguments;
  readonly language: Language;
}

/** The first page of a view as a message; undefined where what it shows is gone. */
export function firstPage(bot: Bot, shown: Shown) {
  return pageMessage(bot, shown, 1);
}

/** ◀ and ▶ below a page. Whoever called the command turns it; anybody else gets the page for themselves. */
export const pages: Component = {
  prefix,

  async execute(interaction, { version: written, parts }, bot) {
    const [name, language, number, ...others] = parts;
    if (written !== version || !interaction.isButton()) return false;
    if (viewNamed(name) === undefined || !isLanguage(language)) return false;

    const isOwn = calledBy(interaction) === interaction.user.id;
    const reader = languageOfLocale(interaction.locale, bot.settings.language);
    const shown = { view: name as ViewName, parts: others, language: isOwn ? language : reader };
    const message = pageMessage(bot, shown, Number(number));
    if (message !== undefined && isOwn) {
      await interaction.update(message);
      return true;
    }

    const own = message ?? payloadOf(outgoing(viewTexts[reader].gone));
    await interaction.reply({ ...own, flags: [own.flags, MessageFlags.Ephemeral] });
    return true;
  },
};

/** Who called the command that a page answers. */
function calledBy({ message, user }: MessageComponentInteraction): string {
  return message.interactionMetadata?.user.id ?? user.id;
}

function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text);
}

function pageMessage(bot: Bot, shown: Shown, number: number) {
  const { view, parts, language } = shown;
  const context: ViewContext = { desk: bot.answerer.desk(), language, now: new Date() };
  const listing = viewNamed(view)?.(context, parts);
  if (listing === undefined) return undefined;

  const page = pageOf(listing, Number.isSafeInteger(number) ? number : 1, language);

  return { ...payloadOf(outgoing(page.content)), components: rowsOf(page, listing, shown) };
}

function rowsOf(
  page: Page,
  { url }: Listing,
  shown: Shown,
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const buttons: readonly APIButtonComponent[] = [
    ...(page.count > 1 ? turning(page, shown) : []),
    ...(url !== undefined && url.length <= longestAddress && /^https?:\/\//u.test(url)
      ? [
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Link as const,
            label: viewTexts[shown.language].readStory,
            url,
          },
        ]
      : []),
  ];

  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

function turning({ number, count }: Page, { view, parts, language }: Shown): APIButtonComponent[] {
  const button = (label: string, target: number, disabled: boolean): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    disabled,
    custom_id: writeCustomId({
      prefix,
      version,
      parts: [view, language, String(target), ...parts],
    }),
  });

  return [
    button('◀', number - 1, number <= 1),
    button(`${number} / ${count}`, number, true),
    button('▶', number + 1, number >= count),
  ];
}
