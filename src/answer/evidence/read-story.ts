// A question read together with the paragraphs that may answer it.

import type { Reader } from '../../search/reader.ts';
import type { Passage } from '../../search/retriever.ts';
import type { Stories } from '../../story/stories.ts';
import { candidatesOf, passageToRead } from './candidates.ts';
import { type Judgement, judge, weighCandidate } from './judge.ts';
import type { MentionChange } from './mentions.ts';
import type { EvidenceWeights } from './weights.ts';

/** What questions are judged with. */
export interface Judging {
  readonly reader: Reader;
  readonly weights: EvidenceWeights;
}

/** How passages are read. */
export interface ReadOptions {
  /** What else tells of a paragraph, in logits of the reader. */
  readonly change?: MentionChange | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the passages that were found and judges whether and where their stories answer.
 *
 * @param passages - Best first.
 * @returns undefined where nothing was found.
 * @throws The signal's reason where that is aborted.
 */
export async function readStory(
  question: string,
  passages: readonly Passage[],
  stories: Pick<Stories, 'one'>,
  { reader, weights }: Judging,
  { change, signal }: ReadOptions = {},
): Promise<Judgement | undefined> {
  const candidates = candidatesOf(question, passages, stories);
  const readings = await reader.read(
    question,
    candidates.map(passageToRead),
    signal === undefined ? {} : { signal },
  );
  const changes = change?.(
    candidates.map(({ article, paragraph: { text } }) => ({ text, language: article.language })),
  );
  const read = candidates.flatMap((candidate, index) => {
    const reading = readings[index];
    if (reading === undefined) return [];

    return weighCandidate(candidate, reading, weights, changes?.[index]);
  });

  return judge(read, weights);
}
