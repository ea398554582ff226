// Runs the bot from log-in to the last answer.

import type { Answerer } from '../answer/answerer.ts';
import { within } from '../base/abort.ts';
import { dataFolder } from '../base/data-folder.ts';
import { UserError } from '../base/errors.ts';
import { createLogger } from '../base/log.ts';
import { createLogLimit } from '../base/log-limit.ts';
import { Secret } from '../base/secret.ts';
import { type Config, parseConfig } from '../config/config.ts';
import { loadEnvironment } from '../config/environment.ts';
import { type RunningBot, startBot } from '../discord/bot/start-bot.ts';
import { tokenOf } from '../discord/bot/token.ts';
import type { StoryFeed } from '../discord/corrections/follow-stories.ts';
import {
  type AskedQuestions,
  defaultAskedQuestionLimits,
} from '../discord/gate/asked-questions.ts';
import { forgetAskedQuestions, openAskedQuestions } from '../discord/gate/file-asked-questions.ts';
import { openSharedGate, type SharedGate } from '../discord/gate/shared/open-shared-gate.ts';
import { type IncidentListeners, serverNotice, tellIncident } from '../discord/state/incidents.ts';
import type { EditorDesk } from '../library/editing/editor-desk.ts';
import { exitCodeOf } from './exit-code.ts';
import { type KeptParts, openKept } from './open-kept.ts';
import { type ModelCounts, openOperations } from './ops/operations.ts';
import { ownCommands } from './own-commands.ts';
import { firstSignal } from './signals.ts';
import { keepMemorySteady } from './steady-memory.ts';

/** What answers, and what is to be ended with the program. */
export type OpenedAnswerer = Answerer & {
  readonly close?: () => Promise<void>;
  /** What editors do with the stories; absent where they cannot be changed. */
  readonly editing?: EditorDesk;
  /** Tells when the stories change; absent where they never do. */
  readonly feed?: StoryFeed;
};

/** Makes what answers; the place where a story is loaded. @throws UserError for what a person can mend */
export type OpenAnswerer = (
  config: Config,
  listeners: IncidentListeners,
  counts: ModelCounts,
) => Promise<OpenedAnswerer>;

/** Milliseconds that the stories may take to be closed. */
const closingTime = 500;

/** Makes ready what the first question needs, while the bot logs in. @throws UserError for what a person can mend */
type WarmUp = (answerer: Answerer) => Promise<void>;

/** What a program adds of its own. */
export interface OwnParts {
  readonly warmUp?: WarmUp;
  /** Where questions are noted; as the configuration says where absent. */
  readonly asked?: AskedQuestions;
  /** Where that is kept; in the data folder where absent. */
  readonly kept?: KeptParts;
  /** Told when the bot is logged in. */
  readonly onStart?: (bot: RunningBot) => void;
}

/** As `serve`; resolves to the exit code. */
export async function run(openAnswerer: OpenAnswerer, parts: OwnParts = {}): Promise<number> {
  return exitCodeOf(() => serve(openAnswerer, parts));
}

/**
 * Runs the bot until a signal or Discord ends it, or until warming up shows that it cannot answer.
 *
 * @throws UserError For what a person can mend.
 */
export async function serve(
  openAnswerer: OpenAnswerer,
  { warmUp = async () => {}, asked, kept: ownKept, onStart = () => {} }: OwnParts = {},
): Promise<void> {
  keepMemorySteady();
  const config = parseConfig(loadEnvironment());
  const token = tokenOf(config.discord);
  const log = createLogger(config.logging, [token, ...keysIn(config)]);
  const stopped = firstSignal((signal) =>
    log.info({ signal }, 'Stopping: questions in flight are finished'),
  );

  const operations = await openOperations(config, log);
  const { observer } = operations;
  const listeners = { log, limit: createLogLimit(), observer };
  const answerer = await Promise.race([stopped, openAnswerer(config, listeners, operations)]);
  if (answerer === undefined) return;

  const commands = await ownCommands();
  const kept = ownKept ?? (await openKept(dataFolder(config.storage.dataDirectory).settings));
  const shared = await openShared(config, answerer, listeners);
  const starting = startBot({
    token,
    settings: config.discord,
    answerer: operations.count(answerer),
    ...(answerer.editing !== undefined && { editing: answerer.editing }),
    ...(answerer.feed !== undefined && { feed: answerer.feed }),
    commands,
    asked: asked ?? (await askedQuestions(config, listeners)),
    ...kept,
    ...(shared !== undefined && { shared }),
    log,
    observer,
  });
  const faulty = faultOf(warmUp(answerer).then(operations.warm), listeners);
  const bot = await Promise.race([stopped, starting]);
  if (bot !== undefined) {
    operations.started(bot);
    onStart(bot);
  }
  const lost = bot && (await Promise.race([stopped, bot.lost, faulty]));
  operations.stopping();
  await bot?.stop();
  await within(closingTime, answerer.close?.() ?? Promise.resolve());
  await kept.servers.close();
  shared?.close();
  operations.close();
  if (lost !== undefined) throw lost;

  log.info('Stopped');
}

/** Resolves, if ever, to what a person must mend. What else fails may succeed with the first question. */
function faultOf(warming: Promise<void>, listeners: IncidentListeners): Promise<UserError> {
  return new Promise((resolve) => {
    warming.then(
      () => listeners.log.info('Ready for the first question'),
      (error: unknown) => {
        if (error instanceof UserError) resolve(error);
        else tellIncident(listeners, 'not-warm', error);
      },
    );
  });
}

/** What the bot notes of questions, as long as the configuration lets it. */
function askedQuestions(
  { discord, storage }: Config,
  listeners: IncidentListeners,
): Promise<AskedQuestions> {
  const path = dataFolder(storage.dataDirectory).askedQuestions;
  const onFault = (notice: string) => tellIncident(listeners, 'data-folder', notice);
  const age = discord.questionHours * 60 * 60_000;
  if (age === 0) return forgetAskedQuestions({ path, onFault });

  return openAskedQuestions({ path, onFault, limits: { ...defaultAskedQuestionLimits, age } });
}

/** What this process shares with others, where the configuration names a server for it. @throws UserError When its package is missing */
async function openShared(
  { storage: { state }, discord }: Config,
  answerer: Answerer,
  listeners: IncidentListeners,
): Promise<SharedGate | undefined> {
  if (state === undefined) return undefined;

  return openSharedGate(state, {
    budgets: discord.budgets,
    stories: () => answerer.desk().stories,
    onNotice: serverNotice(listeners, 'state-away'),
    onFailure: listeners.observer.stateFailed,
  });
}

/** Keys and passwords that an error message could hold. */
function keysIn({ model, embedding, storage }: Config): readonly Secret[] {
  const { state, qdrant } = storage;
  const password = state === undefined ? '' : new URL(state.reveal()).password;
  // As it stands in the address, and as it is sent.
  const passwords = [password, decodeURIComponent(password)].map((text) => new Secret(text));

  return [model.chat?.apiKey, embedding.openai.apiKey, qdrant?.apiKey, ...passwords].flatMap(
    (key) => key ?? [],
  );
}
