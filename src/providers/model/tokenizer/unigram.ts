/** A piece of a word: its number in the vocabulary and its length in UTF-16 code units. */
export interface Piece {
  readonly id: number;
  readonly length: number;
}

/** Cuts a word into pieces of the vocabulary. */
export type CutWord = (word: string) => readonly Piece[];

/** SentencePiece's own: an unknown character costs so much more than the rarest piece. */
const unknownPenalty = 10;

/** Words are remembered up to this many; then all are forgotten, since a new story brings its own. */
const mostWords = 20_000;

/**
 * A unigram vocabulary (Kudo 2018): a word is cut into the pieces whose probabilities multiply to the most, found by
 * dynamic programming. Neighbouring unknown characters are one piece.
 *
 * @param vocabulary pieces with their logarithmic probabilities, by number
 * @param special so many pieces at the beginning are not text
 */
export function createUnigram(
  vocabulary: readonly (readonly [piece: string, score: number])[],
  unknown: number,
  special: number,
): CutWord {
  const numbers = new Map<string, number>();
  let longest = 1;
  let lowest = 0;

  for (const [id, [piece, score]] of vocabulary.entries()) {
    lowest = Math.min(lowest, score);
    if (id < special) continue;

    numbers.set(piece, id);
    longest = Math.max(longest, piece.length);
  }

  const scoreOf = (id: number): number => vocabulary[id]?.[1] ?? 0;
  const unknownScore = lowest - unknownPenalty;
  const known = new Map<string, readonly Piece[]>();

  const cut = (word: string): readonly Piece[] => {
    const scores = new Float64Array(word.length + 1).fill(Number.NEGATIVE_INFINITY);
    const begins = new Int32Array(word.length + 1);
    const ids = new Int32Array(word.length + 1);
    scores[0] = 0;

    const offer = (begin: number, end: number, id: number, score: number) => {
      const total = (scores[begin] ?? 0) + score;
      if (total <= (scores[end] ?? 0)) return;

      scores[end] = total;
      begins[end] = begin;
      ids[end] = id;
    };

    for (let begin = 0; begin < word.length; ) {
      const width = (word.codePointAt(begin) ?? 0) > 0xffff ? 2 : 1;
      let isKnown = false;

      for (let end = begin + width; end <= Math.min(word.length, begin + longest); end += 1) {
        const id = numbers.get(word.slice(begin, end));
        if (id === undefined) continue;

        offer(begin, end, id, scoreOf(id));
        isKnown ||= end === begin + width;
      }

      if (!isKnown) offer(begin, begin + width, unknown, unknownScore);
      begin += width;
    }

    return trace(begins, ids, unknown);
  };

  return (word) => {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;

    const pieces = cut(word);
    if (known.size >= mostWords) known.clear();
    known.set(word, pieces);
    return pieces;
  };
}

function trace(begins: Int32Array, ids: Int32Array, unknown: number): Piece[] {
  const pieces: Piece[] = [];

  for (let end = begins.length - 1; end > 0; ) {
    const begin = begins[end] ?? 0;
    const id = ids[end] ?? unknown;
    const following = pieces.at(-1);

    if (id === unknown && following?.id === unknown) {
      pieces[pieces.length - 1] = { id, length: following.length + end - begin };
    } else {
      pieces.push({ id, length: end - begin });
    }
    end = begin;
  }

  return pieces.reverse();
}
