import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { type BotProcess, spawnBot } from '../../support/discord/spawn-bot.ts';
import { launched } from '../../support/programs/launch.ts';

describe('the bot as a process', () => {
  let sandbox: Sandbox;
  let anna: SandboxUser;
  let bot: BotProcess | undefined;

  beforeEach(async () => {
    sandbox = await startSandbox();
    anna = sandbox.user('Anna', { locale: 'de' });
  });

  afterEach(async () => {
    bot?.process.kill('SIGKILL');
    await bot?.exited;
    await sandbox.stop();
  });

  const start = (environment: Record<string, string> = {}) => {
    bot = spawnBot({
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.restUrl,
      FOOTNOTE_ANSWER_FORM: 'text',
      SLOW_ANSWER_MILLISECONDS: '1000',
      ...environment,
    });

    return bot;
  };
  const started = async (environment: Record<string, string> = {}) => {
    const running = start(environment);
    await running.wrote(/Commands are registered/);

    return running;
  };
  const ask = (question: string) => anna.slash(sandbox.general, 'ask', { question });

  it('finishes what is in flight on SIGTERM, takes nothing new, says goodbye and exits with 0', async () => {
    const running = await started();
    const closed: (number | undefined)[] = [];
    sandbox.subscribe((event) => {
      if (event.type === 'gateway' && event.change === 'closed') closed.push(event.code);
    });
    const slow = ask('langsam: wie lange ist sie gesperrt?');
    const mention = sandbox.general.send(anna, `${sandbox.botMention} langsam: welche Risse?`);
    await slow.firstResponse();

    running.process.kill('SIGTERM');
    await running.wrote(/Stopping/);
    const late = ask('Welche Risse?');

    expect((await late.finalMessage()).content).toMatch(/^Ich werde gerade neu gestartet/);
    expect((await slow.finalMessage()).content).toContain('[1] Absatz 1');
    await sandbox.waitForMessage(
      ({ message_reference }) => message_reference?.message_id === mention.id,
    );
    expect(await running.exited).toBe(0);
    expect(closed).toEqual([1000]);
    expect(running.output()).toContain('"msg":"Stopped"');
  });

  it('tells those whose questions take longer than it may wait, and exits with 0', async () => {
    const running = await started({
      FOOTNOTE_SHUTDOWN_SECONDS: '0',
      SLOW_ANSWER_MILLISECONDS: '60000',
    });
    const handle = ask('langsam: gesperrt?');
    await handle.firstResponse();

    running.process.kill('SIGTERM');

    expect((await handle.finalMessage()).content).toMatch(/^Ich werde gerade neu gestartet/);
    expect(await running.exited).toBe(0);
  });

  it('tells at once those who would wait too long, however many they are', async () => {
    const plenty = '1000/60s';
    const running = await started({
      FOOTNOTE_CONCURRENCY: '1',
      FOOTNOTE_SHUTDOWN_SECONDS: '1',
      FOOTNOTE_BUDGET_USER: plenty,
      FOOTNOTE_BUDGET_CHANNEL: plenty,
      SLOW_ANSWER_MILLISECONDS: '600',
    });
    await ask('langsam: gesperrt?').finalMessage();
    const handles = Array.from({ length: 20 }, () => ask('langsam: gesperrt?'));
    for (const handle of handles) await handle.firstResponse();

    const asked = performance.now();
    running.process.kill('SIGTERM');

    expect(await running.exited).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    for (const handle of handles) {
      expect((await handle.finalMessage()).content).toMatch(/neu gestartet|Absatz 1/);
    }
  });

  it('ends within five seconds, also when Discord hangs', async () => {
    const running = await started();
    const release = sandbox.hold({ method: 'PATCH', path: /@original$/ });
    await ask('Welche Risse?').firstResponse();
    await sandbox.waitForRequest(({ path }) => path.endsWith('/callback'));

    const asked = performance.now();
    running.process.kill('SIGTERM');

    expect(await running.exited).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(running.output()).toContain('Discord did not take every answer in time');
    release();
  });

  it('exits at once on a second signal, but takes Ctrl+C under npm, which sends two, for one', async () => {
    const running = await started({ SLOW_ANSWER_MILLISECONDS: '60000' });
    await ask('langsam: gesperrt?').firstResponse();

    running.process.kill('SIGINT');
    await running.wrote(/Stopping/);
    running.process.kill('SIGINT');
    await setTimeout(500);
    expect(running.process.exitCode).toBeNull();
    running.process.kill('SIGINT');

    expect(await running.exited).toBe(1);
  });

  it('is logged in and answers while it still warms up, which keeps it from no exit', async () => {
    const running = await started({ SLOW_WARM_UP_MILLISECONDS: '60000' });

    expect((await ask('Welche Risse?').finalMessage()).content).toContain('Risse gefunden');
    expect(running.output()).not.toContain('Ready for the first question');
    running.process.kill('SIGTERM');
    expect(await running.exited).toBe(0);
  });

  it('says when it is warm', async () => {
    await (await started()).wrote(/Ready for the first question/);
  });

  it.each(['0', '500'])(
    'exits with 1 and says what to do when warming up shows after %s ms that it cannot answer',
    async (delay) => {
      const running = start({ SLOW_WARM_UP_MILLISECONDS: delay, WARM_UP_FAULT: 'mendable' });

      expect(await running.exited).toBe(1);
      expect(running.output()).toMatch(/^The model is damaged\. Restore it\.$/m);
    },
  );

  it('goes on when warming up fails for another reason', async () => {
    const running = await started({ WARM_UP_FAULT: 'out of luck' });

    await running.wrote(/out of luck.*Not ready/);
    expect((await ask('Welche Risse?').finalMessage()).content).toContain('Risse gefunden');
  });

  it('exits with 1 and says where to get a token when it has none', async () => {
    const running = start({ DISCORD_TOKEN: '' });

    expect(await running.exited).toBe(1);
    expect(running.output()).toMatch(
      /^DISCORD_TOKEN is not set\. .*https:\/\/discord\.com\/developers.*\.env/,
    );
  });

  it('exits with 1 and says what to do when the token is wrong, without showing it', async () => {
    const running = start({ DISCORD_TOKEN: 'wrong-token-of-somebody' });

    expect(await running.exited).toBe(1);
    expect(running.output()).toMatch(/^Discord does not accept DISCORD_TOKEN\. .*Reset Token/m);
    expect(running.output()).not.toContain('wrong-token');
  });

  it('exits with 1 when the gateway refuses what the API accepted', async () => {
    const running = start();
    sandbox.subscribe((event) => {
      if (event.type === 'gateway' && event.change === 'connected')
        sandbox.disconnect({ code: 4014 });
    });

    expect(await running.exited).toBe(1);
    expect(running.output()).toMatch(
      /^Discord refuses the intents of this bot \(close code 4014\)/m,
    );
  });

  it('exits with 1 when Discord closes the session for good later', async () => {
    const running = await started();

    sandbox.disconnect({ code: 4004 });

    expect(await running.exited).toBe(1);
    expect(running.output()).toMatch(/Discord does not accept DISCORD_TOKEN/);
  });

  it('exits with 1 and names the address when Discord cannot be reached', async () => {
    const running = start({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });

    expect(await running.exited).toBe(1);
    expect(running.output()).toMatch(
      /^Cannot log in to Discord at http:\/\/127\.0\.0\.1:9\/api: /m,
    );
  });

  it('logs neither questions nor names nor its token', async () => {
    const running = await started({ FOOTNOTE_LOG_LEVEL: 'trace' });

    await ask('Welche Risse, kaputt?').finalMessage();
    await ask('Welche Risse hat die Brücke?').finalMessage();
    running.process.kill('SIGTERM');
    await running.exited;

    expect(running.output()).toContain('"outcome":"answered"');
    expect(running.output()).not.toMatch(/Risse|Brücke|Anna/);
    expect(running.output()).not.toContain(sandbox.token);
  });

  describe('deploy-commands', () => {
    const deploy = (...options: string[]) =>
      promisify(execFile)(
        process.execPath,
        [...launched('scripts/deploy-commands.ts'), ...options],
        {
          cwd: tmpdir(),
          env: {
            PATH: process.env['PATH'],
            DISCORD_TOKEN: sandbox.token,
            DISCORD_API_URL: sandbox.restUrl,
          },
        },
      );

    it('registers the commands where they are not known yet', async () => {
      await started();

      expect((await deploy()).stdout).toMatch(/^Discord has everywhere already: .*\/ask, /);
      expect((await deploy('--guild', sandbox.guild.id)).stdout).toMatch(
        /^Registered on the server .*: .*\/ask, /,
      );
    });
  });
});
