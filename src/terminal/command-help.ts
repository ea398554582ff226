// What all commands say about how they are typed.

import type { Command } from 'commander';
import { misplacedOptions } from './misplaced-options.ts';

/** The end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** Says on stderr, before a command does its work, which of its options npm kept. */
export function tellMisplaced(command: Command): void {
  const said = misplacedOptions(command, process.env);
  if (said !== undefined) process.stderr.write(`${said}\n`);
}
