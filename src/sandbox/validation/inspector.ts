// Checks what crosses the wire, in both directions.

import type { PathError } from '../rules/api-error.ts';
import type { Violation } from '../world/events.ts';
import { dispatchRules } from './dispatch-rules.ts';
import type { BodySchema, Schemas } from './schemas.ts';
import type { Violations } from './violations.ts';

/**
 * Fields that bots rightly send though the published file leaves them out: `nsfw` is documented; discord.js adds `tts`
 * and `enforce_nonce` to every message payload and `type` to every thread, where Discord ignores what it has no use for.
 */
const harmless: Readonly<Record<string, readonly string[]>> = {
  ApplicationCommandCreateRequest: ['nsfw'],
  ApplicationCommandUpdateRequest: ['nsfw'],
  ApplicationCommandPatchRequestPartial: ['nsfw'],
  CreateTextThreadWithMessageRequest: ['type'],
  MessageEditRequestPartial: ['tts', 'enforce_nonce'],
  IncomingWebhookRequestPartial: ['enforce_nonce'],
  IncomingWebhookUpdateRequestPartial: ['tts', 'enforce_nonce'],
  CreateMessageInteractionCallbackRequest: ['enforce_nonce'],
  UpdateMessageInteractionCallbackRequest: ['tts', 'enforce_nonce'],
};

/** What became of a request body. */
export interface InspectedBody {
  /** For these Discord refuses it. */
  readonly faults: readonly PathError[];
  /** The body without fields that Discord does not know and therefore ignores. */
  readonly accepted: unknown;
}

/** Checks everything that crosses the wire and keeps the violations. */
export class Inspector {
  readonly #schemas: Schemas;
  readonly #violations: Violations;
  readonly #checksItself: boolean;

  /** @param checksItself - Whether responses and dispatches of the sandbox are checked as well. */
  constructor(schemas: Schemas, violations: Violations, checksItself: boolean) {
    this.#schemas = schemas;
    this.#violations = violations;
    this.#checksItself = checksItself;
  }

  /** Records what is wrong with a request body, and tells what Discord makes of it. */
  request(method: string, path: string, schema: BodySchema, body: unknown): InspectedBody {
    const value = coerced(body);
    const faults = this.#schemas.faults(schema, value);
    this.report('request', method, path, faults);

    const harmlessHere = harmless[typeof schema === 'string' ? schema : schema.listOf] ?? [];
    const unknown = this.#schemas
      .unknownFields(schema, value)
      .filter((field) => !harmlessHere.includes(field.at(-1) ?? ''));
    for (const field of unknown) {
      this.#violations.add({
        side: 'request',
        method,
        path,
        field: field.join('.'),
        message: 'Discord knows no such field',
      });
    }

    return { faults, accepted: withoutFields(body, unknown) };
  }

  /** Records faults of a response of the sandbox itself. */
  response(method: string, path: string, schema: BodySchema, body: unknown): void {
    if (!this.#checksItself) return;

    this.report('response', method, path, this.#schemas.faults(schema, body).filter(isFault));

    for (const field of this.#schemas.unknownFields(schema, body)) {
      this.#violations.add({
        side: 'response',
        method,
        path,
        field: field.join('.'),
        message: 'Discord returns no such field',
      });
    }
  }

  /** Records faults of a gateway dispatch of the sandbox itself. */
  dispatch(name: string, data: unknown): void {
    if (!this.#checksItself) return;

    for (const { schema, pick } of dispatchRules[name] ?? []) {
      const value = pick(data);
      if (value === undefined) continue;

      this.report('dispatch', 'GATEWAY', name, this.#schemas.faults(schema, value).filter(isFault));
    }
  }

  /** Records faults that a hand rule found. */
  report(
    side: Violation['side'],
    method: string,
    path: string,
    faults: readonly PathError[],
  ): void {
    for (const fault of faults) {
      this.#violations.add({
        side,
        method,
        path,
        field: fault.path.join('.'),
        message: `${fault.code}: ${fault.message}`,
      });
    }
  }
}

/** The published file knows no reference of a forwarded message (type 1), which the documentation has. */
function isFault({ path, code }: PathError): boolean {
  return !(code === 'BASE_TYPE_CHOICES' && path.slice(-2).join('.') === 'message_reference.type');
}

/** The published file types these permissions as a number, the documentation (and every library) as a string. */
function coerced(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(coerced);
  if (typeof body !== 'object' || body === null) return body;
  if (!('default_member_permissions' in body)) return body;

  const { default_member_permissions: permissions, ...rest } = body;
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return body;

  return { ...rest, default_member_permissions: Number(permissions) };
}

function withoutFields(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;

  const inner = (key: string, field: unknown) =>
    withoutFields(
      field,
      paths.filter((path) => path[0] === key).map((path) => path.slice(1)),
    );
  if (Array.isArray(value)) return value.map((item, index) => inner(String(index), item));

  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !paths.some((path) => path.length === 1 && path[0] === key))
      .map(([key, field]) => [key, inner(key, field)]),
  );
}
