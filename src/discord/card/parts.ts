// The pieces that cards are put together from.

import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { toLine } from '../reply/escape.ts';
import { isVisible } from '../reply/pack-blocks.ts';

/** Discord's limits, in UTF-16 code units. */
const labelLength = 80;
const optionLength = 100;
const mostOptions = 25;
const buttonsInRow = 5;

/** A stretch of Markdown; nothing where there is nothing to see. */
export function textDisplay(markdown: string, id?: number): readonly APITextDisplayComponent[] {
  if (!isVisible(markdown)) return [];

  return [
    {
      type: ComponentType.TextDisplay,
      content: markdown,
      ...(id !== undefined && { id }),
    },
  ];
}

/** A line between two parts. */
export const separator: APIComponentInContainer = { type: ComponentType.Separator };

/** What belongs together, with its colour at the edge. */
export function container(
  components: readonly APIComponentInContainer[],
  colour?: number,
): APIMessageTopLevelComponent {
  return {
    type: ComponentType.Container,
    components: [...components],
    ...(colour !== undefined && { accent_color: colour }),
  };
}

/** Buttons in as many rows as they need. */
export function rows(buttons: readonly APIButtonComponent[]): readonly APIComponentInContainer[] {
  return Array.from({ length: Math.ceil(buttons.length / buttonsInRow) }, (_, index) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(index * buttonsInRow, (index + 1) * buttonsInRow),
  }));
}

/** A button of words. @param label - Within 80 characters. */
export function button(
  customId: string,
  label: string,
  more: { readonly primary?: boolean; readonly disabled?: boolean; readonly emoji?: string } = {},
): APIButtonComponent {
  const { primary = false, disabled = false, emoji } = more;

  return {
    type: ComponentType.Button,
    style: primary ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: customId,
    ...(label !== '' && { label: cut(label, labelLength) }),
    ...(emoji !== undefined && { emoji: { name: emoji } }),
    ...(disabled && { disabled }),
  };
}

/** A button that opens an address. @param url - Within 512 characters. */
export function linkButton(url: string, label: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    url,
    label: cut(label, labelLength),
  };
}

/** One thing to choose. */
export interface Choice {
  readonly label: string;
  readonly description: string;
  readonly value: string;
}

/** A menu with a row of its own; a value that comes again is left out. */
export function menu(
  customId: string,
  placeholder: string,
  choices: readonly Choice[],
): APIComponentInContainer {
  const distinct = [...new Map(choices.map((one) => [one.value, one])).values()];
  const options = distinct.slice(0, mostOptions).map(
    ({ label, description, value }): APISelectMenuOption => ({
      label: cut(label, optionLength),
      value,
      ...(isVisible(toLine(description)) && { description: cut(description, optionLength) }),
    }),
  );

  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: customId, placeholder, options }],
  };
}

/** A line of plain text, at most so many code units long; what is cut off is marked. */
function cut(text: string, most: number): string {
  const line = toLine(text);
  if (line.length <= most) return line;

  let kept = '';
  for (const character of line) {
    if (kept.length + character.length >= most) break;
    kept += character;
  }

  return `${kept.trimEnd()}…`;
}
