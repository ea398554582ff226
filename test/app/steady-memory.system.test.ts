import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** How often what is in use the old space came to hold, while things lived for long enough to get there and then died. */
function peakOf(before: string): number {
  const text = execFileSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=4096',
      '--import',
      import.meta.resolve('tsx'),
      '--input-type=module',
      '-e',
      `import { getHeapSpaceStatistics } from 'node:v8';
       ${before}
       const used = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space').space_used_size;
       const ring = new Array(500_000);
       let peak = 0;
       for (let number = 0; number < 4_000_000; number += 1) {
         ring[number % ring.length] = { number, numbers: [number, 1], text: 'n' + number };
         if (number % 20_000 === 0) peak = Math.max(peak, used());
       }
       gc();
       console.log(peak / used(), ring.length);`,
    ],
    { encoding: 'utf8' },
  );

  return Number.parseFloat(text);
}

it('collects old garbage before it is as much as what is in use', () => {
  const module = new URL('../../src/app/steady-memory.ts', import.meta.url).href;

  const usual = peakOf('');
  const steady = peakOf(`(await import('${module}')).keepMemorySteady();`);

  expect(steady).toBeLessThan(2);
  expect(steady).toBeLessThan(usual * 0.75);
}, 120_000);
