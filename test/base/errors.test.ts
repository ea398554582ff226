import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isMissing, systemCodeOf } from '../../src/base/errors.ts';

const faultOf = (path: string) => readFile(path).catch((error: unknown) => error);

describe('a fault of the system', () => {
  it('is known by its code', async () => {
    expect(systemCodeOf(await faultOf('nowhere'))).toBe('ENOENT');
    expect(systemCodeOf(await faultOf('.'))).toBe('EISDIR');
  });

  it('is a missing file or not', async () => {
    expect(isMissing(await faultOf('nowhere'))).toBe(true);
    expect(isMissing(await faultOf('.'))).toBe(false);
  });

  it.each([new Error('no'), Object.assign(new Error('no'), { code: 50001 }), 'ENOENT', undefined])(
    'is not %s',
    (thrown) => {
      expect(systemCodeOf(thrown)).toBeUndefined();
      expect(isMissing(thrown)).toBe(false);
    },
  );
});
