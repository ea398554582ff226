// Somebody else's fake of Discord, beside the own one.

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** The part of discord-digital-twin 0.1.1 that the tests use. */
export interface DigitalTwin {
  readonly restUrl: string;
  readonly botToken: string;
  readonly prisma: { readonly channel: { findMany(): Promise<readonly { id: string }[]> } };
  start(): Promise<void>;
  stop(): Promise<void>;
  getFirstNonBotUserId(): Promise<string | null>;
  channel(id: string): TwinChannel;
}

/** A channel of the twin. */
export interface TwinChannel {
  user(id: string): {
    runSlashCommand(command: {
      name: string;
      options: readonly { name: string; type: number; value: string | boolean }[];
    }): Promise<{ id: string }>;
  };
  getMessages(): Promise<readonly { content: string; flags?: number; author: { bot?: boolean } }[]>;
  waitForInteractionAck(options: { interactionId: string }): Promise<{ type: number }>;
  getInteractionResponse(id: string): Promise<{ data: string | null } | null>;
}

type TwinModule = { DigitalDiscord: new (options: object) => DigitalTwin };

const folder = fileURLToPath(
  new URL('../../../node_modules/.cache/discord-digital-twin', import.meta.url),
);

const manifest = {
  name: 'independent-discord',
  private: true,
  dependencies: { 'discord-digital-twin': '0.1.1' },
  // 0.1.1 asks for a prerelease that is not published any more.
  overrides: { spiceflow: '1.19.0' },
};

/**
 * Installs a Discord that others wrote, aside because it brings 174 MB of a database with it, and loads it. Rejects
 * when it cannot be installed within two minutes (without a network, for example).
 */
export async function installTwin(): Promise<TwinModule> {
  try {
    return await load();
  } catch {
    await install();
    return load();
  }
}

async function load(): Promise<TwinModule> {
  const entry = createRequire(join(folder, 'package.json')).resolve('discord-digital-twin');

  return import(pathToFileURL(entry).href);
}

async function install(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));

  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=1',
  ];
  await promisify(execFile)('npm', ['install', ...options], { cwd: folder, timeout: 120_000 });
}
