import { parseArgs } from 'node:util';
import { exitCodeOf } from './app/exit-code.ts';
import { messageOf, UserError } from './base/errors.ts';
import { parseConfig } from './config/config.ts';
import { loadEnvironment } from './config/environment.ts';

process.exit(await exitCodeOf(main));

/** The bot on Discord; without a token, or when it is asked for, the playground. Each is loaded only where it runs. */
async function main(): Promise<void> {
  const wantsPlayground = readArguments().playground;
  const environment = loadEnvironment();
  const config = parseConfig(environment);

  if (wantsPlayground || config.discord.token === undefined) {
    const { servePlayground } = await import('./playground/serve-playground.ts');
    return servePlayground(config, environment);
  }

  const [{ serve }, { openAnswerer }] = await Promise.all([
    import('./app/run.ts'),
    import('./app/open-answerer.ts'),
  ]);
  return serve((config, log) =>
    openAnswerer(config, {
      onNotice: (notice) => log.warn({ notice }, 'The data folder needs care'),
      onModelFailure: (failure) =>
        log.warn({ err: failure, kind: failure.kind }, 'Answered without the model'),
      onVerified: (outcomes) => log.info({ outcomes }, 'Checked what the model wrote'),
    }),
  );
}

function readArguments(): { readonly playground: boolean } {
  try {
    const options = { playground: { type: 'boolean', default: false } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new UserError(
      `${messageOf(error)}\nUse: npm start, or npm start -- --playground for the playground in spite of a token.`,
    );
  }
}
