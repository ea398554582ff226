import { expect, it } from 'vitest';
import { describeCode } from '../../../src/library/addresses/fetch-faults.ts';

it.each([
  ['CERT_HAS_EXPIRED', 'its certificate cannot be trusted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate cannot be trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate cannot be trusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate cannot be trusted'],
  ['EAI_AGAIN', 'cannot be looked up'],
  ['ECONNREFUSED', 'nothing answers there'],
  ['ENETUNREACH', 'cannot be reached'],
  ['ESOMETHING', 'it cannot be fetched (ESOMETHING)'],
])('knows what the fault %s means to a person', (code, why) => {
  expect(describeCode(code)).toContain(why);
});
