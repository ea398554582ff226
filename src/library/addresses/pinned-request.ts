// One request to a host whose address was checked.

import { lookup } from 'node:dns/promises';
import { type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** Looks up the IP addresses of a host. @throws The system's error where there are none */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/** As the system does it, with its file of hosts. An IP address is its own. */
export const resolveBySystem: ResolveHost = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Sends a request, and resolves to the beginning of the response.
 *
 * @param addresses - At least one; no other one is connected to, and no name is looked up again.
 * @throws The system's error, also when the signal is aborted, be it while the response is read.
 */
export function requestPinned(
  url: URL,
  addresses: readonly string[],
  headers: OutgoingHttpHeaders,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;

  return new Promise((resolve, reject) => {
    const request = send(url, {
      headers,
      signal,
      lookup: lookupAmong(addresses),
      // A connection of its own: one that is kept could be to another address.
      agent: false,
    });
    request
      .once('response', resolve)
      .once('error', reject)
      // Without either of them: the server wants to speak another protocol.
      .once('close', () => reject(Object.assign(new Error('No response'), { code: 'ECONNRESET' })))
      .end();
  });
}

function lookupAmong(addresses: readonly string[]): LookupFunction {
  const [first = ''] = addresses;

  return (_host, options, callback) => {
    if (options.all !== true) callback(null, first, isIP(first));
    else
      callback(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      );
  };
}
