// What every way in shares while the bot runs.

import type { Logger } from 'pino';
import type { Answerer } from '../../answer/answerer.ts';
import { createLogLimit, type LogLimit } from '../../base/log-limit.ts';
import type { DiscordSettings } from '../../config/discord.ts';
import type { EditorDesk } from '../../library/editing/editor-desk.ts';
import type { Feedback } from '../../library/feedback/feedback.ts';
import type { GapDesk } from '../../library/gaps/gap-desk.ts';
import type { SentAnswers } from '../../library/sent/sent-answers.ts';
import type { SettingsStore } from '../../library/settings/settings-store.ts';
import { AnswerQueue } from '../gate/answer-queue.ts';
import type { AskedQuestions } from '../gate/asked-questions.ts';
import type { Budgets } from '../gate/budgets.ts';
import type { Conversations } from '../gate/conversations.ts';
import { createLoad, type Load } from '../gate/load.ts';
import { MemoryBudgets } from '../gate/memory-budgets.ts';
import { MemoryConversations } from '../gate/memory-conversations.ts';
import { MemorySeenEvents } from '../gate/memory-seen-events.ts';
import type { SeenEvents } from '../gate/seen-events.ts';
import { noObserver, type Observer } from './observer.ts';
import { PlainChannels } from './plain-channels.ts';
import { Turns } from './turns.ts';

/** What every way in shares while the bot runs. */
export interface Bot {
  readonly answerer: Answerer;
  readonly log: Logger;
  readonly settings: DiscordSettings;
  readonly budgets: Budgets;
  readonly conversations: Conversations;
  readonly asked: AskedQuestions;
  readonly queue: AnswerQueue;
  readonly load: Load;
  readonly seen: SeenEvents;
  readonly observer: Observer;
  readonly turns: Turns;
  /** What editors do with the stories; absent where they cannot be changed. */
  readonly editing?: EditorDesk;
  /** What the editors of each server have chosen. */
  readonly servers: SettingsStore;
  /** What people say of answers. */
  readonly feedback: Feedback;
  /** What editors are told of their readers. */
  readonly gaps: GapDesk;
  /** Where the answers of the last day stand, and what they quote. */
  readonly sent: SentAnswers;
  /** Told of answers whose story changed while they were being sent. */
  readonly outdated: EventTarget;
  /** Of lines about what every question could meet, such as a full disk. */
  readonly limit: LogLimit;
  /** Where no cards are taken. */
  readonly plain: PlainChannels;
  /** Aborted as soon as no new question is taken. */
  readonly closing: AbortSignal;
}

/** What several processes may share. */
export type SharedPorts = Pick<Bot, 'budgets' | 'conversations' | 'seen'>;

/** Far below the fifteen minutes that an interaction's token lives. */
const answerDeadline = 120_000;
const mostWaiting = 500;

/** The bot's state at its start: nothing asked, nothing spent. */
export function createBot(
  settings: DiscordSettings,
  answerer: Answerer,
  log: Logger,
  closing: AbortSignal,
  {
    asked,
    servers,
    feedback,
    gaps,
    sent,
    editing,
    budgets = new MemoryBudgets(settings.budgets),
    conversations = new MemoryConversations(),
    seen = new MemorySeenEvents(),
  }: Pick<Bot, 'asked' | 'servers' | 'feedback' | 'gaps' | 'sent' | 'editing'> &
    Partial<SharedPorts>,
  observer: Observer = noObserver,
): Bot {
  const queue = new AnswerQueue({
    concurrency: settings.concurrency,
    waiting: mostWaiting,
    deadline: answerDeadline,
  });

  return {
    answerer,
    log,
    settings,
    closing,
    observer,
    asked,
    budgets,
    conversations,
    queue,
    load: createLoad(() => queue.seconds),
    seen,
    turns: new Turns(),
    servers,
    feedback,
    gaps,
    sent,
    outdated: new EventTarget(),
    limit: createLogLimit(),
    plain: new PlainChannels(),
    ...(editing !== undefined && { editing }),
  };
}
