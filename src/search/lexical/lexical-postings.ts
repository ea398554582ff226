// The postings of the lexical index, in memory and as bytes.

import { sealing, unsealing } from '../../base/binary.ts';
import { UserError } from '../../base/errors.ts';
import type { Sliced } from '../../base/slices/sliced.ts';
import { Documents, type StoredDocuments } from './documents.ts';

/**
 * An inverted file in typed arrays. The postings of term `t` are the entries `starts[t]` to `starts[t + 1]` of
 * `documents` (ascending) and `frequencies`.
 */
export interface Postings {
  /** In the order of their identifiers. */
  readonly terms: readonly string[];
  /** One more than there are terms; ascending, from 0 to the number of postings. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** How often the term is in the document, from 1; 255 stands for 255 and more. */
  readonly frequencies: Uint8Array;
  /** What each document counts as in length: its terms, repeated ones included, or more where it is very short. */
  readonly lengths: Uint32Array;
}

const format = { magic: 'FNLX', version: 1 };

/** What is known of some texts already. */
export interface KnownTexts {
  readonly postings: Postings;
  /** For each text that is to be inverted its position there; undefined where it is new. */
  readonly positions: readonly (number | undefined)[];
}

/** Inverts texts, each split into its terms in any order. What is known of them already is taken from there. */
export function* inverting(
  texts: readonly string[],
  termsOf: (text: string) => readonly string[],
  known?: KnownTexts,
): Sliced<Postings> {
  const identifiers = new Map<string, number>();
  for (const term of known?.postings.terms ?? []) identifiers.set(term, identifiers.size);
  const before = known && (yield* documentsOf(known.postings));
  const documents = new Documents(texts.length);

  for (const [index, text] of texts.entries()) {
    const position = known?.positions[index] ?? -1;
    if (before !== undefined && position in before.lengths) documents.addFrom(before, position);
    else documents.add(termsOf(text), identifiers);
    yield;
  }

  return yield* inverted(documents, [...identifiers.keys()]);
}

/** The inverted file of documents, without terms that none holds. */
function* inverted(documents: Documents, allTerms: readonly string[]): Sliced<Postings> {
  const { lengths, starts: firsts, terms: held, frequencies: counts } = documents;
  const holders = new Uint32Array(allTerms.length);
  for (let document = 0; document < lengths.length; document += 1) {
    for (
      let slot = firsts[document] as number;
      slot < (firsts[document + 1] as number);
      slot += 1
    ) {
      const term = held[slot] as number;
      holders[term] = (holders[term] as number) + 1;
    }
    yield;
  }

  const isUsed = (_: unknown, term: number) => (holders[term] as number) > 0;
  const terms = allTerms.filter(isUsed);
  const starts = new Uint32Array(terms.length + 1);
  /** Where the next posting of each term comes. */
  const next = new Uint32Array(allTerms.length);
  let [used, sum] = [0, 0];
  for (const [term, count] of holders.entries()) {
    next[term] = sum;
    sum += count;
    if (count > 0) starts[++used] = sum;
  }

  const postings = {
    terms,
    starts,
    documents: new Uint32Array(sum),
    frequencies: new Uint8Array(sum),
    lengths,
  };
  for (let document = 0; document < lengths.length; document += 1) {
    for (
      let slot = firsts[document] as number;
      slot < (firsts[document + 1] as number);
      slot += 1
    ) {
      const term = held[slot] as number;
      const place = next[term] as number;
      postings.documents[place] = document;
      postings.frequencies[place] = counts[slot] as number;
      next[term] = place + 1;
    }
    yield;
  }

  return postings;
}

/** The documents of an inverted file again. */
function* documentsOf({
  starts,
  documents,
  frequencies,
  lengths,
}: Postings): Sliced<StoredDocuments> {
  const next = new Uint32Array(lengths.length);
  yield* eachPosting(starts, (slot) => {
    const document = documents[slot] as number;
    next[document] = (next[document] as number) + 1;
  });

  const firsts = new Uint32Array(lengths.length + 1);
  for (const [document, count] of next.entries()) {
    firsts[document + 1] = (firsts[document] as number) + count;
    next[document] = firsts[document] as number;
  }

  const terms = new Uint32Array(documents.length);
  const counts = new Uint8Array(documents.length);
  yield* eachPosting(starts, (slot, term) => {
    const document = documents[slot] as number;
    const place = next[document] as number;
    terms[place] = term;
    counts[place] = frequencies[slot] as number;
    next[document] = place + 1;
  });

  return { lengths, starts: firsts, terms, frequencies: counts };
}

function* eachPosting(
  starts: Uint32Array,
  work: (slot: number, term: number) => void,
): Sliced<void> {
  for (let term = 0; term + 1 < starts.length; term += 1) {
    for (let slot = starts[term] as number; slot < (starts[term + 1] as number); slot += 1) {
      work(slot, term);
    }
    yield;
  }
}

/** The inverted file as bytes, with a checksum. */
export function* postingsToBytes(postings: Postings): Sliced<Uint8Array> {
  const { terms, starts, documents, frequencies, lengths } = postings;
  const vocabulary = new TextEncoder().encode(terms.join('\n'));
  const parts = [starts, documents, lengths, frequencies, vocabulary].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );

  return yield* sealing(
    { ...format, counts: [lengths.length, terms.length, documents.length, vocabulary.length] },
    parts,
  );
}

/**
 * Views of what `postingsToBytes` wrote.
 *
 * @throws UserError when the bytes are damaged, of another kind or of another version.
 */
export function* postingsFrom(bytes: Uint8Array): Sliced<Postings> {
  const name = 'The lexical index';
  const { counts, body } = yield* unsealing(bytes, format, name);
  const [documentCount = 0, termCount = 0, postingCount = 0, vocabularyBytes = 0] = counts;
  const words = termCount + 1 + postingCount + documentCount;

  if (words * 4 + postingCount + vocabularyBytes !== body.length) {
    throw new UserError(`${name} is damaged: ${body.length} bytes do not match its counts.`);
  }

  const numbers = new Uint32Array(body.buffer, body.byteOffset, words);
  const vocabulary = body.subarray(words * 4 + postingCount);
  const postings: Postings = {
    terms: termCount === 0 ? [] : new TextDecoder().decode(vocabulary).split('\n'),
    starts: numbers.subarray(0, termCount + 1),
    documents: numbers.subarray(termCount + 1, termCount + 1 + postingCount),
    lengths: numbers.subarray(termCount + 1 + postingCount),
    frequencies: body.subarray(words * 4, words * 4 + postingCount),
  };

  if (!(yield* isConsistent(postings, termCount))) {
    throw new UserError(`${name} is damaged: its postings contradict each other.`);
  }

  return postings;
}

/** Whether following the postings can never leave an array, and those of each term ascend. */
function* isConsistent(
  { terms, starts, documents, lengths }: Postings,
  termCount: number,
): Sliced<boolean> {
  if (
    terms.length !== termCount ||
    starts[0] !== 0 ||
    starts[termCount] !== documents.length ||
    starts.some((start, term) => start < (starts[term - 1] ?? 0))
  ) {
    return false;
  }

  for (let term = 0; term < termCount; term += 1) {
    let last = -1;
    for (let slot = starts[term] as number; slot < (starts[term + 1] as number); slot += 1) {
      const document = documents[slot] as number;
      if (document <= last || document >= lengths.length) return false;
      last = document;
    }
    yield;
  }

  return true;
}
