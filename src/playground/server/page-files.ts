// The page's files, bundled when the playground starts.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

/** A file as it is served. */
export interface PageFile {
  readonly type: string;
  readonly content: Uint8Array;
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

  const files = new Map<string, PageFile>([
    ['/', { type: 'text/html; charset=utf-8', content: document }],
    ['/icon.svg', { type: 'image/svg+xml', content: icon }],
  ]);
  for (const { path, contents } of bundle.outputFiles) {
    const isStyle = path.endsWith('.css');
    files.set(isStyle ? '/style.css' : '/main.js', {
      type: isStyle ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      content: contents,
    });
  }

  return files;
}
