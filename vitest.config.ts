import { defineConfig } from 'vitest/config';

/**
 * Two lanes. What starts processes, browsers, servers of other people or runs for a while is a system test, by its
 * name `*.system.test.ts`; all else is a unit test, quick enough to run on every save. Limits of time are there to end
 * what hangs: they hold on a busy machine with two cores.
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
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.system.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Files share their modules: loading them, and the networks, again for each takes half as long again.
          // What a file puts in the place of something is put back at its end by the runner.
          isolate: false,
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/**/*.system.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
