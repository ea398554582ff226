/**
 * Starts a program of the tests or of the workshop from a bundle that holds them all, as `npm start` starts the bot:
 *
 *     node test/support/programs/launch.mjs lab/eval.ts …
 */
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { bundleOf, root } from '../../../scripts/bundling/bundle.mjs';

/** No two share a name. The bot of the playground is in every bundle. */
const programs = [
  'lab/calibrate.ts',
  'lab/eval.ts',
  'scripts/check.ts',
  'test/support/discord/bot-process.ts',
  'test/support/index/damage-child.ts',
  'test/support/index/saving-child.ts',
];

const [path, ...parameters] = process.argv.slice(2);
process.argv = [process.argv[0], join(root, path), ...parameters];
const bundle = await bundleOf(
  'tests',
  Object.fromEntries(programs.map((program) => [basename(program, '.ts'), program])),
  ['src', 'scripts', 'commands', 'lab', 'test/support'],
);
await import(pathToFileURL(join(bundle, `${basename(path, '.ts')}.mjs`)).href);
