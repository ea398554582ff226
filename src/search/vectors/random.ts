/** A source of random numbers, the same for the same seed. */
export interface Random {
  /** Uniform, from 0 to below 1. */
  uniform(): number;
  /** Normal, mean 0, variance 1. */
  normal(): number;
}

/** Mulberry32 with the Box-Muller transform: small, fast and the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function uniform(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** The whole numbers from 0 to below `count` in random order (Fisher and Yates). */
export function shuffledPositions(count: number, random: Random): Uint32Array {
  const positions = Uint32Array.from({ length: count }, (_, position) => position);

  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random.uniform() * (last + 1));
    const moved = Number(positions[last]);
    positions[last] = Number(positions[other]);
    positions[other] = moved;
  }

  return positions;
}
