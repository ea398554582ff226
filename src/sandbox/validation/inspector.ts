import type { PathError } from '../api-error.ts';
import type { BodySchema } from '../rest/route.ts';
import { dispatchRules } from './dispatch-rules.ts';
import type { Schemas } from './schemas.ts';
import type { Violation, Violations } from './violations.ts';

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

/** Checks everything that crosses the wire and keeps the violations. */
export class Inspector {
  readonly #schemas: Schemas;
  readonly #violations: Violations;

  constructor(schemas: Schemas, violations: Violations) {
    this.#schemas = schemas;
    this.#violations = violations;
  }

  /** Records faults of a request body and returns those for which Discord refuses it (it ignores unknown fields). */
  request(method: string, path: string, schema: BodySchema, body: unknown): PathError[] {
    const value = coerced(body);
    const faults = this.#schemas.faults(schema, value);
    this.report('request', method, path, faults);

    const harmlessHere = harmless[typeof schema === 'string' ? schema : schema.listOf] ?? [];
    for (const field of this.#schemas.unknownFields(schema, value)) {
      if (harmlessHere.includes(field.at(-1) ?? '')) continue;

      this.#violations.add({
        side: 'request',
        method,
        path,
        field: field.join('.'),
        message: 'Discord knows no such field',
      });
    }

    return faults;
  }

  /** Records faults of a response of the sandbox itself. */
  response(method: string, path: string, schema: BodySchema, body: unknown): void {
    this.report('response', method, path, this.#schemas.faults(schema, body));

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
    for (const { schema, pick } of dispatchRules[name] ?? []) {
      const value = pick(data);
      if (value === undefined) continue;

      this.report('dispatch', 'GATEWAY', name, this.#schemas.faults(schema, value));
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

/** The published file types these permissions as a number, the documentation (and every library) as a string. */
function coerced(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(coerced);
  if (typeof body !== 'object' || body === null) return body;
  if (!('default_member_permissions' in body)) return body;

  const { default_member_permissions: permissions, ...rest } = body;
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return body;

  return { ...rest, default_member_permissions: Number(permissions) };
}
