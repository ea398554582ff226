/** Links that a node of the HNSW graph keeps on the upper levels; twice as many on the lowest. */
export const linksPerNode = 16;

/**
 * Expected nanoseconds of an exact scan over `size` vectors on the machine that the constants were fitted on
 * (`npm run bench -- vectors`). Only its ratio to `hnswCost` matters, and that hardly differs between machines.
 */
export function exactCost(size: number, dimension: number): number {
  return 3_000 + size * dimension * (0.16 + 0.4 * cacheMisses(size, dimension));
}

/**
 * Expected nanoseconds of an HNSW search that keeps `ef` candidates: handing the query over value by value,
 * then a distance for about 1.25 × M new neighbours of each candidate (between 0.7 and 2.2 × M were seen,
 * the least where vectors lie in tight clusters), each somewhere else in memory.
 */
export function hnswCost(size: number, dimension: number, ef: number): number {
  const distances = Math.min(size, 1.25 * linksPerNode * ef);
  return (
    8_000 + 150 * dimension + distances * dimension * (0.22 + 0.35 * cacheMisses(size, dimension))
  );
}

/** Whether an HNSW graph can pay at all, even one that finds everything with few candidates. */
export function mayPay(size: number, dimension: number): boolean {
  return hnswCost(size, dimension, 16) < exactCost(size, dimension);
}

/** Share of the vectors that the processor's last cache does not hold, as a smooth guess. */
function cacheMisses(size: number, dimension: number): number {
  const bytes = size * dimension * 4;
  return bytes / (bytes + 32 * 2 ** 20);
}
