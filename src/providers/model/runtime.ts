// What runs ONNX networks: compiled for the platform, or WebAssembly.

import type { InferenceSession } from 'onnxruntime-web';
import { messageOf, UserError } from '../../base/errors.ts';
import type { NetworkInput } from './input.ts';
import type { EmbeddingTable } from './table.ts';

/** What runs networks: compiled for this platform, or WebAssembly, which runs everywhere at a fifth of the speed. */
export type RuntimeName = 'native' | 'portable';

/** Named outputs, each a flat list of numbers. */
export type NetworkOutput = Readonly<Record<string, Float32Array>>;

/** A network that is ready to run. */
export interface Network {
  /**
   * Runs one input. Never several at once: the scale of 8-bit activations is shared by all rows of a batch, which moves
   * a reader's logits by up to .85, and saves no time.
   */
  run(input: NetworkInput, table: EmbeddingTable): Promise<NetworkOutput>;
  release(): Promise<void>;
}

/** Opens networks from ONNX files. */
export interface Runtime {
  readonly name: RuntimeName;
  open(file: NetworkFile): Promise<Network>;
}

/** An ONNX file. The native runtime reads it by its path, which saves what JavaScript would hold of it. */
export interface NetworkFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The part of ONNX Runtime's interface that both packages share. */
type OnnxRuntime = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor' | 'env'>;

/** How the packages are loaded. */
export interface RuntimePackages {
  readonly native: () => Promise<OnnxRuntime>;
  readonly portable: () => Promise<OnnxRuntime>;
}

const installed: RuntimePackages = {
  native: () => import('onnxruntime-node'),
  portable: () => import('onnxruntime-web'),
};

/** How a runtime is chosen. */
export interface RuntimeOptions {
  /** Processor threads for one network. */
  readonly threads: number;
  /** Takes this one and no other; absent, the portable one stands in where the native one cannot be loaded. */
  readonly runtime?: RuntimeName;
  /** Told once that the portable one stands in. */
  readonly onNotice: (message: string) => void;
}

/**
 * Loads a runtime.
 *
 * @throws {UserError} when none can be loaded.
 */
export async function openRuntime(
  { threads, runtime, onNotice }: RuntimeOptions,
  packages: RuntimePackages = installed,
): Promise<Runtime> {
  const names: readonly RuntimeName[] = runtime === undefined ? ['native', 'portable'] : [runtime];
  const faults: string[] = [];

  for (const name of names) {
    try {
      const onnxRuntime = await packages[name]();
      if (faults.length > 0) {
        onNotice(
          `The model runs in WebAssembly, about five times slower, because onnxruntime-node cannot be loaded here: ${faults.join('; ')}`,
        );
      }

      return runtimeOver(name, onnxRuntime, threads);
    } catch (error) {
      const [line = ''] = messageOf(error).split('\n');
      faults.push(line);
    }
  }

  throw new UserError(
    `The model cannot run, because no runtime can be loaded: ${faults.join('; ')}. Run \`npm install\`.`,
  );
}

function runtimeOver(name: RuntimeName, onnxRuntime: OnnxRuntime, threads: number): Runtime {
  const { InferenceSession: Session, Tensor, env } = onnxRuntime;
  if (name === 'portable') env.wasm.numThreads = threads;

  return {
    name,
    async open({ path, bytes }) {
      const options: InferenceSession.SessionOptions = {
        executionProviders: [name === 'native' ? 'cpu' : 'wasm'],
        graphOptimizationLevel: 'all',
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        // Threads that wait sleep: else they spin, which doubles the processor's time and keeps it from the program.
        extra: { session: { intra_op: { allow_spinning: '0' } } },
        // Errors only: warnings go to the terminal, past every log.
        logSeverityLevel: 3,
      };
      const session =
        name === 'native'
          ? await Session.create(path, options)
          : await Session.create(bytes, options);

      return {
        async run({ ids, types }, table) {
          const shape = [1, ids.length];
          const outputs = await session.run({
            embeddings: new Tensor('float32', table.rowsOf(ids), [...shape, table.width]),
            types: new Tensor('int64', BigInt64Array.from(types, BigInt), shape),
            mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
          });

          return Object.fromEntries(
            Object.entries(outputs).map(([output, { data }]) => [output, numbersOf(data)]),
          );
        },
        release: () => session.release(),
      };
    },
  };
}

/** A copy, since the runtime may use the memory of an output again. */
function numbersOf(data: unknown): Float32Array {
  if (data instanceof Float32Array) return Float32Array.from(data);

  throw new TypeError('The network gives other numbers than 32-bit floats.');
}
