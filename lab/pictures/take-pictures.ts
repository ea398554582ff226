// Takes each scene in each look, and puts the looks side by side.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { UserError } from '../../src/base/errors.ts';
import { looks, openLook } from './looks.ts';
import { scenes } from './scenes.ts';
import { smallPng } from './small-png.ts';

/** Between two looks, and around them. */
const gap = 16;

/**
 * @param url - Of a running playground whose bot is there
 * @param only - Name of one scene; all where absent
 * @returns The files, as each is written
 * @throws UserError When there is no scene of that name
 */
export async function* takePictures(
  url: string,
  folder: string,
  only?: string,
): AsyncGenerator<string> {
  const wanted = scenes.filter(({ name }) => only === undefined || name === only);
  if (wanted.length === 0) {
    const names = scenes.map(({ name }) => name).join(', ');
    throw new UserError(`There is no picture "${only}". There are: ${names}.`);
  }

  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const scene of wanted) {
      const taken: Buffer[] = [];
      for (const look of scene.looks ?? looks) {
        const page = await openLook(browser, look, url);
        taken.push(await scene.take(page, look));
        await page.context().close();
      }
      const file = join(folder, `${scene.name}.png`);
      await writeFile(file, await smallPng(await sideBySide(browser, taken)));
      yield file;
    }
  } finally {
    await browser.close();
  }
}

async function sideBySide(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const [first] = pictures;
  if (first !== undefined && pictures.length === 1) return first;

  const page = await browser.newPage({ viewport: { width: 2400, height: 1200 } });
  const images = pictures.map(
    (one) => `<img src="data:image/png;base64,${one.toString('base64')}">`,
  );
  await page.setContent(
    `<div style="display:inline-flex;gap:${gap}px;padding:${gap}px;background:#8b93a1;align-items:flex-start">${images.join('')}</div>`,
  );
  const joined = await page.locator('div').screenshot();
  await page.close();

  return joined;
}
