import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { modelSection } from '../../src/config/model.ts';

describe('the model section', () => {
  it('chooses no model by default', () => {
    expect(modelSection.read({}).settings).toEqual({});
  });

  it('reads a model with its defaults', () => {
    const { settings } = modelSection.read({
      FOOTNOTE_MODEL: 'ollama:qwen3:8b',
    });

    expect(settings?.chat).toEqual({
      provider: 'ollama',
      model: 'qwen3:8b',
      baseUrl: 'http://127.0.0.1:11434',
      streams: true,
      timeoutSeconds: 30,
      concurrency: 4,
      mostOutputTokens: 2_000,
      storyTokens: 12_000,
      daily: {},
    });
  });

  it('reads everything else', () => {
    const { settings } = modelSection.read({
      FOOTNOTE_MODEL: 'openai:local/model',
      FOOTNOTE_MODEL_BASE_URL: 'http://localhost:8080/v1/',
      FOOTNOTE_MODEL_TEMPERATURE: '0',
      FOOTNOTE_MODEL_STREAM: 'no',
      FOOTNOTE_MODEL_DAILY_TOKENS: '1000000',
      FOOTNOTE_MODEL_DAILY_COST: '2.50',
      FOOTNOTE_MODEL_PRICES: '0.15/0.60',
    });

    expect(settings?.chat).toMatchObject({
      baseUrl: 'http://localhost:8080/v1',
      temperature: 0,
      streams: false,
      daily: { tokens: 1_000_000, cost: 2.5, prices: { input: 0.15, output: 0.6 } },
    });
  });

  it.each([
    ['FOOTNOTE_MODEL', 'openai'],
    ['FOOTNOTE_MODEL', 'openai:'],
    ['FOOTNOTE_MODEL', 'mistral:large'],
    ['FOOTNOTE_MODEL_BASE_URL', 'localhost'],
    ['FOOTNOTE_MODEL_STREAM', 'maybe'],
    ['FOOTNOTE_MODEL_TEMPERATURE', '3'],
    ['FOOTNOTE_MODEL_TIMEOUT_SECONDS', '0'],
    ['FOOTNOTE_MODEL_PRICES', '1'],
    ['FOOTNOTE_MODEL_DAILY_COST', '-1'],
  ])('refuses %s=%s and shows the value', (name, value) => {
    const { faults } = modelSection.read({ [name]: value });

    expect(faults?.[0]).toContain(`${name} is "${value}"`);
  });

  it.each(['openai', 'anthropic', 'google'])('wants a key at the own address of %s', (provider) => {
    const { faults } = modelSection.read({ FOOTNOTE_MODEL: `${provider}:model` });

    expect(faults).toEqual([
      expect.stringMatching(/^FOOTNOTE_MODEL_API_KEY is not set, .*Create it at https:/u),
    ]);
  });

  it('never shows the key', () => {
    const malformed = modelSection.read({ FOOTNOTE_MODEL_API_KEY: 'very secret' });
    const { settings } = modelSection.read({
      FOOTNOTE_MODEL: 'openai:x',
      FOOTNOTE_MODEL_API_KEY: 'hidden',
    });

    expect(malformed.faults?.join()).not.toContain('secret');
    expect(inspect(settings, { depth: 9 })).not.toContain('hidden');
    expect(settings?.chat?.apiKey?.reveal()).toBe('hidden');
  });
});
