/**
 * Starts a program of the project from a bundle that holds them all:
 *
 *     node scripts/launch.mjs ask …
 */
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import './starting.mjs';
import { bundleOf, root } from './bundling/bundle.mjs';
import { programs } from './bundling/programs.mjs';

const [name, ...parameters] = process.argv.slice(2);
const path = programs[name];
if (path === undefined) {
  console.error(`There is no program "${name}". Programs: ${Object.keys(programs).join(', ')}.`);
  process.exit(1);
}

process.argv = [process.argv[0], join(root, path), ...parameters];
await import(await moduleOf(name));

/** Where a program begins: in the bundle, or where none can be made, such as on a read-only disk, in its source. */
async function moduleOf(name) {
  try {
    const bundle = await bundleOf('programs', programs, ['src', 'scripts', 'commands']);
    return pathToFileURL(join(bundle, `${name}.mjs`)).href;
  } catch {
    // What is wrong with a source itself is told where it is loaded.
    const { register } = await import('tsx/esm/api');
    register();
    return pathToFileURL(join(root, programs[name])).href;
  }
}
