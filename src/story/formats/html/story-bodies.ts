// The elements whose own paragraphs are the story, found by how much prose stands right under them.

import type { Segment } from './lines/segments.ts';
import type { Element } from './page/parse.ts';
import { attribute, parentOf } from './page/tree.ts';

/** Shorter lines are as often labels as sentences. */
const shortestProse = 60;

/** Of the prose right under the elements of the name that has most of it, under any other element. */
const bodyShare = 0.15;

/** Elements of one name are one body in pieces: some sites put every paragraph into an element of its own. */
function nameOf(element: Element): string {
  return [element, parentOf(element)]
    .map((one) => (one === undefined ? '' : `${one.tagName}.${attribute(one, 'class') ?? ''}`))
    .join(' < ');
}

/** The letters of sentences in a segment: what stands in links is rather a list of other stories. */
export function proseOf({ kind, lines, linked, reason }: Segment): number {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return reason !== undefined || kind === 'heading' || linked > 0.5 || length < shortestProse
    ? 0
    : length;
}

/** Where the story's own paragraphs stand. */
export interface Bodies {
  readonly elements: ReadonlySet<Element>;
  /** Whether a segment is one of the paragraphs that stand right in the story's body. */
  readonly holds: (segment: Segment) => boolean;
  /** The outermost element around a segment that has no body of the story in it; undefined right in a body. */
  readonly boxOf: (segment: Segment) => Element | undefined;
}

/** @param segments what may be the story. */
export function storyBodies(segments: readonly Segment[]): Bodies {
  const direct = new Map<Element, number>();
  const blocks = new Map<Element, number>();
  for (const segment of segments)
    if (segment.kind === 'text' && proseOf(segment) > 0)
      blocks.set(segment.block, (blocks.get(segment.block) ?? 0) + 1);
  /** What a segment stands right in: its block, where breaks part several paragraphs within it. */
  const placeOf = ({ block }: Segment) =>
    (blocks.get(block) ?? 0) > 1 && block.tagName !== 'p' ? block : parentOf(block);
  // A list is a body only where there is nothing but lists.
  const paragraphs = segments.filter((segment) => segment.kind !== 'item' && proseOf(segment) > 0);
  for (const segment of paragraphs.length > 0 ? paragraphs : segments) {
    const place = placeOf(segment);
    const length = proseOf(segment);
    if (place !== undefined && length > 0) direct.set(place, (direct.get(place) ?? 0) + length);
  }

  const named = new Map<string, number>();
  for (const [element, length] of direct) {
    const name = nameOf(element);
    named.set(name, (named.get(name) ?? 0) + length);
  }
  const [most, total] = [...named].sort((one, other) => other[1] - one[1])[0] ?? ['', 0];
  const elements = new Set(
    [...direct]
      .filter(([element, length]) => length >= total * bodyShare || nameOf(element) === most)
      .map(([element]) => element),
  );
  const around = new Set<Element>();
  for (const element of elements) {
    for (
      let one: Element | undefined = element;
      one !== undefined && !around.has(one);
      one = parentOf(one)
    )
      around.add(one);
  }

  return {
    elements,
    holds: (segment) => {
      const place = placeOf(segment);
      return place !== undefined && elements.has(place);
    },
    boxOf: (segment) => {
      let box: Element | undefined;
      for (
        let one: Element | undefined = segment.block;
        one !== undefined && !around.has(one);
        one = parentOf(one)
      )
        box = one;
      return box;
    },
  };
}
