/** A pair of texts that translate each other, as words, and how often it counts. */
export interface WeightedPair {
  readonly english: readonly string[];
  readonly german: readonly string[];
  /** Above 0. */
  readonly weight: number;
}

/** How strongly a word of one language goes with one of the other. */
export interface WordPair {
  readonly english: string;
  readonly german: string;
  /** p(german | english), 0 to 1. */
  readonly forward: number;
  /** p(english | german), 0 to 1. */
  readonly backward: number;
}

/** Numbers words in order of appearance; number 0 is the empty word, to which anything may align. */
class Vocabulary {
  readonly words: string[] = [''];
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;

    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** Gives each distinct pair of numbers a slot, by open addressing: a `Map` of millions of keys is too slow. */
class PairTable {
  #left = new Int32Array(1 << 16).fill(-1);
  #right = new Int32Array(1 << 16);
  #slot = new Int32Array(1 << 16);
  readonly lefts: number[] = [];
  readonly rights: number[] = [];

  slotOf(left: number, right: number): number {
    if (this.lefts.length * 2 > this.#left.length) this.#grow();

    const at = this.#find(left, right);
    if (this.#left[at] === left) return this.#slot[at] ?? 0;

    this.#left[at] = left;
    this.#right[at] = right;
    this.#slot[at] = this.lefts.length;
    this.rights.push(right);
    return this.lefts.push(left) - 1;
  }

  #find(left: number, right: number): number {
    const mask = this.#left.length - 1;
    let at = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) & mask;

    while (this.#left[at] !== -1 && (this.#left[at] !== left || this.#right[at] !== right)) {
      at = (at + 1) & mask;
    }

    return at;
  }

  #grow(): void {
    const size = this.#left.length * 4;
    this.#left = new Int32Array(size).fill(-1);
    this.#right = new Int32Array(size);
    this.#slot = new Int32Array(size);

    this.lefts.forEach((left, slot) => {
      const right = this.rights[slot] ?? 0;
      const at = this.#find(left, right);
      this.#left[at] = left;
      this.#right[at] = right;
      this.#slot[at] = slot;
    });
  }
}

/** All texts as one array: per text its weight, its two lengths, then a slot for each pair of words. */
interface Corpus {
  readonly table: PairTable;
  readonly slots: Int32Array;
  readonly weights: readonly number[];
  readonly englishLengths: readonly number[];
  readonly germanLengths: readonly number[];
}

function numbered(pairs: Iterable<WeightedPair>, english: Vocabulary, german: Vocabulary): Corpus {
  const table = new PairTable();
  let slots = new Int32Array(1 << 20);
  let length = 0;
  const weights: number[] = [];
  const englishLengths: number[] = [];
  const germanLengths: number[] = [];

  for (const pair of pairs) {
    // The empty word stands at the front of either side; the pair of both is never read.
    const left = [0, ...pair.english.map((word) => english.numberOf(word))];
    const right = [0, ...pair.german.map((word) => german.numberOf(word))];

    if (length + left.length * right.length > slots.length) {
      const larger = new Int32Array((slots.length + left.length * right.length) * 2);
      larger.set(slots);
      slots = larger;
    }

    for (const from of left) {
      for (const to of right) {
        slots[length] = table.slotOf(from, to);
        length += 1;
      }
    }

    weights.push(pair.weight);
    englishLengths.push(left.length);
    germanLengths.push(right.length);
  }

  return { table, slots: slots.subarray(0, length), weights, englishLengths, germanLengths };
}

/**
 * One iteration of expectation maximisation, in place.
 *
 * @param conditions per slot the word that the probability is conditioned on
 * @param transposed whether German is the side that is conditioned on
 */
function iterate(
  corpus: Corpus,
  probabilities: Float64Array,
  conditions: readonly number[],
  transposed: boolean,
): void {
  const counts = new Float64Array(probabilities.length);
  const { slots, weights, englishLengths, germanLengths } = corpus;
  let start = 0;

  for (let text = 0; text < weights.length; text += 1) {
    const weight = weights[text] ?? 0;
    const rows = englishLengths[text] ?? 0;
    const columns = germanLengths[text] ?? 0;
    const [given, made] = transposed ? [columns, rows] : [rows, columns];
    const [givenStep, madeStep] = transposed ? [1, columns] : [columns, 1];

    for (let word = 1; word < made; word += 1) {
      let sum = 0;
      for (let other = 0; other < given; other += 1) {
        sum += probabilities[slots[start + word * madeStep + other * givenStep] ?? 0] ?? 0;
      }

      if (sum === 0) continue;

      const share = weight / sum;
      for (let other = 0; other < given; other += 1) {
        const slot = slots[start + word * madeStep + other * givenStep] ?? 0;
        counts[slot] = (counts[slot] ?? 0) + share * (probabilities[slot] ?? 0);
      }
    }

    start += rows * columns;
  }

  normalise(counts, conditions, probabilities);
}

function normalise(
  counts: Float64Array,
  conditions: readonly number[],
  probabilities: Float64Array,
): void {
  let largest = 0;
  for (const condition of conditions) largest = Math.max(largest, condition);

  const totals = new Float64Array(largest + 1);
  conditions.forEach((condition, slot) => {
    totals[condition] = (totals[condition] ?? 0) + (counts[slot] ?? 0);
  });

  conditions.forEach((condition, slot) => {
    const total = totals[condition] ?? 0;
    probabilities[slot] = total === 0 ? 0 : (counts[slot] ?? 0) / total;
  });
}

/**
 * Learns which words translate each other from texts that do, by IBM Model 1 in both directions (Brown et
 * al. 1993, "The Mathematics of Statistical Machine Translation"), with an empty word on either side.
 * The same pairs in the same order give the same numbers.
 *
 * @param iterations of expectation maximisation, at least 1
 * @returns the pairs of words that share a text, without the empty word, in order of appearance
 */
export function alignWords(pairs: Iterable<WeightedPair>, iterations: number): WordPair[] {
  const english = new Vocabulary();
  const german = new Vocabulary();
  const corpus = numbered(pairs, english, german);
  const { lefts, rights } = corpus.table;

  const forward = new Float64Array(lefts.length).fill(1);
  const backward = new Float64Array(lefts.length).fill(1);

  for (let iteration = 0; iteration < iterations; iteration += 1) {
    iterate(corpus, forward, lefts, false);
    iterate(corpus, backward, rights, true);
  }

  const aligned: WordPair[] = [];
  lefts.forEach((left, slot) => {
    const right = rights[slot] ?? 0;
    if (left === 0 || right === 0) return;

    aligned.push({
      english: english.words[left] ?? '',
      german: german.words[right] ?? '',
      forward: forward[slot] ?? 0,
      backward: backward[slot] ?? 0,
    });
  });

  return aligned;
}
