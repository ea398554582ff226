// The postings of the lexical index, in memory and as bytes.

import { seal, unseal } from '../../base/binary.ts';
import { UserError } from '../../base/errors.ts';
import { type Pause, pauses } from '../../base/slices/pauses.ts';

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
const greatestFrequency = 255;

/** What is in one document. */
interface Bag {
  /** Its terms, repeated ones included, or more. */
  readonly length: number;
  /** Identifiers of its distinct terms, and how often each is there. */
  readonly terms: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** Inverts texts, each split into its terms in any order. */
export function invert(
  texts: readonly string[],
  termsOf: (text: string) => readonly string[],
): Postings {
  const identifiers = new Map<string, number>();
  const bags = texts.map((text) => countTerms(termsOf(text), identifiers));

  return gathered(bags, [...identifiers.keys()]);
}

/**
 * The same as `invert`, in slices between which other work runs, with the documents that an earlier file has already
 * taken from there.
 *
 * @param positions - For each text its position in `earlier`; undefined where it is new.
 */
export async function invertAgain(
  texts: readonly string[],
  termsOf: (text: string) => readonly string[],
  earlier: Postings,
  positions: readonly (number | undefined)[],
): Promise<Postings> {
  const pause = pauses();
  const known = await bagsOf(earlier, pause);
  const identifiers = new Map(earlier.terms.map((term, identifier) => [term, identifier]));
  const bags: Bag[] = [];

  for (const [index, text] of texts.entries()) {
    bags.push(known[positions[index] ?? -1] ?? countTerms(termsOf(text), identifiers));
    await pause();
  }

  return withoutUnused(gathered(bags, [...identifiers.keys()]));
}

function gathered(bags: readonly Bag[], terms: readonly string[]): Postings {
  const starts = new Uint32Array(terms.length + 1);

  for (const bag of bags) {
    for (const term of bag.terms) {
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
  }

  for (let term = 1; term < starts.length; term += 1) {
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  }

  const next = starts.slice();
  const holders = new Uint32Array(starts.at(-1) ?? 0);
  const frequencies = new Uint8Array(holders.length);

  for (const [document, bag] of bags.entries()) {
    for (const [index, term] of bag.terms.entries()) {
      const slot = next[term] ?? 0;
      holders[slot] = document;
      frequencies[slot] = bag.frequencies[index] ?? 0;
      next[term] = slot + 1;
    }
  }

  return {
    terms,
    starts,
    documents: holders,
    frequencies,
    lengths: Uint32Array.from(bags, ({ length }) => length),
  };
}

/** The documents of an inverted file again. */
async function bagsOf(
  { starts, documents, frequencies, lengths }: Postings,
  pause: Pause,
): Promise<readonly Bag[]> {
  const sizes = new Uint32Array(lengths.length);
  for (const document of documents) sizes[document] = (sizes[document] ?? 0) + 1;

  const bags = Array.from(lengths, (length, document) => ({
    length,
    terms: new Uint32Array(sizes[document] ?? 0),
    frequencies: new Uint8Array(sizes[document] ?? 0),
  }));
  const filled = new Uint32Array(lengths.length);

  for (let term = 0; term + 1 < starts.length; term += 1) {
    await pause();
    for (let slot = starts[term] ?? 0; slot < (starts[term + 1] ?? 0); slot += 1) {
      const document = documents[slot] ?? 0;
      const bag = bags[document];
      const place = filled[document] ?? 0;
      if (bag === undefined) continue;

      bag.terms[place] = term;
      bag.frequencies[place] = frequencies[slot] ?? 0;
      filled[document] = place + 1;
    }
  }

  return bags;
}

/** The same without terms that no document holds. */
function withoutUnused(postings: Postings): Postings {
  const { terms, starts } = postings;
  const isUsed = (term: number) => (starts[term] ?? 0) < (starts[term + 1] ?? 0);

  return {
    ...postings,
    terms: terms.filter((_, term) => isUsed(term)),
    // A term that nothing holds begins where the next one does.
    starts: starts.filter((_, term) => term === terms.length || isUsed(term)),
  };
}

/** The distinct terms of a document and how often each is there; new terms get the next identifier. */
function countTerms(terms: readonly string[], identifiers: Map<string, number>): Bag {
  const counts = new Map<number, number>();

  for (const term of terms) {
    const identifier = identifiers.get(term) ?? identifiers.size;
    identifiers.set(term, identifier);
    counts.set(identifier, (counts.get(identifier) ?? 0) + 1);
  }

  return {
    length: terms.length,
    terms: Uint32Array.from(counts.keys()),
    frequencies: Uint8Array.from(counts.values(), (count) => Math.min(count, greatestFrequency)),
  };
}

/** The inverted file as bytes, with a checksum. */
export function postingsToBytes(postings: Postings): Uint8Array {
  const { terms, starts, documents, frequencies, lengths } = postings;
  const vocabulary = new TextEncoder().encode(terms.join('\n'));
  const parts = [starts, documents, lengths, frequencies, vocabulary];
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;

  for (const part of parts) {
    body.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }

  return seal(
    { ...format, counts: [lengths.length, terms.length, documents.length, vocabulary.length] },
    body,
  );
}

/**
 * Views of what `postingsToBytes` wrote.
 *
 * @throws UserError when the bytes are damaged, of another kind or of another version.
 */
export function postingsFrom(bytes: Uint8Array): Postings {
  const name = 'The lexical index';
  const { counts, body } = unseal(bytes, format, name);
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

  if (!isConsistent(postings, termCount)) {
    throw new UserError(`${name} is damaged: its postings contradict each other.`);
  }

  return postings;
}

/** Whether following the postings can never leave an array. */
function isConsistent({ terms, starts, documents, lengths }: Postings, termCount: number): boolean {
  if (
    terms.length !== termCount ||
    starts[0] !== 0 ||
    starts[termCount] !== documents.length ||
    starts.some((start, term) => start < (starts[term - 1] ?? 0))
  ) {
    return false;
  }

  // A plain loop: there are millions of postings.
  for (let slot = 0; slot < documents.length; slot += 1) {
    if ((documents[slot] ?? 0) >= lengths.length) {
      return false;
    }
  }

  return true;
}
