// Why a model's server failed, for a person.

import { type FailureKind, ModelFailure } from '../../answer/generated/model-failure.ts';
import type { Secret } from '../../base/secret.ts';
import { foldControls } from '../../language/words/characters.ts';
import { causeOf } from '../cause.ts';

const longestMessage = 300;

/** Whatever a provider's package throws, as a failure whose message is one line without the key. */
export function describeFailure(error: unknown, key: Secret | undefined): ModelFailure {
  const known = failureIn(error);
  if (known !== undefined) return known;

  const status = statusOf(error);
  const message = causeOf(error);
  const safe = key === undefined ? message : message.replaceAll(key.reveal(), '[secret]');
  const line = foldControls(safe).slice(0, longestMessage);

  return new ModelFailure(kindOf(error, status), line, status);
}

/** A failure of this program's own that a package wrapped into an error of its own. */
function failureIn(error: unknown): ModelFailure | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    if (current instanceof ModelFailure) return current;
    current = current.cause;
  }

  return undefined;
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;

  const values = [
    'status' in error ? error.status : undefined,
    'status_code' in error ? error.status_code : undefined,
  ];
  return values.find((value): value is number => typeof value === 'number');
}

function kindOf(error: unknown, status: number | undefined): FailureKind {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 429) return 'rate-limited';
  if (status === 408 || (status !== undefined && status >= 500)) return 'unavailable';
  if (status !== undefined && status >= 400) return 'rejected';
  if (error instanceof Error && /LengthFinishReason/u.test(error.constructor.name))
    return 'truncated';
  if (error instanceof Error && /ContentFilterFinishReason/u.test(error.constructor.name))
    return 'refused';
  if (error instanceof SyntaxError) return 'unreadable';

  return 'unavailable';
}
