import { describe, expect, it } from 'vitest';
import { type SteadfastParts, steadfast } from '../../../src/providers/vectors/steadfast.ts';

const query = Float32Array.of(1, 0);
const here = [{ id: 'here', similarity: 1 }];
const there = [{ id: 'there', similarity: 1 }];

/** A search whose other one can be made to fail, on a clock that is set. */
function scene(parts: Partial<SteadfastParts> = {}) {
  const state = { now: 0, failing: false, prepared: 0, notices: [] as string[] };
  const search = steadfast({
    prepare: async () => {
      state.prepared++;
      if (state.failing) throw new Error('gone');
    },
    other: async () => {
      if (state.failing) throw new Error('gone');

      return there;
    },
    own: { search: async () => here },
    dimension: 2,
    rest: 1_000,
    explain: (error) => `Failed: ${error instanceof Error ? error.message : ''}`,
    back: 'It works again.',
    onNotice: (notice) => state.notices.push(notice),
    now: () => state.now,
    ...parts,
  });

  return { state, ask: () => search.search(query, 1), search };
}

describe('a search elsewhere with one at home behind it', () => {
  it('searches at home until the other is ready, then there', async () => {
    const { promise, resolve: ready } = withResolvers();
    const { ask } = scene({ prepare: () => promise });

    expect(await ask()).toBe(here);
    ready();
    await Promise.resolve();
    expect(await ask()).toBe(there);
  });

  it('answers from home when the other fails, says so once, and says when it is back', async () => {
    const { state, ask } = scene();
    await ask();
    expect(await ask()).toBe(there);

    state.failing = true;
    expect(await ask()).toBe(here);
    expect(await ask()).toBe(here);
    state.now = 2_000;
    expect(await ask()).toBe(here);
    expect(state.notices).toEqual(['Failed: gone']);

    state.failing = false;
    state.now = 4_000;
    await ask();
    expect(await ask()).toBe(there);
    expect(state.notices).toHaveLength(2);
  });

  it('leaves the other alone for a while after it failed', async () => {
    const { state, ask } = scene();
    state.failing = true;
    await ask();
    const { prepared } = state;
    state.now = 999;
    await ask();
    expect(state.prepared).toBe(prepared);

    state.now = 5_000;
    await ask();
    expect(state.prepared).toBe(prepared + 1);
  });

  it('refuses a query of another dimension without asking anybody', async () => {
    const { search } = scene();

    await expect(search.search(Float32Array.of(1), 1)).rejects.toThrow(RangeError);
    await expect(search.search(Float32Array.of(0, 0), 1)).rejects.toThrow(RangeError);
  });
});

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });

  return { promise, resolve };
}
