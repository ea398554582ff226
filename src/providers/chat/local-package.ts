// The package behind chat models in a file of their own.

import { loadPackage } from './load-package.ts';

/** A conversation as the package wants it. */
export type LocalTurn =
  | { readonly type: 'system' | 'user'; readonly text: string }
  | { readonly type: 'model'; readonly response: string[] };

/** What was written, and why the model stopped. */
export interface LocalReply {
  readonly response: string;
  readonly metadata: { readonly stopReason: string };
}

/** Holds a reply to a JSON schema, token by token. */
type Grammar = object;

/** The memory of one conversation. */
interface Sequence {
  readonly contextSize: number;
  readonly tokenMeter: { readonly usedInputTokens: number; readonly usedOutputTokens: number };
}

interface LocalModel {
  tokenize(text: string): readonly unknown[];
  createContext(options: {
    readonly contextSize: { readonly min: number; readonly max: number };
    readonly threads: number;
  }): Promise<{ getSequence(): Sequence }>;
}

interface Llama {
  loadModel(options: {
    readonly modelPath: string;
    readonly onLoadProgress?: (share: number) => void;
  }): Promise<LocalModel>;
  createGrammarForJsonSchema(schema: object): Promise<Grammar>;
}

/** Answers whole conversations; what two of them have in common at the beginning is read once. */
interface Chat {
  generateResponse(
    history: LocalTurn[],
    options: {
      readonly grammar: Grammar;
      readonly maxTokens: number;
      readonly signal: AbortSignal;
      readonly stopOnAbortSignal: false;
      readonly temperature?: number;
    },
  ): Promise<LocalReply>;
}

/** The part of node-llama-cpp that is used. */
export interface LocalPackage {
  getLlama(options: {
    readonly gpu: false;
    readonly build: 'never';
    readonly logLevel: 'error';
    readonly maxThreads: number;
  }): Promise<Llama>;
  readonly LlamaChat: new (options: { readonly contextSequence: Sequence }) => Chat;
}

/** Not a dependency: with the binaries for all its machines it weighs 700 MB. */
const packageName = 'node-llama-cpp';

/** @throws UserError With the command that installs it, when it is missing or broken. */
export function loadLocalPackage(): Promise<LocalPackage> {
  return loadPackage(
    {
      name: packageName,
      version: '3.22.1',
      // By a name that the compiler does not see, so that the types are not asked for either.
      load: () => {
        const specifier: string = packageName;
        return import(specifier);
      },
    },
    'local',
  );
}
