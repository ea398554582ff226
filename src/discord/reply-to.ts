// What the bot says to a request that was admitted.

import { isAboutStory } from '../answer/answer.ts';
import type { Exchange } from '../answer/answerer.ts';
import { untilAborted } from '../base/abort.ts';
import type { Request } from './gate/request.ts';
import { explain } from './reply/explain.ts';
import type { Saying } from './reply/saying.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** What is said in reply, and what is worth remembering of it. */
export interface Reply {
  readonly outcome: 'answered' | 'abstained' | 'introduced' | 'failed' | 'withdrawn';
  readonly sayings: readonly Saying[];
  /** The conversation with this exchange as its last. */
  readonly exchanges?: readonly Exchange[];
}

/** Never rejects: what goes wrong is said. */
export async function replyTo(bot: Bot, surface: Surface, request: Request): Promise<Reply> {
  try {
    return request.kind === 'question'
      ? await bot.queue.run((signal) =>
          answerTo(bot, surface, request, unlessWithdrawn(signal, surface)),
        )
      : { outcome: 'introduced', sayings: [await introduction(bot, surface.hint)] };
  } catch (error) {
    if (surface.turn?.withdrawn.aborted) return { outcome: 'withdrawn', sayings: [] };

    return failure(bot, surface, error);
  }
}

/** What is said where something went wrong. */
export function failure(bot: Bot, { reader: language }: Surface, error: unknown): Reply {
  const text = explain(error, language, bot.log);

  return { outcome: 'failed', sayings: [{ kind: 'notice', text, language }] };
}

async function introduction(bot: Bot, language: Surface['hint']): Promise<Saying> {
  const suggestions = await bot.answerer.suggestions(language);

  return { kind: 'introduction', suggestions, language };
}

/** The signal of one question, so that what depends on it is gone with it. */
function unlessWithdrawn(signal: AbortSignal, { turn }: Surface): AbortSignal {
  return turn === undefined ? signal : AbortSignal.any([signal, turn.withdrawn]);
}

async function answerTo(
  bot: Bot,
  surface: Surface,
  { text, typed = text }: Extract<Request, { kind: 'question' }>,
  signal: AbortSignal,
): Promise<Reply> {
  const history = await surface.history(signal);
  const hint = history.at(-1)?.answer.language ?? surface.hint;
  const answer = await untilAborted(
    bot.answerer.answer({ text, history, language: hint }, signal),
    signal,
  );
  const { status: outcome, language } = answer;
  const said: Saying = { kind: 'answer', answer, ...(surface.echoes && { question: typed }) };
  // Small talk, orders to the bot and the like lead nowhere.
  const leadsOn = isAboutStory(answer);
  const kept = leadsOn ? { exchanges: [...history, { question: text, answer }] } : {};
  if (!(await surface.isFirstContact())) return { outcome, sayings: [said], ...kept };

  const first = await introduction(bot, language);
  const isIntroduced = !leadsOn && answer.reason !== 'about-bot';
  return { outcome, sayings: isIntroduced ? [first] : [first, said], ...kept };
}
