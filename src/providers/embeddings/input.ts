/**
 * The longest text that is embedded, in UTF-16 code units. Chunks and questions are far shorter; the
 * bound keeps one absurd input from stalling a local model or being refused by a server.
 */
export const longestInput = 8_000;

/** What a model wants before questions and before passages. */
export interface Prefixes {
  readonly query: string;
  readonly passage: string;
}

/**
 * The prefixes that a model was trained with, by its name. Models of the E5 family (Wang et al. 2022,
 * arXiv 2212.03533, and their model cards) lose much of their accuracy without "query: " and
 * "passage: "; their instruction-tuned kin wants an instruction before the question only. Every
 * other model gets none.
 */
export function prefixesOf(model: string): Prefixes {
  if (!/(?<![a-z0-9])e5(?![a-z0-9])/i.test(model)) return { query: '', passage: '' };

  if (/instruct/i.test(model)) {
    return {
      query:
        'Instruct: Given a question, retrieve passages of a news story that answer it\nQuery: ',
      passage: '',
    };
  }

  return { query: 'query: ', passage: 'passage: ' };
}

/** Cuts a text to `longestInput` and replaces halves of surrogate pairs, which no tokenizer expects. */
export function boundInput(text: string): string {
  return text.slice(0, longestInput).replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Scales a vector to unit length; `undefined` where it has no direction. */
export function normalise(vector: readonly number[]): number[] | undefined {
  const length = Math.hypot(...vector);

  return length > 0 && Number.isFinite(length) ? vector.map((value) => value / length) : undefined;
}
