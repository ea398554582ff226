// How a program of the project is started: from a bundle, which is ready in a third of the time.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error It has no declarations.
import { programs } from '../../../scripts/bundling/programs.mjs';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const launchOfTests = fileURLToPath(new URL('./launch.mjs', import.meta.url));

/**
 * What Node is told to run for a program of the project.
 *
 * @param path - From the project: what `npm run ask` and its like start, or what `launch.mjs` beside this names.
 */
export function launched(path: string): readonly string[] {
  const name = Object.entries<string>(programs).find(([, program]) => program === path)?.[0];

  return name === undefined
    ? [launchOfTests, path]
    : [join(project, 'scripts', 'launch.mjs'), name];
}
