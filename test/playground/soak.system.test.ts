import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesKept } from '../../src/playground/page/state/state.ts';
import { startPatience } from '../support/patience.ts';
import {
  type Browser,
  chromiumPath,
  launchBrowser,
  needsChromium,
} from '../support/playground/chromium.ts';
import { PlaygroundScene } from '../support/playground/scene.ts';

const questions = [
  'Was sagte Marco Rubio?',
  'Warum wurden die Gespräche abgesagt?',
  'Worum geht es?',
  'What did the Israeli official say?',
  'Wer gewann die Weltmeisterschaft 2022?',
];

/** Questions a second, and for how long. */
const pace = 5;
const seconds = 30;

describe.skipIf(chromiumPath === undefined)(`a busy channel${needsChromium}`, () => {
  let scene: PlaygroundScene;
  let browser: Browser;

  beforeAll(async () => {
    [scene, browser] = await Promise.all([PlaygroundScene.open(), launchBrowser()]);
  }, startPatience);

  afterAll(async () => {
    await browser?.close();
    await scene?.close();
  });

  it('of 5 questions a second for 30 seconds is answered in full and leaks nothing', async () => {
    const { sandbox, botPid = 0 } = scene.playground;
    const anna = sandbox.user('Anna');
    const page = await browser.context.newPage();
    await page.goto(scene.playground.url);
    await page.locator('.status .online').waitFor({ timeout: 20_000 });
    const debug = await browser.context.newCDPSession(page);
    await debug.send('Performance.enable');

    let asked = 0;
    const ask = async (count: number, perSecond: number) => {
      for (let index = 0; index < count; index += 1) {
        const question = questions[asked % questions.length];
        sandbox.general.send(anna, `${sandbox.botMention} ${question}`);
        asked += 1;
        await setTimeout(1000 / perSecond);
      }
    };
    const answered = () =>
      sandbox.general.messages.filter(({ author }) => author.id === sandbox.botId).length;
    const measure = async () => {
      await expect.poll(answered, { timeout: 90_000 }).toBe(asked);
      await debug.send('HeapProfiler.collectGarbage');
      const { metrics } = await debug.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;

      return {
        heap: of('JSHeapUsedSize'),
        nodes: of('Nodes'),
        listeners: of('JSEventListeners'),
        bot: await residentBytes(botPid),
      };
    };

    // Each question once, so that it is known: many new ones at once are more than the networks read, and are told so.
    await ask(questions.length, 1);
    await expect.poll(answered, { timeout: 30_000 }).toBe(asked);
    // Until the page holds as many messages as it ever will.
    await ask(messagesKept / 2 - questions.length, 4 * pace);
    const before = await measure();
    await ask(seconds * pace, pace);
    const after = await measure();

    expect(await page.locator('article.message').count()).toBe(messagesKept);
    expect(after.nodes).toBeLessThan(before.nodes * 1.2);
    expect(after.listeners).toBeLessThan(before.listeners * 1.1);
    expect(after.heap).toBeLessThan(before.heap * 1.25 + 1e6);
    expect(after.bot).toBeLessThan(before.bot + 50e6);
    expect(sandbox.violations).toEqual([]);
  }, 300_000);
});

/** What a process holds in memory; 0 where the system does not tell. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');

  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
