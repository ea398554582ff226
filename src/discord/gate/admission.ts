import type { Bot } from '../bot/bot.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { MessageQuestion } from '../surfaces/question-from-message.ts';
import type { Surface } from '../surfaces/surface.ts';

/** Characters (code points) of a question. Discord enforces the same for the slash command. */
export const questionLimit = 1000;

/** What somebody wants of the bot. */
export type Request = Exclude<MessageQuestion, { kind: 'none' }>;

/** Why a request is not worked on. */
export interface Refusal {
  readonly outcome: 'stopping' | 'budget-spent' | 'too-long' | 'unreadable-message';
  /** What the asker is told, in their language; absent where they were told already. */
  readonly text?: string;
}

/** Whether a request is worked on (undefined) or refused. Taking it costs its asker's budgets one question. */
export async function refusalOf(
  bot: Bot,
  surface: Surface,
  request: Request,
): Promise<Refusal | undefined> {
  const messages = messagesIn(surface.reader);
  if (bot.closing.aborted) return { outcome: 'stopping', text: messages.stopping };

  const spent = await bot.budgets.take(surface);
  if (spent !== undefined) {
    if (!spent.first && !surface.refusesPrivately) return { outcome: 'budget-spent' };

    return { outcome: 'budget-spent', text: messages.budgetSpent(spent.scope, spent.seconds) };
  }

  if (request.kind === 'unreadable-message') {
    return { outcome: 'unreadable-message', text: messages.unreadableMessage };
  }

  if (request.kind !== 'question') return undefined;

  const characters = [...request.text].length;
  if (characters <= questionLimit) return undefined;

  return { outcome: 'too-long', text: messages.questionTooLong(characters, questionLimit) };
}
