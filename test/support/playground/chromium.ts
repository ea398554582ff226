// The browser of the tests, where there is one.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is: CHROMIUM_PATH, or where it usually is; undefined where there is none. */
export const chromiumPath = [process.env['CHROMIUM_PATH'] ?? '', ...usualPlaces].find(
  (path) => path !== '' && existsSync(path),
);

/** Said in the name of what is skipped without a browser. */
export const needsChromium =
  chromiumPath === undefined
    ? ' (SKIPPED: no Chromium; install it, or set CHROMIUM_PATH to one)'
    : '';

/** A browser with a new profile, which is gone when it is closed. */
export interface Browser {
  readonly context: BrowserContext;
  /**
   * Its one page, at the usual size and in the usual colours, with nothing remembered and nobody listening: what a new one
   * would be, which takes Chromium half a second of work.
   */
  cleanPage(): Promise<Page>;
  close(): Promise<void>;
}

const viewport = { width: 1360, height: 850 };
const media = { colorScheme: 'dark', reducedMotion: 'reduce' } as const;

/** Starts Chromium without a window and without anything that would ask the network. */
export async function launchBrowser(options: BrowserContextOptions = {}): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'footnote-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath ?? '',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    viewport,
    locale: 'de-DE',
    ...media,
    ...options,
  });

  return {
    context,

    async cleanPage() {
      const page = context.pages()[0] ?? (await context.newPage());
      for (const event of ['request', 'pageerror', 'console'] as const) {
        page.removeAllListeners(event);
      }
      await context.clearCookies();
      await page.setViewportSize(viewport);
      await page.emulateMedia(media);

      return page;
    },

    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
