/** Compiles the WebAssembly kernel of the exact vector search: `node --import tsx lab/build/build-kernel.ts`. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { program } from 'commander';
import { UserError } from '../../src/base/errors.ts';
import { replaceFile } from '../../src/base/files.ts';
import { runCommand } from '../../src/terminal/run-command.ts';

const folder = new URL('../../src/search/vectors/kernel/', import.meta.url);
const source = fileURLToPath(new URL('dot-products.as', folder));
const target = fileURLToPath(new URL('dot-products.wasm', folder));

// The compiler runs as a program of its own: importing it would put its globals into every type check.
const compiler = fileURLToPath(
  new URL('../../node_modules/assemblyscript/bin/asc.js', import.meta.url),
);

/** Compiles the kernel; the pinned compiler gives the same bytes on every machine. */
async function compileKernel(): Promise<Buffer> {
  const workplace = await mkdtemp(join(tmpdir(), 'footnote-kernel-'));

  try {
    await copyFile(source, join(workplace, 'kernel.ts'));
    await promisify(execFile)(
      process.execPath,
      [
        compiler,
        'kernel.ts',
        '--outFile=kernel.wasm',
        '--runtime=stub',
        '--optimizeLevel=3',
        '--shrinkLevel=0',
        '--noAssert',
        '--enable=simd',
        '--importMemory',
        '--noExportMemory',
      ],
      { cwd: workplace, timeout: 60_000 },
    );

    return await readFile(join(workplace, 'kernel.wasm'));
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

program
  .description('Compile the WebAssembly kernel of the exact vector search')
  .option('--check', 'write nothing; fail when the committed bytes differ from a rebuild')
  .action((options: { check?: true }) => runCommand(() => build(options.check === true)));

await program.parseAsync();

/** @throws UserError When it is to be checked, and the committed bytes are others. */
async function build(isCheck: boolean): Promise<void> {
  const bytes = await compileKernel();

  if (!isCheck) {
    await replaceFile(target, bytes);
    console.error(`${target}: ${bytes.length} bytes`);
    return;
  }

  if (!(await readFile(target)).equals(bytes)) {
    throw new UserError(
      'dot-products.wasm is not what dot-products.as compiles to. Run: node --import tsx lab/build/build-kernel.ts',
    );
  }
}
