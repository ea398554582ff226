// The page's files, bundled when the playground starts.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build, stop } from 'esbuild';

/** A file as it is served. */
export interface PageFile {
  readonly type: string;
  readonly content: Uint8Array;
  /** The same, compressed for browsers that take it so. */
  readonly gzipped: Uint8Array;
}

const folder = fileURLToPath(new URL('../page/', import.meta.url));

/**
 * The page: its document, and its style and its program bundled from their sources and the installed packages. Takes
 * about a third of a second; nothing is written.
 */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const [document, icon, bundle] = await Promise.all([
    readFile(`${folder}index.html`),
    readFile(`${folder}icon.svg`),
    build({
      absWorkingDir: folder,
      entryPoints: ['main.ts', 'style.css'],
      outdir: '.',
      bundle: true,
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
    ['/', await file('text/html; charset=utf-8', document)],
    ['/icon.svg', await file('image/svg+xml', icon)],
  ]);
  for (const { path, contents } of bundle.outputFiles) {
    if (path.endsWith('.css')) {
      files.set('/style.css', await file('text/css; charset=utf-8', contents));
    } else {
      files.set('/main.js', await file('text/javascript; charset=utf-8', contents));
    }
  }

  return files;
}
