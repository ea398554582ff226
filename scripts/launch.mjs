/**
 * Starts one of the programs that are asked for often from a bundle, so that a command that takes milliseconds does not
 * wait for a second of transforming and finding modules:
 *
 *     node scripts/launch.mjs ask …
 *
 * One bundle holds them all. It is kept in node_modules/.cache under a name that holds the state of every source file;
 * when any of them changes it is made anew, which takes about a second.
 */
import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import './starting.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...parameters] = process.argv.slice(2);
/** The programs of this folder that are in the bundle. */
const programs = ['ask', 'ingest', 'verify'];
/** Modules that run in a thread of their own: each is a file beside the program that starts it. */
const workers = [
  'src/providers/model/model-worker',
  'src/story/reading/reading-worker',
  'src/search/vectors/graph-worker',
];
const workerEntry = /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/;
/**
 * Packages that stay where they are installed: compiled code and WebAssembly, what is installed only by those who choose
 * it, and what few of these programs' runs load, which would be half of what is bundled.
 */
const unbundled = [
  'hnswlib-node',
  'onnxruntime-node',
  'onnxruntime-web',
  '@huggingface/transformers',
  '@langchain/*',
  '@qdrant/js-client-rest',
  'discord.js',
];
const progress = channel('footnote:progress');
const cache = join(root, 'node_modules', '.cache', 'footnote');

function pathOf(program) {
  return join(root, 'scripts', `${program}.ts`);
}

/** Changes with every change of a source file or of the installed packages. */
function stateOfSources() {
  const hash = createHash('sha256').update(process.version);
  const folders = ['src', 'scripts'].map((folder) => join(root, folder));

  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true }).sort()) {
      if (!/\.(?:ts|mjs|json)$/.test(file)) continue;

      const { mtimeMs, size } = statSync(join(folder, file));
      hash.update(`${folder}/${file} ${mtimeMs} ${size}\n`);
    }
  }

  const lock = statSync(join(root, 'package-lock.json'));
  return hash.update(`${lock.mtimeMs} ${lock.size}`).digest('hex').slice(0, 16);
}

/** Builds beside and renames, so that a second process never runs half a bundle. */
async function build(target) {
  const { build: bundle } = await import('esbuild');
  const beside = `${target}.${process.pid}`;

  await bundle({
    entryPoints: {
      ...Object.fromEntries(programs.map((program) => [program, pathOf(program)])),
      ...Object.fromEntries(workers.map((path) => [basename(path), join(root, `${path}.ts`)])),
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
              .replace(workerEntry, "new URL('./$1.mjs', import.meta.url.toString())")
              .replaceAll(/import\.meta\.url(?!\.)/g, JSON.stringify(pathToFileURL(path).href)),
          }));
        },
      },
    ],
  });

  try {
    renameSync(beside, target);
  } catch (error) {
    // Another process was faster with the same bundle.
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** Bundles of earlier states of the sources; another process may still be starting from the newest of them. */
function removeOld(current) {
  for (const entry of readdirSync(cache)) {
    const path = join(cache, entry);
    if (path !== current && Date.now() - statSync(path).mtimeMs > 60_000) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

if (!programs.includes(name)) {
  console.error(`There is no program "${name}". Programs: ${programs.join(', ')}.`);
  process.exit(1);
}

const target = join(cache, `programs-${stateOfSources()}`);
if (!existsSync(target)) {
  mkdirSync(cache, { recursive: true });
  progress.publish({ label: 'Preparing the program, once after each change of it' });
  await build(target);
  progress.publish({ label: 'Starting' });
  removeOld(target);
}

process.argv = [process.argv[0], pathOf(name), ...parameters];
await import(pathToFileURL(join(target, `${name}.mjs`)).href);
