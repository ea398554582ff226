// A sandbox for each test, and an unmodified client or raw requests to use on it.

import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { test as base } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { ManualClock } from '../../src/sandbox/time/clock.ts';

/** The intents of a bot that needs no privileged one. */
export const plainIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** Logs an unmodified discord.js client in and waits until it is ready. */
export async function connect(
  sandbox: Sandbox,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: plainIntents,
    partials: [Partials.Channel],
    ...sandbox.clientOptions(),
    ...options,
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  await ready;

  return client as Client<true>;
}

/** Resolves with the next event of that name. */
export async function next<Value>(client: Client, event: string): Promise<Value> {
  return await new Promise((resolve) =>
    client.once(event as Events.MessageCreate, (value) => resolve(value as Value)),
  );
}

/** A raw request to the sandbox, for what a correct client never sends. */
export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { Authorization: `Bot ${sandbox.token}` },
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const response = await fetch(`${sandbox.restUrl}/v10${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();

  return {
    status: response.status,
    body: text === '' ? {} : JSON.parse(text),
    headers: response.headers,
  };
}

/** The violations so far, taken so that they do not fail the test. */
export function takeViolations(sandbox: Sandbox): string[] {
  return sandbox.violations
    .splice(0)
    .map(({ side, method, field, message }) => `${side} ${method} ${field}: ${message}`);
}

interface Fixtures {
  clock: ManualClock;
  sandboxOptions: SandboxOptions;
  sandbox: Sandbox;
  bot: Client<true>;
}

/**
 * A sandbox with a manual clock for each test, and a connected bot for each that asks for one. A violation that a
 * test does not take fails it.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures needed off the pattern.
  clock: async ({}, use) => {
    await use(new ManualClock());
  },
  sandboxOptions: {},
  sandbox: async ({ clock, sandboxOptions }, use) => {
    const sandbox = await startSandbox({ clock, ...sandboxOptions });
    await use(sandbox);
    await sandbox.stop();
    sandbox.assertNoViolations();
  },
  bot: async ({ sandbox }, use) => {
    const client = await connect(sandbox);
    await use(client);
    await client.destroy();
  },
});
