// The question on a card, written and read back in one place.

import { type APITextDisplayComponent, ComponentType } from 'discord.js';
import { type Language, languages } from '../../language/language.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { clip, clipped } from '../reply/clip.ts';
import { escapeLine, toLine, unescapeLine } from '../reply/escape.ts';
import { isVisible } from '../reply/pack-blocks.ts';
import { textDisplay } from './parts.ts';

/** Longest question that is shown whole, in code points. */
const echoLength = 300;

/** The component's id within its message; it tells the language too. */
const echoIds: Readonly<Record<Language, number>> = { de: 9001, en: 9002 };

/** The question, for where Discord itself does not show it (a slash command). */
export function echoDisplay(
  question: string | undefined,
  language: Language,
  length: number,
): readonly APITextDisplayComponent[] {
  if (question === undefined || !isVisible(toLine(question))) return [];

  const shown = clip(question, Math.min(length, echoLength));
  return textDisplay(markdownOf(escapeLine(shown), language), echoIds[language]);
}

function markdownOf(question: string, language: Language): string {
  return `-# ${messagesIn(language).card.asked(question)}`;
}

/** A component as far as it is looked at here. */
interface Part {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly components?: readonly Part[];
}

/** The question on a card of the bot; undefined where there is none or it was too long to show whole. */
export function questionOnCard(components: readonly Part[]): string | undefined {
  for (const language of languages) {
    const content = contentOf(components, echoIds[language]);
    const [before = '', after = ''] = markdownOf('\0', language).split('\0');
    if (content === undefined || !content.startsWith(before) || content.endsWith(clipped)) continue;

    return unescapeLine(content.slice(before.length, content.length - after.length));
  }

  return undefined;
}

function contentOf(components: readonly Part[], id: number): string | undefined {
  return components
    .flatMap((one) => [one, ...(one.components ?? [])])
    .find((one) => one.type === ComponentType.TextDisplay && one.id === id)?.content;
}
