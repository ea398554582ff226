// Who the bot is, with questions that can be asked.

import type { Language } from '../language/language.ts';
import type { Saying } from './reply/saying.ts';
import type { Bot } from './state/bot.ts';

/** The introduction in a language. */
export async function introduction(bot: Bot, language: Language): Promise<Saying> {
  const suggestions = await bot.answerer.suggestions(language);

  return { kind: 'introduction', suggestions, language };
}
