/** `npm run lighthouse`: what Lighthouse says of the playground's page, by npx; nothing of it is installed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { messageOf } from '../src/base/errors.ts';
import type { Playground } from '../src/playground/playground.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { withPlayground } from './playground/with-playground.ts';

/** The last that runs on Node 20. */
const lighthouse = 'lighthouse@12';

/** Milliseconds for one look. */
const patience = 300_000;

const pages = { chat: '', stories: '#stories' } as const;
const screens = { phone: [], desktop: ['--preset=desktop'] } as const;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const reportSchema = z.object({
  lighthouseVersion: z.string(),
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() }),
  ),
});

await runCommand(() => withPlayground(measure));

async function measure({ url }: Playground): Promise<void> {
  for (const [page, address] of Object.entries(pages)) {
    for (const [screen, options] of Object.entries(screens)) {
      const report = await reportOf(`${url}${address}`, options).catch((error) => {
        process.stdout.write(
          `SKIPPED: Lighthouse could not be had or found no browser (${messageOf(error).slice(0, 300)}). ` +
            `It needs npm's registry and Chromium; CHROME_PATH names one.\n`,
        );
      });
      if (report === undefined) return;

      const scores = categories.map(
        (name) => `${name} ${Math.round((report.categories[name]?.score ?? 0) * 100)}`,
      );
      process.stdout.write(`${page} on a ${screen}: ${scores.join(', ')}\n`);
      for (const { title, score, scoreDisplayMode } of Object.values(report.audits)) {
        const isFault = scoreDisplayMode === 'binary' && score === 0;
        if (isFault) process.stdout.write(`  ${title}\n`);
      }
    }
  }
}

/** @throws Error Where it could not be run */
async function reportOf(url: string, options: readonly string[]) {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      lighthouse,
      url,
      '--output=json',
      '--quiet',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ...options,
    ],
    { timeout: patience, maxBuffer: 64 * 1024 * 1024 },
  );

  return reportSchema.parse(JSON.parse(stdout));
}
