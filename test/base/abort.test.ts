import { describe, expect, it } from 'vitest';
import { untilAborted } from '../../src/base/abort.ts';

const forever = new Promise<never>(() => {});

describe('work that may be given up', () => {
  it('settles as the work does', async () => {
    const { signal } = new AbortController();

    await expect(untilAborted(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(untilAborted(Promise.reject(new RangeError('no')), signal)).rejects.toThrow(
      RangeError,
    );
  });

  it('is given up with the reason of the signal, also of one that was aborted before', async () => {
    const controller = new AbortController();
    const begun = untilAborted(forever, controller.signal);
    const reason = new TypeError('enough');
    controller.abort(reason);

    await expect(begun).rejects.toBe(reason);
    await expect(untilAborted(forever, controller.signal)).rejects.toBe(reason);
  });

  it('hears nothing of a signal that is aborted after it was done', async () => {
    const controller = new AbortController();
    await untilAborted(Promise.resolve(), controller.signal);
    controller.abort();

    await new Promise(setImmediate);
  });
});
