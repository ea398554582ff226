import { expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { faultOf } from '../../../src/library/settings/database.ts';

it('says what to do where the package was compiled for another version of Node', () => {
  const refused = Object.assign(new Error('was compiled against a different Node.js version'), {
    code: 'ERR_DLOPEN_FAILED',
  });
  const fault = faultOf('data/settings.sqlite', refused);

  expect(fault).toBeInstanceOf(UserError);
  expect(String(fault)).toContain(`not compiled for Node ${process.versions.node}`);
  expect(String(fault)).toContain('`npm rebuild better-sqlite3`');
});
