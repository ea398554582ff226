// The playground as a program.

import { firstSignal } from '../app/signals.ts';
import type { Config } from '../config/config.ts';
import type { Environment } from '../config/section.ts';
import { startPlayground } from './playground.ts';

/**
 * Runs the playground until a signal ends it, and says where it is.
 *
 * @param onOpen - Told before its address is written.
 * @throws UserError When its port is taken.
 */
export async function servePlayground(
  config: Config,
  environment: Environment,
  onOpen: () => void,
): Promise<void> {
  const stopped = firstSignal(() => process.stdout.write('Stopping.\n'));
  const playground = await startPlayground({
    environment,
    port: config.playground.port,
    onOutput: (text) => process.stderr.write(text),
  });
  onOpen();
  process.stdout.write(
    `Footnote's playground is open, without Discord and on this machine only:\n\n  ${playground.url}\n\n` +
      'For the bot on Discord set DISCORD_TOKEN (see .env.example). Ctrl+C stops.\n',
  );

  await stopped;
  await playground.stop();
}
