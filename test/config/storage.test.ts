import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { parseConfig } from '../../src/config/config.ts';

const storage = (environment: Record<string, string>) => parseConfig(environment).storage;

describe('where state is kept', () => {
  it('is each process, unless the address of a server is given, which is never shown', () => {
    expect(storage({ FOOTNOTE_STATE: 'memory' })).toEqual({ dataDirectory: 'data' });

    const { state } = storage({ FOOTNOTE_STATE: 'rediss://bot:a%20word@state.example:6379/2' });
    expect(state?.reveal()).toBe('rediss://bot:a%20word@state.example:6379/2');
    expect(JSON.stringify(state)).not.toContain('word');
  });

  it.each(['redis', 'redis://', 'http://host', 'redis://:100%@host', 'redis://a b'])(
    'refuses %s and says what is accepted',
    (FOOTNOTE_STATE) => {
      expect(() => storage({ FOOTNOTE_STATE })).toThrow('"memory" or the address');
    },
  );
});

describe('where vectors are searched', () => {
  it('is each process, unless something else is said', () => {
    expect(storage({})).toEqual({ dataDirectory: 'data' });
    expect(storage({ FOOTNOTE_VECTORS: 'embedded' })).toEqual({ dataDirectory: 'data' });
  });

  it('is a Qdrant server with its key and the name of its collections', () => {
    const { qdrant } = storage({
      FOOTNOTE_VECTORS: 'qdrant:https://vectors.example:6333/',
      FOOTNOTE_QDRANT_API_KEY: 'a-secret-key',
      FOOTNOTE_QDRANT_COLLECTION: 'news',
    });

    expect(qdrant?.url).toBe('https://vectors.example:6333');
    expect(qdrant?.collection).toBe('news');
    expect(qdrant?.apiKey?.reveal()).toBe('a-secret-key');
    expect(JSON.stringify(qdrant)).not.toContain('a-secret-key');
  });

  it.each([
    'qdrant',
    'qdrant:',
    'qdrant:localhost:6333',
    'qdrant:http://user:word@host',
    'redis:http://host',
  ])('refuses %s and says what is accepted', (FOOTNOTE_VECTORS) => {
    expect(() => storage({ FOOTNOTE_VECTORS })).toThrow(UserError);
    expect(() => storage({ FOOTNOTE_VECTORS })).toThrow('"embedded" or "qdrant:');
  });

  it('refuses a name of a collection that Qdrant could take for something else', () => {
    expect(() => storage({ FOOTNOTE_QDRANT_COLLECTION: '../x' })).toThrow(
      'FOOTNOTE_QDRANT_COLLECTION',
    );
  });
});
