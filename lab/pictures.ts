/** `npm run pictures`: the pictures of the READMEs, taken anew of the playground by Chromium. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/terminal/run-command.ts';
import { takePictures } from './pictures/take-pictures.ts';
import { withPlayground } from './playground/with-playground.ts';

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

  await withPlayground(async ({ url }) => {
    for await (const file of takePictures(url, values.to, values.only)) {
      process.stdout.write(`${file}\n`);
    }
  });
});
