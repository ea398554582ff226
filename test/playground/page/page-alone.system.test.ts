import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Browser,
  chromiumPath,
  launchBrowser,
  needsChromium,
} from '../../support/playground/chromium.ts';
import { type StaticPage, startStaticPage } from '../../support/playground/static-page.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1360, height: 850 };
const patience = { timeout: 20_000 };

describe.skipIf(chromiumPath === undefined)(`the page by itself${needsChromium}`, () => {
  let server: StaticPage;
  let browser: Browser;
  let page: Page;
  let strange: string[];
  /** What the reading of a dropped file waits for. */
  let reading: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startStaticPage(() => reading), launchBrowser()]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  beforeEach(async () => {
    strange = [];
    page = await browser.context.newPage();
    page.on('pageerror', (error) => strange.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') strange.push(message.text());
    });
    await page.goto(server.url);
    await page.locator('#draft').waitFor(patience);
  });

  afterEach(async () => {
    await page.close();
    // What a test has chosen is not remembered in the next.
    await browser.context.clearCookies();
    expect(strange).toEqual([]);
  });

  const say = async (text: string) => {
    await page.locator('#draft').fill(text);
    await page.locator('#draft').press('Enter');
  };
  const answer = () => page.locator('article.message').filter({ has: page.locator('.citation') });
  const ask = async () => {
    await say('@Footnote Wie viele Risse?');
    await answer().last().waitFor(patience);
  };

  it('shows what was read in a page that is dropped, and what was left out, before it is taken', async () => {
    const html =
      '<nav><a href="/">Startseite</a></nav><article><h1>Der Hafen</h1><p>Der Hafen ist seit Montag offen.</p></article>';
    let isRead = () => {};
    reading = new Promise((resolve) => {
      isRead = resolve;
    });
    await drop(page, 'hafen.html', html);
    await page
      .locator('.banner.progress', { hasText: 'hafen.html wird gelesen' })
      .waitFor(patience);
    isRead();
    const dialog = page.getByRole('dialog', { name: 'Das wurde in hafen.html gelesen' });
    await dialog.waitFor(patience);
    await picture(page, 'preview');

    const text = (await dialog.textContent()) ?? '';
    expect(text).toContain('Ein Absatz, Sprache: Deutsch');
    expect(text).toContain('Der Hafen ist seit Montag offen.');
    expect(text).toMatch(/Weggelassen: eine Stelle.*Startseite/s);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.banner').count(), patience).toBe(0);
    expect(server.taken).toEqual([]);

    await drop(page, 'hafen.html', html);
    await page.getByRole('button', { name: 'Artikel verwenden' }).click();
    await page.locator('.banner.success', { hasText: 'hafen.html' }).waitFor(patience);
    expect(server.taken).toEqual(['hafen.html']);
  });

  it('marks what an answer cites at once, and scrolls to the first without taking the keyboard', async () => {
    await ask();
    await expect
      .poll(() => page.locator('mark').allTextContents(), patience)
      .toEqual(['bis Freitag gesperrt', 'drei Risse im Stahl']);
    await expect.poll(() => isInPanel(page, 'drei Risse im Stahl'), patience).toBe(true);
    expect(await page.evaluate('document.activeElement.id')).toBe('draft');

    await answer().last().locator('.citation').last().click();
    await expect
      .poll(() => page.locator('mark').allTextContents())
      .toEqual(['bis Freitag gesperrt']);
    await expect.poll(() => isInPanel(page, 'bis Freitag gesperrt'), patience).toBe(true);
  });

  it('tells of each answer how it came about, at the beginning and in plain words', async () => {
    await ask();
    const first = page.locator('article.message', { hasText: 'drei Risse im Stahl' }).last();
    await say('@Footnote Wie koche ich Spaghetti?');
    await page.locator('article.message', { hasText: 'Das steht nicht' }).last().waitFor(patience);
    await first.hover();
    await first.getByRole('button', { name: 'Was geschah' }).click();
    const trace = page.locator('.trace');
    await trace.locator('.asked', { hasText: 'Risse' }).waitFor(patience);
    const lines = await trace.locator('.plainly').allTextContents();

    expect(lines.map((line) => line.replace(/\s+/g, ' ').trim())).toEqual([
      'Beantwortet: belegt mit 2 Zitaten (Absatz 3, Absatz 1).',
      'Dass der Artikel das beantwortet, ist zu 83 % wahrscheinlich; nötig sind 51 %. Es dauerte 0,24 Sekunden.',
    ]);
    expect(await page.locator('#panel').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    expect(await trace.getByRole('row').count()).toBe(0);
    await picture(page, 'what happened');
    await trace.getByText('Zahlen dazu').click();
    expect(await trace.getByRole('row').count()).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
  });

  it('says what does not reach the bot, and knows that its role does', async () => {
    await say('Hallo Bot');
    await page.locator('.unheard', { hasText: '@Footnote' }).waitFor(patience);
    await say('<@&7> Hallo');
    await expect.poll(() => page.locator('.unheard').textContent(), patience).toMatch(/^\s*$/);
  });

  it('speaks as the browser does, and remembers language, theme and channel', async () => {
    await page.locator('.place', { hasText: 'questions' }).click();
    await page.getByRole('button', { name: 'Hell oder dunkel' }).click();
    await page.locator('#language').selectOption('en');
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor(patience);
    await page.reload();
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor(patience);

    expect(await page.locator('.channel-name').textContent()).toBe('#questions');
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light');
    await picture(page, 'light and English');
    await browser.context.clearCookies();
    await page.reload();
    await page.getByRole('button', { name: 'Senden', exact: true }).waitFor(patience);
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  });

  it('is used with a thumb on a phone: large targets, tools behind one button, a way back', async () => {
    await page.setViewportSize(phone);
    await ask();
    await picture(page, 'phone chat');
    const tools = answer().last().locator('.tools');
    await expect.poll(() => tools.getByRole('button').count()).toBe(1);
    await tools.getByRole('button', { name: 'Mehr zu dieser Nachricht' }).click();
    await expect.poll(() => tools.getByRole('button').count()).toBeGreaterThan(2);
    await expect.poll(() => smallTargets(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'phone tools');

    await answer().last().locator('.citation').first().click();
    await page.locator('.paragraph.cited').first().waitFor(patience);
    await expect.poll(() => smallTargets(page)).toEqual([]);
    await picture(page, 'phone story');
    await page.getByRole('button', { name: 'Zum Chat' }).click();
    await answer().last().waitFor(patience);
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('messages');
    await page.locator('.sides button').first().click();
    await expect.poll(() => smallTargets(page)).toEqual([]);
    await picture(page, 'phone channels');
    await expect
      .poll(() => page.evaluate('document.documentElement.scrollWidth'))
      .toBe(phone.width);
  });

  it('breaks no label of a button in two lines', async () => {
    for (const size of [phone, desk]) {
      await page.setViewportSize(size);
      for (const language of ['en', 'de']) {
        await page.evaluate(`document.querySelector('#language').value = '${language}';
          document.querySelector('#language').dispatchEvent(new Event('change'))`);
        await page.locator(`html[lang=${language}]`).waitFor(patience);
        expect(await brokenLabels(page)).toEqual([]);
      }
    }
  });

  it('is walked through by keyboard, where everything has a name and nothing holds one back', async () => {
    await ask();
    await page.evaluate('document.activeElement.blur()');
    const walked: string[] = [];
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab');
      const name = String(await page.evaluate(nameOfFocus));
      if (name === '') break;
      walked.push(name);
    }

    expect(walked.filter((name) => /: *$/.test(name))).toEqual([]);
    for (const wanted of [/#general/, /Sprechen als/, /Nachricht an/, /Senden/, /Artikel/]) {
      expect(walked.some((name) => wanted.test(name))).toBe(true);
    }
    expect(walked.length).toBeLessThan(200);
  });
});

/** Drops a file on the page as a person does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));

    return data;
  })()`);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** Everything that axe finds, by the rules of WCAG 2.2 AA and of good practice. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();

  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Whether marked words are in view in the panel. */
function isInPanel(page: Page, words: string): Promise<boolean> {
  return page.locator('mark', { hasText: words }).evaluate((mark) => {
    const own = mark.getBoundingClientRect();
    const panel = mark.closest('.scroll')?.getBoundingClientRect();

    return panel !== undefined && own.top >= panel.top && own.bottom <= panel.bottom;
  });
}

/** Buttons whose label is higher than one line of it, but for questions and names that are as long as they are. */
function brokenLabels(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('button, .button')]
    .filter((element) => element.checkVisibility() && !element.matches('.link, .place, .empty *'))
    .filter((element) => {
      const words = [...element.childNodes].filter((node) => node.nodeType === 3);
      const tops = words.flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map(({ top }) => Math.round(top));
      });
      return new Set(tops).size > 1;
    })
    .map((element) => element.textContent.trim())`);
}

/** Kept for looking at where PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;

  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`) });
}

/** What on a phone is smaller than a thumb needs, but for links within a text. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('button, select, textarea, summary, .button')]
    .filter((element) => element.checkVisibility() && !element.matches('.quote, .mention'))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 44 || box.height < 44)
    .map(({ element, box }) => element.outerHTML.slice(0, 80) + ' ' + box.width + ' x ' + box.height)`);
}

/** What a screen reader calls the element that has the focus, after its kind; empty where nothing has it. */
const nameOfFocus = `(() => {
  let element = document.activeElement;
  if (element === null || element === document.body) return '';
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
  const name = element.getAttribute('aria-label') || labelled.trim() || labels || element.textContent || '';

  return element.tagName.toLowerCase() + ': ' + name.replace(/\\s+/g, ' ').trim();
})()`;
