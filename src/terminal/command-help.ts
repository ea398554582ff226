// What all commands say about how they are typed.

import type { Command } from 'commander';
import { programVersion } from '../base/program-version.ts';
import { misplacedOptions } from './misplaced-options.ts';

/**
 * Gives a command that has its name what all have: `--version`, examples at the end of its help and below what is wrong
 * with how it was typed, and a word about options that npm kept.
 */
export function asTyped(command: Command, ...lines: readonly string[]): Command {
  const examples = `Examples:\n${lines.map((line) => `  ${line}`).join('\n')}`;

  return command
    .version(programVersion(), '--version', 'print the version')
    .addHelpText('after', `\n${examples}`)
    .showHelpAfterError(`\n${examples}\nAll options: ${command.name()} --help`)
    .hook('preAction', tellMisplaced);
}

/** Says on stderr, before a command does its work, which of its options npm kept. */
function tellMisplaced(command: Command): void {
  const said = misplacedOptions(command, process.env);
  if (said !== undefined) process.stderr.write(`${said}\n`);
}
