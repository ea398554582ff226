// Dot products in WebAssembly.

import { readFileSync } from 'node:fs';

/** Writes the dot products of one query with many rows; all are byte addresses of 32-bit floats. */
export type DotProducts = (
  query: number,
  rows: number,
  output: number,
  dimension: number,
  count: number,
) => void;

/** The kernel with the memory that it works in. */
export interface Kernel {
  readonly memory: KernelMemory;
  readonly dotProducts: DotProducts;
}

/** WebAssembly memory: whole pages, which never move or lose their content when more are added. */
export interface KernelMemory {
  /** Replaced by a new one whenever the memory grows; the old one is empty then. */
  readonly buffer: ArrayBuffer;
  /** @throws {RangeError} when there are no more pages to be had. */
  grow(pages: number): number;
}

export const pageBytes = 65_536;

/** WebAssembly's addresses have 32 bits. */
const mostPages = 65_536;

/** What is used of the global `WebAssembly`, which no type library without a browser in it declares. */
interface WebAssemblyApi {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (limits: { initial: number; maximum: number }) => KernelMemory;
  readonly Instance: new (
    module: object,
    imports: { env: { memory: KernelMemory } },
  ) => { readonly exports: { readonly dotProducts: DotProducts } };
}

/**
 * The kernel with a memory of `pages` pages of zeros, or undefined where WebAssembly or its SIMD instructions
 * are missing. Source and build: `kernel/dot-products.as`, `lab/build/build-kernel.ts`.
 */
export function createKernel(pages: number): Kernel | undefined {
  const api = (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly;
  if (api === undefined) return undefined;

  const bytes = readFileSync(new URL('kernel/dot-products.wasm', import.meta.url));
  if (!api.validate(bytes)) return undefined;

  const memory = new api.Memory({ initial: pages, maximum: mostPages });
  const { dotProducts } = new api.Instance(new api.Module(bytes), { env: { memory } }).exports;
  return { memory, dotProducts };
}
