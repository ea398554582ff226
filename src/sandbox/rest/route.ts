// What an endpoint is, and which one a request means.

import type { BodySchema } from '../validation/schemas.ts';
import type { UploadedFile } from '../world/types.ts';

/** What a route handler is given. Its body has passed the route's schema. */
export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** A part of the path, `:channel`. Throws when the route's path has no such part. */
  param(name: string): string;
}

/** What a route handler answers. */
export interface RestReply {
  readonly status: number;
  /** Absent with 204. */
  readonly body?: unknown;
}

/** One endpoint. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages`. */
  readonly path: string;
  /** Whether a bot token is needed; endpoints with an interaction token need none. */
  readonly isOpen?: boolean;
  /** Interaction endpoints are outside the global rate limit. */
  readonly isInteraction?: boolean;
  /** Schema of the request body, which can depend on the body. */
  readonly accepts?: BodySchema | ((body: unknown) => BodySchema | undefined);
  /** Schema of a successful response with a body. */
  readonly returns?: BodySchema;
  handle(request: RestRequest): RestReply;
}

/** A route with the parts of the path that it was found by. */
export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a request by its decoded path. Literal parts win over named ones, so that `@original` and `@me` have their own. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): RouteMatch | undefined {
  const parts = path.split('/');

  for (const route of routes) {
    if (route.method !== method) continue;

    const params = matchPath(route.path.split('/'), parts);
    if (params !== undefined) return { route, params };
  }

  return undefined;
}

function matchPath(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;

  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (expected.startsWith(':')) {
      if (part.startsWith('@')) return undefined;
      params[expected.slice(1)] = part;
      continue;
    }
    if (part !== expected) return undefined;
  }

  return params;
}
