// The log, in which no secret appears.

import { type Bindings, type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { messageOf } from './errors.ts';
import type { Secret } from './secret.ts';

/** How much is logged, from most to least; the names are pino's. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What is logged. */
export interface LoggingSettings {
  readonly level: (typeof logLevels)[number];
}

/** Interaction tokens are keys, and Discord puts them into addresses. */
const tokensInAddress = /(\/(?:webhooks|interactions)\/\d+\/)[^/?]+/g;

/**
 * A logger of JSON lines. Whatever is logged, the secrets never appear, and of an error of Discord's API neither the
 * request's body (it holds questions and answers) nor an interaction's token.
 * @param destination standard output where absent
 */
export function createLogger(
  settings: LoggingSettings,
  secrets: readonly Secret[],
  destination?: DestinationStream,
): Logger {
  const concealed = secrets.map((secret) => secret.reveal()).filter((value) => value !== '');
  const options: LoggerOptions = {
    level: settings.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    redact: [
      'content',
      '*.content',
      'question',
      '*.question',
      'token',
      '*.token',
      'username',
      '*.username',
    ],
    hooks: {
      streamWrite: (line) =>
        concealed.reduce((shown, secret) => shown.replaceAll(secret, '[secret]'), line),
    },
  };

  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Shorter texts tell nothing, and stand in many messages by chance. */
const shortestConcealed = 4;

/**
 * A logger that adds `bindings` to every line and keeps a text out of errors, because whoever throws one may put into
 * it what somebody asked.
 */
export function childLogger(log: Logger, bindings: Bindings, concealed = ''): Logger {
  if (concealed.length < shortestConcealed) return log.child(bindings);

  const err = (error: unknown) =>
    Object.fromEntries(
      Object.entries(describeError(error)).map(([key, value]) => [
        key,
        typeof value === 'string' ? value.replaceAll(concealed, '[question]') : value,
      ]),
    );

  return log.child(bindings, { serializers: { err } });
}

function describeError(error: unknown): Record<string, unknown> {
  if (isRequestError(error)) {
    return {
      type: error.name,
      message: error.message,
      status: error.status,
      ...(error.code === undefined ? {} : { code: error.code }),
      method: error.method,
      url: error.url.replace(tokensInAddress, '$1[token]'),
    };
  }

  return {
    type: error instanceof Error ? error.name : typeof error,
    message: messageOf(error),
    ...(error instanceof Error ? { stack: error.stack } : {}),
  };
}

/** What a failed request to Discord carries. */
interface RequestError extends Error {
  readonly status: number;
  readonly method: string;
  readonly url: string;
  readonly code?: number | string;
}

/** Recognised by its fields, so that logging knows no client library. */
function isRequestError(error: unknown): error is RequestError {
  return (
    error instanceof Error &&
    'status' in error &&
    'method' in error &&
    'url' in error &&
    typeof error.url === 'string'
  );
}
