/** `npm start`: the bot on Discord; without a token, or when it is asked for, the playground. */
import { program } from 'commander';
import { exitCodeOf } from './app/exit-code.ts';
import { parseConfig } from './config/config.ts';
import { loadEnvironment } from './config/environment.ts';

program
  .name('npm start --')
  .description('Run the bot on Discord, or without a token the playground')
  .option('--playground', 'run the playground in spite of a token')
  .showHelpAfterError()
  .action(async ({ playground }: { playground?: true }) =>
    // Nothing that may still be open keeps a program alive that has ended.
    process.exit(await exitCodeOf(() => main(playground === true))),
  );

await program.parseAsync();

/** Each of the two is loaded only where it runs. */
async function main(wantsPlayground: boolean): Promise<void> {
  const environment = loadEnvironment();
  const config = parseConfig(environment);

  if (wantsPlayground || config.discord.token === undefined) {
    const { servePlayground } = await import('./playground/serve-playground.ts');
    return servePlayground(config, environment);
  }

  const [{ serve }, { openLiveAnswerer }, { warmUp }] = await Promise.all([
    import('./app/run.ts'),
    import('./app/open-answerer.ts'),
    import('./app/warm-up.ts'),
  ]);
  return serve(
    (config, log, counts) =>
      openLiveAnswerer(config, {
        onNotice: (notice) => log.warn({ notice }, 'The data folder needs care'),
        onChange: (changes) => log.info({ changes }, 'The stories have changed'),
        onFault: (error) => log.error({ err: error }, 'The stories cannot be followed'),
        onModelFailure(failure) {
          counts.modelFailed(failure.kind);
          log.warn({ err: failure, kind: failure.kind }, 'Answered without the model');
        },
        onVerified(outcomes) {
          counts.verified(outcomes);
          log.info({ outcomes }, 'Checked what the model wrote');
        },
      }),
    { warmUp },
  );
}
