import type { Violation } from '../validation/violations.ts';

/** One REST request with its response. */
export interface RequestLogEntry {
  /** Milliseconds since the Unix epoch on the sandbox's clock. */
  readonly at: number;
  /** Milliseconds of real time from the request's arrival to its response. */
  readonly took: number;
  readonly method: string;
  /** Without the `/api/v10` in front and without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body; of a multipart body its `payload_json`. */
  readonly body: unknown;
  /** Names of the uploaded files. */
  readonly files: readonly string[];
  readonly status: number;
  readonly responseBody: unknown;
  /** Rules of Discord that this request, its response or the dispatches it led to broke. */
  readonly violations: readonly Violation[];
}
