import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takePictures } from '../../lab/pictures/take-pictures.ts';
import { startPatience, testPatience } from '../support/patience.ts';
import { chromiumPath, needsChromium } from '../support/playground/chromium.ts';
import { PlaygroundScene } from '../support/playground/scene.ts';

const folder = join(tmpdir(), `footnote-pictures-${process.pid}`);

describe.skipIf(chromiumPath === undefined)(`pictures of the playground${needsChromium}`, () => {
  let scene: PlaygroundScene;

  beforeAll(async () => {
    scene = await PlaygroundScene.open();
  }, startPatience);

  afterAll(async () => {
    await scene?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the paragraph reader in three looks side by side', {
    timeout: testPatience,
  }, async () => {
    const files: string[] = [];
    for await (const file of takePictures(scene.playground.url, folder, 'reader')) files.push(file);

    expect(files).toEqual([join(folder, 'reader.png')]);
    const png = await readFile(join(folder, 'reader.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Two messages and a phone of 390 pixels, with room between them.
    expect(png.readUInt32BE(16)).toBeGreaterThan(1300);
  });

  it('names the pictures that there are where another is wanted', async () => {
    const wanted = takePictures(scene.playground.url, folder, 'sunset').next();

    await expect(wanted).rejects.toThrow(/"sunset".*answered, related, refusal, reader, modal/);
  });
});
