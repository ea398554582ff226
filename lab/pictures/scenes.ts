// What is taken: how it is brought about, and which part of the page is the picture.

import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../src/language/language.ts';
import type { Look } from './looks.ts';

/** Something worth a picture. */
export interface Scene {
  readonly name: string;
  /** All where absent. */
  readonly looks?: readonly Look[];
  /** @returns A PNG */
  take(page: Page, look: Look): Promise<Buffer>;
}

type Questions = Readonly<Record<Language, string>>;

const answered: Questions = {
  de: 'Was sagte Marco Rubio?',
  en: 'What did Marco Rubio say?',
};
const related: Questions = {
  de: 'Wer leitet die iranische Delegation?',
  en: 'Who leads the Iranian delegation?',
};
const refused: Questions = {
  de: 'Wer hat die Fußball-Weltmeisterschaft gewonnen?',
  en: 'Who won the football world cup?',
};

const patience = { timeout: 60_000 };

const screen = { width: 1280, height: 800 };

/** All pictures, in the order in which they are taken: those of the whole page before it has filled. */
export const scenes: readonly Scene[] = [
  {
    name: 'playground',
    looks: [{ name: 'dark', language: 'de' }],

    async take(page, { language }) {
      await page.setViewportSize(screen);
      const answer = await ask(page, answered[language]);
      await answer.locator('.citation').first().click();
      await page.mouse.move(0, 0);
      await page.locator('.paragraph.cited mark').first().waitFor(patience);

      return page.screenshot({ animations: 'disabled' });
    },
  },
  {
    name: 'stories',
    looks: [{ name: 'light', language: 'en' }],

    async take(page) {
      await page.setViewportSize(screen);
      await page.locator('.place', { hasText: 'Stories' }).click();
      await page.locator('.desk .rows li').first().waitFor(patience);

      return page.screenshot({ animations: 'disabled' });
    },
  },
  { name: 'answered', take: (page, look) => card(page, look, answered) },
  { name: 'related', take: (page, look) => card(page, look, related) },
  { name: 'refusal', take: (page, look) => card(page, look, refused) },
  {
    name: 'reader',
    async take(page, look) {
      const answer = await ask(page, answered[look.language]);
      await press(answer, { de: 'Absatz lesen', en: 'Read paragraph' }[look.language]);
      const reader = page.locator('article.ephemeral').last();
      await reader.locator('discord-button').first().waitFor(patience);

      return shot(page, look, reader);
    },
  },
  {
    name: 'modal',
    async take(page, look) {
      const answer = await ask(page, answered[look.language]);
      await press(answer, '👎');
      await page.locator('dialog[open] form').waitFor(patience);

      return look.name === 'phone'
        ? page.screenshot({ animations: 'disabled' })
        : page.locator('dialog[open]').screenshot({ animations: 'disabled' });
    },
  },
];

async function card(page: Page, look: Look, questions: Questions): Promise<Buffer> {
  return shot(page, look, await ask(page, questions[look.language]));
}

/** The message alone, or on a phone the whole screen with its beginning in view. */
async function shot(page: Page, { name }: Look, message: Locator): Promise<Buffer> {
  await page.mouse.move(0, 0);
  if (name !== 'phone') return message.screenshot({ animations: 'disabled' });

  await message.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  return page.screenshot({ animations: 'disabled' });
}

/** Mentions the bot with a question. @returns Its answer */
async function ask(page: Page, question: string): Promise<Locator> {
  const answers = page.locator('article.message:has(.container)');
  const before = await answers.count();
  const draft = page.locator('#draft');
  await draft.fill(`@Footnote ${question}`);
  await draft.press('Enter');
  const answer = answers.nth(before);
  await answer.waitFor(patience);

  return answer;
}

async function press(message: Locator, label: string): Promise<void> {
  await message.locator('discord-button', { hasText: label }).first().click();
}
