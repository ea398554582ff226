// Paragraphs in which the story itself asks, as an interview does: what follows them answers.

import type { Reading } from '../../search/reader.ts';
import type { Paragraph } from '../../story/article.ts';
import type { Candidate } from './candidates.ts';

/** Logits of the reader that are left to a paragraph that only asks, at most. */
const askedAtMost = -3;

/** A question that is nobody's words: no quotation mark closes it. */
const asks = /\?\s*$/u;

/** A candidate with what the reader made of it. */
interface ReadPair {
  readonly candidate: Candidate;
  readonly reading: Reading;
}

/**
 * Passes on what the reader believes of a paragraph that asks, and of which it takes the question for the answer, to the
 * paragraph after it. Where that one was not read, nothing changes.
 */
export function passedOn(pairs: readonly ReadPair[]): readonly Reading[] {
  const readings = pairs.map(({ reading }) => reading);

  for (const [index, { candidate, reading }] of pairs.entries()) {
    const next = pairs.findIndex(
      ({ candidate: other }) =>
        other.article === candidate.article && other.position === candidate.position + 1,
    );
    const after = readings[next];
    if (after === undefined || !isAskedIn(candidate.paragraph, reading)) continue;

    readings[next] = { ...after, answers: Math.max(after.answers, reading.answers) };
    readings[index] = { ...reading, answers: Math.min(reading.answers, askedAtMost) };
  }

  return readings;
}

/** Whether a paragraph ends with a question of the story's own. */
export function isAsking({ text }: Paragraph): boolean {
  return asks.test(text);
}

/** Whether a paragraph ends with a question, and the reader's place is in one. */
function isAskedIn({ text, sentences }: Paragraph, { spans }: Reading): boolean {
  const [best] = spans;
  const sentence = sentences.find(
    ({ start, end }) => best !== undefined && start < best.end && end > best.start,
  );

  return (
    asks.test(text) && sentence !== undefined && asks.test(text.slice(sentence.start, sentence.end))
  );
}
