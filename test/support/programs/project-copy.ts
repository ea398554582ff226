// Copies of the program: with its packages, and beside a model that is damaged or gone.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** A copy of the program whose model can be taken away or damaged. */
export interface ProjectCopy {
  readonly root: string;
  /** The folder of its model. */
  readonly model: string;
  remove(): Promise<void>;
}

/** @param damaged - The file of the model of which a byte is another; without it there is no model at all. */
export async function copyProject(damaged?: string): Promise<ProjectCopy> {
  const root = await mkdtemp(join(tmpdir(), 'footnote-project-'));
  const model = join(root, 'data', 'model');
  const parts = [
    'src',
    'scripts',
    'commands',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ];
  const data = ['articles', 'calibration', 'lexicon'].map((name) => `data/${name}`);
  for (const part of [...parts, ...data]) {
    await cp(join(project, part), join(root, part), { recursive: true });
  }
  await linkPackages(root);

  if (damaged !== undefined) {
    const original = join(project, 'data', 'model');
    await mkdir(model);
    for (const name of await readdir(original)) {
      const bytes = await readFile(join(original, name));
      if (name === damaged) bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      await writeFile(join(model, name), bytes);
    }
  }

  return { root, model, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Gives a copy the installed packages, one link each: what is kept beside them (`.cache`) is the copy's own. */
export async function linkPackages(root: string): Promise<void> {
  await mkdir(join(root, 'node_modules'));
  for (const name of await readdir(join(project, 'node_modules'))) {
    if (name === '.cache') continue;
    await symlink(join(project, 'node_modules', name), join(root, 'node_modules', name));
  }
}
