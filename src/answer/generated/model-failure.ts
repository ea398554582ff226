/**
 * Why a model gave nothing that can be used. `budget`: today's tokens or money are spent. `busy`: too many requests
 * wait. `unreadable`: not the JSON that was asked for. `truncated`: cut off by a limit or by the connection.
 */
export type FailureKind =
  | 'timeout'
  | 'rate-limited'
  | 'unavailable'
  | 'unauthorised'
  | 'rejected'
  | 'refused'
  | 'truncated'
  | 'unreadable'
  | 'too-long'
  | 'budget'
  | 'busy';

/** A model that failed. Readers get the answer without it; the message is for the log and never holds a key. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly kind: FailureKind;
  /** HTTP status, where there was a response. */
  readonly status: number | undefined;

  constructor(kind: FailureKind, message: string, status?: number) {
    super(message);
    this.kind = kind;
    this.status = status;
  }

  /** Whether the same request may well succeed a moment later. */
  get isPassing(): boolean {
    return this.kind === 'rate-limited' || this.kind === 'unavailable';
  }
}
