// What an answer tells the newsroom: which paragraphs it rests on, or what was asked in vain.

import { type NotInStory, shownSources } from '../../answer/answer.ts';
import type { Exchange } from '../../answer/answerer.ts';
import type { StoryDesk } from '../../answer/desk.ts';
import { missingWords } from '../../answer/look/missing-words.ts';
import {
  type Happening,
  longestWord,
  mostWords,
  type Waiting,
} from '../../library/gaps/gap-desk.ts';

/** A happening, wherever and whenever it was. */
export type Noticed = Happening extends infer One
  ? One extends Happening
    ? Omit<One, 'server' | 'day'>
    : never
  : never;

/** What an exchange tells. Pure. */
export function happeningsIn(
  { question, answer }: Exchange,
  desk: Pick<StoryDesk, 'stories' | 'readWords'>,
): readonly Noticed[] {
  if (answer.status === 'several') {
    // One question to all stories is no gap of those that do not answer it.
    return answer.parts
      .filter((part) => answer.by === 'question' || part.answer.status === 'answered')
      .flatMap((part) => happeningsIn(part, desk));
  }
  if (answer.status === 'answered') {
    const cited = shownSources(answer).map(({ citation }) => citation);
    const places = new Map(
      cited.map(({ article: story, paragraph }) => [`${story} ${paragraph}`, { story, paragraph }]),
    );
    return [...places.values()].map((place) => ({ kind: 'cited', ...place }));
  }
  if (!('lookup' in answer)) return [];

  const missed = missedBy(question, answer, desk);
  return missed === undefined ? [] : [{ kind: 'missed', ...missed }];
}

/** What of an exchange somebody may wait for. Pure. */
export function missedIn(
  exchange: Exchange,
  desk: Pick<StoryDesk, 'stories' | 'readWords'>,
): readonly Pick<Waiting, 'story' | 'words'>[] {
  return happeningsIn(exchange, desk).flatMap((one) =>
    one.kind === 'missed' ? [{ story: one.story, words: one.words }] : [],
  );
}

/** The story that does not say, with what of the question is missing; undefined where no word of it has content. */
function missedBy(
  question: string,
  { lookup, language, story, nearest }: NotInStory,
  { stories, readWords }: Pick<StoryDesk, 'stories' | 'readWords'>,
): Pick<Waiting, 'story' | 'words'> | undefined {
  const [only, ...others] = stories.list();
  const slug =
    story?.slug ??
    nearest[0]?.citation.article ??
    (others.length === 0 ? only?.slug : undefined) ??
    '';
  const text = lookup.question ?? question;
  const words = missingWords({ text, language, story: stories.one(slug) }, readWords)
    .filter((word) => word.length <= longestWord)
    .slice(0, mostWords)
    .toSorted();

  return words.length === 0 ? undefined : { story: slug, words };
}
