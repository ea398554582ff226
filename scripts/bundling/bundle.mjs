/**
 * Programs as bundles, so that a command that takes milliseconds does not wait for seconds of transforming and finding
 * modules. A bundle is kept in node_modules/.cache under a name that holds the state of every source file; when any of
 * them changes it is made anew, which takes about two seconds.
 */
import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project, which every path here starts from. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/**
 * Modules that run in a thread or a process of their own: each is a file beside the program that starts it, and no two
 * share a name.
 */
const started = [
  'src/library/settings/checkpoint-worker.ts',
  'src/playground/bot/bot.ts',
  'src/providers/model/model-worker.ts',
  'src/search/vectors/graph-worker.ts',
  'src/story/reading/reading-worker.ts',
];
const startedEntry = new RegExp(
  String.raw`new URL\('\./(${started.map((path) => basename(path, '.ts')).join('|')})\.ts', import\.meta\.url\)`,
);
/**
 * Packages that stay where they are installed: compiled code and WebAssembly, what looks for files of its own, what is
 * installed only by those who choose it, and what few of the programs' runs load, which would be half of what is bundled.
 */
const unbundled = [
  '@huggingface/transformers',
  '@langchain/*',
  '@photostructure/sqlite',
  '@qdrant/js-client-rest',
  '@redis/client',
  'esbuild',
  'hnswlib-node',
  'onnxruntime-node',
  'onnxruntime-web',
  // What discord.js and ws use where somebody has installed it.
  'bufferutil',
  'utf-8-validate',
  'zlib-sync',
];
const progress = channel('footnote:progress');
const cache = join(root, 'node_modules', '.cache', 'footnote');

/**
 * The folder with a bundle of programs, made first where there is none of the present sources. Rejects where it cannot be made or
 * written.
 *
 * @param {string} name of the bundle
 * @param {Readonly<Record<string, string>>} programs the path of each in the project, by its name; `<name>.mjs` in the bundle
 * @param {readonly string[]} folders that hold their sources
 */
export async function bundleOf(name, programs, folders) {
  const target = join(cache, `${name}-${stateOf(folders)}`);
  if (existsSync(target)) return target;

  progress.publish({ label: 'Preparing the program, once after each change of it' });
  await build(programs, target);
  progress.publish({ label: 'Starting' });
  removeOld(name, target);

  return target;
}

/** Changes with every change of a source file or of the installed packages. */
function stateOf(folders) {
  const hash = createHash('sha256').update(`${process.version} ${root}\n`);

  for (const folder of folders) {
    for (const file of readdirSync(join(root, folder), { recursive: true }).sort()) {
      if (!/\.(?:ts|mjs|json)$/.test(file)) continue;

      const { mtimeMs, size } = statSync(join(root, folder, file));
      hash.update(`${folder}/${file} ${mtimeMs} ${size}\n`);
    }
  }

  const lock = statSync(join(root, 'package-lock.json'));
  return hash.update(`${lock.mtimeMs} ${lock.size}`).digest('hex').slice(0, 16);
}

/** Builds beside and renames, so that a second process never runs half a bundle. */
async function build(programs, target) {
  const { build: bundle, stop } = await import('esbuild');
  const beside = `${target}.${process.pid}`;
  mkdirSync(beside, { recursive: true });

  await bundle({
    entryPoints: {
      ...Object.fromEntries(started.map((path) => [basename(path, '.ts'), join(root, path)])),
      ...Object.fromEntries(
        Object.entries(programs).map(([name, path]) => [name, join(root, path)]),
      ),
    },
    // What the bundle is like depends on no folder that somebody starts in.
    absWorkingDir: root,
    outdir: beside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    // Packages find their parts by the names of classes.
    keepNames: true,
    external: unbundled,
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';const require = requireFrom(${JSON.stringify(join(root, 'package.json'))});`,
    },
    plugins: [
      {
        name: 'files beside their module',
        setup(api) {
          api.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
            loader: 'ts',
            contents: (await readFile(path, 'utf8'))
              .replace(startedEntry, "new URL('./$1.mjs', import.meta.url.toString())")
              .replaceAll(/import\.meta\.url(?!\.)/g, JSON.stringify(pathToFileURL(path).href)),
          }));
        },
      },
    ],
  });

  // Its process would stay as long as the program that is started now.
  await stop();

  try {
    renameSync(beside, target);
  } catch (error) {
    // Another process was faster with the same bundle.
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** Bundles of earlier states of the sources; another process may still be starting from the newest of them. */
function removeOld(name, current) {
  for (const entry of readdirSync(cache)) {
    const path = join(cache, entry);
    if (!entry.startsWith(`${name}-`) || path === current) continue;
    if (Date.now() - statSync(path).mtimeMs > 60_000)
      rmSync(path, { recursive: true, force: true });
  }
}
