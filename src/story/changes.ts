// What changed between two versions of a story, paragraph by paragraph.

import { words } from '../language/words/words.ts';
import type { Article, Paragraph } from './article.ts';
import { isSamePlace, type Place, placeOf } from './place.ts';

/** What became of one paragraph. One that is not named has the same words at the same place as before. */
export type Change =
  | { readonly kind: 'new'; readonly to: Place; readonly after: string }
  | { readonly kind: 'gone'; readonly from: Place; readonly before: string }
  | {
      readonly kind: 'changed';
      readonly from: Place;
      readonly to: Place;
      readonly before: string;
      readonly after: string;
    }
  /** The same words, before or behind others than before. */
  | { readonly kind: 'moved'; readonly from: Place; readonly to: Place }
  /** The same words between the same others, under another number: something before them came or went. */
  | { readonly kind: 'renumbered'; readonly from: Place; readonly to: Place };

type Story = Pick<Article, 'paragraphs'>;

/** Positions of one paragraph in the version before and in the one after. */
type Pair = readonly [before: number, after: number];

/** Likeness from which on two paragraphs are versions of one. Unrelated ones share a fifth: articles, conjunctions. */
const alike = 0.5;

/** The same where both stand between the same neighbours. */
const alikeInPlace = 0.3;

/** Paragraphs to either side that one is compared with where very many changed at once. */
const reach = 50;

/** The changes that lead from one version to the other: in the order of the new one, then what is gone. */
export function changesBetween(before: Story, after: Story): readonly Change[] {
  const same = samePairs(before.paragraphs, after.paragraphs);
  const pairs = [...same, ...alikePairs(before.paragraphs, after.paragraphs, same)];
  const partner = new Map(pairs.map(([from, to]) => [to, from]));
  const persisted = new Set(partner.values());
  const inOrder = longestRising([...partner].sort(byFirst).map(([, from]) => from));

  const arrived = after.paragraphs.flatMap((paragraph, position): readonly Change[] => {
    const from = partner.get(position);
    const old = from === undefined ? undefined : before.paragraphs[from];
    if (from === undefined || old === undefined) {
      return [{ kind: 'new', to: placeOf(paragraph), after: paragraph.text }];
    }

    const places = { from: placeOf(old), to: placeOf(paragraph) };
    if (old.text !== paragraph.text) {
      return [{ kind: 'changed', ...places, before: old.text, after: paragraph.text }];
    }
    if (isSamePlace(places.from, places.to)) return [];

    return [{ kind: inOrder.has(from) ? 'renumbered' : 'moved', ...places }];
  });
  const left = before.paragraphs.flatMap((paragraph, position): readonly Change[] =>
    persisted.has(position)
      ? []
      : [{ kind: 'gone', from: placeOf(paragraph), before: paragraph.text }],
  );

  return [...arrived, ...left];
}

/** How much two texts have in common, from 0 to 1: the Dice coefficient of their words, each as often as it comes. */
export function likeness(one: string, other: string): number {
  return diceOf(bagOf(one), bagOf(other));
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(text: string): Bag {
  const all = words(text);
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);

  return { counts, size: all.length };
}

function diceOf(one: Bag, other: Bag): number {
  if (one.size + other.size === 0) return 0;

  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);

  return (2 * shared) / (one.size + other.size);
}

/** Paragraphs with the same words; of several that say the same, the first with the first. */
function samePairs(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Pair[] {
  const positions = new Map<string, number[]>();
  for (const [position, { text }] of before.entries()) {
    const known = positions.get(text);
    if (known === undefined) positions.set(text, [position]);
    else known.push(position);
  }

  return after.flatMap(({ text }, to) => {
    const from = positions.get(text)?.shift();
    return from === undefined ? [] : [[from, to] as const];
  });
}

/** Of the paragraphs that are left those that are most alike, each once, the likest first. */
function alikePairs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  same: readonly Pair[],
): readonly Pair[] {
  const taken = {
    from: new Set(same.map(([from]) => from)),
    to: new Set(same.map(([, to]) => to)),
  };
  const gapBefore = gapsOf(before.length, new Map(same));
  const gapAfter = gapsOf(after.length, new Map(same.map(([, to]) => [to, to])));
  const old = open(before, taken.from);
  const fresh = open(after, taken.to);
  const isMany = old.length * fresh.length > (2 * reach) ** 2;

  const candidates = old.flatMap((one, oldIndex) =>
    fresh.flatMap((other, index) => {
      if (isMany && Math.abs(index - oldIndex) > reach) return [];

      const isInPlace = gapBefore[one.position] === gapAfter[other.position];
      const how = diceOf(one.bag, other.bag);
      const distance = Math.abs(one.position - other.position);
      return how >= (isInPlace ? alikeInPlace : alike) ? [{ one, other, how, distance }] : [];
    }),
  );
  candidates.sort((a, b) => b.how - a.how || a.distance - b.distance);

  const pairs: Pair[] = [];
  for (const { one, other } of candidates) {
    if (taken.from.has(one.position) || taken.to.has(other.position)) continue;

    taken.from.add(one.position);
    taken.to.add(other.position);
    pairs.push([one.position, other.position]);
  }

  return pairs;
}

/** For each position, which paragraph that is in both versions stands last before it, by its later position. */
function gapsOf(length: number, persisted: ReadonlyMap<number, number>): readonly number[] {
  let last = -1;

  return Array.from({ length }, (_, position) => {
    last = persisted.get(position) ?? last;
    return last;
  });
}

function open(paragraphs: readonly Paragraph[], taken: ReadonlySet<number>) {
  return paragraphs.flatMap(({ text }, position) =>
    taken.has(position) ? [] : [{ position, bag: bagOf(text) }],
  );
}

/** The values of a longest rising subsequence, by patience sorting. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();

  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.set(value, tails[low - 1]);
    tails[low] = value;
  }

  const rising = new Set<number>();
  for (let value = tails.at(-1); value !== undefined; value = previous.get(value))
    rising.add(value);

  return rising;
}

function byFirst([one]: Pair, [other]: Pair): number {
  return one - other;
}
