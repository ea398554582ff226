import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { parseConfig, settingNames } from '../../src/config/config.ts';

/** The message of the `UserError` that an environment is refused with. */
function refusal(environment: Record<string, string>): string {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }

  throw new Error('The environment was accepted.');
}

describe('parseConfig', () => {
  it('needs nothing: an empty environment gives the defaults', () => {
    expect(parseConfig({})).toMatchObject({
      embedding: { provider: 'bundled', openai: { baseUrl: 'https://api.openai.com/v1' } },
      storage: { dataDirectory: 'data' },
      logging: { level: 'info' },
    });
  });

  it('counts a blank variable as absent', () => {
    const blank = Object.fromEntries(settingNames.map((name) => [name, ' ']));

    expect(parseConfig(blank)).toEqual(parseConfig({}));
  });

  it('reads a provider, its model and where it is', () => {
    const config = parseConfig({
      FOOTNOTE_EMBEDDING: 'openai:nomic-embed-text:latest',
      FOOTNOTE_EMBEDDING_DIMENSION: '768',
      FOOTNOTE_OPENAI_BASE_URL: 'http://localhost:11434/v1/',
      FOOTNOTE_MODEL_DIR: '/models',
    });

    expect(config.embedding).toEqual({
      provider: 'openai',
      model: 'nomic-embed-text:latest',
      dimension: 768,
      modelDirectory: '/models',
      openai: { baseUrl: 'http://localhost:11434/v1' },
    });
  });

  it('takes an address that was given down to /embeddings', () => {
    const { embedding } = parseConfig({
      FOOTNOTE_OPENAI_BASE_URL: 'http://[::1]:1/v1/embeddings/',
    });

    expect(embedding.openai.baseUrl).toBe('http://[::1]:1/v1');
  });

  it('leaves the model to the provider where none is named', () => {
    expect(parseConfig({ FOOTNOTE_EMBEDDING: 'transformers' }).embedding).not.toHaveProperty(
      'model',
    );
  });

  it('names every fault at once, over all sections', () => {
    const message = refusal({
      FOOTNOTE_EMBEDDING: 'openia:x',
      FOOTNOTE_EMBEDDING_DIMENSION: '-3',
      FOOTNOTE_OPENAI_BASE_URL: 'localhost:8080',
      FOOTNOTE_LOG_LEVEL: 'loud',
      FOOTNOTE_EMBEDING: 'bundled',
    });

    expect(message).toContain('5 faults');
    expect(message).toContain('FOOTNOTE_EMBEDDING is "openia:x"; it must be "bundled"');
    expect(message).toContain('FOOTNOTE_EMBEDDING_DIMENSION is "-3"');
    expect(message).toContain('FOOTNOTE_OPENAI_BASE_URL is "localhost:8080"');
    expect(message).toContain('FOOTNOTE_LOG_LEVEL is "loud"');
    expect(message).toContain(
      'FOOTNOTE_EMBEDING is not a setting. Did you mean FOOTNOTE_EMBEDDING?',
    );
    expect(message).toContain('.env.example');
  });

  it('suggests nothing for an unknown variable that resembles no setting', () => {
    const message = refusal({ FOOTNOTE_FAVOURITE_COLOUR_OF_THE_BOT: 'red' });

    expect(message).toContain('FOOTNOTE_FAVOURITE_COLOUR_OF_THE_BOT is not a setting. Remove it');
  });

  it("ignores other programs' variables", () => {
    expect(parseConfig({ HOME: '/root', OPENAI_API_KEY: 'x', FOOT: 'y' })).toEqual(parseConfig({}));
  });

  it.each([
    ['bundled:model'],
    ['openai'],
    ['openai:'],
    ['openai:two words'],
    ['transformers:'],
    ['transformers:../../etc'],
    ['transformers:a/b/c'],
    ['Bundled'],
    [':'],
  ])('refuses %s as an embedding', (choice) => {
    expect(refusal({ FOOTNOTE_EMBEDDING: choice })).toContain(JSON.stringify(choice));
  });

  it.each([['ftp://host/v1'], ['http://host/v1#top'], ['http://']])(
    'refuses %s as an address',
    (address) => {
      expect(refusal({ FOOTNOTE_OPENAI_BASE_URL: address })).toContain(JSON.stringify(address));
    },
  );

  it.each([['0'], ['16385'], ['1e3'], ['3.5'], ['99999999999']])(
    'refuses a dimension of %s',
    (dimension) => {
      expect(refusal({ FOOTNOTE_EMBEDDING_DIMENSION: dimension })).toContain('from 1 to 16384');
    },
  );

  it('asks for a key where api.openai.com is used without one, also beside another fault', () => {
    const environment = { FOOTNOTE_EMBEDDING: 'openai:text-embedding-3-small' };

    expect(refusal(environment)).toContain('FOOTNOTE_OPENAI_API_KEY is not set');
    expect(refusal({ ...environment, FOOTNOTE_EMBEDDING_DIMENSION: 'x' })).toContain('2 faults');
    expect(parseConfig({ ...environment, FOOTNOTE_OPENAI_API_KEY: 'k' })).toBeDefined();
  });

  it.each([
    ['http://host/v1?key=hush', '"http://host/v1?[secret]"'],
    ['http://me:hush@host/v1', '"http://[secret]@host/v1"'],
    [`http://me:${'hush'.repeat(99)}@host/v1`, '"http://[secret]@host/v1"'],
    ['http://me:hush\nhush@host/v1', '"http://[secret]@host/v1"'],
  ])('shows the address %s without what is secret in it', (address, shown) => {
    const message = refusal({ FOOTNOTE_OPENAI_BASE_URL: address });

    expect(message).toContain(`FOOTNOTE_OPENAI_BASE_URL is ${shown}`);
    expect(message).not.toContain('hush');
  });

  it('never shows a malformed key', () => {
    const message = refusal({
      FOOTNOTE_EMBEDDING: 'openai:m',
      FOOTNOTE_OPENAI_API_KEY: 'sk-hush hush',
    });

    expect(message).toContain('FOOTNOTE_OPENAI_API_KEY is set but malformed');
    expect(message).not.toContain('hush');
  });

  it('keeps a key out of everything that prints the configuration', () => {
    const { embedding } = parseConfig({ FOOTNOTE_OPENAI_API_KEY: 'sk-hush' });

    expect(JSON.stringify(embedding)).not.toContain('hush');
    expect(inspect(embedding, { depth: 9, showHidden: true })).not.toContain('hush');
    expect(`${embedding.openai.apiKey}`).toBe('[secret]');
    expect(embedding.openai.apiKey?.reveal()).toBe('sk-hush');
  });

  it('answers any environment with a configuration or one UserError that holds no key', () => {
    const name = fc.constantFrom(...settingNames, 'FOOTNOTE_', 'FOOTNOTE_X');
    const key = fc.stringMatching(/^hush-[0-9a-f]{8} ?x$/);

    fc.assert(
      fc.property(
        fc.dictionary(name, fc.string({ unit: 'binary' })),
        key,
        (environment, secret) => {
          try {
            parseConfig({ ...environment, FOOTNOTE_OPENAI_API_KEY: secret });
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
            expect(String(error)).not.toContain(secret);
          }
        },
      ),
    );
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const documented = [...text.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);

  it('lists every setting once and nothing else', () => {
    expect(documented.toSorted()).toEqual([...settingNames].toSorted());
  });

  it('changes nothing when it is copied as it is', () => {
    expect(parse(text)).toEqual({});
  });

  it('shows the real defaults', () => {
    const values = parse(text.replaceAll(/^#(?=[A-Z][A-Z0-9_]*=)/gm, ''));

    expect(Object.keys(values)).toHaveLength(settingNames.length);
    expect(parseConfig(values)).toEqual(parseConfig({}));
  });
});
