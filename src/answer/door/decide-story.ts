// Which story is meant, from how well each of them fits.

import type { Article } from '../../story/article.ts';
import type { StoryFit } from './story-fits.ts';

/** Which story a question is of. */
export type Decision =
  | { readonly kind: 'one'; readonly story: Article }
  /** At least two, the likeliest first. */
  | { readonly kind: 'several'; readonly stories: readonly Article[] }
  | { readonly kind: 'none' };

/** What else tells. */
export interface Leaning {
  /** Slug of the story that the conversation is about. */
  readonly conversation?: string | undefined;
  /** Slug of the story that the asker chose last. */
  readonly chosen?: string | undefined;
}

/** What decides. */
export interface DecisionPoints {
  /** Least probability with which a story answers. */
  readonly answered: number;
  /** Least probability at which it says something that is near. */
  readonly related: number;
}

/** Log-odds that a story gains for lying nearer by a cosine of 1, with its nearest paragraph or as a whole … */
const nearnessWeights = { nearest: 30, whole: 15 };

/** … for being what the conversation is about, for having been chosen, and for having a name of the question alone. */
const conversationGain = 1.5;
const chosenGain = 1;
const namedGain = 1;

/** Log-odds below which two stories are too close to tell which is meant. */
const clearly = 0.7;

/** The same from which a story is meant that says nothing near: it stands out, and can tell so itself. */
const standsOut = 2;

/** A choice of more is none. */
const mostChoices = 4;

/** A probability of 0 or 1 says no more than this. */
const surest = 0.999;

/** Pure. @param fits - At least one. */
export function decideStory(
  fits: readonly StoryFit[],
  { conversation, chosen }: Leaning,
  { answered, related }: DecisionPoints,
): Decision {
  const ranked = fits
    .map((fit) => ({
      ...fit,
      score:
        logOdds(fit.probability) +
        nearnessWeights.nearest * fit.nearest +
        nearnessWeights.whole * fit.whole +
        (fit.isNamed ? namedGain : 0) +
        (fit.story.slug === conversation ? conversationGain : 0) +
        (fit.story.slug === chosen ? chosenGain : 0),
    }))
    .toSorted((one, other) => other.score - one.score || inOrder(one.story, other.story));
  const [best, second] = ranked;
  if (best === undefined) return { kind: 'none' };

  if (ranked.every(({ probability }) => probability < related)) {
    return second !== undefined && best.score - second.score >= standsOut
      ? { kind: 'one', story: best.story }
      : { kind: 'none' };
  }

  const close = ranked.filter(
    ({ probability, score }) => probability >= answered && best.score - score < clearly,
  );
  if (close.length < 2) return { kind: 'one', story: best.story };

  const meant = close.find(({ story }) => story.slug === (conversation ?? chosen));
  return meant === undefined
    ? { kind: 'several', stories: close.slice(0, mostChoices).map(({ story }) => story) }
    : { kind: 'one', story: meant.story };
}

/** Stories that fit alike come in the order of their names. */
function inOrder(one: Article, other: Article): number {
  return one.slug < other.slug ? -1 : 1;
}

function logOdds(probability: number): number {
  const bounded = Math.min(surest, Math.max(1 - surest, probability));

  return Math.log(bounded / (1 - bounded));
}
