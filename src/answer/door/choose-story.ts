// Which story a turn is about, where there are several.

import type { Stories } from '../../story/stories.ts';
import { lastCitations } from '../about/last-citations.ts';
import type { NamedStory } from '../answer.ts';
import type { OperatingPoint } from '../operating-point.ts';
import type { Asked, AskedAbout, AskedOfAnswer } from '../question/asked.ts';
import { type Decision, decideStory } from './decide-story.ts';
import { type FittingParts, storyFits } from './story-fits.ts';

/** What a story is chosen with, besides what is known. */
export type Choosing = Omit<FittingParts, 'knowledge'> & {
  readonly operatingPoint: OperatingPoint;
};

/** A turn that is about a story, whichever. */
type OfStory = Asked | AskedAbout | AskedOfAnswer;

/** Stories that are offered where nothing tells which is meant. */
const mostOffered = 4;

/**
 * The story that a turn is about. What was named or bound counts, then what the turn wants of the last answer; a
 * question is held against what the stories say.
 *
 * @param lean - Slug of the story that the asker chose last.
 * @throws The signal's reason where that is aborted.
 */
export async function chooseStory(
  asked: OfStory,
  lean: string | undefined,
  { knowledge, weights, operatingPoint, ...parts }: FittingParts & Choosing,
  signal?: AbortSignal,
): Promise<Decision> {
  const { stories } = knowledge;
  const scope = asked.scope ?? (refersBack(asked) ? asked.history.at(-1)?.story : undefined);
  const named = scope === undefined ? undefined : stories.one(scope);
  if (named !== undefined) return { kind: 'one', story: named };

  const [cited] = asked.kind === 'move' ? asked.last.cited : lastCitations(asked.history);
  const conversation = cited?.article;
  if (asked.kind !== 'question') return toldBy([conversation, lean], stories);

  const fits = await storyFits(asked, { knowledge, weights, ...parts }, signal);
  return decideStory(
    fits,
    { conversation, chosen: lean },
    { answered: weights.points[operatingPoint].threshold, related: weights.related },
  );
}

/** Whether a turn leaves something to the exchange before it. */
function refersBack(asked: OfStory): boolean {
  return asked.kind === 'move' || (asked.kind === 'question' && asked.carried.length > 0);
}

/** A question about a story as a whole says nothing of which. */
function toldBy(slugs: readonly (string | undefined)[], stories: Stories): Decision {
  for (const slug of slugs) {
    const story = slug === undefined ? undefined : stories.one(slug);
    if (story !== undefined) return { kind: 'one', story };
  }

  return { kind: 'several', stories: stories.list().slice(0, mostOffered) };
}

/** Whether there is anything to choose between. */
export function isChoice(stories: Stories): boolean {
  return stories.list().length > 1;
}

/** An answer with the story that it is from. */
export function fromStory<Answer extends object>(
  answer: Answer,
  story: NamedStory | undefined,
): Answer & { readonly story?: NamedStory } {
  return story === undefined ? answer : { ...answer, story };
}
