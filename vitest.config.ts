import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** System tests of how soon something happens: beside them the machine has no more to do than it has cores. */
const paced = [
  'test/discord/bot/process.system.test.ts',
  'test/discord/surfaces/burst.system.test.ts',
  'test/playground/soak.system.test.ts',
];

/** Brings an ONNX Runtime of its own, which no process holds beside the program's. */
const apart = ['test/providers/embeddings/transformers.model.system.test.ts'];

/** What takes longest, the longest first, so that it does not begin when all else has ended. */
const longest = [
  'test/discord/bot/process.system.test.ts',
  'test/playground/page.system.test.ts',
  'test/system/first-hour/first-hour.system.test.ts',
  'test/scripts/ask.system.test.ts',
  'test/playground/page/page-alone.system.test.ts',
  'test/lab/evaluation/golden-set.system.test.ts',
  'test/discord/newsroom.system.test.ts',
];

/** The runner's own order, but for the longest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((file) => moduleId.endsWith(file));
      return index < 0 ? longest.length : index;
    };

    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/**
 * Two lanes. What starts processes, browsers, servers of other people or runs for a while is a system test, by its
 * name `*.system.test.ts`; all else is a unit test, quick enough to run on every save. Limits of time are there to end
 * what hangs: they hold on a busy machine with two cores.
 *
 * Files of a lane share their modules: loading them, and the networks, again for each takes half as long again. What a
 * file puts in the place of something is put back at its end by the runner.
 */
export default defineConfig({
  test: {
    // The runner's own choice leaves one core free, which on two makes every file wait for the one before.
    maxWorkers: '100%',
    dangerouslyIgnoreUnhandledErrors: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Runs in a browser, whose tests do not count here.
      exclude: ['src/playground/page/**'],
      reporter: ['text-summary'],
      // A little under what is reached, so that what is new has tests.
      thresholds: { statements: 85, branches: 80, functions: 87, lines: 86 },
    },
    experimental: {
      // Modules that have not changed since the last run are not transformed anew; what is covered is counted on those that are.
      fsModuleCache: !process.argv.includes('--coverage'),
      fsModuleCachePath: 'node_modules/.cache/footnote-tests',
    },
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...patience,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.system.test.ts'],
        },
      },
      {
        extends: true,
        test: { ...patience, name: 'paced', include: paced },
      },
      {
        extends: true,
        test: { ...patience, name: 'apart', include: apart, isolate: true },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'system',
          include: ['test/**/*.system.test.ts'],
          exclude: [...paced, ...apart],
          // They wait for other processes and the clock a fifth of the time.
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
