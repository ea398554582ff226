import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Answerer } from './answer/answerer.ts';
import type { Secret } from './config/secret.ts';
import { type Config, parseConfig } from './config.ts';
import { loadCommands } from './discord/load-commands.ts';
import { startBot } from './discord/start-bot.ts';
import { tokenOf } from './discord/token.ts';
import { loadEnvironment } from './environment.ts';
import { UserError } from './errors.ts';
import { createLogger } from './log.ts';

/** Makes what answers; the place where a story is loaded. @throws UserError for what a person can mend */
export type OpenAnswerer = (config: Config, log: Logger) => Promise<Answerer>;

const commandsFolder = fileURLToPath(new URL('../commands', import.meta.url));

/** Runs the bot until a signal or Discord ends it. Resolves to the exit code. */
export async function run(openAnswerer: OpenAnswerer): Promise<number> {
  try {
    await serve(openAnswerer);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof UserError ? error.message : describeBug(error)}\n`);
    return 1;
  }
}

async function serve(openAnswerer: OpenAnswerer): Promise<void> {
  const config = parseConfig(loadEnvironment());
  const token = tokenOf(config.discord);
  const log = createLogger(config.logging, [token, ...modelKeys(config)]);
  const stopped = firstSignal(log);

  const answerer = await openAnswerer(config, log);
  const commands = await loadCommands(commandsFolder);
  const starting = startBot({ token, settings: config.discord, answerer, commands, log });
  const bot = await Promise.race([stopped, starting]);
  if (bot === undefined) return;

  const lost = await Promise.race([stopped, bot.lost]);
  await bot.stop();
  if (lost !== undefined) throw lost;

  log.info('Stopped');
}

/** Keys that a provider's error message could hold. */
function modelKeys({ model, embedding }: Config): readonly Secret[] {
  return [model.chat?.apiKey, embedding.openai.apiKey].flatMap((key) => key ?? []);
}

/** Resolves at the first SIGTERM or SIGINT; the second one ends the process at once. */
function firstSignal(log: Logger): Promise<undefined> {
  return new Promise((resolve) => {
    let signals = 0;
    const onSignal = (signal: NodeJS.Signals) => {
      signals += 1;
      if (signals > 1) process.exit(1);

      log.info({ signal }, 'Stopping: questions in flight are finished');
      resolve(undefined);
    };

    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
}

function describeBug(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
