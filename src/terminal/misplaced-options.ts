// Options that npm took for itself, because no `--` stood before them.

import type { Command } from 'commander';

/**
 * What to say where `npm run NAME --option` was typed: npm keeps such an option for itself and tells of it in the
 * environment alone, so that the program runs without it. Nothing where none is missing.
 */
export function misplacedOptions(
  command: Command,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const missing = command.options
    .filter(({ long }) => long !== undefined && long !== '--version')
    .filter((option) => command.getOptionValue(option.attributeName()) === undefined)
    .map(({ long }) => long ?? '')
    .filter((long) => {
      const value = environment[`npm_config_${long.slice(2).replaceAll('-', '_')}`];
      return value !== undefined && value !== '';
    });
  if (missing.length === 0) return undefined;

  return `npm kept ${missing.join(', ')} for itself. Write it after --: ${command.name()} ${missing.join(' ')} …`;
}
