// What the bot says to a request that was admitted.

import { answersIn } from '../answer/answer.ts';
import { type Exchange, singleExchanges } from '../answer/answerer.ts';
import { untilAborted } from '../base/abort.ts';
import { toldLanguage } from '../language/detection/detect-language.ts';
import type { Language } from '../language/language.ts';
import { boundStory, type ServerSettings } from '../library/settings/server-settings.ts';
import { checkReply } from './check-reply.ts';
import type { Request } from './gate/request.ts';
import { explain } from './reply/explain.ts';
import type { Reply } from './reply/reply.ts';
import type { Saying } from './reply/saying.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** Never rejects: what goes wrong is said. */
export async function replyTo(
  bot: Bot,
  surface: Surface,
  request: Request,
  server: ServerSettings,
): Promise<Reply> {
  try {
    if (request.kind === 'check') {
      return await bot.queue.run((signal) =>
        checkReply(bot, surface, request, request.story ?? boundHere(bot, surface, server), signal),
      );
    }

    return request.kind === 'question'
      ? await bot.queue.run((signal) =>
          answerTo(bot, surface, request, server, unlessWithdrawn(signal, surface)),
        )
      : {
          outcome: 'introduced',
          sayings: [await introduction(bot, server.language ?? surface.hint)],
        };
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

/**
 * What a text is answered in that does not tell its language: what the person wrote last, else what their own
 * conversation was in before it was forgotten who wrote it, else what the place is set to.
 */
async function hintFor(
  { conversations }: Bot,
  { user, guild, hint }: Surface,
  { language }: ServerSettings,
  history: readonly Exchange[],
): Promise<Language> {
  const spoken = await conversations.spokenBy(user);
  const before = guild === undefined ? history.at(-1)?.answer.language : undefined;

  return spoken ?? before ?? language ?? hint;
}

/** The story that the channel is bound to, as long as it is there. */
function boundHere(
  { answerer }: Bot,
  { channel, parent }: Surface,
  server: ServerSettings,
): string | undefined {
  const bound = boundStory(server, channel, parent);

  return bound === undefined ? undefined : answerer.desk().stories.one(bound)?.slug;
}

/**
 * The story that the answer was asked of which is replied to, or asked on from. A new command says itself what it is
 * about, but for what it leaves to the one before.
 */
function stayingWith(
  { answerer }: Bot,
  { kind }: Surface,
  history: readonly Exchange[],
): string | undefined {
  const story = kind === 'command' ? undefined : history.at(-1)?.story;

  return story === undefined ? undefined : answerer.desk().stories.one(story)?.slug;
}

/** The story that the asker chose last here; now, where they choose one with this question. */
async function leaningOf(
  { conversations }: Bot,
  { user, channel }: Surface,
  chosen: string | undefined,
): Promise<string | undefined> {
  if (chosen === undefined) return conversations.chosenBy(user, channel);

  await conversations.chose(user, channel, chosen);
  return chosen;
}

async function answerTo(
  bot: Bot,
  surface: Surface,
  { text, typed = text, story: chosen, stays }: Extract<Request, { kind: 'question' }>,
  server: ServerSettings,
  signal: AbortSignal,
): Promise<Reply> {
  const history = await surface.history(signal);
  const hint = await hintFor(bot, surface, server, history);
  const kept = stays === true ? chosen : stayingWith(bot, surface, history);
  const story = chosen ?? kept ?? boundHere(bot, surface, server);
  const lean = await leaningOf(bot, surface, chosen);
  const answer = await untilAborted(
    bot.answerer.answer(
      {
        text,
        history,
        language: hint,
        ...(story !== undefined && { story }),
        ...(lean !== undefined && { lean }),
      },
      signal,
    ),
    signal,
  );
  const { language } = answer;
  if (language !== hint || toldLanguage(text) === language) {
    await bot.conversations.heard(surface.user, language);
  }
  const answers = answersIn(answer);
  const outcome = answers.some(({ status }) => status === 'answered') ? 'answered' : 'abstained';
  const asked = kept !== undefined && kept === story ? { story: kept } : {};
  const said: Saying = {
    kind: 'answer',
    answer,
    ...(surface.echoes && { question: typed }),
    ...asked,
    ...(surface.guild !== undefined && server.gapDesk && { canWait: true }),
  };
  // Small talk, orders to the bot and the like lead nowhere, and end nothing.
  const leadsOn = singleExchanges([{ question: text, answer }]).length > 0;
  const exchanges = leadsOn
    ? [...history, { question: text, answer, by: surface.user, ...asked }]
    : history;
  const remembered = {
    ...(exchanges.length > 0 && { exchanges }),
    ...(leadsOn && { question: text }),
  };
  if (!(await surface.isFirstContact())) return { outcome, sayings: [said], ...remembered };

  // Small talk needs no other reply than who the bot is.
  const first = await introduction(bot, language);
  const isIntroduced = 'reason' in answer && answer.reason === 'small-talk';
  return { outcome, sayings: isIntroduced ? [first] : [first, said], ...remembered };
}
