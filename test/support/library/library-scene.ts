// A library in a temporary folder, with an embedder that notes what it embeds.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { IngestedFile } from '../../../src/library/ingest.ts';
import {
  type LibraryPlace,
  openLibrary,
  requireStories,
  updateLibrary,
} from '../../../src/library/library.ts';
import type { Embedder } from '../../../src/search/embedder.ts';
import type { Knowledge } from '../../../src/search/knowledge.ts';
import { embedder as bundled } from '../models/model.ts';

/** The bundled embedder, which also notes every text that it embeds. */
function notingEmbedder(embedded: string[]): Embedder {
  return {
    ...bundled,
    embedPassages(texts) {
      embedded.push(...texts);
      return bundled.embedPassages(texts);
    },
  };
}

/** A library in a temporary folder of its own, with the real embeddings. */
export interface LibraryScene {
  /** Holds `articles`, `index`, and whatever a test puts beside them. */
  readonly root: string;
  readonly place: LibraryPlace;
  readonly notices: string[];
  /** Texts that were embedded since the last call. */
  embedded(): string[];
  /** Writes a file below the root and returns its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  remove(name: string): Promise<void>;
  /** What became of each file, by its path below the root: "added", "refused: …". */
  update(...added: string[]): Promise<Record<string, string>>;
  open(place?: Partial<LibraryPlace>): Promise<Knowledge>;
  close(): Promise<void>;
}

export async function createLibraryScene(): Promise<LibraryScene> {
  const root = await mkdtemp(join(tmpdir(), 'footnote-library-'));
  const embedded: string[] = [];
  const embedder = notingEmbedder(embedded);
  const notices: string[] = [];
  const place: LibraryPlace = {
    articles: join(root, 'articles'),
    index: join(root, 'index'),
    embedder,
    onNotice: (notice) => notices.push(notice),
  };
  const describe = ({ file, change, fault }: IngestedFile): [string, string] => [
    file.replace(`${root}/`, ''),
    fault === undefined ? change : `${change}: ${fault.message.replace(`${root}/`, '')}`,
  ];

  return {
    root,
    place,
    notices,
    embedded: () => embedded.splice(0),
    async write(name, content) {
      const path = join(root, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    },
    remove: (name) => rm(join(root, name), { recursive: true }),
    async update(...added) {
      const files = (await updateLibrary(place, added)).map(describe);
      const names = files.map(([file]) => file);
      if (new Set(names).size < names.length) throw new Error(`A file came twice: ${names}`);
      return Object.fromEntries(files);
    },
    async open(other = {}) {
      const here = { ...place, ...other };
      return requireStories(await openLibrary(here), here);
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}
