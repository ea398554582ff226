// What the program and the model's thread tell each other.

import type { ReaderPassage, Reading } from '../../search/reader.ts';
import type { TextRole } from './model.ts';
import type { RuntimeName } from './runtime.ts';

/** What a worker is started with. */
export interface WorkerSettings {
  readonly folder: string;
  readonly threads: number;
  readonly runtime?: RuntimeName;
  /** Shared: whether native code runs. */
  readonly state: Int32Array<SharedArrayBuffer>;
}

/** What a worker is asked to do. */
export type Work =
  | { readonly kind: 'encode'; readonly texts: readonly string[]; readonly role: TextRole }
  | {
      readonly kind: 'read';
      readonly question: string;
      readonly passages: readonly ReaderPassage[];
    }
  | { readonly kind: 'warm' };

/** To the worker. The id is chosen by the owner. */
export type ToWorker =
  | { readonly kind: 'work'; readonly id: number; readonly work: Work }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' };

/** One for each text or passage, in their order. */
export type WorkResult = readonly (Float32Array | Reading)[];

/** From the worker. */
export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly result: WorkResult }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly message: string;
      /** Whether a person can mend it. */
      readonly isUserError: boolean;
    }
  | { readonly kind: 'notice'; readonly message: string };
