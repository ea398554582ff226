// What is kept of an answer that was sent, so that it can be marked once its story changes.

import { shownSources } from '../../answer/answer.ts';
import type { CitedWords } from '../../answer/citations.ts';
import type { SentAnswer, SentPassage } from '../../library/sent/sent-answers.ts';
import type { ServerSettings } from '../../library/settings/server-settings.ts';
import { paragraphAt } from '../../story/place.ts';
import type { Stories } from '../../story/stories.ts';
import { textKey } from '../card/passage-target.ts';
import type { Reply, Sent } from '../reply/reply.ts';
import type { Bot } from '../state/bot.ts';
import { tellIncident } from '../state/incidents.ts';
import type { Surface } from '../surfaces/surface.ts';
import { newsKey, newsOf } from './news-of.ts';

/** Sources of one answer of which it is kept where they stand. */
const mostPassages = 30;

/** What a reply quotes, as the stories are before it is sent: they may change while it is. */
export function quotedIn({ sayings }: Reply, stories: Stories): readonly SentPassage[] {
  // The answer is what is said last.
  const saying = sayings.at(-1);
  if (saying?.kind !== 'answer') return [];

  return shownSources(saying.answer)
    .slice(0, mostPassages)
    .flatMap(({ number, citation }) => {
      const hash = paragraphKey(citation, stories);
      const { article, paragraph, kind, quote } = citation;

      return hash === undefined ? [] : [{ number, article, paragraph, kind, quote, hash }];
    });
}

/** Keeps where an answer stands and what it quotes, where it can be changed later. Never rejects. */
export async function noteAnswer(
  bot: Bot,
  surface: Surface,
  { corrections }: ServerSettings,
  { sayings, ids }: Sent,
  quoted: readonly SentPassage[],
): Promise<void> {
  const message = ids.at(-1);
  const saying = sayings.at(-1);
  if (message === undefined || !surface.staysInReach) return;

  try {
    if (saying?.kind !== 'answer' || quoted.length === 0 || !corrections) {
      // The message may have said something else before its question was edited.
      if (surface.turn !== undefined) await bot.sent.forget(ids);
      return;
    }

    const answer: SentAnswer = {
      message,
      channel: surface.channel,
      ...(surface.guild !== undefined && { guild: surface.guild }),
      language: saying.answer.language,
      sent: Date.now(),
      passages: [...quoted],
      told: '',
    };
    await bot.sent.keep(answer);
    if (newsKey(newsOf(answer, bot.answerer.desk())) !== '') bot.outdated.dispatchEvent(outdated());
  } catch (error) {
    tellIncident(bot, 'answer-not-noted', error);
  }
}

/** The event of an answer whose story changed while it was being sent. */
const outdatedType = 'outdated';

function outdated(): Event {
  return new Event(outdatedType);
}

/** Calls a listener when an answer was kept whose story had changed already; the returned function ends that. */
export function onOutdated({ outdated: events }: Pick<Bot, 'outdated'>, listener: () => void) {
  events.addEventListener(outdatedType, listener);

  return () => events.removeEventListener(outdatedType, listener);
}

/** Undefined where the story has changed while it was answered from: nothing tells what the paragraph was. */
function paragraphKey(words: CitedWords, stories: Stories): string | undefined {
  const story = stories.one(words.article);
  const paragraph = story && paragraphAt(story, words);

  return paragraph?.text.includes(words.quote) ? textKey(paragraph.text) : undefined;
}
