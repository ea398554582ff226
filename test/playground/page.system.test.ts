import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageFlags } from 'discord-api-types/v10';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPatience, startPatience, testPatience } from '../support/patience.ts';
import {
  type Browser,
  chromiumPath,
  launchBrowser,
  needsChromium,
} from '../support/playground/chromium.ts';
import { box, choiceOf, pageButtons, row } from '../support/playground/components.ts';
import { FakeBot } from '../support/playground/fake-bot.ts';
import { drop, picture, speak, violations } from '../support/playground/page-checks.ts';
import { PlaygroundScene } from '../support/playground/scene.ts';

const patience = { timeout: answerPatience };

vi.setConfig({ testTimeout: testPatience });

describe.skipIf(chromiumPath === undefined)(`the playground's page${needsChromium}`, () => {
  let scene: PlaygroundScene;
  let browser: Browser;
  let page: Page;
  let bot: FakeBot;
  /** Everything that the browser asked of anybody but the page itself, and every error that it wrote. */
  let strange: string[];

  beforeAll(async () => {
    [scene, browser] = await Promise.all([PlaygroundScene.open(), launchBrowser()]);
    bot = new FakeBot(scene.playground.sandbox);
  }, startPatience);

  afterAll(async () => {
    await browser?.close();
    await scene?.close();
  });

  beforeEach(async () => {
    strange = [];
    page = await open(await browser.cleanPage());
  });

  afterEach(async () => {
    expect(strange).toEqual([]);
  });

  const open = async (opened: Page): Promise<Page> => {
    const { origin } = new URL(scene.playground.url);
    opened.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith('data:')) strange.push(url);
    });
    opened.on('pageerror', (error) => strange.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') strange.push(message.text());
    });
    await opened.goto(scene.playground.url);
    await opened.locator('.status .online').waitFor(patience);

    return opened;
  };
  const draft = () => page.locator('#draft');
  const say = async (text: string) => {
    await draft().fill(text);
    await draft().press('Enter');
  };
  const place = (name: string) => page.locator('.place', { hasText: name }).click();
  const messages = () => page.locator('article.message:not(.pending)');
  /** The newest message that holds a text, once there is one. */
  const shown = async (text: string | RegExp): Promise<Locator> => {
    const message = messages().filter({ hasText: text }).last();
    await message.waitFor(patience);

    return message;
  };
  /** The newest answer of the bot that cites something, after `question` was asked. */
  const answerTo = async (question: string): Promise<Locator> => {
    const answer = messages()
      .filter({ hasText: question })
      .filter({ has: page.locator('.citation') });
    await answer.last().waitFor(patience);

    return answer.last();
  };
  /** Pixels of the chat that are below what is in view. */
  const distanceFromEnd = () =>
    page
      .locator('#messages')
      .evaluate(
        ({ scrollTop, clientHeight, scrollHeight }) => scrollHeight - scrollTop - clientHeight,
      );
  const speakAs = (name: string) => page.locator('#person').selectOption({ label: name });

  it('keeps the newest message in view at full speed, and offers it to one who reads above', async () => {
    for (let number = 1; number <= 30; number += 1)
      await say(`quick line ${number}\nand more\nof it`);

    await shown('quick line 30');
    await expect.poll(() => distanceFromEnd(), patience).toBeLessThan(2);
    expect(await page.locator('.unheard').textContent()).toContain('@');

    const other = await open(await browser.context.newPage());
    await page.locator('#messages').hover();
    await page.mouse.wheel(0, -600);
    await expect.poll(() => distanceFromEnd(), patience).toBeGreaterThan(200);
    await other.locator('#draft').fill('from elsewhere');
    await other.locator('#person').selectOption({ index: 1 });
    await other.locator('#draft').press('Enter');
    await page.locator('.newer').click();
    await expect.poll(() => distanceFromEnd(), patience).toBeLessThan(2);
    await expect.poll(() => page.locator('.newer').count(), patience).toBe(0);
    await other.close();
  });

  it('answers a mention that is completed after an @, as a reply to it', async () => {
    await draft().pressSequentially('@foo');
    await page.getByRole('option', { name: '@Footnote' }).waitFor(patience);
    await draft().press('Enter');
    await draft().pressSequentially('Wann sollten die Verhandlungen stattfinden?');
    await draft().press('Enter');

    const answer = await answerTo('Wann sollten die Verhandlungen stattfinden?');

    expect(await answer.locator('discord-reply').getAttribute('author')).toBe('Anna');
    expect(await answer.textContent()).toContain('Freitag');
  });

  it('scrolls to the paragraph of a citation that is clicked and highlights the quoted sentence', async () => {
    await say('@Footnote Was sagte Majed Al Ansari?');
    const answer = await answerTo('Was sagte Majed Al Ansari?');
    const isVisible = () =>
      page.locator('.paragraph.cited').evaluate((element) => {
        const own = element.getBoundingClientRect();
        const panel = element.closest('.scroll')?.getBoundingClientRect();

        return panel !== undefined && own.top >= panel.top && own.bottom <= panel.bottom + 1;
      });

    await answer.locator('.citation').first().click();

    const quote = await answer.locator('.quote').first().textContent();
    await expect.poll(() => page.locator('mark').textContent()).toBe(quote);
    await expect.poll(isVisible, patience).toBe(true);
    expect(await page.locator('.paragraph.cited .number').textContent()).toMatch(/^\d+$/);
    expect(await page.evaluate('document.activeElement.className')).toContain('cited');
  });

  it('follows a citation by keyboard alone', async () => {
    await say('@Footnote Worum geht es?');
    const answer = await answerTo('Worum geht es?');

    await answer.locator('.citation').last().focus();
    await page.keyboard.press('Enter');

    await page.locator('.paragraph.cited mark').waitFor(patience);
  });

  it('offers the registered command after a slash, in the language of the person, and answers it', async () => {
    await draft().pressSequentially('/fra');
    const option = page.getByRole('option', { name: '/frage' });
    await option.waitFor(patience);
    await draft().press('Enter');
    await page.getByLabel(/^\s*frage/).fill('Was sagte Marco Rubio?');
    await page.getByRole('button', { name: 'Ausführen' }).click();

    const answer = await shown('Was sagte Marco Rubio?');

    await answer.locator('.citation').first().waitFor(patience);
    expect(await answer.locator('.used').textContent()).toMatch(/Anna\s+hat\s+\/frage\s+verwendet/);
  });

  it('speaks English after the language is switched, with the command named in English', async () => {
    await speakAs('Ben');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await draft().pressSequentially('/ask ');
    await page.getByLabel(/^\s*question/).fill('What did Marco Rubio say?');
    await page.getByRole('button', { name: 'Run' }).click();
    const answer = await shown('What did Marco Rubio say?');
    await answer.locator('.citation').first().waitFor(patience);
    expect(await answer.textContent()).toContain('¶');

    await page.locator('#language').selectOption('de');
    await page.getByRole('button', { name: 'Senden', exact: true }).waitFor(patience);
    await draft().pressSequentially('/');
    await page.getByRole('option', { name: '/frage' }).waitFor(patience);

    await page.locator('#language').selectOption('en');
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor(patience);
  });

  it('shows a private answer to its asker only, until it is dismissed', async () => {
    const question = 'Wer ist Steve Witkoff?';
    await draft().pressSequentially('/frage ');
    await page.getByLabel(/^\s*frage/).fill(question);
    await page.getByLabel(/^\s*privat/).selectOption({ label: 'Ja' });
    await page.getByRole('button', { name: 'Ausführen' }).click();
    const answer = page.locator('article.ephemeral', { hasText: question });
    await answer.waitFor(patience);
    expect(await answer.textContent()).toContain('Nur du kannst das sehen');

    await speakAs('Ben');
    await expect.poll(() => answer.count()).toBe(0);
    await speakAs('Anna');
    await answer.waitFor(patience);

    await answer.getByRole('button', { name: 'Nachricht verwerfen' }).click();
    await expect.poll(() => answer.count()).toBe(0);
  });

  it('understands a follow-up that replies to an answer', async () => {
    await say('@Footnote Was sagte Jason Brodsky?');
    const answer = await answerTo('Was sagte Jason Brodsky?');
    await answer.hover();
    await answer.getByRole('button', { name: 'Antworten', exact: true }).click();
    expect(await page.locator('.replying').textContent()).toContain('Footnote');
    await say('Und was sagte Marco Rubio?');

    const reply = await shown('Und was sagte Marco Rubio?');
    expect(await reply.locator('discord-reply').first().getAttribute('author')).toMatch(
      /Footnote|Anna/,
    );
    await answerTo('Und was sagte Marco Rubio?');

    await page.getByRole('tab', { name: 'Was geschah' }).click();
    await page.locator('.asked', { hasText: 'Und was sagte Marco Rubio?' }).waitFor(patience);
    expect(await page.locator('.trace').textContent()).toContain('verstanden mit');
  });

  it('opens a thread on a message and answers in it', async () => {
    await place('#questions');
    await say('Hier geht es um die Gespräche.');
    const message = await shown('Hier geht es um die Gespräche.');
    await message.hover();
    await message.getByRole('button', { name: 'Thread' }).click();
    await page.getByLabel('Name des Threads').fill('Gespräche');
    await page.getByRole('dialog').getByRole('button', { name: 'Thread öffnen' }).click();
    await page.getByRole('heading', { name: 'Thread: Gespräche' }).waitFor(patience);

    await say('@Footnote Was sagte Marco Rubio?');

    const answer = await answerTo('Was sagte Marco Rubio?');
    const id = await answer.getAttribute('data-message');
    const { sandbox } = scene.playground;
    const thread = await page.locator('.thread .place').textContent();
    expect(thread).toContain('Gespräche');
    expect(sandbox.questions.messages.map((one) => one.id)).not.toContain(id);
  });

  it('answers direct messages, which the other person does not see', async () => {
    await place('@Footnote');
    await say('Was sagte Marco Rubio?');
    await messages().locator('.citation').first().waitFor(patience);

    await speakAs('Ben');

    await expect.poll(() => messages().count()).toBe(0);
  });

  it('tells how the answer came about: scores, evidence, verification and timings', async () => {
    await say('@Footnote Wie koche ich Spaghetti?');
    await page.getByRole('tab', { name: 'Was geschah' }).click();
    const trace = page.locator('.trace');
    await trace.locator('.asked', { hasText: 'Spaghetti' }).waitFor(patience);

    const text = (await trace.textContent()) ?? '';
    expect(text).toMatch(/Nicht beantwortet|Nur Verwandtes/);
    for (const heading of ['Leser', 'Nähe', 'Vektor', 'Schrift', 'Prüfung der Zitate', 'Zeiten']) {
      expect(text).toContain(heading);
    }
    expect(text).toMatch(/Wahrscheinlichkeit, dass der Artikel antwortet:\s*\d/);
    expect(await trace.getByRole('row').count()).toBe(0);
    await trace.getByText('Zahlen dazu').click();
    expect(await trace.getByRole('row').count()).toBeGreaterThan(8);

    await trace.locator('tbody .link').first().click();
    await page.locator('.paragraph.cited').waitFor(patience);
  });

  it('shows what the bot sent for a message, with the result of its validation', async () => {
    await say('@Footnote Was sagte Außenminister Rubio?');
    const answer = await answerTo('Was sagte Außenminister Rubio?');
    await answer.hover();
    await answer.getByRole('button', { name: 'JSON' }).click();

    const dialog = page.getByRole('dialog');
    await dialog.waitFor(patience);
    const text = (await dialog.textContent()) ?? '';
    expect(text).toContain('Erfüllt alle Regeln von Discord');
    expect(text).toMatch(/POST \/channels\/\d+\/messages/);
    expect(text).toContain('"allowed_mentions"');

    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.isVisible()).toBe(false);
  });

  it('turns a button off for the keyboard and for screen readers too', async () => {
    await bot.post(scene.playground.sandbox.general.id, {
      flags: MessageFlags.IsComponentsV2,
      components: [row(...pageButtons)],
    });
    const message = await shown('Weiter');
    const button = (label: string) =>
      message.locator('discord-button', { hasText: label }).locator('button');

    expect(await button('1 von 3').isDisabled()).toBe(true);
    expect(await button('Weiter').isDisabled()).toBe(false);
    const id = await message.getAttribute('data-message');
    expect(await violations(page, `[data-message="${id}"]`)).toEqual([]);
  });

  it('renders Components V2, sends presses and choices, and fills in a form that the bot opens', async () => {
    const seen: string[] = [];
    const done = bot.answer((interaction) => {
      const data = interaction.data as {
        custom_id?: string;
        values?: string[];
        components?: { component?: { value?: string }; components?: { value?: string }[] }[];
      };
      seen.push(`${data.custom_id}:${data.values?.join() ?? ''}`);
      if (data.custom_id === 'open') {
        const component = {
          type: 4,
          custom_id: 'why',
          style: 2,
          required: true,
          max_length: 300,
        };
        return {
          type: 9,
          data: {
            custom_id: 'form',
            title: 'Was fehlt?',
            components: [{ type: 18, label: 'Grund', component }],
          },
        };
      }
      if (data.custom_id === 'form') {
        seen.push(JSON.stringify(data.components));
        return {
          type: 4,
          data: { content: 'Danke für den Hinweis.', flags: MessageFlags.Ephemeral },
        };
      }

      return data.custom_id === 'pick' ? { type: 6 } : undefined;
    });
    await bot.post(scene.playground.sandbox.general.id, {
      flags: MessageFlags.IsComponentsV2,
      components: [
        box('### Quellen im Behälter\n- **eins**\n- zwei', row(choiceOf('Absatz 1', 'Absatz 2'))),
      ],
    });
    const message = await shown('Quellen im Behälter');
    expect(await message.locator('.container ul li').count()).toBe(2);

    await message.getByLabel('Absatz wählen').selectOption('2');
    await message.getByRole('button', { name: 'Absenden' }).click();
    await expect.poll(() => seen, patience).toContain('pick:2');

    await message.getByRole('button', { name: 'Melden' }).click();
    await page.getByRole('dialog').getByLabel('Grund').fill('Der Absatz fehlt.');
    await page.getByRole('dialog').getByRole('button', { name: 'Absenden' }).click();

    await page
      .locator('article.ephemeral', { hasText: 'Danke für den Hinweis.' })
      .waitFor(patience);
    expect(seen.join()).toContain('Der Absatz fehlt.');
    done();
  });

  it('offers what the bot completes while an option is typed', async () => {
    await bot.register({
      name: 'probe',
      description: 'Completes',
      options: [
        { type: 3, name: 'city', description: 'A city', required: true, autocomplete: true },
      ],
    });
    const done = bot.answer((interaction) =>
      interaction.type === 4
        ? { type: 8, data: { choices: [{ name: 'Maskat (Oman)', value: 'muscat' }] } }
        : undefined,
    );

    await draft().pressSequentially('/probe ');
    await page.getByLabel(/^\s*city/).pressSequentially('Ma');

    const option = page.locator('datalist option[value="Maskat (Oman)"]');
    await option.waitFor({ ...patience, state: 'attached' });
    done();
  });

  it('shows embeds, hostile text as text, and edits', async () => {
    const { general } = scene.playground.sandbox;
    await bot.post(general.id, {
      content:
        '<img src=x onerror="document.title=1"> <script>alert(1)</script> [x](javascript:alert(1))',
      embeds: [
        {
          title: 'Ein Kasten',
          description: '**fett**',
          fields: [{ name: 'Feld', value: 'Wert' }],
        },
      ],
    });
    const message = await shown('<script>alert(1)</script>');
    expect(await message.locator('img[src="x"], script').count()).toBe(0);
    expect(await message.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await message.locator('discord-embed').getAttribute('embed-title')).toBe('Ein Kasten');

    const sandbox = scene.playground.sandbox;
    const person = sandbox.user('Clara');
    const sent = general.send(person, 'Erst so.');
    await shown('Erst so.');
    general.edit(sent, 'Dann anders.');
    await shown('Dann anders.');
  });

  it('takes a dropped article for good and answers about it at once, until it is retracted', async () => {
    const text =
      'Die Brücke am Hafen bleibt bis Freitag gesperrt.\n\nBürgermeisterin Ada Keller sagte, drei Risse seien gefunden worden.\n';
    const file = join(scene.data, 'articles/hafenbruecke.txt');
    await drop(page, 'hafenbruecke.txt', text);
    await page.getByRole('button', { name: 'Artikel verwenden' }).click();
    await page.locator('.banner.success', { hasText: 'hafenbruecke.txt' }).waitFor(patience);
    expect(await readFile(file, 'utf8')).toBe(text);

    await say('@Footnote Bis wann bleibt die Brücke am Hafen gesperrt?');
    const answer = await answerTo('Bis wann bleibt die Brücke am Hafen gesperrt?');
    expect(await answer.textContent()).toContain('bis Freitag gesperrt');
    await answer.locator('.quote', { hasText: 'gesperrt' }).click();
    await page.locator('.paragraph.cited', { hasText: 'gesperrt' }).waitFor(patience);

    await page.getByRole('button', { name: 'Alle Artikel' }).first().click();
    await page.getByRole('button', { name: 'Zurückziehen …: hafenbruecke' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click();
    await page.getByRole('button', { name: 'Zurückholen: hafenbruecke' }).waitFor(patience);
    await expect(readFile(file)).rejects.toThrow(/ENOENT/);
    await place('#general');
    await say('@Footnote Bis wann bleibt die Brücke am Hafen zu?');
    await page.getByRole('tab', { name: 'Was geschah' }).click();
    const trace = page.locator('.trace');
    await trace.locator('.asked', { hasText: 'die Brücke am Hafen zu?' }).waitFor(patience);
    expect(await trace.textContent()).toMatch(/Nicht beantwortet|Nur Verwandtes/);
  });

  it.each([
    {
      locale: 'de',
      desk: {
        name: 'Alle Artikel',
        count: 'Hier mitzählen',
        missed: '1 Frage',
        bad: /schlecht [1-9]/u,
      },
      question: 'Was kostete das Hotel in Istanbul pro Nacht?',
      card: { wait: 'Sag mir, wenn es drinsteht', waiting: 'Ich schreibe dir einmal' },
      form: { reason: 'Etwas anderes', send: 'Absenden', thanks: 'Danke!' },
      topic: /hotel.* mit einem Hinweis beantworten$/u,
      note: { label: 'Hinweis', add: 'Hinweis hinzufügen', told: 'Bescheid bekommen: 1.' },
      text: 'Das Hotel kostete 900 Euro pro Nacht.',
    },
    {
      locale: 'en',
      desk: { name: 'Stories', count: 'Count it here', missed: '1 question', bad: /bad [1-9]/u },
      question: 'Which airline sold the delegation its tickets?',
      card: { wait: 'Tell me when it says so', waiting: 'I will write to you once' },
      form: { reason: 'Something else', send: 'Submit', thanks: 'Thank you!' },
      topic: /^Answer “.*airline.*” by a note$/u,
      note: { label: 'Note', add: 'Add the note', told: 'Told of it: 1.' },
      text: 'Turkish Airlines sold the delegation its tickets.',
    },
  ] as const)(
    'tells an editor what was asked in vain and doubted, and a reader what a note says to it, in $locale',
    async ({ locale, desk, question, card, form, note, topic, text }) => {
      const openDesk = () => page.getByRole('button', { name: desk.name }).first().click();
      await speak(page, locale);
      await openDesk();
      await page.getByLabel(desk.count).check();
      await place('#general');
      await say(`@Footnote ${question}`);
      const answer = messages()
        .filter({ hasText: question })
        .filter({ has: page.getByRole('button', { name: card.wait }) })
        .last();
      await answer.getByRole('button', { name: card.wait }).click();
      await shown(card.waiting);
      await answer.getByRole('button', { name: '👎' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(form.reason).check();
      await dialog.getByRole('button', { name: form.send }).click();
      await shown(form.thanks);

      await openDesk();
      const readers = page.locator('.place-of-readers').first();
      const button = readers.getByRole('button', { name: topic });
      await button.waitFor(patience);
      expect(await readers.textContent()).toContain(desk.missed);
      expect(await readers.textContent()).toMatch(desk.bad);
      await button.click();
      await page.getByLabel(note.label, { exact: true }).fill(text);
      await page.getByRole('dialog').getByRole('button', { name: note.add }).click();
      await page.locator('.banner.success', { hasText: note.told }).waitFor(patience);

      await place('@Footnote');
      await shown(text);
      await openDesk();
      await page.getByLabel(desk.count).uncheck();
    },
  );

  it('says what is wrong with a file that is no article', async () => {
    await drop(page, 'bild.png', 'nope');

    await page
      .locator('.banner', { hasText: 'bild.png: the file name ends in ".png"' })
      .waitFor(patience);
    // The browser itself notes that the server refused it.
    strange = strange.filter((text) => !text.includes('400 (Bad Request)'));
  });

  it('says that the application did not respond when it does not', async () => {
    const { botPid = 0 } = scene.playground;
    process.kill(botPid, 'SIGSTOP');
    try {
      await draft().pressSequentially('/frage ');
      await page.getByLabel(/^\s*frage/).fill('Hörst du mich?');
      await page.getByRole('button', { name: 'Ausführen' }).click();
      await page.locator('.pending', { hasText: 'Befehl wird gesendet' }).waitFor(patience);
      await page.locator('.pending', { hasText: 'hat nicht geantwortet' }).waitFor(patience);
    } finally {
      process.kill(botPid, 'SIGCONT');
    }
  });

  it('goes on when the bot dies and comes back while the page is open', async () => {
    const { botPid = 0 } = scene.playground;
    process.kill(botPid, 'SIGKILL');
    await page.locator('.status .restarting').waitFor(patience);
    await page.locator('.status .online').waitFor({ timeout: startPatience });
    expect(scene.playground.botPid).not.toBe(botPid);

    await say('@Footnote Was sagte der Außenminister Marco Rubio?');

    await answerTo('Was sagte der Außenminister Marco Rubio?');
  });

  describe('without a violation of accessibility rules', () => {
    const question = 'Worum geht es?';
    const desktop = { width: 1360, height: 850 };
    const phone = { width: 390, height: 844 };

    // What is looked at takes as long as there are messages: all that was said above is looked at once in each theme, a
    // few messages of every kind in the other language and on a phone.
    beforeAll(async () => {
      const { sandbox } = scene.playground;
      const { questions } = sandbox;
      await bot.post(questions.id, {
        content: '> Zitat\n`Code` ||verdeckt|| [Verweis](https://example.org)',
        embeds: [
          {
            title: 'Ein Kasten',
            description: '**fett**',
            fields: [{ name: 'Feld', value: 'Wert' }],
          },
        ],
      });
      await bot.post(questions.id, {
        flags: MessageFlags.IsComponentsV2,
        components: [
          box('### Quellen\n- **eins**'),
          row(...pageButtons),
          row(choiceOf('Absatz 1')),
        ],
      });
      questions.send(sandbox.user('Clara'), `${sandbox.botMention} ${question}`);
    });

    it.each([
      { name: 'light', theme: 'light', size: desktop, locale: 'de', isAll: true },
      { name: 'dark', theme: 'dark', size: desktop, locale: 'de', isAll: true },
      { name: 'light, English', theme: 'light', size: desktop, locale: 'en' },
      { name: 'dark, English', theme: 'dark', size: desktop, locale: 'en' },
      { name: 'on a phone', theme: 'dark', size: phone, locale: 'de' },
      { name: 'on a phone, English', theme: 'light', size: phone, locale: 'en' },
    ] as const)('$name', async ({ theme, size, name, locale, ...rest }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.reload();
      await draft().waitFor(patience);
      await speak(page, locale);
      if ('isAll' in rest) await say(`@Footnote ${question}`);
      else await place('#questions');
      await page.setViewportSize(size);
      const answer = await answerTo(question);
      await picture(page, `${name} chat`);
      const found = [await violations(page)];

      await answer.locator('.citation').first().click();
      await picture(page, `${name} story`);
      // What the chat is like beside it was looked at before; all its messages again would take half a minute.
      const changed = size === desktop ? '.panel' : undefined;
      found.push(await violations(page, changed));
      await page
        .getByRole('tab', { name: { de: 'Was geschah', en: 'What happened' }[locale] })
        .click();
      await page.locator('.trace').waitFor(patience);
      await picture(page, `${name} trace`);
      found.push(await violations(page, changed));

      expect(found.flat()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        size.width,
      );
    });
  });
});
