/** `npm test`: the static checks and all tests, with their number in the closing line; CI also asks what they reach. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from 'commander';
import { z } from 'zod';
import { runCommand } from '../src/terminal/run-command.ts';

/** What `npm test` runs besides the tests, cheapest first. Each counts as one in the closing line. */
const staticChecks = [
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the page', command: ['tsc', '--noEmit', '-p', 'src/playground/page'] },
  { name: 'dead code and unused packages', command: ['knip'] },
] as const;

const testReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** The test files. */
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Runs a program of node_modules/.bin with this terminal's output; resolves to whether it exited with 0. */
function run(command: readonly string[]): Promise<boolean> {
  const [program = '', ...parameters] = command;

  return new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', program), parameters, { stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(`${program} did not start: ${error.message}. Run "npm install" first.`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
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

  for (const { name, command } of staticChecks) {
    console.log(`\n— ${name}: ${command.join(' ')}`);
    if (await run(command)) passed++;
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
