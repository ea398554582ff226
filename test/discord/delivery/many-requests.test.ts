import { type Client, RESTEvents, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../../src/config/config.ts';
import { createClient, queueAge } from '../../../src/discord/bot/client.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';

/** More than Discord takes of one bot in a second. */
const many = 70;

describe('many answers to interactions in a second', () => {
  let sandbox: Sandbox;
  let anna: SandboxUser;
  let client: Client;
  /** How often a queue of discord.js has waited. */
  let waits: number;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    sandbox = await startSandbox();
    anna = sandbox.user('Anna');
    const { discord } = parseConfig({ DISCORD_API_URL: sandbox.restUrl });
    client = createClient(discord, { onFrame() {}, onFault() {}, onClosing() {} });
    client.token = sandbox.token;
    client.rest.setToken(sandbox.token);
    waits = 0;
    client.rest.on(RESTEvents.RateLimited, () => {
      waits += 1;
    });
    const command = { name: 'ask', description: 'Asks' };
    await client.rest.put(Routes.applicationCommands(sandbox.applicationId), { body: [command] });
  });

  afterEach(async () => {
    vi.useRealTimers();
    sandbox.assertNoViolations();
    await client.destroy();
    await sandbox.stop();
  });

  const refused = () => sandbox.requests.filter(({ status }) => status === 429);

  /** Acknowledges an interaction and fills its answer in, as the bot does. */
  async function answerOne(): Promise<void> {
    const { id, token } = anna.slash(sandbox.general, 'ask', {}).interaction;
    await client.rest.post(Routes.interactionCallback(id, token), {
      body: { type: 5 },
      auth: false,
    });
    await client.rest.patch(Routes.webhookMessage(sandbox.applicationId, token), {
      body: { content: 'Done' },
      auth: false,
    });
  }

  it('do not wait for a limit that Discord does not hold them to', async () => {
    await Promise.all(Array.from({ length: many }, answerOne));

    expect(waits).toBe(0);
    expect(refused()).toEqual([]);
    expect(sandbox.general.messages).toHaveLength(many);
  });

  it('leave no queue of their own behind for each interaction', async () => {
    for (let number = 0; number < many; number += 1) await answerOne();
    expect(client.rest.handlers.size).toBeGreaterThan(many);

    vi.advanceTimersByTime(queueAge);

    // All acknowledgements share one.
    expect(client.rest.handlers.size).toBe(1);
  });
});
