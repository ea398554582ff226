// The page's files, bundled when the playground starts.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build, type Metafile, stop } from 'esbuild';

/** A file as it is served. */
export interface PageFile {
  readonly type: string;
  readonly content: Uint8Array;
  /** The same, compressed for browsers that take it so. */
  readonly gzipped: Uint8Array;
}

const folder = fileURLToPath(new URL('../page/', import.meta.url));

/**
 * The page: its document, and its style and its program bundled from their sources and the installed packages, the
 * program in parts of which some are fetched when they are wanted. Takes about a third of a second; nothing is written.
 */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const [document, icon, bundle] = await Promise.all([
    readFile(`${folder}index.html`, 'utf8'),
    readFile(`${folder}icon.svg`),
    build({
      absWorkingDir: folder,
      entryPoints: ['main.ts', 'style.css'],
      outdir: '.',
      bundle: true,
      splitting: true,
      chunkNames: 'part-[hash]',
      metafile: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      minify: true,
      legalComments: 'none',
      logLevel: 'silent',
    }),
  ]);
  await stop();

  const file = async (type: string, content: Uint8Array): Promise<PageFile> => ({
    type,
    content,
    gzipped: await promisify(gzip)(content, { level: 9 }),
  });
  const files = new Map([
    [
      '/',
      await file('text/html; charset=utf-8', Buffer.from(withPreloads(document, bundle.metafile))),
    ],
    ['/icon.svg', await file('image/svg+xml', icon)],
  ]);
  for (const { path, contents } of bundle.outputFiles) {
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    files.set(`/${basename(path)}`, await file(`${type}; charset=utf-8`, contents));
  }

  return files;
}

/** Says what the program begins with before the program is read, so that all of it is fetched at once. */
function withPreloads(document: string, { outputs }: Metafile): string {
  const [, main] = Object.entries(outputs).find(([path]) => basename(path) === 'main.js') ?? [];
  const links = (main?.imports ?? [])
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `<link rel="modulepreload" href="${basename(path)}" />`);

  return document.replace('</head>', `${links.join('')}</head>`);
}
