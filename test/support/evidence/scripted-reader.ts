// A reader that follows a script.

import { contentWords } from '../../../src/language/words/stopwords.ts';
import { words } from '../../../src/language/words/words.ts';
import type { AnswerSpan, Reader, ReaderPassage, Reading } from '../../../src/search/reader.ts';

/** What a script says of a passage; where it says nothing, the passage does not answer. */
export type ReadingScript = (
  question: string,
  passage: ReaderPassage,
) => Partial<Reading> | undefined;

const noAnswer: Reading = { answers: -5, supports: -5, spans: [] };

/** A reader that finds what it is told to. */
export function scriptedReader(script: ReadingScript): Reader {
  return {
    async read(question, passages, { signal } = {}) {
      signal?.throwIfAborted();

      return passages.map((passage) => ({ ...noAnswer, ...script(question, passage) }));
    },
  };
}

/** A reader for whom passages answer that hold these words, with the place where they stand. */
export function readerFinding(...found: readonly string[]): Reader {
  return scriptedReader((_, { text }) => {
    const spans = found.flatMap((part) => spanOf(text, part) ?? []);

    return spans.length === 0 ? undefined : { answers: 5, spans };
  });
}

/** A place in a text, as a reader would give it. @returns undefined where the words do not stand there. */
export function spanOf(text: string, part: string, score = 0.5): AnswerSpan | undefined {
  const start = text.indexOf(part);

  return start < 0 ? undefined : { start, end: start + part.length, score };
}

/** Letters that tell a word from others, whatever its ending. */
const stem = 5;

/**
 * A reader by spelling, as quick as it is simple: a passage answers a question when it holds most of its content words,
 * at the first of them.
 */
export const wordReader: Reader = scriptedReader((question, { text }) => {
  const asked = new Set(
    contentWords(contentWords(words(question), 'de'), 'en').map((word) => word.slice(0, stem)),
  );
  const lower = text.toLowerCase();
  const held = [...asked].filter((word) => lower.includes(word));
  const share = asked.size === 0 ? 0 : held.length / asked.size;
  const [first] = held.flatMap((word) => spanOf(lower, word) ?? []);
  const isInText = first !== undefined && first.end <= text.length;

  return { answers: 10 * (share - 0.5), spans: isInText ? [first] : [] };
});
