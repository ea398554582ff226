/** `npm run pictures`: the pictures of the READMEs, taken anew of the playground by Chromium. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shipped } from '../src/base/data-folder.ts';
import { startPlayground } from '../src/playground/playground.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { takePictures } from './pictures/take-pictures.ts';

const usage = `npm run pictures [-- --to FOLDER] [-- --only NAME]

Needs Chromium (CHROMIUM_PATH names it where it is not /usr/bin/chromium) and a font with emoji
(fonts-noto-color-emoji). Where pngquant is installed the files are a third of the size.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      to: { type: 'string', default: fileURLToPath(new URL('../docs/pictures', import.meta.url)) },
      only: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    process.stdout.write(usage);
    return;
  }

  const data = await mkdtemp(join(tmpdir(), 'footnote-pictures-'));
  await cp(dirname(fileURLToPath(shipped.story)), join(data, 'articles'), { recursive: true });
  const playground = await startPlayground({
    environment: { PATH: process.env['PATH'], FOOTNOTE_DATA_DIR: data },
    port: 0,
    onOutput: (text) => process.stderr.write(text),
  });
  try {
    await playground.sandbox.waitForBot(120_000);
    for await (const file of takePictures(playground.url, values.to, values.only)) {
      process.stdout.write(`${file}\n`);
    }
  } finally {
    await playground.stop();
    await rm(data, { recursive: true });
  }
});
