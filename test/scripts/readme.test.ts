import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsIn, unclearIn } from '../support/programs/commands-in.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The source of what `npm run NAME` starts. */
function sourceOf(name: string): string {
  const started = scripts[name] ?? '';
  const file = /\S+\.ts$/.exec(started)?.[0] ?? `scripts/${started.split(' ').at(-1)}.ts`;

  return read(file);
}

describe.each(['README.md', 'README.de.md'])('%s', (path) => {
  const text = read(path);
  const commands = commandsIn(text);

  it('tells the same commands as the other', () => {
    expect(commands).toEqual(commandsIn(read('README.md')));
    expect(commands.length).toBeGreaterThan(10);
    expect(unclearIn(text)).toEqual([]);
  });

  it.each(commands.filter((command) => command.startsWith('npm ')))(
    'has a program for %s',
    (command) => {
      const [, run = '', ...words] = command.replace('--silent ', '').split(' ');
      if (run === 'install') return;

      const name = run === 'run' ? (words[0] ?? '') : run;
      expect(scripts).toHaveProperty(name);
      for (const option of words.slice(1).filter((word) => /^--\w/.test(word))) {
        expect(sourceOf(name)).toContain(`'${option}`);
      }
    },
  );

  it('leads to files that are there', () => {
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(existsSync(new URL(link, root)), link).toBe(true);
    }
  });

  it('says in at most twenty lines each what one wants to do first', () => {
    const sections = text.split(/^## /m).slice(2, 6);

    for (const section of sections) {
      expect(section.trim().split('\n').length - 2, section.split('\n')[0]).toBeLessThanOrEqual(20);
    }
  });
});
