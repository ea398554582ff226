import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const parts = ['src', 'lab', 'scripts', 'commands', 'examples', 'test'];
const code = /\.(?:ts|mjs)$/;

/** Every file of code, from the root. */
const files = parts.flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && code.test(entry.name))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .filter((file) => !file.startsWith(join('test', 'fixtures'))),
);
const isTest = (file: string) => file.startsWith('test') && file.endsWith('.test.ts');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** The folders that each folder imports from. */
function importedFolders(): ReadonlyMap<string, ReadonlySet<string>> {
  const imported = new Map<string, Set<string>>();

  for (const file of files.filter((name) => !name.startsWith('test'))) {
    const folder = dirname(file);
    const others = imported.get(folder) ?? new Set();
    imported.set(folder, others);
    for (const [, path = ''] of textOf(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const other = dirname(normalize(join(folder, path)));
      if (other !== folder && code.test(path)) others.add(other);
    }
  }

  return imported;
}

/** Folders from which one comes back to them, going from folder to folder by what they import. */
function foldersInCircles(imported: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...imported.keys()].filter((start) => {
    const reached = new Set<string>();
    const waiting = [...(imported.get(start) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;

      reached.add(next);
      waiting.push(...(imported.get(next) ?? []));
    }

    return reached.has(start);
  });
}

describe('the house', () => {
  it('has no folder of more than 15 files', () => {
    const counts = new Map<string, number>();
    for (const folder of files.map(dirname)) counts.set(folder, (counts.get(folder) ?? 0) + 1);

    expect(counts.size).toBeGreaterThan(100);
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  it('has no circle between folders', () => {
    const imported = importedFolders();

    expect(imported.size).toBeGreaterThan(100);
    expect(foldersInCircles(imported)).toEqual([]);
  });

  it('finds a circle where there is one', () => {
    const imported = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
    ]);

    expect(foldersInCircles(imported)).toEqual(['b', 'c']);
  });

  it('says in the first line of every file what it is for; a test says so by its name', () => {
    const silent = files
      .filter((file) => !isTest(file))
      .filter((file) => !/^(?:#!.*\n)?\/[/*]/.test(textOf(file)));

    expect(silent).toEqual([]);
  });

  it('has what its documents link to', () => {
    const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
    const all = [...readdirSync(root), ...inDocs.map((file) => join('docs', file))];
    const documents = all.filter((file) => file.endsWith('.md'));
    const links = documents.flatMap((file) =>
      Array.from(textOf(file).matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g), ([, path = '']) =>
        normalize(join(dirname(file), path)),
      ),
    );

    expect(links.length).toBeGreaterThan(200);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
