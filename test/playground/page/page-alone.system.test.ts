import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/library/gaps/gap-desk.ts';
import { SqliteGaps } from '../../../src/library/gaps/sqlite-gaps.ts';
import { openDatabase } from '../../../src/library/settings/database.ts';
import {
  type Browser,
  chromiumPath,
  launchBrowser,
  needsChromium,
} from '../../support/playground/chromium.ts';
import {
  brokenLabels,
  drop,
  isInPanel,
  picture,
  smallTargets,
  speak,
  violations,
  walk,
} from '../../support/playground/page-checks.ts';
import { ids, type StaticPage, startStaticPage } from '../../support/playground/static-page.ts';

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
    page = await browser.cleanPage();
    page.on('pageerror', (error) => strange.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') strange.push(message.text());
    });
    await page.goto(server.url);
    await page.locator('#draft').waitFor(patience);
  });

  afterEach(async () => {
    expect(strange).toEqual([]);
  });

  /** The browser itself notes that the server refused something. */
  const refused = () => {
    strange = strange.filter((text) => !text.includes('400 (Bad Request)'));
  };
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
    expect(server.files()).toEqual(['bruecke.md']);

    await drop(page, 'hafen.html', html);
    await page.getByRole('button', { name: 'Artikel verwenden' }).click();
    await page.locator('.banner.success', { hasText: 'hafen.html' }).waitFor(patience);
    expect(server.files()).toContain('hafen.html');
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
    // An outline around nothing would be a strip across the chat.
    expect(await page.locator('.unheard.own').count()).toBe(0);
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

  it('gives an answer as a page of its own, to be opened and to be saved', async () => {
    await ask();
    await answer().last().hover();
    await answer().last().getByRole('button', { name: 'Als Seite' }).click();
    const dialog = page.getByRole('dialog', { name: 'Diese Antwort als Seite' });
    const opening = page.context().waitForEvent('page');
    await dialog.getByRole('link', { name: 'Öffnen' }).click();
    const opened = await opening;
    await opened.locator('mark', { hasText: 'drei Risse im Stahl' }).waitFor(patience);
    expect(await violations(opened)).toEqual([]);
    await opened.close();

    const saving = page.waitForEvent('download');
    await dialog.getByRole('link', { name: 'Herunterladen' }).click();
    expect((await saving).suggestedFilename()).toBe('answer.html');
  });

  it('breaks no label of a button in two lines', async () => {
    for (const size of [phone, desk]) {
      await page.setViewportSize(size);
      for (const language of ['en', 'de'] as const) {
        await speak(page, language);
        expect(await brokenLabels(page)).toEqual([]);
      }
    }
  });

  it('is walked through by keyboard: all has a name, the focus is seen, and nothing holds one back', async () => {
    await ask();
    const chat = await walk(page);
    expect(chat.faults).toEqual([]);
    expect(chat.names.filter((name) => /^(place|Channels|Kanäle)/.test(name))).toEqual([]);
    inOrder(chat.names, [
      /#general/,
      /Alle Artikel/,
      /Sprechen als/,
      /Bot neu starten/,
      /Nachrichten in #general/,
      /Quelle 1/,
      /Antworten/,
      /Nachricht an #general/,
      /Senden/,
      /Artikel/,
    ]);

    await page.getByRole('button', { name: 'Alle Artikel' }).first().focus();
    await page.keyboard.press('Space');
    await page.locator('[data-story=bruecke]').waitFor(patience);
    expect(await page.evaluate('document.activeElement.id')).toBe('desk-title');
    const desk = await walk(page);
    expect(desk.faults).toEqual([]);
    inOrder(desk.names, [
      /#general/,
      /Alle Artikel/,
      /Datei wählen/,
      /Adresse einer Seite/,
      /Vorschau$/,
      /Vorschau: Die Brücke am Hafen/,
      /Lesen: Die Brücke am Hafen/,
      /Ersetzen …: Die Brücke am Hafen/,
      /Zurückziehen …: Die Brücke am Hafen/,
      /In #general geht es um/,
      /Hier mitzählen/,
    ]);
  });

  it('holds the keyboard in a dialog, and gives it back where it came from', async () => {
    await openDesk();
    const opener = page.getByRole('button', { name: 'Zurückziehen …: Die Brücke am Hafen' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '„Die Brücke am Hafen“ zurückziehen?' });
    await dialog.waitFor(patience);
    const focused = () =>
      page.evaluate(
        'document.activeElement.closest("dialog") !== null || document.activeElement === document.body',
      );
    for (let step = 0; step < 6; step += 1) {
      expect(await focused()).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await expect
      .poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")'))
      .toBe('Zurückziehen …: Die Brücke am Hafen');
    expect(server.files()).toContain('bruecke.md');
  });

  const openDesk = async () => {
    await page.goto(`${server.url}#stories`);
    await page.reload();
    await page.locator('[data-story=bruecke]').waitFor(patience);
  };
  const told = (text: string) =>
    page.locator('.banner.success', { hasText: text }).waitFor(patience);

  it('adds a page from its address once what was read of it was looked at', async () => {
    await openDesk();
    await page.getByLabel('Adresse einer Seite').fill(server.address);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Das wurde in http' });
    await dialog.waitFor(patience);
    const text = (await dialog.textContent()) ?? '';
    expect(text).toContain('Die Fähre nach Helgoland fährt im Winter nur montags.');
    expect(text).toMatch(/Weggelassen: eine Stelle.*Startseite/s);
    expect(server.files()).not.toContain('Die Fähre.html');

    await dialog.getByRole('button', { name: 'Artikel verwenden' }).click();
    await page.locator('[data-story]', { hasText: 'Die Fähre' }).waitFor(patience);
    await page.getByRole('button', { name: 'Vorschau: Die Fähre' }).click();
    const shown = page.getByRole('dialog', { name: '„Die Fähre“, wie gelesen' });
    await shown.waitFor(patience);
    expect(await shown.textContent()).toContain('Ida Brandt');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'story as read');
    await page.keyboard.press('Escape');
  });

  it('says what is wrong with an address', async () => {
    await openDesk();
    await page.getByLabel('Adresse einer Seite').fill('ftp://zeitung.example/a');
    await page.keyboard.press('Enter');
    await page.locator('.banner.problem', { hasText: 'ftp' }).waitFor(patience);
    refused();
  });

  it('replaces a story by a file of any name, and says so before', async () => {
    await openDesk();
    const row = page.locator('[data-story=bruecke]');
    await row.locator('input[type=file]').setInputFiles({
      name: 'neu.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Die Brücke am Hafen\n\nDie Brücke am Hafen ist wieder offen.\n'),
    });
    const dialog = page.getByRole('dialog', { name: 'Das wurde in bruecke.md gelesen' });
    await dialog.waitFor(patience);
    expect(await dialog.textContent()).toContain('an die Stelle von „Die Brücke am Hafen“');
    await dialog.getByRole('button', { name: 'Artikel ersetzen' }).click();

    await expect
      .poll(() => row.textContent(), patience)
      .toContain('1 Absatz · Deutsch · Fassung 2');
  });

  it('retracts a story after asking, and brings it back', async () => {
    await openDesk();
    await page.getByRole('button', { name: 'Zurückziehen …: Die Brücke am Hafen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click();
    await told('ist zurückgezogen');
    expect(server.files()).not.toContain('bruecke.md');
    const undo = page.getByRole('button', { name: 'Zurückholen: Die Brücke am Hafen' });
    await expect
      .poll(
        () => undo.evaluate((button) => button === button.ownerDocument.activeElement),
        patience,
      )
      .toBe(true);

    await page.keyboard.press('Enter');
    await told('ist wieder da');
    await page.locator('[data-story=bruecke]').waitFor(patience);
    expect(server.files()).toContain('bruecke.md');
  });

  it('lets a channel be about one story, and about all again', async () => {
    await openDesk();
    const bindings = async () => (await server.servers.of(ids.server)).bindings;
    const channel = page.getByLabel('In #questions geht es um');
    await channel.selectOption({ label: 'Die Brücke am Hafen' });
    await expect.poll(bindings, patience).toEqual({ [ids.questions]: 'bruecke' });
    await page.reload();
    await expect.poll(() => channel.inputValue(), patience).toBe('bruecke');

    await channel.selectOption({ label: 'Alle Artikel' });
    await expect.poll(bindings, patience).toEqual({});
  });

  it.each([
    {
      locale: 'de',
      outcome: 'answered',
      lines: [
        'sperrung, kosten 3 Fragen',
        'Absatz 1 zitiert 1, geöffnet 0',
        'Absatz 1 1: unvollständig 1',
      ],
      said: 'Beantwortet gut 1 · schlecht 1',
      answer: '„sperrung, kosten“ mit einem Hinweis beantworten',
      labels: { note: 'Hinweis', add: 'Hinweis hinzufügen', read: 'Lesen: Die Brücke am Hafen' },
      told: 'Bescheid bekommen: 1.',
    },
    {
      locale: 'en',
      outcome: 'related',
      lines: [
        'sperrung, kosten 3 questions',
        'Paragraph 1 cited 1, opened 0',
        'Paragraph 1 1: incomplete 1',
      ],
      said: 'Only related good 1 · bad 1',
      answer: 'Answer “sperrung, kosten” by a note',
      labels: { note: 'Note', add: 'Add the note', read: 'Read: Die Brücke am Hafen' },
      told: 'Told of it: 1.',
    },
  ] as const)(
    'shows what readers missed, read and doubted, and answers a gap by a note, in $locale',
    async ({ locale, outcome, lines, said, labels, ...texts }) => {
      await server.gaps.expire({ before: '9999-12-31', servers: [] });
      const where = { server: ids.server, story: 'bruecke', day: '2026-02-04' };
      const waiting = {
        person: ids.person,
        words: ['kosten', 'sperrung'],
        language: 'de' as const,
      };
      await server.gaps.wait({ ...where, ...waiting });
      for (let times = 0; times < 3; times += 1)
        await server.gaps.count({ ...where, kind: 'missed', words: ['kosten', 'sperrung'] });
      await server.gaps.count({ ...where, kind: 'cited', paragraph: 1 });
      const doubted = { kind: 'doubted' as const, reason: 'incomplete' as const, paragraphs: [1] };
      await server.gaps.count({ ...where, ...doubted, question: 'Was kostet das?' });
      await server.feedback.count({ day: where.day, outcome });
      await server.feedback.count({ day: where.day, outcome, reason: 'incomplete' });
      await openDesk();
      await speak(page, locale);

      const text = async (selector: string) =>
        ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ');
      for (const line of [...lines, 'Was kostet das?']) {
        expect(await text('[data-gaps=bruecke]')).toContain(line);
      }
      expect(await text('.place-of-readers')).toContain(said);

      const note = `Die Sperrung kostet ${{ de: 'zwei', en: 'drei' }[locale]} Millionen Euro.`;
      await page.getByRole('button', { name: texts.answer }).click();
      await page.getByLabel(labels.note, { exact: true }).fill(note);
      await page.getByRole('dialog').getByRole('button', { name: labels.add }).click();
      await told(texts.told);
      await page.getByRole('button', { name: labels.read }).click();
      await page.locator('.paragraph', { hasText: note }).waitFor(patience);
    },
  );

  it('shows beside that what the bot has counted on Discord', async () => {
    const database = await openDatabase(server.settings);
    const happening = { server: '9', story: 'bruecke', day: dayOf(Date.now()) };
    await new SqliteGaps(database).count({ ...happening, kind: 'missed', words: ['umleitung'] });
    database.close();
    await openDesk();

    const elsewhere = page.locator('.place-of-readers', { hasText: 'Auf den eigenen Servern' });
    expect(await elsewhere.locator('[data-gaps=bruecke]').textContent()).toContain('umleitung');
  });

  it('counts for the gap desk only where that is wanted', async () => {
    await openDesk();
    const isCounting = async () => (await server.servers.of(ids.server)).gapDesk;
    expect(await isCounting()).toBe(false);
    await page.getByLabel('Hier mitzählen').check();
    await expect.poll(isCounting, patience).toBe(true);
    await page.getByLabel('Hier mitzählen').uncheck();
    await expect.poll(isCounting, patience).toBe(false);
  });

  it('has an address for the stories, from which one goes back to the chat', async () => {
    await page.getByRole('button', { name: 'Alle Artikel' }).first().click();
    await page.locator('[data-story=bruecke]').waitFor(patience);
    expect(new URL(page.url()).hash).toBe('#stories');
    await page.goBack();
    await expect.poll(() => page.locator('#draft').isVisible(), patience).toBe(true);
    await page.goForward();
    await page.locator('[data-story=bruecke]').waitFor(patience);
    await page.locator('.place', { hasText: 'general' }).click();
    await expect.poll(() => page.locator('#draft').isVisible(), patience).toBe(true);
  });

  it.each([
    { name: 'light', theme: 'light', size: desk, locale: 'de' },
    { name: 'dark', theme: 'dark', size: desk, locale: 'en' },
    { name: 'on a phone', theme: 'dark', size: phone, locale: 'de' },
    { name: 'on a phone in English', theme: 'light', size: phone, locale: 'en' },
  ] as const)('shows the stories without a breach of accessibility: $name', async (view) => {
    await page.emulateMedia({ colorScheme: view.theme });
    await openDesk();
    await speak(page, view.locale);
    await page.setViewportSize(view.size);
    await picture(page, `stories ${view.name}`);

    expect(await violations(page)).toEqual([]);
    expect(await brokenLabels(page)).toEqual([]);
    if (view.size === phone) expect(await smallTargets(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(view.size.width);
  });
});

/** That names stand in this order, with others between them. */
function inOrder(names: readonly string[], wanted: readonly RegExp[]): void {
  let from = 0;
  for (const name of wanted) {
    const at = names.findIndex((one, index) => index >= from && name.test(one));
    expect(at, `${name} in ${names.slice(from).join(' | ')}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}
