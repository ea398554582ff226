// Who may ask the page's server anything.

import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What decides whether a request comes from the page itself. */
export interface AccessRules {
  readonly port: number;
  /** First part of every path. */
  readonly secret: string;
}

/** A request as access rules see it. */
export interface GuardedRequest {
  readonly method: string;
  /** Path as it was requested. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Either the path behind the secret, or why the request is refused. */
export type Access =
  | { readonly path: string; readonly refusal?: never }
  | { readonly path?: never; readonly refusal: { readonly status: number; readonly why: string } };

/**
 * Lets in only requests that the page's own address and the page itself make: another site that has its name point
 * to 127.0.0.1 has another Host, another site's page has another Origin, and another program does not know the secret.
 */
export function accessOf({ method, path, headers }: GuardedRequest, rules: AccessRules): Access {
  const hosts = [`127.0.0.1:${rules.port}`, `localhost:${rules.port}`];
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) return refuse(403, `The host "${host}" is not this page's.`);

  if (origin !== undefined && origin !== `http://${host}`) {
    return refuse(403, `The origin "${origin}" is not this page.`);
  }
  if (origin === undefined && method !== 'GET') {
    return refuse(403, 'The origin is missing. Use the page.');
  }
  if (headers['sec-fetch-site'] === 'cross-site') {
    return refuse(403, 'Another site asks for this.');
  }

  const [, secret = '', ...rest] = path.split('/');
  if (!isSame(secret, rules.secret)) {
    return refuse(404, 'There is nothing here. Open the whole address that the terminal shows.');
  }

  return { path: `/${rest.join('/')}` };
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];

  return one.length === other.length && timingSafeEqual(one, other);
}

function refuse(status: number, why: string): Access {
  return { refusal: { status, why } };
}
