// The package behind the transformers provider.

import { messageOf, UserError } from '../../base/errors.ts';

/** The package that runs the models; not a dependency, because with its runtimes it weighs 690 MB. */
const packageName = '@huggingface/transformers';

/** Turns texts into one tensor with a row for each. */
export type FeatureExtractor = (
  texts: string[],
  options: { readonly pooling: 'mean'; readonly normalize: true },
) => Promise<{ readonly data: ArrayLike<number> }>;

/** An event while a model is loaded. Bytes are there only for `progress_total`. */
interface LoadingEvent {
  readonly status: string;
  readonly loaded?: number;
  readonly total?: number;
}

/** The part of the package that is used. Its `env` is one for the whole process. */
export interface TransformersPackage {
  readonly env: {
    allowLocalModels: boolean;
    allowRemoteModels: boolean;
    /** The folder in which folders named like models are looked for. */
    localModelPath: string;
    cacheDir: string;
    remoteHost: string;
    logLevel: number;
    fetch: typeof fetch;
  };

  pipeline(
    task: 'feature-extraction',
    model: string,
    options: {
      readonly device: 'cpu';
      readonly dtype: 'q8';
      readonly progress_callback: (event: LoadingEvent) => void;
    },
  ): Promise<FeatureExtractor>;
}

/** Gives the package; rejects as `import()` does. */
export type ImportTransformers = () => Promise<TransformersPackage>;

/** Imports by a name that the compiler does not see, so that the types are not asked for either. */
const importInstalled: ImportTransformers = () => {
  const specifier: string = packageName;

  return import(specifier);
};

/**
 * Loads the package.
 *
 * @throws {UserError} with the command that installs it when it is missing or broken.
 */
export async function loadTransformers(
  importPackage: ImportTransformers = importInstalled,
): Promise<TransformersPackage> {
  try {
    return await importPackage();
  } catch (error) {
    const [reason] = messageOf(error).split('\n');

    throw new UserError(
      `FOOTNOTE_EMBEDDING=transformers needs the package ${packageName}, which could not be loaded (${reason}). ` +
        `Run \`npm install ${packageName}\`; where the internet is out of reach but a package registry is not, ` +
        `run \`ONNXRUNTIME_NODE_INSTALL=skip npm install ${packageName}\`.`,
    );
  }
}
