// What has to be right on this machine: Node, packages, files, disk.

import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder, shipped } from '../../../base/data-folder.ts';
import { messageOf } from '../../../base/errors.ts';
import type { Config } from '../../../config/config.ts';
import { loadIndex } from '../../../library/index/load-index.ts';
import type { IndexIdentity } from '../../../library/index/snapshot.ts';
import { recipe } from '../../../library/ingest.ts';
import { type ModelFileName, openModelFiles } from '../../../providers/model/model-files.ts';
import { openConfiguredEmbedder } from '../../open-answerer.ts';
import { type Check, type Finding, mend, note, ok } from './check.ts';

const oldestNode = [20, 19] as const;

/** Whether a version of Node (`20.19.1`) is new enough. */
export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);

  return isNew
    ? ok(version)
    : mend(
        `${version} is too old. Install Node ${oldestNode.join('.')} or newer from https://nodejs.org.`,
      );
}

/** Bytes that an index, its successor and the log need; a folder of many stories more. */
const leastSpace = 200e6;
const amplyOfSpace = 1e9;

/** Whether so many free bytes are enough. */
export function spaceFinding(free: number, folder: string): Finding {
  const text = `${Math.round(free / 1e6).toLocaleString('en')} MB are free where ${folder} is`;
  if (free < leastSpace) return mend(`${text}. Make room: an index is written beside the old one.`);

  return free < amplyOfSpace ? note(`${text}: not much. Make room before it is full.`) : ok(text);
}

const modelFiles: readonly ModelFileName[] = [
  'encoder.int8.onnx',
  'reader.int8.onnx',
  'table.int8',
  'tokenizer.json',
];

/** Node, native packages, the bundled model, the index and the disk. */
export function machineChecks(config: Config): readonly Check[] {
  const folder = resolve(config.storage.dataDirectory);
  const { index } = dataFolder(folder);

  return [
    { name: 'Node', look: async () => nodeFinding(process.versions.node) },
    {
      name: 'Vector search',
      look: () =>
        loads(
          () => import('hnswlib-node'),
          mend(
            'hnswlib-node cannot be loaded. Run `npm rebuild hnswlib-node` (it needs a C++ compiler and Python).',
          ),
        ),
    },
    {
      name: 'Database',
      look: () =>
        loads(
          async () => new (await import('@photostructure/sqlite')).DatabaseSync(':memory:').close(),
          mend(
            '@photostructure/sqlite cannot be loaded. Run `npm install` again on this machine; it comes with binaries for Linux, macOS and Windows on x64 and arm64.',
          ),
        ),
    },
    {
      name: 'Neural networks',
      look: () =>
        loads(
          () => import('onnxruntime-node'),
          note(
            'onnxruntime-node cannot be loaded, so the portable runtime stands in at a fifth of the speed. ' +
              '`npm install` on a platform that it supports brings it back.',
          ),
        ),
    },
    {
      name: 'Model files',
      async look() {
        const files = await openModelFiles(fileURLToPath(shipped.model));
        for (const name of modelFiles) await files.read(name);

        return ok(`${modelFiles.length} files are as their manifest says`);
      },
    },
    { name: 'Data folder', look: () => writableFinding(folder) },
    {
      name: 'Index',
      async look() {
        const { identity } = await openConfiguredEmbedder(config);
        return indexFinding(index, { embedding: identity, recipe });
      },
    },
    {
      name: 'Disk',
      async look() {
        const { bavail, bsize } = await statfs(await nearestFolder(folder));

        return spaceFinding(bavail * bsize, folder);
      },
    },
  ];
}

/** What an index folder holds. Nothing in it is changed. */
export async function indexFinding(folder: string, expected: IndexIdentity): Promise<Finding> {
  const loaded = await loadIndex(folder, expected, { onlyLooks: true });
  if (loaded.state === 'missing') {
    return note('not made yet. The first start makes it; `npm run ingest` does too.');
  }
  if (loaded.state !== 'ready') {
    return note(`${loaded.reason} The next start makes it anew; \`npm run ingest\` does too.`);
  }
  if (loaded.repairs.length > 0) {
    return note(
      `${loaded.repairs.join(' ')} The next start does that; \`npm run ingest\` does too.`,
    );
  }

  return ok(`whole, every byte as written, in ${folder}`);
}

async function loads(load: () => Promise<unknown>, otherwise: Finding): Promise<Finding> {
  try {
    await load();
    return ok('loaded');
  } catch (error) {
    const [cause = ''] = messageOf(error).split('\n');
    return { ...otherwise, text: `${otherwise.text} (${cause})` };
  }
}

async function writableFinding(folder: string): Promise<Finding> {
  try {
    await access(await nearestFolder(folder), constants.W_OK);
    return ok(`${folder} can be written to`);
  } catch {
    return mend(
      `${folder} cannot be written to. Give it to the user that runs the bot, or set FOOTNOTE_DATA_DIR to another folder.`,
    );
  }
}

/** The folder itself, or the nearest one above it that exists. */
async function nearestFolder(folder: string): Promise<string> {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    const isThere = await access(candidate).then(
      () => true,
      () => false,
    );
    if (isThere || candidate === dirname(candidate)) return candidate;
  }
}
