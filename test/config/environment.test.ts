import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { loadEnvironment } from '../../src/config/environment.ts';

describe('loadEnvironment', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'footnote-environment-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it('reads .env, and lets the process environment win', () => {
    writeFileSync(join(directory, '.env'), 'A=file # comment\nB="from file"\n');

    expect(loadEnvironment(directory, { A: 'process' })).toEqual({ A: 'process', B: 'from file' });
  });

  it('needs no .env', () => {
    expect(loadEnvironment(directory, { A: '1' })).toEqual({ A: '1' });
  });

  it('leaves the process environment as it was', () => {
    writeFileSync(join(directory, '.env'), 'FOOTNOTE_ENVIRONMENT_TEST=1\n');

    expect(loadEnvironment(directory)['FOOTNOTE_ENVIRONMENT_TEST']).toBe('1');
    expect(process.env['FOOTNOTE_ENVIRONMENT_TEST']).toBeUndefined();
  });

  it('names file and line of what cannot be read in it, all at once', () => {
    writeFileSync(join(directory, '.env'), 'A=1\nB\nC="\n');
    const path = join(directory, '.env');

    expect(() => loadEnvironment(directory)).toThrow(
      `${path}, line 2 is no setting. Write NAME=value, or # before a remark.\n${path}, line 3: the quote`,
    );
  });

  it('names a .env that cannot be read', () => {
    mkdirSync(join(directory, '.env'));

    expect(() => loadEnvironment(directory)).toThrow(UserError);
    expect(() => loadEnvironment(directory)).toThrow(join(directory, '.env'));
  });
});
