// The schemas that Discord publishes, by name.

import type { PathError } from '../rules/api-error.ts';
import { pathErrorsOf, type SchemaIssue } from './issues.ts';
import { type InspectedSchema, unknownFields } from './unknown-fields.ts';

/** The published schema of a body: its name without `Schema`, or a list of such. */
export type BodySchema = string | { readonly listOf: string };

interface Schema extends InspectedSchema {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true }
    | { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } };
}

/** Checks bodies against the schemas that are generated from Discord's own OpenAPI file. */
export class Schemas {
  readonly #schemas: Readonly<Record<string, unknown>>;

  private constructor(schemas: Readonly<Record<string, unknown>>) {
    this.#schemas = schemas;
  }

  /** Loads the schemas: about 0.3 s, so only where a sandbox starts. */
  static async load(): Promise<Schemas> {
    const schemas: Readonly<Record<string, unknown>> = await import('discord-api-spec/zod');

    return new Schemas(schemas);
  }

  /** Faults of `value`, with the paths of the fields. Throws when there is no schema of that name. */
  faults(schema: BodySchema, value: unknown): PathError[] {
    if (typeof schema !== 'string') {
      if (!Array.isArray(value)) {
        return [
          {
            path: [],
            code: 'LIST_TYPE_CONVERT',
            message: 'Only iterables may be used in a ListType',
          },
        ];
      }

      return value.flatMap((item, index) =>
        this.faults(schema.listOf, item).map((fault) => ({
          ...fault,
          path: [String(index), ...fault.path],
        })),
      );
    }

    const result = this.#named(schema).safeParse(value);

    return result.success ? [] : pathErrorsOf(result.error.issues, value);
  }

  /** Paths of fields that the schema does not know. */
  unknownFields(schema: BodySchema, value: unknown): string[][] {
    if (typeof schema === 'string') return unknownFields(this.#named(schema), value);
    if (!Array.isArray(value)) return [];

    return value.flatMap((item, index) =>
      this.unknownFields(schema.listOf, item).map((path) => [String(index), ...path]),
    );
  }

  #named(name: string): Schema {
    const schema = this.#schemas[`${name}Schema`];
    if (schema === undefined) throw new Error(`discord-api-spec has no schema named ${name}`);

    return schema as Schema;
  }
}
