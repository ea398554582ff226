// The two networks, from text to vectors and readings; runs in the model's thread.

import { messageOf, UserError } from '../../base/errors.ts';
import type { AnswerSpan, ReaderPassage, Reading } from '../../search/reader.ts';
import { encoderInput, type NetworkInput, readerInputs } from './input.ts';
import { letGo, type ModelFileName, type ModelFiles } from './model-files.ts';
import { once } from './once.ts';
import type { Network, NetworkOutput, Runtime } from './runtime.ts';
import { bestSpans } from './spans.ts';
import { readTable } from './table.ts';
import { readTokenizer } from './tokenizer/tokenizer.ts';

/** What a text is for; E5 was trained to tell questions from passages. */
export type TextRole = 'query' | 'passage';

/** The two networks, each loaded when it is first used. */
export interface Model {
  /** A vector of unit length. */
  encode(text: string, role: TextRole): Promise<Float32Array>;
  read(question: string, passage: ReaderPassage): Promise<Reading>;
  /** Loads both networks and runs each once, since a first run is slower. */
  warm(): Promise<void>;
  release(): Promise<void>;
}

/** Holds the moments in which native code runs; see `running.ts`. */
export type Guard = <Result>(task: () => Promise<Result>) => Promise<Result>;

/**
 * Makes a model of files.
 *
 * @param guard is put around every call that runs native code
 */
export function createModel(
  files: ModelFiles,
  runtime: () => Promise<Runtime>,
  guard: Guard,
): Model {
  const loadRuntime = once(() => guard(runtime));
  const loadTable = once(async () =>
    readTable(await files.read('table.int8'), files.pathOf('table.int8')),
  );
  const loadTokenizer = once(async () =>
    readTokenizer(
      Buffer.from(await files.read('tokenizer.json')).toString(),
      files.pathOf('tokenizer.json'),
    ),
  );
  const loadNetwork = (name: ModelFileName) =>
    once(async (): Promise<Network> => {
      const path = files.pathOf(name);
      // The file is read and checked while the runtime loads.
      const [opened, bytes] = await Promise.all([loadRuntime(), files.read(name)]);

      try {
        return await guard(() => opened.open({ path, bytes }));
      } catch (error) {
        throw new UserError(
          `${path} cannot be run by ONNX Runtime (${opened.name}): ${messageOf(error)}`,
        );
      } finally {
        letGo(bytes);
      }
    });

  const networks = {
    encoder: loadNetwork('encoder.int8.onnx'),
    reader: loadNetwork('reader.int8.onnx'),
  };

  const run = async (which: keyof typeof networks, input: NetworkInput): Promise<NetworkOutput> => {
    const [network, table] = await Promise.all([networks[which](), loadTable()]);
    return guard(() => network.run(input, table));
  };

  const model: Model = {
    async encode(text, role) {
      const [tokenize] = await Promise.all([loadTokenizer(), networks.encoder(), loadTable()]);
      const output = await run('encoder', encoderInput(text, role, tokenize));

      return required(output, 'embedding');
    },

    async read(question, passage) {
      const [tokenize] = await Promise.all([loadTokenizer(), networks.reader(), loadTable()]);
      const windows: Reading[] = [];

      for (const input of readerInputs(question, passage, tokenize, files.limits)) {
        const output = await run('reader', input);
        const [answers = 0, supports = 0] = required(output, 'has');
        const spans = bestSpans(passage.text, input, required(output, 'span'));
        windows.push({ answers, supports, spans });
      }

      return joinWindows(windows);
    },

    async warm() {
      // All at once: files are read and checked beside the parsing and loading of others.
      await Promise.all([loadTokenizer(), loadTable(), networks.encoder(), networks.reader()]);
      await model.encode('Footnote', 'query');
      await model.read('Footnote?', { text: 'Footnote.' });
    },

    async release() {
      for (const network of Object.values(networks)) {
        if (network.isCalled()) await (await network()).release();
      }
    },
  };

  return model;
}

/** A passage answers, or supports, where one of its windows does; the spans are those of the window that answers best. */
function joinWindows(windows: readonly Reading[]): Reading {
  const none: readonly AnswerSpan[] = [];

  return windows.reduce(
    (one, other) => ({
      answers: Math.max(one.answers, other.answers),
      supports: Math.max(one.supports, other.supports),
      spans: other.answers > one.answers ? other.spans : one.spans,
    }),
    { answers: Number.NEGATIVE_INFINITY, supports: Number.NEGATIVE_INFINITY, spans: none },
  );
}

function required(output: NetworkOutput, name: string): Float32Array {
  const numbers = output[name];
  if (numbers === undefined) throw new UserError(`The model has no output "${name}".`);

  return numbers;
}
