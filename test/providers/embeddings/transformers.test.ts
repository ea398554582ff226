import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import type { EmbeddingSettings } from '../../../src/config/embedding.ts';
import { openTransformers } from '../../../src/providers/embeddings/transformers.ts';
import { noModel } from '../../support/models/no-model.ts';

const missingPackage = '@huggingface/not-transformers';
const importMissing = () => import(missingPackage);

const settings: EmbeddingSettings = { provider: 'transformers', openai: { baseUrl: '' } };

describe('openTransformers without its package or its model', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'footnote-transformers-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  /** The message of the `UserError` that opening fails with. */
  async function complaint(modelDirectory?: string): Promise<string> {
    const error: unknown = await openTransformers(
      { ...settings, ...(modelDirectory !== undefined && { modelDirectory }) },
      { model: noModel, modelCache: directory },
      { importPackage: importMissing },
    ).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(UserError);

    return String(error);
  }

  it('says the one command that installs a missing package', async () => {
    const message = await complaint();

    expect(message).toContain(missingPackage);
    expect(message).toContain('`npm install @huggingface/transformers`');
    expect(message).toContain('ONNXRUNTIME_NODE_INSTALL=skip');
  });

  it('names every file that a local copy lacks', async () => {
    writeFileSync(join(directory, 'config.json'), '{}');
    const message = await complaint(directory);

    expect(message).toContain(`FOOTNOTE_MODEL_DIR is ${JSON.stringify(directory)}`);
    expect(message).toContain(
      'lacks tokenizer.json, tokenizer_config.json, onnx/model_quantized.onnx of the model Xenova/multilingual-e5-small',
    );
  });

  it('looks into the folder that is named like the model first', async () => {
    const named = join(directory, 'Xenova/multilingual-e5-small');
    mkdirSync(named, { recursive: true });

    expect(await complaint(directory)).toContain(`but ${named} lacks config.json`);
  });

  it('names a folder that does not exist', async () => {
    expect(await complaint(join(directory, 'nowhere'))).toContain('nowhere lacks config.json');
  });
});
