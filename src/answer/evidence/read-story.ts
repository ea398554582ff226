// A question read together with the paragraphs that may answer it.

import type { Reader } from '../../search/reader.ts';
import type { Passage } from '../../search/retriever.ts';
import type { Stories } from '../../story/stories.ts';
import { candidatesOf, passageToRead } from './candidates.ts';
import { type Judgement, judge, weighCandidate } from './judge.ts';
import { lossesOf, type Named } from './mentions.ts';
import type { EvidenceWeights } from './weights.ts';

/** What questions are judged with. */
export interface Judging {
  readonly reader: Reader;
  readonly weights: EvidenceWeights;
}

/** How passages are read. */
export interface ReadOptions {
  /** What was named and is to be spoken of; a paragraph that does not counts for less. */
  readonly named?: Named | undefined;
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
  { named, signal }: ReadOptions = {},
): Promise<Judgement | undefined> {
  const candidates = candidatesOf(passages, stories);
  const readings = await reader.read(
    question,
    candidates.map(passageToRead),
    signal === undefined ? {} : { signal },
  );
  const losses =
    named === undefined
      ? []
      : lossesOf(
          named,
          candidates.map(({ article, paragraph }) => ({
            text: paragraph.text,
            language: article.language,
          })),
        );
  const read = candidates.flatMap((candidate, index) => {
    const reading = readings[index];
    if (reading === undefined) return [];

    const answers = reading.answers - (losses[index] ?? 0);
    return weighCandidate(candidate, { ...reading, answers }, weights);
  });

  return judge(read, weights);
}
