// Requests whose replies cannot grow without end.

import { ModelFailure } from '../../answer/generated/model-failure.ts';

/** Bytes of a response on the wire. An answer has a few thousand; a stream wraps each token in some 200. */
const mostResponseBytes = 4_000_000;

/** A `fetch` that follows no redirect (a key would go along), ends with the signal and reads only so much. */
export function boundedFetch(signal: AbortSignal): typeof fetch {
  return async (input, init) => {
    const signals = init?.signal ? AbortSignal.any([signal, init.signal]) : signal;
    const response = await fetch(input, { ...init, signal: signals, redirect: 'error' });
    if (response.body === null) return response;

    return new Response(response.body.pipeThrough(bound()), {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    });
  };
}

function bound(): TransformStream<Uint8Array, Uint8Array> {
  let read = 0;

  return new TransformStream({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read <= mostResponseBytes) controller.enqueue(chunk);
      else controller.error(new ModelFailure('too-long', `More than ${mostResponseBytes} bytes.`));
    },
  });
}
