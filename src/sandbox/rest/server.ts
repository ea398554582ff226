import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, refusal } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import { ignoredFlags } from '../rules/ignored-flags.ts';
import type { Inspector } from '../validation/inspector.ts';
import type { World } from '../world/world.ts';
import { type ParsedBody, readBody } from './body.ts';
import type { FaultPlan } from './faults.ts';
import { InvalidRequests } from './invalid-requests.ts';
import type { RequestLogEntry } from './log.ts';
import { type RateLimitRules, RateLimits, rateLimitedHeaders } from './rate-limits.ts';
import { matchRoute, type RestRequest, type Route } from './route.ts';

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
}

/** What goes back over the wire. */
interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the body is one of this server's own making, which the schema of the route describes. */
  readonly isHandled?: boolean;
}

/** Requests kept in the log. */
const logLimit = 10_000;

const apiPrefix = /^\/api(?:\/v(\d+))?(?=\/)/;

/** Discord's REST interface: limits, authorisation, validation, routes, log. */
export class RestServer {
  /** The last 10,000 requests, oldest first. */
  readonly log: RequestLogEntry[] = [];
  readonly invalidRequests: InvalidRequests;
  readonly #options: RestServerOptions;
  readonly #limits: RateLimits;

  constructor(options: RestServerOptions) {
    this.#options = options;
    this.#limits = new RateLimits(options.clock, options.rateLimits);
    this.invalidRequests = new InvalidRequests(options.clock);
  }

  /** Answers a request. Does not reject: a bug becomes a 500 and a violation. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { world } = this.#options;
    const at = world.clock.now();
    const started = performance.now();
    const url = new URL(request.url ?? '/', world.origin);
    if (this.#serveFile(url.pathname, response)) return;

    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname.replace(apiPrefix, ''));
    let parsed: ParsedBody = { json: undefined, files: [] };
    let outcome: Outcome | 'drop';
    try {
      parsed = await readBody(request);
      outcome = await this.#answer(request, method, path, url, parsed);
    } catch (error) {
      outcome = this.#failed(error, method, path);
    }
    if (outcome === 'drop') {
      request.socket.destroy();

      return;
    }

    this.invalidRequests.record(
      outcome.status,
      outcome.headers?.['X-RateLimit-Scope'] === 'shared',
    );
    send(response, outcome);
    const entry: RequestLogEntry = {
      at,
      took: performance.now() - started,
      method,
      path,
      query: Object.fromEntries(url.searchParams),
      body: parsed.json,
      files: parsed.files.map((file) => file.name),
      status: outcome.status,
      responseBody: structuredClone(outcome.body),
    };
    this.log.push(entry);
    if (this.log.length > logLimit) this.log.shift();
    world.events.emit({ type: 'request', entry });
  }

  async #answer(
    request: IncomingMessage,
    method: string,
    path: string,
    url: URL,
    parsed: ParsedBody,
  ): Promise<Outcome | 'drop'> {
    const version = apiPrefix.exec(url.pathname)?.[1];
    if (version !== undefined && version !== '10')
      throw new ApiError(400, 50041, 'Invalid API version');
    if (this.invalidRequests.isBanned) return banned();

    const planned = await this.#plannedFault(method, path);
    if (planned !== undefined) return planned;

    const { routes, inspector } = this.#options;
    const match = matchRoute(routes, method, path);
    if (match === undefined) {
      inspector.report('request', method, path, [
        { path: [], code: 'UNHANDLED_ROUTE', message: 'The sandbox has no such endpoint' },
      ]);
      throw refusal('notFound');
    }

    const { route, params } = match;
    if (route.isOpen !== true && request.headers.authorization !== `Bot ${this.#options.token}`) {
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

    try {
      return { ...this.#perform(route, params, method, path, url, parsed), headers };
    } catch (error) {
      return { ...this.#failed(error, method, path), headers };
    }
  }

  #perform(
    route: Route,
    params: Readonly<Record<string, string>>,
    method: string,
    path: string,
    url: URL,
    { json, files }: ParsedBody,
  ): Outcome {
    const { inspector } = this.#options;
    const accepts = typeof route.accepts === 'function' ? route.accepts(json) : route.accepts;
    const inspected =
      accepts === undefined
        ? { faults: [], accepted: json }
        : inspector.request(method, path, accepts, json ?? {});
    if (inspected.faults.length > 0) {
      throw new ApiError(400, 50035, 'Invalid Form Body', inspected.faults);
    }

    inspector.report('request', method, path, ignoredFlags(route.path, json));

    const rest: RestRequest = {
      method,
      path,
      query: url.searchParams,
      body: inspected.accepted,
      files,
      param: (name) => {
        const value = params[name];
        if (value === undefined) throw new Error(`${route.path} has no part named ${name}`);

        return value;
      },
    };
    const reply = this.#handleRoute(route, rest);
    if (reply.body !== undefined && route.returns !== undefined) {
      inspector.response(method, path, route.returns, reply.body);
    }

    return reply;
  }

  /** Faults that a route finds beyond the schema are violations as well. */
  #handleRoute(route: Route, rest: RestRequest) {
    try {
      return route.handle(rest);
    } catch (error) {
      if (error instanceof ApiError) {
        const faults = error.faults.filter(({ code }) => !dependsOnState.has(code));
        const whole =
          error.code === 50006 ? [{ path: [], code: 'EMPTY_MESSAGE', message: error.message }] : [];
        this.#options.inspector.report('request', rest.method, rest.path, [...faults, ...whole]);
      }
      throw error;
    }
  }

  async #plannedFault(method: string, path: string): Promise<Outcome | 'drop' | undefined> {
    const fault = this.#options.faults.take(method, path);
    if (fault === undefined) return undefined;
    if (fault.kind === 'drop') return 'drop';
    if (fault.kind === 'hold') {
      await fault.released;

      return undefined;
    }
    if (fault.kind === 'rate-limit') {
      const { scope, retryAfter } = fault.limit;

      return {
        status: 429,
        headers: {
          ...rateLimitedHeaders(scope, retryAfter),
          'X-RateLimit-Limit': '5',
          'X-RateLimit-Remaining': '0',
          'X-RateLimit-Reset': String(this.#options.clock.now() / 1000 + retryAfter),
          'X-RateLimit-Reset-After': String(retryAfter),
          'X-RateLimit-Bucket': 'injected',
        },
        body: rateLimitedBody(retryAfter, scope === 'global'),
      };
    }

    const { status, code = 0, message = `${status}: injected`, body } = fault.failure;

    return { status, body: body ?? { message, code } };
  }

  #failed(error: unknown, method: string, path: string): Outcome {
    if (error instanceof ApiError) return { status: error.status, body: error.toBody() };

    this.#options.inspector.report('response', method, path, [
      {
        path: [],
        code: 'SANDBOX_BUG',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      },
    ]);

    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
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

/** Refusals that depend on what else happened, so that a correct bot can meet them. */
const dependsOnState = new Set(['MESSAGE_REFERENCE_UNKNOWN_MESSAGE']);

function rateLimitedBody(retryAfter: number, isGlobal: boolean): object {
  return {
    message: 'You are being rate limited.',
    retry_after: retryAfter,
    global: isGlobal,
  };
}

/** What Cloudflare answers to a banned address: no Via header and no JSON. */
function banned(): Outcome {
  return {
    status: 429,
    headers: { 'Retry-After': '3600', 'Content-Type': 'text/html' },
    body: 'error code: 1015',
  };
}

function send(response: ServerResponse, { status, body, headers }: Outcome): void {
  if (body === undefined) {
    response.writeHead(status, headers);
    response.end();

    return;
  }

  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(text);
}
