// The HTTP side of the sandbox, from a request's first line to its entry in the log.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { stackOf } from '../../base/errors.ts';
import { ApiError, refusal } from '../rules/api-error.ts';
import type { Clock } from '../time/clock.ts';
import type { Inspector } from '../validation/inspector.ts';
import type { RequestLogEntry, Violation } from '../world/events.ts';
import type { World } from '../world/world.ts';
import { type ParsedBody, readBody } from './body.ts';
import type { Fault, FaultPlan } from './faults.ts';
import { InvalidRequests } from './invalid-requests.ts';
import { banned, injected, type Outcome, rateLimitedBody, send } from './outcome.ts';
import { type RateLimitRules, RateLimits } from './rate-limits.ts';
import { matchRoute, type Route } from './route.ts';
import { runRoute } from './run-route.ts';

/** What the REST server is made from. */
export interface RestServerOptions {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly token: string;
  readonly inspector: Inspector;
  readonly faults: FaultPlan;
  readonly rateLimits: RateLimitRules;
  /** For rate limits: real time even where the world has a manual clock, for libraries wait in real time. */
  readonly clock: Clock;
  /** Requests that are kept in the log. */
  readonly mostRequests: number;
}

type Lost = Extract<Fault, { kind: 'lost' }>;

/** A request as far as its first line and headers tell. */
interface Head {
  readonly method: string;
  /** Decoded, without `/api/v10`. */
  readonly path: string;
  readonly version: string | undefined;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
}

const apiPrefix = /^\/api(?:\/v(\d+))?(?=\/)/;

/** Discord's REST interface: limits, authorisation, validation, routes, log. */
export class RestServer {
  /** The last requests, oldest first. */
  readonly log: RequestLogEntry[] = [];
  readonly invalidRequests: InvalidRequests;
  readonly #options: RestServerOptions;
  readonly #limits: RateLimits;

  constructor(options: RestServerOptions) {
    this.#options = options;
    this.#limits = new RateLimits(options.clock, options.rateLimits);
    this.invalidRequests = new InvalidRequests(options.clock, options.rateLimits.invalidRequests);
  }

  /** Answers a request. Does not reject: a bug becomes a 500 and a violation. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const head = headOf(request);
    if (head === undefined) {
      send(response, { status: 400, body: { message: '400: Bad Request', code: 0 } });

      return;
    }
    if (this.#serveFile(head.path, response)) return;

    const { world } = this.#options;
    const at = world.clock.now();
    const started = performance.now();
    const violations: Violation[] = [];
    let parsed: ParsedBody = { json: undefined, files: [] };
    let outcome: Outcome | 'drop';
    try {
      parsed = await readBody(request);
      const planned = await this.#planned(head);
      outcome = isLost(planned)
        ? this.#lose(planned, () => this.#watched(head, parsed, violations))
        : (planned ?? this.#watched(head, parsed, violations));
    } catch (error) {
      outcome = this.#failed(error, head);
    }
    if (outcome === 'drop') {
      request.socket.destroy();

      return;
    }

    const isShared = outcome.headers?.['X-RateLimit-Scope'] === 'shared';
    this.invalidRequests.record(outcome.status, isShared);
    send(response, outcome);
    this.#record({
      at,
      took: performance.now() - started,
      method: head.method,
      path: head.path,
      query: Object.fromEntries(head.query),
      body: parsed.json,
      files: parsed.files.map((file) => file.name),
      status: outcome.status,
      responseBody: structuredClone(outcome.body),
      violations,
    });
  }

  /** Keeps apart the violations of this request, which is carried out without a pause. */
  #watched(head: Head, parsed: ParsedBody, violations: Violation[]): Outcome {
    const unsubscribe = this.#options.world.events.subscribe((event) => {
      if (event.type === 'violation') violations.push(event.violation);
    });

    try {
      return this.#respond(head, parsed);
    } finally {
      unsubscribe();
    }
  }

  #respond(head: Head, { json, files }: ParsedBody): Outcome {
    const { method, path, query } = head;
    const { routes, inspector, token } = this.#options;
    const match = matchRoute(routes, method, path);
    if (match === undefined) {
      inspector.report('request', method, path, [
        { path: [], code: 'UNHANDLED_ROUTE', message: 'The sandbox has no such endpoint' },
      ]);
      throw refusal('notFound');
    }

    const { route, params } = match;
    if (route.isOpen !== true && head.authorization !== `Bot ${token}`) {
      throw refusal('unauthorized');
    }

    const { headers, refused } = this.#limits.count({
      route: `${method} ${route.path}`,
      major: params['channel'] ?? params['guild'] ?? params['token'] ?? '',
      isGlobalExempt: route.isInteraction === true,
    });
    if (refused !== undefined) {
      return { status: 429, headers, body: rateLimitedBody(refused.retryAfter, refused.isGlobal) };
    }

    const param = (name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`${route.path} has no part named ${name}`);

      return value;
    };
    try {
      const request = { method, path, query, body: json, files, param };

      return { ...runRoute(inspector, route, request), headers };
    } catch (error) {
      return { ...this.#failed(error, head), headers };
    }
  }

  /** What is answered without asking a route, or undefined. */
  async #planned({ method, path, version }: Head): Promise<Outcome | 'drop' | Lost | undefined> {
    if (version !== undefined && version !== '10') {
      throw new ApiError(400, 50041, 'Invalid API version');
    }
    if (this.invalidRequests.isBanned) return banned;

    const fault = this.#options.faults.take(method, path);
    if (fault === undefined) return undefined;
    if (fault.kind === 'drop') return 'drop';
    if (fault.kind === 'lost') return fault;
    if (fault.kind !== 'hold') return injected(fault, this.#options.clock);

    await fault.released;

    return undefined;
  }

  /** What the bot gets to see of a request that was carried out. */
  #lose({ status }: Lost, carryOut: () => Outcome): Outcome | 'drop' {
    carryOut();

    return status === undefined
      ? 'drop'
      : { status, body: { message: `${status}: lost`, code: 0 } };
  }

  #failed(error: unknown, { method, path }: Head): Outcome {
    if (error instanceof ApiError) return { status: error.status, body: error.toBody() };

    const message = stackOf(error);
    this.#options.inspector.report('response', method, path, [
      { path: [], code: 'SANDBOX_BUG', message },
    ]);

    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }

  #record(entry: RequestLogEntry): void {
    this.log.push(entry);
    if (this.log.length > this.#options.mostRequests) this.log.shift();
    this.#options.world.events.emit({ type: 'request', entry });
  }

  #serveFile(path: string, response: ServerResponse): boolean {
    const file = this.#options.world.files.get(path);
    if (file === undefined) return false;

    response.writeHead(200, {
      'Content-Type': file.contentType,
      'Content-Length': file.bytes.length,
    });
    response.end(file.bytes);

    return true;
  }
}

/** Reads the first line; undefined when the address is malformed. */
function headOf(request: IncomingMessage): Head | undefined {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');

    return {
      method: request.method ?? 'GET',
      path: decodeURIComponent(url.pathname.replace(apiPrefix, '')),
      version: apiPrefix.exec(url.pathname)?.[1],
      query: url.searchParams,
      authorization: request.headers.authorization,
    };
  } catch {
    return undefined;
  }
}

function isLost(planned: Outcome | 'drop' | Lost | undefined): planned is Lost {
  return typeof planned === 'object' && 'kind' in planned;
}
