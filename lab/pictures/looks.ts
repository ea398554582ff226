// How a page is looked at.

import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/language/language.ts';

/** A theme, a screen and the language of who looks. */
export interface Look {
  readonly name: 'light' | 'dark' | 'phone';
  readonly language: Language;
}

/** Both languages are seen. */
export const looks: readonly Look[] = [
  { name: 'light', language: 'de' },
  { name: 'dark', language: 'en' },
  { name: 'phone', language: 'de' },
];

/** The playground in a browser with nothing remembered, with the bot there and the channel for questions open. */
export async function openLook(
  browser: Browser,
  { name, language }: Look,
  url: string,
): Promise<Page> {
  const isPhone = name === 'phone';
  const context = await browser.newContext({
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1280, height: 1200 },
    hasTouch: isPhone,
    colorScheme: name === 'light' ? 'light' : 'dark',
    locale: language === 'de' ? 'de-DE' : 'en-US',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.status .online').waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator(`html[lang=${language}]`).waitFor();

  return page;
}
