// The commands that come with the program, in `commands`.

import { fileURLToPath } from 'node:url';
import type { Commands } from '../discord/commands/command.ts';
import { loadCommands } from '../discord/commands/load-commands.ts';

const folder = fileURLToPath(new URL('../../commands', import.meta.url));

/** Every command of the program. The import has a form that a bundle of the program follows. */
export function ownCommands(): Promise<Commands> {
  return loadCommands(folder, (name) => import(`../../commands/${name}.ts`));
}
