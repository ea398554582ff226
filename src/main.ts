/** `npm start`: the bot on Discord; without a token, or when it is asked for, the playground. */
import { program } from 'commander';
import { exitCodeOf } from './app/exit-code.ts';
import { parseConfig } from './config/config.ts';
import { loadEnvironment } from './config/environment.ts';
import { serverNotice, tellIncident } from './discord/state/incidents.ts';
import { asTyped } from './terminal/command-help.ts';
import { showIngest } from './terminal/progress/progress.ts';
import { ProgressLine } from './terminal/progress/progress-line.ts';

asTyped(program.name('npm start --'), 'npm start', 'npm start -- --playground')
  .description('Run the bot on Discord, or without a token the playground')
  .option('--playground', 'run the playground in spite of a token')
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
    const progress = new ProgressLine();
    progress.show('Starting the playground');
    const { servePlayground } = await import('./playground/serve-playground.ts');
    return servePlayground(config, environment, () => progress.stop()).finally(() =>
      progress.stop(),
    );
  }

  // The log writes lines of its own meanwhile.
  const line = new ProgressLine({ redraws: false });
  line.show('Starting the bot');
  let isStarting = true;
  const started = () => {
    isStarting = false;
    line.stop();
  };

  const [{ serve }, { openLiveAnswerer }, { warmUp }] = await Promise.all([
    import('./app/run.ts'),
    import('./app/open-answerer.ts'),
    import('./app/warm-up.ts'),
  ]);
  return serve(
    (config, listeners, counts) => {
      const { log } = listeners;
      line.show('Opening the stories');
      return openLiveAnswerer(config, {
        onProgress: (step) => isStarting && showIngest(line, step),
        onNotice: (notice) => tellIncident(listeners, 'data-folder', notice),
        onStoreNotice: serverNotice(listeners, 'vectors-away'),
        onChange: (changes) => log.info({ changes }, 'The stories have changed'),
        onFault: (error) => tellIncident(listeners, 'stories-not-followed', error),
        onModelFailure(failure) {
          counts.modelFailed(failure.kind);
          tellIncident(listeners, 'model-failed', failure, { kind: failure.kind });
        },
        onModelUsed: (used) => counts.modelUsed(used),
        onVerified(outcomes) {
          counts.verified(outcomes);
          log.info({ outcomes }, 'Checked what the model wrote');
        },
      });
    },
    {
      warmUp(answerer) {
        line.show('Making ready for the first question');
        return warmUp(answerer).finally(started);
      },
    },
  ).finally(started);
}
