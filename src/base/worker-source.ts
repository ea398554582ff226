/** The TypeScript of a thread as one program. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

/**
 * A module with all that it imports as one program for `new Worker(…, { eval: true })`. A thread has loaders of its
 * own: what transforms the main thread's modules (tsx, the test runner) does not reach it, and tsx in a second thread
 * takes 40 MiB and 200 ms. The event loop waits meanwhile, some 100 ms.
 */
export function workerSourceSync(module: URL): string {
  const { outputFiles } = esbuildOf(module).buildSync(buildOf(module));

  return programOf(outputFiles[0]?.text ?? '', module);
}

/** The same beside the event loop. */
export async function workerSource(module: URL): Promise<string> {
  const { outputFiles } = await esbuildOf(module).build(buildOf(module));

  return programOf(outputFiles[0]?.text ?? '', module);
}

/** Loaded where it is needed: not by a program that is bundled already. */
function esbuildOf(module: URL): typeof import('esbuild') {
  return createRequire(module)('esbuild');
}

function buildOf(module: URL) {
  return {
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    // `import` in a program without a file looks for packages from the working directory, `require` from here.
    supported: { 'dynamic-import': false },
    // A program without a file has no address; the one module that asks for its own, to find `data`, lies beside this one.
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    logLevel: 'silent',
  } satisfies BuildOptions;
}

/** Packages are found from where the module lies, not from the working directory. */
function programOf(code: string, module: URL): string {
  return `((require) => {${code}\n})(require('node:module').createRequire(${JSON.stringify(module.href)}))`;
}
