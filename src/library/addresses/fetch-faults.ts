// Why a page could not be fetched, in words for people.

import { UserError } from '../../base/errors.ts';
import { shownAddress } from './web-address.ts';

/** A fault of a page. @param what - The rest of the sentence, and what to do. */
export function pageFault(url: URL, what: string, cause?: unknown): UserError {
  return new UserError(`${shownAddress(url)}: ${what}`, { cause });
}

const saveIt = 'Save the page in a browser and name the file.';

const certificate = `its certificate cannot be trusted, so that it may be somebody else's page. ${saveIt}`;

/** By the system's code, or its beginning. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^ENOTFOUND$|^ENODATA$/, 'there is no host of that name. Check the spelling of the address.'],
  [/^EAI_/, 'the name of its host cannot be looked up. Check that this machine is online.'],
  [/^ECONNREFUSED$/, 'nothing answers there. Check the address and its port.'],
  [
    /^ECONNRESET$|^EPIPE$|^ECONNABORTED$/,
    'the connection broke off. Try again later, or save the page in a browser and name the file.',
  ],
  [
    /^ETIMEDOUT$|^EHOSTUNREACH$|^ENETUNREACH$|^EADDRNOTAVAIL$/,
    'its host cannot be reached. Check that this machine is online.',
  ],
  [/CERT|SIGNATURE|SIGNED|ISSUER/, certificate],
  [/^EPROTO$|^ERR_SSL|^ERR_TLS/, `it cannot be reached safely (TLS). Check the address. ${saveIt}`],
  [/^HPE_/, `its server does not speak HTTP as it should. ${saveIt}`],
];

/** What to say of a fault that has this code of the system. */
export function describeCode(code: string): string {
  const known = reasons.find(([pattern]) => pattern.test(code))?.[1];

  return known ?? `it cannot be fetched (${code}). ${saveIt}`;
}

/** What to say of a page whose server answers with this status instead of the page. */
export function describeStatus(status: number): string {
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451) {
    return `its server gives it only to those who log in, or to no programs (${status}). ${saveIt}`;
  }
  if (status === 404 || status === 410) {
    return `there is no such page (${status}). Check the address.`;
  }
  if (status === 429) return 'its server wants fewer requests (429). Try again later.';
  if (status >= 500) return `its server has a fault (${status}). Try again later.`;

  return `its server answers ${status} instead of the page. ${saveIt}`;
}
