/** Installs what is too heavy for the project's own packages: a small real model and a Qdrant server for the tests. */
import { execFile } from 'node:child_process';
import { mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { messageOf } from '../src/base/errors.ts';
import { replaceFile } from '../src/base/files.ts';
import {
  isTestModelInstalled,
  testModelFolder,
  testModelManifest,
  testModelReceipt,
} from '../test/support/models/test-model.ts';

const run = promisify(execFile);

/** Bytes that the installation and npm's own copies take, with room to spare. */
const neededBytes = 2e9;

/** Milliseconds after which npm is stopped. */
const longestInstallation = 480_000;

/** Installs what the test of the `transformers` provider needs, unless it is there. */
async function installTestModel(): Promise<string> {
  if (isTestModelInstalled()) return `The test model is there: ${testModelFolder}`;

  await mkdir(testModelFolder, { recursive: true });

  const { bavail, bsize } = await statfs(testModelFolder);
  if (bavail * bsize < neededBytes) {
    throw new Error(`${testModelFolder} has less than ${neededBytes / 1e9} GB of free space.`);
  }

  await rm(testModelReceipt, { force: true });
  const manifest = JSON.stringify(testModelManifest);
  await replaceFile(join(testModelFolder, 'package.json'), manifest);

  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  await run('npm', ['install', ...flags], { cwd: testModelFolder, timeout: longestInstallation });
  await replaceFile(testModelReceipt, manifest);

  return `The test model was installed: ${testModelFolder}`;
}

/** One line: npm prints a page, of which the error's code says enough. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'killed' in error && error.killed === true) {
    return `npm was stopped after ${longestInstallation / 60_000} minutes.`;
  }

  const message = messageOf(error);
  const [code] = /(?<=npm error code )\S+/.exec(message) ?? [];
  const [line = ''] = message.split('\n');

  return code === undefined ? line : `${line} (${code})`;
}

// A machine without a registry still runs every other test, so that this never fails.
try {
  console.log(await installTestModel());
} catch (error) {
  console.warn(`The test model is not installed; its test will be skipped. ${reasonOf(error)}`);
}
