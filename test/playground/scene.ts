import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';

const root = join(import.meta.dirname, '../..');

/** A playground over a copy of the shipped articles, with the bot as its own process. */
export class PlaygroundScene {
  readonly playground: Playground;
  /** The data folder of this scene. */
  readonly data: string;
  /** What the bot's process wrote so far. */
  readonly output: () => string;

  private constructor(playground: Playground, data: string, output: () => string) {
    this.playground = playground;
    this.data = data;
    this.output = output;
  }

  /** Resolves when the bot is online and its commands are registered. */
  static async open(environment: Readonly<Record<string, string>> = {}): Promise<PlaygroundScene> {
    const data = await mkdtemp(join(tmpdir(), 'footnote-'));
    await cp(join(root, 'data/articles'), join(data, 'articles'), { recursive: true });
    const settings = { FOOTNOTE_DATA_DIR: data, ...environment };
    let output = '';
    const playground = await startPlayground({
      config: parseConfig(settings),
      environment: { PATH: process.env['PATH'], ...settings },
      port: 0,
      onOutput: (text) => {
        output += text;
      },
    });
    const scene = new PlaygroundScene(playground, data, () => output);
    await scene.botIsReady();

    return scene;
  }

  async botIsReady(): Promise<void> {
    await this.playground.sandbox.waitForBot(30_000);
    await vi.waitFor(
      () => {
        expect(this.playground.sandbox.registeredCommands()).not.toEqual([]);
      },
      { timeout: 10_000 },
    );
  }

  /** Ends the scene; nothing that the bot or the sandbox sent may have broken a rule of Discord. */
  async close(): Promise<void> {
    await this.playground.stop();
    await rm(this.data, { recursive: true });
    this.playground.sandbox.assertNoViolations();
  }
}
