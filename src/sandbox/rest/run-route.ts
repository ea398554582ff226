// A request on its way through a route, checked on both sides.

import { ApiError } from '../rules/api-error.ts';
import { ignoredFlags } from '../rules/ignored-flags.ts';
import type { Inspector } from '../validation/inspector.ts';
import type { RestReply, RestRequest, Route } from './route.ts';

/** Refusals that depend on what else happened, so that a correct bot can meet them. */
const dependsOnState = new Set(['MESSAGE_REFERENCE_UNKNOWN_MESSAGE']);

/**
 * Validates a request, lets the route handle it and validates the response. Throws the `ApiError` with which Discord
 * refuses the request; breaches of its rules are recorded whether or not it refuses them.
 */
export function runRoute(inspector: Inspector, route: Route, request: RestRequest): RestReply {
  const { method, path, body } = request;
  const accepts = typeof route.accepts === 'function' ? route.accepts(body) : route.accepts;
  const { faults, accepted } =
    accepts === undefined
      ? { faults: [], accepted: body }
      : inspector.request(method, path, accepts, body ?? {});
  if (faults.length > 0) throw new ApiError(400, 50035, 'Invalid Form Body', faults);

  inspector.report('request', method, path, ignoredFlags(route.path, body));
  const reply = handle(inspector, route, { ...request, body: accepted });
  if (reply.body !== undefined && route.returns !== undefined) {
    inspector.response(method, path, route.returns, reply.body);
  }

  return reply;
}

/** Faults that a route finds beyond the schema are violations as well. */
function handle(inspector: Inspector, route: Route, request: RestRequest): RestReply {
  try {
    return route.handle(request);
  } catch (error) {
    if (error instanceof ApiError) {
      const faults = error.faults.filter(({ code }) => !dependsOnState.has(code));
      const whole =
        error.code === 50006 ? [{ path: [], code: 'EMPTY_MESSAGE', message: error.message }] : [];
      inspector.report('request', request.method, request.path, [...faults, ...whole]);
    }
    throw error;
  }
}
