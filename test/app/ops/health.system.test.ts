import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { type BotProcess, spawnBot } from '../../support/discord/spawn-bot.ts';

let sandbox: Sandbox;
let bot: BotProcess;

beforeEach(async () => {
  sandbox = await startSandbox();
});

afterEach(async () => {
  bot.process.kill('SIGKILL');
  await bot.exited;
  await sandbox.stop();
});

const start = (environment: Record<string, string>) => {
  bot = spawnBot({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.restUrl,
    ...environment,
  });

  return bot;
};

it('serves health and metrics, and names nobody, no question and no key in them', async () => {
  const running = start({ FOOTNOTE_HEALTH_PORT: '0', FOOTNOTE_LOG_LEVEL: 'info' });
  await running.wrote(/Ready for the first question/);
  await running.wrote(/Commands are registered/);
  const port = /"port":(\d+)/.exec(running.output())?.[1];
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);

  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(200);
  expect((await get('/.env')).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(405);

  const anna = sandbox.user('Canarina', { locale: 'de' });
  const handle = anna.slash(sandbox.general, 'ask', {
    question: 'Welche Risse hat das Kanarienhaus?',
  });
  await handle.finalMessage();
  await anna
    .slash(sandbox.general, 'ask', { question: 'Was macht der Kanarienvogel?' })
    .finalMessage();
  await running.wrote(/"outcome":"abstained"/);
  const text = await (await get('/metrics')).text();

  expect(text).toContain('footnote_questions_total{surface="command",outcome="answered"} 1');
  expect(text).toMatch(
    /footnote_answers_total\{language="de",status="abstained",reason="[a-z-]+"\} 1/,
  );
  expect(text).toContain('footnote_stage_seconds_count{stage="acknowledged"} 2');
  expect(text).toContain('route="/interactions/:id/:token/callback"');
  expect(text).toContain('footnote_connected 1');
  expect(text).toContain('footnote_questions_open 0');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  for (const secret of ['anari', sandbox.token, anna.id, sandbox.guild.id, sandbox.applicationId]) {
    expect(text).not.toContain(secret);
  }
});

it('says what to do when its port is taken', async () => {
  const running = start({ FOOTNOTE_HEALTH_PORT: `${sandbox.port}` });

  expect(await running.exited).toBe(1);
  expect(running.output()).toMatch(/^Health and metrics cannot be served .*FOOTNOTE_HEALTH_PORT/m);
});
