/** `npm test`: the static checks and all tests, with their number in the closing line; CI also asks what they reach. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process, { stdout } from 'node:process';
import { program } from 'commander';
import { z } from 'zod';
import { runCommand } from '../src/terminal/run-command.ts';

/** What an earlier run has found out of files that have not changed. */
const cache = join('node_modules', '.cache', 'footnote-checks');

/**
 * What the compiler is told: beside the other checks its threads of its own take half as long again and save no time, and
 * what has not changed since the last run is not read anew.
 */
const types = (name: string) => [
  'tsc',
  '--noEmit',
  '--singleThreaded',
  '--incremental',
  '--tsBuildInfoFile',
  join(cache, `${name}.tsbuildinfo`),
];

/** What `npm test` runs besides the tests, each beside the others. Each counts as one in the closing line. */
const staticChecks = [
  { name: 'types', command: types('project') },
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  {
    name: 'dead code and unused packages',
    command: ['knip', '--cache', '--cache-location', join(cache, 'knip')],
  },
  { name: 'types of the page', command: [...types('page'), '-p', 'src/playground/page'] },
] as const;

const testReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** The test files. */
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/**
 * Runs a program of node_modules/.bin; resolves to whether it exited with 0.
 *
 * @param title - Given, what the program writes is kept until it has ended and printed below this line, so that several can
 *   run; else it writes to this terminal.
 */
function run(command: readonly string[], title?: string): Promise<boolean> {
  const [program = '', ...parameters] = command;
  const isKept = title !== undefined;
  const written: Buffer[] = [];

  return new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', program), parameters, {
      stdio: isKept ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // A pipe has no colours unless they are asked for.
      env: isKept && stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
    });
    child.stdout?.on('data', (data: Buffer) => written.push(data));
    child.stderr?.on('data', (data: Buffer) => written.push(data));
    child.on('error', (error) => {
      console.error(`${program} did not start: ${error.message}. Run "npm install" first.`);
      resolve(false);
    });
    child.on('close', (code) => {
      if (isKept) console.log(title);
      stdout.write(Buffer.concat(written));
      resolve(code === 0);
    });
  });
}

/** Runs every test and reads the counts from the runner's own report. @param options - More of the runner's. */
async function runTests(
  options: readonly string[],
): Promise<{ passed: number; failed: number; skipped: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-check-'));
  const report = join(folder, 'report.json');

  try {
    const exitedWell = await run([
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...options,
    ]);
    const counts = testReport.parse(JSON.parse(await readFile(report, 'utf8')));
    const unloaded = counts.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const failed = counts.numFailedTests + unloaded;

    return {
      passed: counts.numPassedTests,
      // A run can fail without a failing test or file: a rejection that nobody handles.
      failed: exitedWell ? failed : Math.max(1, failed),
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } catch (error) {
    console.error('The test runner left no readable report:', error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The unit tests alone must reach enough of `src`: what system tests reach as well is counted nowhere and takes half as long again. */
const lanes = [
  ['--project=unit', '--coverage'],
  ['--project=system', '--project=paced', '--project=apart'],
];

const { coverage } = program
  .description('Runs the static checks and all tests.')
  .option('--coverage', 'fail also where the tests reach too little of src')
  .parse()
  .opts<{ coverage?: true }>();

await runCommand(async () => {
  let passed = 0;
  let failed = 0;

  const checked = await Promise.all(
    staticChecks.map(({ name, command }) => run(command, `\n— ${name}: ${command.join(' ')}`)),
  );
  for (const isWell of checked) {
    if (isWell) passed++;
    else failed++;
  }

  let skipped = 0;
  for (const options of coverage ? lanes : [[]]) {
    console.log(['\n— tests: vitest run', ...options].join(' '));
    const tests = await runTests(options);
    passed += tests.passed;
    failed += tests.failed;
    skipped += tests.skipped;
  }

  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

  return failed === 0 ? 0 : 1;
});
