// What the networks are given: texts as pieces, in windows that fit.

import type { ReaderPassage } from '../../search/reader.ts';
import { marks, type Tokenizer, type Tokens } from './tokenizer/tokenizer.ts';

/** How many pieces of each part the reader was trained with. */
export interface InputLimits {
  readonly question: number;
  /** From the beginning of the headline. */
  readonly headline: number;
  /** Headline and the end of what stands before, together. */
  readonly context: number;
  /** All of it, marks included. */
  readonly total: number;
}

/** What the networks are given. */
export interface NetworkInput {
  readonly ids: readonly number[];
  /** 1 on the pieces of the passage, 0 elsewhere; as long as `ids`. */
  readonly types: readonly number[];
}

/** The reader's input, and the pieces of the passage that it shows. */
export interface ReaderInput extends NetworkInput {
  /** Where in the input the passage's pieces begin. */
  readonly begin: number;
  /** Where in its text each of these pieces begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A passage that does not fit is read in windows, each sharing this part of its pieces with the one before. */
const overlap = 0.25;

/** What stands behind this many windows (about 1,400 pieces, 800 words) is not read. */
const mostWindows = 8;

/** E5's positions end here; longer texts are cut. */
const longestText = 512;

/** `<s> text </s>` with E5's prefix, cut to what the encoder can take. */
export function encoderInput(
  text: string,
  role: 'query' | 'passage',
  tokenize: Tokenizer,
): NetworkInput {
  const { ids } = tokenize(`${role}: ${text}`);
  const marked = [marks.begin, ...ids.slice(0, longestText - 2), marks.end];

  return { ids: marked, types: marked.map(() => 0) };
}

/**
 * `<s> question </s></s> [headline and end of what stands before </s></s>] passage </s>`, once for each window of the
 * passage; at least one.
 */
export function readerInputs(
  question: string,
  passage: ReaderPassage,
  tokenize: Tokenizer,
  limits: InputLimits,
): readonly ReaderInput[] {
  const context = contextOf(passage, tokenize, limits);
  const before = [
    marks.begin,
    ...tokenize(question).ids.slice(0, limits.question),
    ...[marks.end, marks.end],
    ...(context.length > 0 ? [...context, marks.end, marks.end] : []),
  ];
  const tokens = tokenize(passage.text);
  const room = Math.max(1, limits.total - before.length - 1);

  return windowsOf(tokens.ids.length, room).map((first) =>
    inputOf(before, tokens, first, first + room),
  );
}

function contextOf(
  { headline = '', before = '' }: ReaderPassage,
  tokenize: Tokenizer,
  limits: InputLimits,
): readonly number[] {
  const head = tokenize(headline).ids.slice(0, limits.headline);
  const room = limits.context - head.length;

  return room > 0 ? [...head, ...tokenize(before).ids.slice(-room)] : head;
}

function windowsOf(length: number, room: number): readonly number[] {
  const step = Math.max(1, Math.floor(room * (1 - overlap)));
  const count = Math.min(mostWindows, 1 + Math.max(0, Math.ceil((length - room) / step)));

  return Array.from({ length: count }, (_, index) => index * step);
}

function inputOf(
  before: readonly number[],
  tokens: Tokens,
  first: number,
  last: number,
): ReaderInput {
  const ids = tokens.ids.slice(first, last);

  return {
    ids: [...before, ...ids, marks.end],
    types: [...before.map(() => 0), ...ids.map(() => 1), 0],
    begin: before.length,
    starts: tokens.starts.slice(first, last),
    ends: tokens.ends.slice(first, last),
  };
}
