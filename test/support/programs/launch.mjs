/**
 * Starts a program of the tests or of the workshop from a bundle, as `npm start` starts the bot:
 *
 *     node test/support/programs/launch.mjs lab/eval.ts …
 */
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { bundleOf, root } from '../../../scripts/bundling/bundle.mjs';

/**
 * What is bundled together; no two share a name. The workshop apart: what cannot be bundled there stops no bot of the tests.
 * The bot of the playground is in every bundle.
 */
const bundles = {
  tests: {
    programs: [
      'scripts/check.ts',
      'test/support/discord/bot-process.ts',
      'test/support/index/damage-child.ts',
      'test/support/index/saving-child.ts',
      'test/support/models/model-child.ts',
    ],
    // Of the workshop it has how made-up vectors are drawn.
    folders: ['src', 'scripts', 'commands', 'lab', 'test/support'],
  },
  workshop: {
    programs: ['lab/calibrate.ts', 'lab/eval.ts'],
    folders: ['src', 'scripts', 'commands', 'lab'],
  },
};

const [path, ...parameters] = process.argv.slice(2);
process.argv = [process.argv[0], join(root, path), ...parameters];
const name = path.startsWith('lab/') ? 'workshop' : 'tests';
const { programs, folders } = bundles[name];
const bundle = await bundleOf(
  name,
  Object.fromEntries(programs.map((program) => [basename(program, '.ts'), program])),
  folders,
);
await import(pathToFileURL(join(bundle, `${basename(path, '.ts')}.mjs`)).href);
