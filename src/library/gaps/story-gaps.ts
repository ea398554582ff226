// What a newsroom is told of its readers, story by story.

import { groupBy } from '../../base/group-by.ts';
import type { Reason } from '../feedback/feedback.ts';
import type { HappeningCount } from './gap-desk.ts';
import { type Topic, topicsOf } from './topics.ts';

/** How often a paragraph was read. */
export interface ReadParagraph {
  readonly paragraph: number;
  /** Answers that rest on it. */
  readonly cited: number;
  /** How often somebody opened it. */
  readonly opened: number;
}

/** Answers that show the same and were called bad. */
export interface DoubtedAnswer {
  readonly paragraphs: readonly number[];
  /** The most frequent first. */
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  readonly count: number;
  /** What was asked, as far as it may be kept. */
  readonly questions: readonly string[];
}

/** What happened between one story and its readers; the most frequent first. */
export interface StoryGaps {
  /** Slug; empty where no story is about it. */
  readonly story: string;
  readonly topics: readonly Topic[];
  readonly read: readonly ReadParagraph[];
  readonly doubted: readonly DoubtedAnswer[];
}

/** By story, in the order of the counts. Pure. */
export function gapsByStory(counts: readonly HappeningCount[]): readonly StoryGaps[] {
  return [...groupBy(counts, ({ story }) => story)].map(([story, own]) => ({
    story,
    topics: topicsOf(own.filter((one) => one.kind === 'missed')),
    read: readIn(own),
    doubted: doubtedIn(own),
  }));
}

function readIn(counts: readonly HappeningCount[]): readonly ReadParagraph[] {
  const shown = counts.filter((one) => one.kind === 'cited' || one.kind === 'opened');

  return [...groupBy(shown, ({ paragraph }) => paragraph)]
    .map(([paragraph, own]) => ({
      paragraph,
      cited: sum(own.filter(({ kind }) => kind === 'cited')),
      opened: sum(own.filter(({ kind }) => kind === 'opened')),
    }))
    .sort(
      (one, other) =>
        other.cited + other.opened - one.cited - one.opened || one.paragraph - other.paragraph,
    );
}

function doubtedIn(counts: readonly HappeningCount[]): readonly DoubtedAnswer[] {
  const doubted = counts.filter((one) => one.kind === 'doubted');

  return [...groupBy(doubted, ({ paragraphs }) => paragraphs.join(','))]
    .map(([, own]) => ({
      paragraphs: own[0]?.paragraphs ?? [],
      reasons: [...groupBy(own, ({ reason }) => reason)]
        .map(([reason, same]) => ({ reason, count: sum(same) }))
        .sort((one, other) => other.count - one.count),
      count: sum(own),
      questions: [...new Set(own.flatMap(({ question }) => question ?? []))],
    }))
    .sort((one, other) => other.count - one.count);
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
