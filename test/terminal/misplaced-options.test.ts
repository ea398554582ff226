import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { misplacedOptions } from '../../src/terminal/misplaced-options.ts';

const command = (...words: string[]) =>
  new Command('npm run ask --')
    .argument('[question...]')
    .option('--json', 'as JSON')
    .option('--article <file>', 'a file')
    .parse(words, { from: 'user' });

describe('options that npm kept', () => {
  it('are named, with how to write them', () => {
    const said = misplacedOptions(command('Why?'), { npm_config_json: 'true' });

    expect(said).toBe('npm kept --json for itself. Write it after --: npm run ask -- --json …');
  });

  it('are none where the program has them, or npm does not', () => {
    expect(
      misplacedOptions(command('--json', 'Why?'), { npm_config_json: 'true' }),
    ).toBeUndefined();
    expect(misplacedOptions(command('Why?'), { npm_config_json: '' })).toBeUndefined();
    expect(misplacedOptions(command('Why?'), {})).toBeUndefined();
  });
});
