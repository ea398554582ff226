// What the bot says to a question.

import { answersIn } from '../answer/answer.ts';
import { type Exchange, singleExchanges } from '../answer/answerer.ts';
import { untilAborted } from '../base/abort.ts';
import { toldLanguage } from '../language/detection/detect-language.ts';
import type { Language } from '../language/language.ts';
import type { ServerSettings } from '../library/settings/server-settings.ts';
import type { Request } from './gate/request.ts';
import { introduction } from './introduction.ts';
import type { Reply } from './reply/reply.ts';
import type { Saying } from './reply/saying.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** Answers from the story that is asked about here, and introduces the bot to whom it never met. */
export async function answerQuestion(
  bot: Bot,
  surface: Surface,
  { text, typed = text, story: chosen, stays }: Extract<Request, { kind: 'question' }>,
  server: ServerSettings,
  bound: string | undefined,
  signal: AbortSignal,
): Promise<Reply> {
  const history = await surface.history(bound, signal);
  const hint = await hintFor(bot, surface, server, history);
  const kept = stays === true ? chosen : stayingWith(bot, surface, history);
  const story = chosen ?? kept ?? bound;
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
