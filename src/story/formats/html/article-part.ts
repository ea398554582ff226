// Which part of a page is the story.

import type { Segment } from './lines/segments.ts';
import type { Element } from './page/parse.ts';
import { attribute, parentOf } from './page/tree.ts';
import { type Role, roleOf } from './roles.ts';
import { proseOf } from './story-bodies.ts';

/** How much of the prose of a page the story's part must hold, so that what is around it is left out. */
const articleShare = 0.3;
/** Where the part itself says that it is the story. */
const namedShare = 0.1;

/** Of parts with the name of what leads to other stories. */
export const teaserReason = 'link to other stories';

/** A segment with why it is no part of the story; undefined for what may be. */
export interface JudgedSegment {
  readonly segment: Segment;
  readonly reason: string | undefined;
}

/** The segments again, with a reason for those that had none and now have one. */
export function dropWhere(
  judged: readonly JudgedSegment[],
  reasonOf: (segment: Segment, index: number) => string | undefined,
): readonly JudgedSegment[] {
  return judged.map((one, index) =>
    one.reason === undefined ? { ...one, reason: reasonOf(one.segment, index) } : one,
  );
}

/** For each element, the sum of what is inside it. */
function sums(weights: ReadonlyMap<Segment, number>): ReadonlyMap<Element, number> {
  const sum = new Map<Element, number>();
  for (const [{ element }, weight] of weights) {
    if (weight === 0) continue;
    for (
      let around: Element | undefined = element;
      around !== undefined;
      around = parentOf(around)
    ) {
      sum.set(around, (sum.get(around) ?? 0) + weight);
    }
  }
  return sum;
}

/** Why an element is no story, by itself or by what is around it. */
function reasonFinder(
  masses: ReadonlyMap<Element, number>,
  total: number,
  headed: ReadonlySet<Element>,
) {
  const known = new Map<Element, string | undefined>();

  return (element: Element): string | undefined => {
    const path: Element[] = [];
    let around: Element | undefined = element;
    while (around !== undefined && !known.has(around)) {
      path.push(around);
      around = parentOf(around);
    }

    let reason = around === undefined ? undefined : known.get(around);
    for (const one of path.reverse()) {
      if (reason === undefined) {
        const named: Role | undefined = roleOf(one);
        // A picture's text has no heading; a part with picture and text of the story may.
        const role = named?.reason === 'caption' && headed.has(one) ? undefined : named;
        const mass = masses.get(one) ?? 0;
        const isLarge =
          mass > total * (role?.largestShare ?? 0) || mass > (role?.longestProse ?? 0);
        if (role !== undefined && (mass === 0 || !isLarge)) reason = role.reason;
      } else if (reason === teaserReason && isNamedBody(one)) {
        // The part of a paid story that everybody may read is called a teaser, too.
        reason = undefined;
      }
      known.set(one, reason);
    }
    return reason;
  };
}

/** The parts with a heading in them. */
function headedParts(segments: readonly Segment[]): ReadonlySet<Element> {
  const parts = new Set<Element>();
  for (const { kind, element } of segments) {
    if (kind !== 'heading') continue;
    for (let one: Element | undefined = element; one !== undefined; one = parentOf(one)) {
      parts.add(one);
    }
  }
  return parts;
}

function isMarkedBody(element: Element): boolean {
  return (
    attribute(element, 'itemprop') === 'articleBody' ||
    attribute(element, 'property') === 'articleBody'
  );
}

function isNamedBody(element: Element): boolean {
  return (
    isMarkedBody(element) ||
    /(?:^|\s)(?:article|story)-?body(?:\s|$)/iu.test(attribute(element, 'class') ?? '')
  );
}

/** The innermost element around all of some elements. */
function around(elements: readonly Element[]): Element | undefined {
  const counts = new Map<Element, number>();
  for (const element of elements) {
    for (let one: Element | undefined = element; one !== undefined; one = parentOf(one)) {
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  }
  // The elements around the first one come from within outwards.
  return [...counts].find(([, count]) => count === elements.length)?.[0];
}

/** The part that holds the story: what says so, else the one that most of the prose is in. */
function storyPart(masses: ReadonlyMap<Element, number>): Element | undefined {
  const total = Math.max(0, ...masses.values());
  const largest = (share: number, choose: (element: Element) => boolean) =>
    [...masses]
      .filter(([element, mass]) => choose(element) && mass >= total * share)
      .sort((one, other) => other[1] - one[1])
      .map(([element]) => element);

  const bodies = largest(namedShare, isMarkedBody);
  if (bodies.length > 0) return around(bodies);

  const articles = largest(articleShare, ({ tagName }) => tagName === 'article');
  const [article] = articles;
  if (article !== undefined) {
    // A story in several parts that stand next to each other.
    const parts = articles.filter((one) => one.parentNode === article.parentNode);
    return around(parts);
  }

  const [main] = largest(
    articleShare,
    (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  );
  return main ?? largest(articleShare, ({ tagName }) => tagName === 'body')[0];
}

/** Whether an element is a part of the page or stands in it. */
export function isInside(part: Element, element: Element): boolean {
  for (let around: Element | undefined = element; around !== undefined; around = parentOf(around)) {
    if (around === part) return true;
  }
  return false;
}

/** Judges the segments of a page by where they stand. */
export function judgeByPlace(segments: readonly Segment[]): readonly JudgedSegment[] {
  const weights = new Map(segments.map((segment) => [segment, proseOf(segment)]));
  const masses = sums(weights);
  const total = Math.max(0, ...masses.values());
  const reasonOf = reasonFinder(masses, total, headedParts(segments));

  const judged = segments.map((segment) => ({
    segment,
    reason: segment.reason ?? reasonOf(segment.element),
  }));
  const kept = new Map(
    judged.map(({ segment, reason }) => [segment, reason === undefined ? proseOf(segment) : 0]),
  );
  const part = storyPart(sums(kept));

  return judged.map(({ segment, reason }) => ({
    segment,
    reason:
      reason ??
      (part === undefined || isInside(part, segment.element) ? undefined : 'outside the story'),
  }));
}
