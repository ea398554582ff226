/**
 * Starts a TypeScript program of this folder from a bundle, so that a command that takes milliseconds does not
 * wait for half a second of transforming and finding modules:
 *
 *     node scripts/launch.mjs ask …
 *
 * The bundle is kept in node_modules/.cache under a name that holds the state of every source file; when any of
 * them changes it is made anew, which takes about a second.
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
/** Modules that run in a thread of their own: each is a file beside the program that starts it. */
const workers = ['src/providers/model/model-worker', 'src/story/reading/reading-worker'];
const workerEntry = /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/;
const progress = channel('footnote:progress');
const cache = join(root, 'node_modules', '.cache', 'footnote');

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
      [name]: join(root, 'scripts', `${name}.ts`),
      ...Object.fromEntries(workers.map((path) => [basename(path), join(root, `${path}.ts`)])),
    },
    outdir: beside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    // Compiled code or WebAssembly, and a package that is installed only by those who choose it.
    external: ['hnswlib-node', 'onnxruntime-node', 'onnxruntime-web', '@huggingface/transformers'],
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
    const isOld = entry.startsWith(`${name}-`) && path !== current;
    if (isOld && Date.now() - statSync(path).mtimeMs > 60_000) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

if (name === undefined || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  console.error(`There is no program scripts/${name}.ts. See "scripts" in package.json.`);
  process.exit(1);
}

const target = join(cache, `${name}-${stateOfSources()}`);
if (!existsSync(target)) {
  mkdirSync(cache, { recursive: true });
  progress.publish({ label: 'Preparing the program, once after each change of it' });
  await build(target);
  progress.publish({ label: 'Starting' });
  removeOld(target);
}

process.argv = [process.argv[0], join(root, 'scripts', `${name}.ts`), ...parameters];
await import(pathToFileURL(join(target, `${name}.mjs`)).href);
