// The bot's own texts by language.

import type { Language } from '../../language/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

const catalogue: Readonly<Record<Language, Messages>> = { de, en };

/** What the bot says by itself, in that language. */
export function messagesIn(language: Language): Messages {
  return catalogue[language];
}
