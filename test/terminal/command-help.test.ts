import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { asTyped } from '../../src/terminal/command-help.ts';

/** What a command says on stderr to how it was typed. */
function complaint(...words: readonly string[]): string {
  let said = '';
  const command = asTyped(
    new Command('npm run verify --').argument('<file>').option('--json', 'as JSON'),
    'npm run verify -- proof.json',
  )
    .configureOutput({ writeErr: (text) => (said += text) })
    .exitOverride();
  expect(() => command.parse(words, { from: 'user' })).toThrow();

  return said;
}

describe('a command that was typed wrong', () => {
  it.each([
    [
      'an option that it does not have',
      ['proof.json', '--jsno'],
      "unknown option '--jsno'\n(Did you mean --json?)",
    ],
    ['nothing where it needs something', [], "missing required argument 'file'"],
  ])('with %s shows how it is typed', (_, words, wrong) => {
    expect(complaint(...words)).toBe(
      `error: ${wrong}\n\nExamples:\n  npm run verify -- proof.json\nAll options: npm run verify -- --help\n`,
    );
  });
});
