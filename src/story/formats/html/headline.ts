// The headline and the standfirst of a page, as its readers see them.

import { isInside, type JudgedSegment, teaserReason } from './article-part.ts';
import type { Segment } from './lines/segments.ts';
import type { Element } from './page/parse.ts';
import { attribute, parentOf, walk } from './page/tree.ts';
import { roleOf } from './roles.ts';

/** A standfirst is a few sentences. */
const shortestStandfirst = 30;
const longestStandfirst = 800;

/** How far up a name may stand that says what a line is. */
const mostParents = 2;

const standfirstName =
  /(?:^|[\s_-])(?:standfirst|vorspann|dek|deck|lede|lead|leadtext|lead-text|intro|introtext|intro-text|teaser-text|sub-?title|sub-?head(?:line|ing)?|sub-?hed|summary|abstract|excerpt|article-description|shorttext|article-teaser|lead-paragraph|strapline|tagline|unterzeile)(?:$|[\s_-])/iu;

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function textOf({ lines }: Segment): string {
  return lines.join(' ');
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function likeness(one: string, other: string): number {
  const left = words(one);
  const right = words(other);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

const titleName = /(?:^|\s)(?:title|MsoTitle)(?:\s|$)/u;

/** The headline in the page that is most like the one in its head; the nearest above the story where none is like it. */
export function headlineAt(judged: readonly JudgedSegment[], known: string | undefined): number {
  const first = judged.findIndex(
    ({ segment, reason }) => reason === undefined && segment.kind !== 'heading',
  );
  const like = (index: number) => {
    const segment = judged[index]?.segment;
    return segment === undefined || known === undefined ? 0 : likeness(textOf(segment), known);
  };
  const candidates = judged.flatMap(({ segment, reason }, index) => {
    // Some sites head what stands below the story as they head a story.
    const isBelow = reason !== undefined && first !== -1 && index > first && like(index) === 0;
    return segment.kind === 'heading' && segment.level === 1 && !isBelow ? [index] : [];
  });
  const best = candidates.toSorted((one, other) => like(other) - like(one))[0];
  if (best !== undefined && (like(best) >= 0.5 || candidates.length === 1)) return best;

  const nearest = candidates.findLast((index) => index < first) ?? best;
  if (nearest !== undefined) return nearest;

  // Word processors have a style for it.
  const styled = judged.findIndex(
    ({ segment }, index) =>
      index <= first && titleName.test(attribute(segment.block, 'class') ?? ''),
  );
  if (known === undefined && styled !== -1) return styled;

  // Without a heading, a line that the title of the page begins with.
  return judged.findIndex(({ segment }, index) => {
    const shown = letters(textOf(segment));
    return (
      index < first && shown.length >= 12 && known !== undefined && letters(known).startsWith(shown)
    );
  });
}

/** What sites call the label above a headline that stands in the same heading. */
const kickerName =
  /(?:^|[\s_-])(?:kicker|over-?line|over-?title|dach-?zeile|top-?line|roof-?line|eyebrow|spitzmarke|pre-?title|super-?title)(?:$|[\s_-])/iu;

/** What an element inside a headline says that is named as the label above it; empty without one. */
function kickerIn(headline: Element): string {
  const kickers: Element[] = [];
  const texts: string[] = [];
  walk(headline, {
    enter: (element) => {
      if (kickerName.test(attribute(element, 'class') ?? '')) kickers.push(element);
      return true;
    },
    leave: (element) => {
      if (kickers.at(-1) === element) kickers.pop();
    },
    text: (value) => {
      if (kickers.length > 0) texts.push(value);
    },
  });

  return texts.join('').replace(/\s+/gu, ' ').trim();
}

/** A headline without the label that it begins with. */
function withoutKicker(shown: string, headline: Element): string {
  const kicker = kickerIn(headline);
  const rest = shown.slice(kicker.length).replace(/^[\s:|·–—-]+/u, '');

  return kicker !== '' && shown.startsWith(kicker) && rest !== '' ? rest : shown;
}

/** What the headline is called: the page's own words, without a label before them that stands in the same element. */
export function headlineText(
  segment: Segment | undefined,
  known: string | undefined,
): string | undefined {
  if (segment === undefined) return known;
  const shown = withoutKicker(textOf(segment), segment.element);
  if (known === undefined) return shown;

  const isWithin = letters(shown).includes(letters(known)) && known.length > shown.length * 0.5;
  return isWithin ? known : shown;
}

function isNamed(element: Element): boolean {
  const names = ['class', 'id', 'data-testid', 'itemprop']
    .map((name) => attribute(element, name) ?? '')
    .join(' ');
  return (
    standfirstName.test(names.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')) ||
    /(?:^|\s)description(?:\s|$)/u.test(attribute(element, 'itemprop') ?? '')
  );
}

function hasName(element: Element): boolean {
  let around: Element | undefined = element;
  for (let level = 0; level <= mostParents && around !== undefined; level += 1) {
    if (isNamed(around)) return true;
    if (/^(?:article|main|body)$/u.test(around.tagName)) return false;
    around = parentOf(around);
  }
  return false;
}

function inFigure({ element }: Segment): boolean {
  for (let one: Element | undefined = element; one !== undefined; one = parentOf(one))
    if (one.tagName === 'figure' || one.tagName === 'figcaption') return true;
  return false;
}

/** What stands between a headline and its story and is no standfirst, whatever the element around it is called. */
const otherParts = new Set([
  'advertisement',
  'byline',
  'caption',
  'credit of a picture',
  'date',
  'navigation',
  'player',
  'sharing',
  'topics',
]);

/** What a standfirst is taken for that says no more than its video, or has buttons beside it. */
const mistakenFor = new Set(['caption', 'sharing']);

/** In letters; a heading within a story says less. */
const longHeading = 60;

/** A sentence right under the headline is no heading of a part, though it is set as one. */
function isSentenceAsHeading(segment: Segment): boolean {
  const text = textOf(segment);

  return segment.kind === 'heading' && text.length >= longHeading && /[.!?…]["”“»«’]?$/u.test(text);
}

/** What sites call a teaser is their own story's where it stands with the headline, or leads nowhere. */
function isOwnTeaser(
  { segment, reason }: JudgedSegment,
  judged: readonly JudgedSegment[],
  headline: Element | undefined,
): boolean {
  if (reason !== teaserReason || segment.linked > 0) return false;

  let teaser: Element | undefined = segment.element;
  while (teaser !== undefined && roleOf(teaser)?.reason !== teaserReason) teaser = parentOf(teaser);
  const part = teaser;
  if (part === undefined) return false;

  return (
    (headline !== undefined && isInside(part, headline)) ||
    judged.every((one) => one.segment.linked === 0 || !isInside(part, one.segment.element))
  );
}

function shape(element: Element | undefined): string {
  return element === undefined ? '' : `${element.tagName}.${attribute(element, 'class') ?? ''}`;
}

/**
 * Where the standfirst stands, between the headline and the first paragraph of the story's body; -1 where there is none.
 *
 * @param above - Where the headline stands, and what it says, which a page may show twice.
 */
export function standfirstAt(
  judged: readonly JudgedSegment[],
  { headline, title = '' }: { readonly headline: number; readonly title?: string | undefined },
  holds: (segment: Segment) => boolean,
  description: string | undefined,
): number {
  const first = judged.findIndex(
    ({ segment, reason }, index) =>
      index > headline && reason === undefined && segment.kind !== 'heading' && holds(segment),
  );
  if (first === -1) return -1;

  for (let index = headline + 1; index < first; index += 1) {
    const one = judged[index];
    if (one === undefined) continue;
    const text = textOf(one.segment);
    const isLong = text.length >= shortestStandfirst && text.length <= longestStandfirst;
    if (letters(text) === letters(title)) continue;
    // A picture may be described with the same words.
    const isSaid =
      description !== undefined && letters(text) === letters(description) && !inFigure(one.segment);
    const isOwn =
      mistakenFor.has(one.reason ?? '') &&
      one.segment.block.tagName === 'p' &&
      isNamed(one.segment.block) &&
      !inFigure(one.segment);
    if (
      !isLong ||
      one.segment.kind === 'post' ||
      one.segment.linked > 0.5 ||
      (otherParts.has(one.reason ?? '') && !(one.reason === 'caption' && isSaid) && !isOwn)
    )
      continue;
    const isDescribed =
      description !== undefined &&
      likeness(text, description) >= 0.8 &&
      text.length > description.length * 0.5;
    // Many sites describe a story with the beginning of its first paragraph.
    const isParagraph = shape(one.segment.block) === shape(judged[first]?.segment.block);
    if (
      (isDescribed && !isParagraph) ||
      hasName(one.segment.element) ||
      (index === headline + 1 && isSentenceAsHeading(one.segment)) ||
      isOwnTeaser(one, judged, judged[headline]?.segment.element)
    )
      return index;
  }
  return isStandfirstAmong(judged, first, holds, description) ? first : -1;
}

/** Whether the first paragraph of a body is the standfirst: called so, or the description, in a style of its own. */
function isStandfirstAmong(
  judged: readonly JudgedSegment[],
  first: number,
  holds: (segment: Segment) => boolean,
  description: string | undefined,
): boolean {
  const one = judged[first]?.segment;
  const next = judged.find(
    ({ segment, reason }, index) =>
      index > first && reason === undefined && segment.kind === 'text' && holds(segment),
  )?.segment;
  if (one === undefined || one.kind !== 'text' || next === undefined) return false;
  if (shape(one.block) === shape(next.block)) return false;

  const text = textOf(one);
  return (
    text.length >= shortestStandfirst &&
    text.length <= longestStandfirst &&
    (isNamed(one.block) || (description !== undefined && letters(text) === letters(description)))
  );
}
