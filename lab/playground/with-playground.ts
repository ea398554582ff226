// A playground for a while: over a copy of the first story alone, with its bot there.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shipped } from '../../src/base/data-folder.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';

/** Milliseconds until the bot is there. */
const patience = 120_000;

/** Does something with a playground, of which nothing is left afterwards. */
export async function withPlayground(
  use: (playground: Playground) => Promise<void>,
): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'footnote-playground-'));
  await cp(dirname(fileURLToPath(shipped.story)), join(data, 'articles'), { recursive: true });
  const playground = await startPlayground({
    environment: { PATH: process.env['PATH'], FOOTNOTE_DATA_DIR: data },
    port: 0,
    onOutput: (text) => process.stderr.write(text),
  });

  try {
    await playground.sandbox.waitForBot(patience);
    await use(playground);
  } finally {
    await playground.stop();
    await rm(data, { recursive: true });
  }
}
