// Which of the ways to put a question the story answers best.

import type { Passage } from '../../search/retriever.ts';
import type { Stories } from '../../story/stories.ts';
import type { Judgement } from './judge.ts';
import { type Judging, type ReadOptions, readStory } from './read-story.ts';

/** A later wording counts where it is so much more probable. */
const clearly = 0.05;

/** The same where an earlier one is probably answered: what comes first is likelier meant. */
const muchMore = 0.12;

/** A question in full words, with the passages that were found for it. */
export interface Wording {
  readonly wording: string;
  /** Best first; empty where nothing fits. */
  readonly passages: readonly Passage[];
}

/** A wording that was read. */
export interface ReadWording extends Wording {
  readonly judgement: Judgement;
}

/**
 * Reads each wording by itself; of those the one counts that the story answers most probably, an earlier one where it is
 * nearly as probable.
 *
 * @returns undefined where nothing was found for any.
 * @throws The signal's reason where that is aborted.
 */
export async function readWordings(
  wordings: readonly Wording[],
  stories: Pick<Stories, 'one'>,
  judging: Judging,
  options: ReadOptions = {},
): Promise<ReadWording | undefined> {
  let best: ReadWording | undefined;

  for (const { wording, passages } of wordings) {
    const judgement = await readStory(wording, passages, stories, judging, options);
    if (judgement === undefined) continue;
    if (best === undefined || isBetter(judgement.probability, best.judgement.probability)) {
      best = { wording, passages, judgement };
    }
  }

  return best;
}

function isBetter(probability: number, earlier: number): boolean {
  return probability > earlier + (earlier > 0.5 ? muchMore : clearly);
}
