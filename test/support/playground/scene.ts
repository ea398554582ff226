// The playground with the bot as its own process.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import { answerPatience, startPatience } from '../patience.ts';
import { launched } from '../programs/launch.ts';

const root = join(import.meta.dirname, '../../..');

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
  static async open(): Promise<PlaygroundScene> {
    const scene = await PlaygroundScene.start(join(root, 'data/articles'));
    await scene.botIsReady();

    return scene;
  }

  /** @param articles - Folder of which a copy is used; an empty one where absent. */
  static async start(articles?: string): Promise<PlaygroundScene> {
    const data = await mkdtemp(join(tmpdir(), 'footnote-'));
    if (articles !== undefined) await cp(articles, join(data, 'articles'), { recursive: true });
    let output = '';
    const playground = await startPlayground({
      environment: { PATH: process.env['PATH'], FOOTNOTE_DATA_DIR: data },
      port: 0,
      bot: launched('src/playground/bot/bot.ts'),
      onOutput: (text) => {
        output += text;
      },
    });

    return new PlaygroundScene(playground, data, () => output);
  }

  async botIsReady(): Promise<void> {
    await this.playground.sandbox.waitForBot(startPatience);
    await vi.waitFor(
      () => {
        expect(this.playground.sandbox.registeredCommands()).not.toEqual([]);
      },
      { timeout: answerPatience },
    );
  }

  /** Ends the scene; nothing that the bot or the sandbox sent may have broken a rule of Discord. */
  async close(): Promise<void> {
    await this.playground.stop();
    await rm(this.data, { recursive: true });
    this.playground.sandbox.assertNoViolations();
  }
}
