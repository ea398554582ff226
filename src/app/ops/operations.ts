// What watches over a running bot, where the configuration asks for it.

import type { Logger } from 'pino';
import type { Answerer } from '../../answer/answerer.ts';
import type { TokenUsage } from '../../answer/generated/chat-model.ts';
import type { OutcomeCounts } from '../../answer/outcomes.ts';
import { dataFolder } from '../../base/data-folder.ts';
import type { Config } from '../../config/config.ts';
import type { RunningBot } from '../../discord/bot/start-bot.ts';
import { noObserver, type Observer } from '../../discord/state/observer.ts';
import { serveHealth } from './health-server.ts';
import { readIndexState } from './index-state.ts';
import { createMetrics } from './metrics.ts';
import { observed } from './observed-answerer.ts';

/** What a chat model is counted by. */
export interface ModelCounts {
  readonly verified: (outcomes: OutcomeCounts) => void;
  readonly modelFailed: (kind: string) => void;
  readonly modelUsed: (used: TokenUsage) => void;
}

/** The watch over one bot. */
export interface Operations extends ModelCounts {
  readonly observer: Observer;
  /** The same answerer, with its answers counted. */
  readonly count: (answerer: Answerer) => Answerer;
  /** What was loaded is loaded. */
  readonly warm: () => void;
  readonly started: (bot: RunningBot) => void;
  readonly stopping: () => void;
  readonly close: () => void;
}

const nothing = () => {};

const unwatched: Operations = {
  verified: nothing,
  modelFailed: nothing,
  modelUsed: nothing,
  observer: noObserver,
  count: (answerer) => answerer,
  warm: nothing,
  started: nothing,
  stopping: nothing,
  close: nothing,
};

/** Begins the watch that a configuration asks for. @throws UserError When its port cannot be had. */
export async function openOperations(
  { operations: { healthPort, healthAddress }, storage, model }: Config,
  log: Logger,
): Promise<Operations> {
  if (healthPort === undefined) return unwatched;

  let bot: RunningBot | undefined;
  let isWarm = false;
  let isStopping = false;
  const prices = model.chat?.daily.prices;
  const health = () => bot?.state().health;
  const metrics = createMetrics({
    snapshot: () => ({
      isConnected: health() === 'alive',
      questions: bot?.state().questions ?? 0,
      waiting: bot?.state().waiting ?? 0,
    }),
    index: () => readIndexState(dataFolder(storage.dataDirectory).index),
    ...(prices !== undefined && { prices }),
  });
  const server = await serveHealth(
    {
      // A bot that has not started yet ends by itself when it cannot.
      isHealthy: () => health() !== 'dead',
      isReady: () => health() === 'alive' && isWarm && !isStopping,
      metrics: metrics.read,
    },
    healthPort,
    healthAddress,
  );
  log.info({ port: server.port }, 'Health and metrics are served');

  return {
    observer: metrics,
    count: (answerer) => observed(answerer, metrics),
    verified: ({ quotes, sentences }) => {
      metrics.verified('quote', quotes);
      metrics.verified('sentence', sentences);
    },
    modelFailed: metrics.modelFailed,
    modelUsed: metrics.modelUsed,
    warm: () => {
      isWarm = true;
    },
    started: (running) => {
      bot = running;
    },
    stopping: () => {
      isStopping = true;
    },
    close: () => server.close(),
  };
}
