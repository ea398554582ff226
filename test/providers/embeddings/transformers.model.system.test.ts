import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import type { EmbeddingSettings } from '../../../src/config/embedding.ts';
import type { DownloadProgress } from '../../../src/providers/embeddings/provider.ts';
import { openTransformers } from '../../../src/providers/embeddings/transformers.ts';
import type { Embedder } from '../../../src/search/embedder.ts';
import { noModel } from '../../support/models/no-model.ts';
import {
  importTestTransformers,
  isTestModelInstalled,
  testModel,
  testModelDirectory,
} from '../../support/models/test-model.ts';
import { type ModelHost, startModelHost } from '../../support/servers/model-host.ts';
import { cosine, embedderContract } from './embedder.contract.ts';

const installed = isTestModelInstalled();

if (!installed) {
  process.stderr.write(
    'SKIPPED: the transformers provider with a real model. It is not installed; ' +
      'run `node --import tsx scripts/install-test-model.ts`.\n',
  );
}

const origin = { importPackage: importTestTransformers };

const local: EmbeddingSettings = {
  provider: 'transformers',
  model: testModel,
  modelDirectory: testModelDirectory,
  openai: { baseUrl: '' },
};

const nowhere = { model: noModel, modelCache: join(tmpdir(), 'footnote-no-models') };

function openLocal(change: Partial<EmbeddingSettings> = {}): Promise<Embedder> {
  return openTransformers({ ...local, ...change }, nowhere, origin);
}

/** Under a name of the E5 family, the same weights get that family's prefixes. */
const asE5: Partial<EmbeddingSettings> = {
  model: 'test/e5-mini',
  modelDirectory: join(testModelDirectory, testModel),
};

describe.skipIf(!installed)('transformers with a real model', () => {
  embedderContract('transformers', () => openLocal());
  embedderContract('transformers with a model of the E5 family', () => openLocal(asE5));

  it('puts paraphrases near and another subject far', async () => {
    const embedder = await openLocal();
    const question = await embedder.embedQuestion('Why were the talks called off?');
    const [paraphrase = new Float32Array(), other = new Float32Array()] =
      await embedder.embedPassages([
        'The negotiations have been cancelled because Tehran wanted another venue.',
        'Sourdough bread needs flour, water, salt and a night of patience.',
      ]);

    expect(cosine(question, paraphrase)).toBeGreaterThan(0.4);
    expect(cosine(question, other)).toBeLessThan(0.2);
  });

  it('puts the prefixes of a model before the text', async () => {
    const plain = await openLocal();
    const prefixed = await openLocal(asE5);
    const [passage] = await prefixed.embedPassages(['Darum.']);

    expect(await prefixed.embedQuestion('Warum?')).toEqual(
      await plain.embedQuestion('query: Warum?'),
    );
    expect(passage).toEqual(await plain.embedQuestion('passage: Darum.'));
  });

  it('keeps no folder for downloads where there is a local copy', async () => {
    await openLocal();

    expect(existsSync(nowhere.modelCache)).toBe(false);
  });
});

describe.skipIf(!installed)('a model that is downloaded', () => {
  const { modelDirectory: _, ...remote } = local;

  let host: ModelHost;
  let modelCache: string;

  beforeAll(async () => {
    host = await startModelHost(testModelDirectory);
  });

  beforeEach(() => {
    modelCache = mkdtempSync(join(tmpdir(), 'footnote-models-'));
    host.requests.length = 0;
  });

  afterEach(() => {
    rmSync(modelCache, { recursive: true });
  });

  afterAll(() => host.close());

  /** Opens the model from the host, or from another address. */
  function open(
    model = testModel,
    modelHost = host.address,
    more: { onDownload?: (progress: DownloadProgress) => void; signal?: AbortSignal } = {},
  ): Promise<Embedder> {
    return openTransformers(
      { ...remote, model },
      { model: noModel, modelCache, ...more },
      { ...origin, modelHost },
    );
  }

  it('shows its progress, gives the same vectors, and is not asked for a second time', async () => {
    const progress: DownloadProgress[] = [];
    const onDownload = (step: DownloadProgress) => void progress.push(step);

    const downloaded = await open(testModel, host.address, { onDownload });
    const last = progress.at(-1);
    expect(last?.total).toBeGreaterThan(20_000_000);
    expect(last?.loaded).toBe(last?.total);

    const steps = progress.length;
    host.requests.length = 0;
    const kept = await open(testModel, host.address, { onDownload });
    expect(host.requests).toEqual([]);
    expect(progress).toHaveLength(steps);

    const here = await openLocal();
    const expected = await here.embedQuestion('Why?');
    expect(await downloaded.embedQuestion('Why?')).toEqual(expected);
    expect(await kept.embedQuestion('Why?')).toEqual(expected);
  });

  it('may not exist, which is told apart from a network that fails', async () => {
    const opening = open('Xenova/no-such-model');

    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow('The embedding model Xenova/no-such-model is not at');
  });

  it('may be out of reach, and the remedy is a local copy', async () => {
    const gone = await startModelHost(testModelDirectory);
    await gone.close();
    const opening = open('Xenova/unreachable-model', gone.address);

    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow(/ECONNREFUSED.*FOOTNOTE_MODEL_DIR/);
  });

  it('may be damaged on disk, and the folder to remove is named', async () => {
    const folder = join(modelCache, testModel);
    cpSync(join(testModelDirectory, testModel), folder, { recursive: true });
    truncateSync(join(folder, 'onnx/model_quantized.onnx'), 1_000_000);

    await expect(open()).rejects.toThrow(UserError);
    await expect(open()).rejects.toThrow(`The embedding model in ${folder} cannot be loaded`);
  });

  it('may not say how much it can read, and then fails on a long text with a remedy', async () => {
    const folder = join(modelCache, testModel);
    cpSync(join(testModelDirectory, testModel), folder, { recursive: true });
    writeFileSync(join(folder, 'tokenizer_config.json'), '{"tokenizer_class": "BertTokenizer"}');

    const embedder = await open();
    const embedding = embedder.embedQuestion('word '.repeat(1_000));

    await expect(embedding).rejects.toThrow(UserError);
    await expect(embedding).rejects.toThrow('failed on a text of 5000 characters');
  });

  it('is given up when asked to, and leaves no half file behind', async () => {
    const controller = new AbortController();
    const opening = open(testModel, host.address, {
      signal: controller.signal,
      onDownload: ({ loaded }) => {
        if (loaded > 1_000_000) controller.abort(new Error('enough'));
      },
    });

    await expect(opening).rejects.toThrow('enough');

    const weights = join(modelCache, testModel, 'onnx');
    await vi.waitFor(() => {
      expect(existsSync(weights) ? readdirSync(weights) : []).toEqual([]);
    });
  });
});
