// Listings page by page: what a command shows, and the buttons below it, which hold all that a page is made from.

import {
  type APIButtonComponent,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { AnswerForm } from '../../config/discord.ts';
import { type Language, languages } from '../../language/language.ts';
import { storyLine } from '../card/card-footer.ts';
import { container, linkButton, rows, textDisplay } from '../card/parts.ts';
import { webAddressOf } from '../card/passage-link.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import type { Component } from '../components/component.ts';
import { writeCustomId } from '../components/custom-id.ts';
import { outgoing, outgoingCard, payloadOf } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { type Page, pageOf } from '../views/pages.ts';
import { storyOfKey } from '../views/story-key.ts';
import type { Listing, ViewArguments, ViewContext } from '../views/view.ts';
import { type ViewName, viewNamed } from '../views/views.ts';

const prefix = 'page';
const version = 1;

/** Code points of each thing that is told of a story below a page. */
const longestWord = 120;

/** A view with what it is made from. */
export interface Shown {
  readonly view: ViewName;
  readonly parts: ViewArguments;
  readonly language: Language;
}

/** The first page of a view as a message; undefined where what it shows is gone. */
export function firstPage(bot: Bot, shown: Shown, form: AnswerForm) {
  return pageMessage(bot, shown, 1, form);
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
    // A page stays what it is: Discord makes no text of a card.
    const form = interaction.message.flags.has(MessageFlags.IsComponentsV2) ? 'card' : 'text';
    const message = pageMessage(bot, shown, Number(number), form);
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

function pageMessage(bot: Bot, shown: Shown, number: number, form: AnswerForm) {
  const { view, parts, language } = shown;
  const context: ViewContext = { desk: bot.answerer.desk(), language, now: new Date() };
  const listing = viewNamed(view)?.(context, parts);
  if (listing === undefined) return undefined;

  const page = pageOf(listing, Number.isSafeInteger(number) ? number : 1, language);
  const buttons = rows(buttonsOf(page, listing, shown));
  if (form === 'text') return { ...payloadOf(outgoing(page.content)), components: rowsIn(buttons) };

  const story = storyOfKey(parts[0], context.desk.stories);
  const about = story === undefined ? '' : storyLine(story, longestWord, language);
  return payloadOf(
    outgoingCard([
      container([
        ...textDisplay(page.content),
        ...buttons,
        ...textDisplay(about === '' ? '' : `-# ${about}`),
      ]),
    ]),
  );
}

/** Below text stand rows alone. */
function rowsIn(parts: readonly APIComponentInContainer[]) {
  return parts.filter((part) => part.type === ComponentType.ActionRow);
}

function buttonsOf(page: Page, { url }: Listing, shown: Shown): readonly APIButtonComponent[] {
  const address = webAddressOf(url);

  return [
    ...(page.count > 1 ? turning(page, shown) : []),
    ...(address === undefined ? [] : [linkButton(address, viewTexts[shown.language].readStory)]),
  ];
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
