// What is held against the page, however it is opened.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Language } from '../../../src/language/language.ts';

/** Drops a file on the page as a person does. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));

    return data;
  })()`);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** Chooses the language of the person spoken as, also where a narrow screen hides that. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(`document.querySelector('#language').value = '${language}';
    document.querySelector('#language').dispatchEvent(new Event('change'))`);
  await page.locator(`html[lang=${language}]`).waitFor({ timeout: 20_000 });
}

/**
 * Everything that axe finds, by the rules of WCAG 2.2 AA and of good practice.
 *
 * @param part - What of the page is looked at; all of it where it is absent.
 */
export async function violations(page: Page, part?: string): Promise<readonly string[]> {
  // In the page itself, which has no frames, and without the thousands of places that break no rule: otherwise each look
  // takes three times as long, half of it in a second page that puts the results of frames together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const found = await (part === undefined ? axe : axe.include(part)).analyze();

  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Whether marked words are in view in the panel. */
export function isInPanel(page: Page, words: string): Promise<boolean> {
  return page.locator('mark', { hasText: words }).evaluate((mark) => {
    const own = mark.getBoundingClientRect();
    const panel = mark.closest('.scroll')?.getBoundingClientRect();

    return panel !== undefined && own.top >= panel.top && own.bottom <= panel.bottom;
  });
}

/** Buttons whose label is higher than one line of it, but for questions and names that are as long as they are. */
export function brokenLabels(page: Page): Promise<readonly string[]> {
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
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;

  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`) });
}

/** What on a phone is smaller than a thumb needs, but for links within a text. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('button, select, textarea, summary, .button')]
    .filter((element) => element.checkVisibility() && !element.matches('.quote, .mention'))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 44 || box.height < 44)
    .map(({ element, box }) => element.outerHTML.slice(0, 80) + ' ' + box.width + ' x ' + box.height)`);
}

/** What a walk by Tab met. */
export interface Walk {
  /** What a screen reader says of each stop, after its kind. */
  readonly names: readonly string[];
  /** Stops without a name, or on which the focus cannot be seen, and what held one back. */
  readonly faults: readonly string[];
}

const mostStops = 200;

/** Walks through the whole page by Tab, from its beginning until it is left. */
export async function walk(page: Page): Promise<Walk> {
  await page.evaluate('document.activeElement.blur(), getSelection().removeAllRanges()');
  await page.locator('body').evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute('tabindex');
  });
  const names: string[] = [];
  const faults: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, fault } = await page.evaluate<{ name: string; fault: string }>(focusNow);
    if (name === '') return { names, faults };

    names.push(name);
    if (fault !== '') faults.push(`${name}: ${fault}`);
  }

  return { names, faults: [...faults, `It is not left after ${mostStops} stops.`] };
}

/** What has the focus as a screen reader names it, after its kind, and what is wrong with it; empty where nothing has it. */
const focusNow = `(() => {
  let element = document.activeElement;
  if (element === null || element === document.body) return { name: '', fault: '' };
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
  const name = (element.getAttribute('aria-label') || labelled.trim() || labels || element.textContent || '')
    .replace(/\\s+/g, ' ').trim();
  const isRinged = (one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/, 0\\)$/.test(outlineColor);
  };
  const box = element.getBoundingClientRect();
  const label = element.closest('label.button');
  const isInView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const faults = [
    ...(name === '' ? ['no name'] : []),
    ...(isRinged(element) || (label !== null && isRinged(label)) ? [] : ['its focus is not seen']),
    ...(isInView ? [] : ['it is out of view']),
  ];

  return { name: element.tagName.toLowerCase() + ': ' + name, fault: faults.join(', ') };
})()`;
