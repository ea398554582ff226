import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawVectors } from '../../../lab/bench/gaussian-mixture.ts';
import { UserError } from '../../../src/base/errors.ts';
import { buildIndex } from '../../../src/search/vectors/build-index.ts';
import { ExactIndex } from '../../../src/search/vectors/exact.ts';
import { HnswIndex } from '../../../src/search/vectors/hnsw.ts';
import { exactCost, hnswCost, mayPay } from '../../../src/search/vectors/search-cost.ts';
import { compareHits } from '../../../src/search/vectors/top-hits.ts';
import { unitVector } from '../../../src/search/vectors/vector-index.ts';
import {
  createPlainRows,
  createVectorRows,
  vectorRowsOf,
} from '../../../src/search/vectors/vector-rows.ts';

const mixture = { dimension: 48, clusters: 30, deviation: 0.8, seed: 11 };
const vector = (dimension: number) =>
  fc
    .float32Array({
      minLength: dimension,
      maxLength: dimension,
      noNaN: true,
      noDefaultInfinity: true,
    })
    .filter((values) => values.some((value) => value !== 0));

const collection = fc.integer({ min: 1, max: 40 }).chain((dimension) =>
  fc.record({
    dimension: fc.constant(dimension),
    stored: fc.array(vector(dimension), { minLength: 1, maxLength: 30 }),
    query: vector(dimension),
    count: fc.integer({ min: 1, max: 35 }),
  }),
);

describe('the exact index', () => {
  it('returns what sorting all similarities would, in WebAssembly and in plain code', () => {
    fc.assert(
      fc.property(collection, ({ dimension, stored, query, count }) => {
        const units = stored.map((values) => unitVector(values, dimension));

        for (const rows of [createVectorRows(dimension), createPlainRows(dimension)]) {
          for (const unit of units) {
            rows.grow(1);
            rows.values.set(unit, (rows.size - 1) * dimension);
          }

          const found = new ExactIndex(rows).search(query, count);
          const direction = unitVector(query, dimension);
          const expected = units
            .map((unit, position) => ({
              position,
              similarity: unit.reduce((sum, value, at) => sum + value * Number(direction[at]), 0),
            }))
            .sort(compareHits)
            .slice(0, count);

          expect(found).toEqual(found.toSorted(compareHits));
          expect(new Set(found.map(({ position }) => position)).size).toBe(expected.length);
          for (const [rank, hit] of found.entries()) {
            expect(hit.similarity).toBeCloseTo(Number(expected[rank]?.similarity), 5);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('scores a row the same wherever it lies', () => {
    const one = drawVectors(mixture, 1, 1);
    const rows = createVectorRows(48);
    rows.grow(4103);
    for (let row = 0; row < rows.size; row++) rows.values.set(one, row * 48);
    const found = new ExactIndex(rows).search(drawVectors(mixture, 1, 2), 4103);

    expect(new Set(found.map(({ similarity }) => similarity)).size).toBe(1);
    expect(found.map(({ position }) => position)).toEqual([...Array(4103).keys()]);
  });
});

describe('the HNSW index', () => {
  it('finds nearly all of the nearest, with the scores of the exact index', async () => {
    const rows = vectorRowsOf(drawVectors(mixture, 2000, 1), 48);
    const exact = new ExactIndex(rows);
    const hnsw = await HnswIndex.build(rows, 100);
    const queries = drawVectors(mixture, 50, 2);
    let found = 0;

    for (let start = 0; start < queries.length; start += 48) {
      const query = queries.subarray(start, start + 48);
      const expected = new Map(
        exact.search(query, 10).map((hit) => [hit.position, hit.similarity]),
      );
      const hits = hnsw.search(query, 10);

      expect(hits).toEqual(hits.toSorted(compareHits));
      for (const { position, similarity } of hits) {
        if (!expected.has(position)) continue;
        expect(similarity).toBeCloseTo(Number(expected.get(position)), 5);
        found += 1;
      }
    }

    expect(found / 500).toBeGreaterThan(0.98);
  });

  it('lets other work run while it is built and reports how far it is', async () => {
    const rows = vectorRowsOf(drawVectors(mixture, 3000, 1), 48);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const reports: number[] = [];
    await HnswIndex.build(rows, 10, {
      onProgress(done, total) {
        expect(total).toBe(3000);
        reports.push(done);
      },
    });
    clearInterval(timer);

    expect(turns).toBeGreaterThan(2);
    expect(reports).toEqual(reports.toSorted((one, other) => one - other));
    expect(reports.at(-1)).toBe(3000);
  });
});

describe.each(['exact', 'hnsw'])('a search of the %s index', (kind) => {
  async function create() {
    const rows = vectorRowsOf(drawVectors(mixture, 50, 1), 48);
    return kind === 'exact' ? new ExactIndex(rows) : HnswIndex.build(rows, 20);
  }

  it('refuses a query that native code must not see', async () => {
    const index = await create();
    const good = drawVectors(mixture, 1, 2);
    const refused: [Float32Array, string][] = [
      [good.subarray(1), 'dimension 48, got 47'],
      [new Float32Array(48), 'zeros'],
      [good.map((value, at) => (at === 7 ? Number.NaN : value)), 'NaN at 7'],
      [good.map((value, at) => (at === 9 ? Infinity : value)), 'Infinity at 9'],
    ];

    for (const [query, message] of refused) {
      expect(() => index.search(query, 3)).toThrow(message);
    }

    for (const count of [0, -1, 1.5, Number.NaN]) {
      expect(() => index.search(good, count)).toThrow(String(count));
    }
  });

  it('takes queries of any length and does not change them', async () => {
    const index = await create();
    const query = drawVectors(mixture, 1, 2);
    const huge = query.map((value) => value * 1e37);

    expect(index.search(huge, 5).map(({ position }) => position)).toEqual(
      index.search(query, 5).map(({ position }) => position),
    );
    expect(huge).toEqual(query.map((value) => value * 1e37));
  });
});

describe.each(['exact', 'hnsw'])('a search of a part of the %s index', (kind) => {
  it('finds what a search of all would have found there', async () => {
    const rows = vectorRowsOf(drawVectors(mixture, 3000, 1), 48);
    const index = kind === 'exact' ? new ExactIndex(rows) : await HnswIndex.build(rows, 20);
    const exact = new ExactIndex(rows);

    for (const [from, to] of [
      [0, 0],
      [0, 3000],
      [7, 8],
      [100, 2500],
      [2900, 3000],
    ] as const) {
      const query = drawVectors(mixture, 1, from + 3);
      const accepts = (position: number) => position >= from && position < to;
      const even = (position: number) => position % 2 === 0;

      expect(index.search(query, 20, undefined, { from, to })).toEqual(
        exact.search(query, 20, accepts),
      );
      expect(index.search(query, 20, even, { from, to })).toEqual(
        exact.search(query, 20, (position) => accepts(position) && even(position)),
      );
    }
  });
});

describe('a graph that is built by a thread', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-graph-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is the one that is built on the event loop, tells its progress, and leaves no draft', async () => {
    const rows = vectorRowsOf(drawVectors(mixture, 2000, 1), 48);
    const reports: number[] = [];
    const beside = await HnswIndex.build(rows, 40, {
      draft: join(folder, 'draft.bin'),
      onProgress: (done) => reports.push(done),
    });
    const here = await HnswIndex.build(rows, 40);

    for (let seed = 2; seed < 30; seed += 1) {
      const query = drawVectors(mixture, 1, seed);
      expect(beside.search(query, 10)).toEqual(here.search(query, 10));
    }
    expect(reports).toEqual(reports.toSorted((one, other) => one - other));
    expect(reports.at(-1)).toBe(2000);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says where it could not be written', async () => {
    const rows = vectorRowsOf(drawVectors(mixture, 50, 1), 48);
    const draft = join(folder, 'missing', 'draft.bin');

    await expect(HnswIndex.build(rows, 40, { draft })).rejects.toThrow(draft);
    await expect(HnswIndex.build(rows, 40, { draft })).rejects.toThrow(UserError);
  });
});

describe('the choice of the index', () => {
  it('is the exact one for a small story', async () => {
    expect(await buildIndex(vectorRowsOf(drawVectors(mixture, 25, 1), 48))).toBeInstanceOf(
      ExactIndex,
    );
  });

  it('is HNSW with the candidates that the vectors need, the same at every build', async () => {
    const large = { dimension: 128, clusters: 40, deviation: 0.7, seed: 1 };
    const rows = vectorRowsOf(drawVectors(large, 4000, 1), 128);
    const [one, other] = [await buildIndex(rows), await buildIndex(rows)];

    expect(one.kind).toBe('hnsw');
    if (!(one instanceof HnswIndex) || !(other instanceof HnswIndex)) return;
    expect(one.ef).toBe(other.ef);

    const exact = new ExactIndex(rows);
    const queries = drawVectors(large, 100, 2);
    let found = 0;

    for (let start = 0; start < queries.length; start += 128) {
      const query = queries.subarray(start, start + 128);
      const expected = new Set(exact.search(query, 10).map(({ position }) => position));
      found += one.search(query, 10).filter(({ position }) => expected.has(position)).length;
    }

    expect(found / 1000).toBeGreaterThanOrEqual(0.99);
  });

  it('does not build a graph of a thousand vectors and does of ten thousand', () => {
    for (const dimension of [256, 512, 1024, 2048]) {
      expect([mayPay(1_000, dimension), mayPay(10_000, dimension)]).toEqual([false, true]);
    }
  });

  it('expects HNSW to win more surely the more vectors there are', () => {
    for (const dimension of [256, 512, 1024, 2048]) {
      const ratios = [100, 1000, 10_000, 100_000].map(
        (size) => exactCost(size, dimension) / hnswCost(size, dimension, 64),
      );

      expect(ratios).toEqual(ratios.toSorted((one, other) => one - other));
      expect(ratios[0]).toBeLessThan(1);
      expect(ratios[3]).toBeGreaterThan(10);
    }
  });
});
