// Turns what zod finds into field errors as Discord words them.

import type { PathError } from '../rules/api-error.ts';

/** A zod issue, as far as it is read here. */
export interface SchemaIssue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly format?: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly values?: readonly unknown[];
  /** For a union: the issues of each alternative. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/** Zod issues as Discord's field errors. Of a union, the alternative that fits best speaks. */
export function pathErrorsOf(issues: readonly SchemaIssue[], value: unknown): PathError[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'invalid_union') {
      const at = valueAt(value, issue.path);
      const best = bestAlternative(issue.errors ?? []);
      if (best !== undefined) {
        return pathErrorsOf(best, at).map((fault) => ({
          ...fault,
          path: [...path, ...fault.path],
        }));
      }
    }

    return [{ path, ...worded(issue, valueAt(value, issue.path)) }];
  });
}

/** The alternative whose kind is right (no fault at its own `type`), and of these the one with the fewest faults. */
function bestAlternative(
  alternatives: readonly (readonly SchemaIssue[])[],
): readonly SchemaIssue[] | undefined {
  const cost = (issues: readonly SchemaIssue[]) =>
    issues.reduce(
      (sum, { path }) =>
        sum + (path.length === 0 || (path.length === 1 && path[0] === 'type') ? 1000 : 1),
      0,
    );

  return [...alternatives]
    .filter((issues) => issues.length > 0)
    .sort((left, right) => cost(left) - cost(right))[0];
}

function worded(issue: SchemaIssue, value: unknown): { code: string; message: string } {
  if (value === undefined || value === null) {
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }

  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
        : issue.origin === 'array'
          ? {
              code: 'BASE_TYPE_BAD_LENGTH',
              message: `Must be ${issue.maximum} or fewer in length.`,
            }
          : { code: 'NUMBER_TYPE_MAX', message: `Must be less than or equal to ${issue.maximum}.` };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'NUMBER_TYPE_MIN', message: `Must be greater than or equal to ${issue.minimum}.` }
        : { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of (${(issue.values ?? []).map(String).join(', ')}).`,
      };
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'BASE_TYPE_REGEX', message: `Must be a well formed ${issue.format ?? 'value'}.` };
    case 'invalid_type':
      return {
        code: `${(issue.expected ?? 'base').toUpperCase()}_TYPE_CONVERT`,
        message: `Could not interpret ${JSON.stringify(value)?.slice(0, 60)} as ${issue.expected ?? 'this type'}.`,
      };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
