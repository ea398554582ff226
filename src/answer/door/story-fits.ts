// How well each story fits a question: what the reader makes of its paragraphs, and how near it is in meaning.

import { groupBy } from '../../base/group-by.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Article } from '../../story/article.ts';
import { mentionChange } from '../evidence/mentions.ts';
import type { Judging } from '../evidence/read-story.ts';
import { readWordings } from '../evidence/read-wordings.ts';
import type { Asked } from '../question/asked.ts';
import { lookUp } from '../question/look-up.ts';
import { namedAlone } from './named-alone.ts';

/** What speaks for a story. */
export interface StoryFit {
  readonly story: Article;
  /** Calibrated probability, from 0 to 1, that it answers. */
  readonly probability: number;
  /** Cosine of the question and the nearest paragraph, the headline included. */
  readonly nearest: number;
  /** The same of all its paragraphs on average: how near the story lies as a whole. */
  readonly whole: number;
  /** Whether it alone has a name of the question. */
  readonly isNamed: boolean;
}

/** What fits are found with. */
export interface FittingParts extends Judging {
  readonly knowledge: Knowledge;
  /** How names and words are put in another language. */
  readonly readWords: QuestionReader;
}

/** Stories that are read for one question: each takes as long as a question of its own. */
const mostRead = 4;

/** Passages that tell which stories are near at all. */
const firstLook = 200;

/**
 * The stories that may be meant. Of many only the nearest in meaning are read; what is read of the one that is chosen is
 * not read again for the answer, since readings are remembered.
 *
 * @throws The signal's reason where that is aborted.
 */
export async function storyFits(
  asked: Asked,
  { knowledge, readWords, ...judging }: FittingParts,
  signal?: AbortSignal,
): Promise<readonly StoryFit[]> {
  const { retriever, stories } = knowledge;
  const nearestOf = new Map<string, number>();
  for (const wording of asked.wordings) {
    const passages = await retriever.retrieve(wording, { count: firstLook });
    for (const [slug, own] of groupBy(passages, ({ chunk }) => chunk.article)) {
      const nearest = Math.max(...own.map(({ vector }) => vector));
      nearestOf.set(slug, Math.max(nearest, nearestOf.get(slug) ?? nearest));
    }
    signal?.throwIfAborted();
  }

  const near = [...nearestOf]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostRead)
    .flatMap(([slug, nearest]) => {
      const story = stories.one(slug);
      return story === undefined ? [] : [{ story, nearest }];
    });
  const named = namedAlone(
    asked.text,
    near.map(({ story }) => story),
  );
  const fits: StoryFit[] = [];
  for (const { story, nearest } of near) {
    const { found } = await lookUp({ ...asked, scope: story.slug }, knowledge, signal);
    const read = await readWordings(found, stories, judging, {
      change: asked.named && mentionChange(asked.named, readWords),
      signal,
    });
    const wholes = found.map(({ passages }) => mean(passages.map(({ vector }) => vector)));
    fits.push({
      story,
      nearest,
      whole: Math.max(...wholes),
      isNamed: story === named,
      probability: read?.judgement.probability ?? 0,
    });
  }

  return fits;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
