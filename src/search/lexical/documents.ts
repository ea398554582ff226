// What is in each document, before it is inverted.

const greatestFrequency = 255;

/** The distinct terms of documents, one document after the other, in memory that grows. */
export class Documents {
  /** What each counts as in length: its terms, repeated ones included, or more. */
  readonly lengths: Uint32Array;
  /** Where the terms of each begin; the last entry says where those of the last one end. */
  readonly starts: Uint32Array;
  #terms = new Uint32Array(1_024);
  #frequencies = new Uint8Array(1_024);
  #count = 0;
  /** How often each term is in the document that is being counted; all 0 between two. */
  #counts = new Uint8Array(1_024);

  /** @param most - Documents that will be added. */
  constructor(most: number) {
    this.lengths = new Uint32Array(most);
    this.starts = new Uint32Array(most + 1);
  }

  /** Number of documents. */
  get count(): number {
    return this.#count;
  }

  /** Identifiers of the terms. Growing replaces it. */
  get terms(): Uint32Array {
    return this.#terms;
  }

  /** How often each of `terms` is in its document, from 1; 255 stands for 255 and more. */
  get frequencies(): Uint8Array {
    return this.#frequencies;
  }

  /** Adds a document of these terms, in any order. Terms that have none get the next identifier. */
  add(terms: readonly string[], identifiers: Map<string, number>): void {
    let end = this.starts[this.#count] as number;
    this.#grow(end + terms.length);

    for (const term of terms) {
      const identifier = identifiers.get(term) ?? identifiers.size;
      if (identifier === identifiers.size) identifiers.set(term, identifier);
      if (identifier >= this.#counts.length) this.#counts = enlarged(this.#counts, identifier + 1);

      const times = this.#counts[identifier] as number;
      if (times === 0) this.#terms[end++] = identifier;
      if (times < greatestFrequency) this.#counts[identifier] = times + 1;
    }

    for (let slot = this.starts[this.#count] as number; slot < end; slot += 1) {
      const identifier = this.#terms[slot] as number;
      this.#frequencies[slot] = this.#counts[identifier] as number;
      this.#counts[identifier] = 0;
    }
    this.#end(terms.length, end);
  }

  /** Adds a document of others, whose terms have the same identifiers. */
  addFrom(others: StoredDocuments, position: number): void {
    const [start, end] = [others.starts[position] as number, others.starts[position + 1] as number];
    const place = this.starts[this.#count] as number;
    this.#grow(place + end - start);

    this.#terms.set(others.terms.subarray(start, end), place);
    this.#frequencies.set(others.frequencies.subarray(start, end), place);
    this.#end(others.lengths[position] as number, place + end - start);
  }

  #end(length: number, end: number): void {
    this.lengths[this.#count] = length;
    this.#count += 1;
    this.starts[this.#count] = end;
  }

  #grow(needed: number): void {
    if (needed <= this.#terms.length) return;

    this.#terms = enlarged(this.#terms, needed);
    this.#frequencies = enlarged(this.#frequencies, needed);
  }
}

/** What is read of documents. */
export type StoredDocuments = Pick<Documents, 'lengths' | 'starts' | 'terms' | 'frequencies'>;

function enlarged<Numbers extends Uint8Array | Uint32Array>(
  numbers: Numbers,
  needed: number,
): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(
    Math.max(needed, Math.ceil(numbers.length * 1.5)),
  );
  larger.set(numbers);

  return larger;
}
