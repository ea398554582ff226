// From text to the pieces that the networks know.

import { UserError } from '../../../base/errors.ts';
import { readCharacterMap } from './charsmap.ts';
import { createNormaliser, type NormalisedText } from './normalise.ts';
import { createUnigram } from './unigram.ts';

/** The pieces of a text: three lists of one length. */
export interface Tokens {
  /** Numbers in the vocabulary. */
  readonly ids: readonly number[];
  /** Where each piece begins in the text, in UTF-16 code units; the space before a word is not part of it. */
  readonly starts: readonly number[];
  /** Where each piece ends in the text. */
  readonly ends: readonly number[];
}

/** Cuts a text into pieces, without the marks that a model wants around it. */
export type Tokenizer = (text: string) => Tokens;

/** Numbers of the marks, in every vocabulary of the XLM-RoBERTa family. */
export const marks = { begin: 0, end: 2, unknown: 3 } as const;

/** So many pieces at the beginning of the vocabulary are marks, never text: nobody can write one into a question. */
const markCount = 4;

/** SentencePiece's stand-in for a space. */
const space = '▁';

/** The part of a `tokenizer.json` that is used. */
interface TokenizerFile {
  readonly normalizer: {
    readonly normalizers: readonly { readonly precompiled_charsmap?: string }[];
  };
  readonly model: {
    readonly type: string;
    readonly unk_id: number;
    readonly vocab: readonly (readonly [string, number])[];
  };
}

/**
 * Reads a `tokenizer.json` of the XLM-RoBERTa family: compiled normalisation, words that begin with their space, a
 * unigram vocabulary.
 *
 * @param name of the file, for the message
 * @throws {UserError} when it is of another kind.
 */
export function readTokenizer(json: string, name: string): Tokenizer {
  const file = parse(json, name);
  const charsmap = file.normalizer.normalizers.find(
    ({ precompiled_charsmap }) => precompiled_charsmap !== undefined,
  )?.precompiled_charsmap;

  const normalise = createNormaliser(
    charsmap === undefined
      ? () => undefined
      : readCharacterMap(new Uint8Array(Buffer.from(charsmap, 'base64'))),
  );
  const cut = createUnigram(file.model.vocab, file.model.unk_id, markCount);

  return (text) => {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    if (text === '') return { ids, starts, ends };

    const marked = markSpaces(normalise(text));
    let position = 0;

    for (const [word] of marked.text.matchAll(wordPattern)) {
      for (const { id, length } of cut(word)) {
        const first = length > 1 && marked.text[position] === space ? position + 1 : position;

        ids.push(id);
        starts.push(marked.starts[first] ?? 0);
        ends.push(marked.ends[position + length - 1] ?? text.length);
        position += length;
      }
    }

    return { ids, starts, ends };
  };
}

/** Words with the space before them; without one only at the beginning of the text. */
const wordPattern = /\u2581[^\u2581]*|^[^\u2581]+/g;

/** Spaces become marks, and the first word gets one too. */
function markSpaces({ text, starts, ends }: NormalisedText): NormalisedText {
  const marked = text.replaceAll(' ', space);
  if (marked.startsWith(space)) return { text: marked, starts, ends };

  return { text: space + marked, starts: [0, ...starts], ends: [0, ...ends] };
}

function parse(json: string, name: string): TokenizerFile {
  try {
    const file: TokenizerFile = JSON.parse(json);
    if (file.model.type === 'Unigram' && file.normalizer.normalizers.length > 0) return file;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }

  throw new UserError(
    `${name} is no tokenizer with a unigram vocabulary. Restore the model's folder as it came with the program.`,
  );
}
