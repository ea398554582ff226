// What a page says a second time: sentences of the story in larger letters, and the story in short.

import { dropWhere, type JudgedSegment } from './article-part.ts';
import { announcesSummary, endsSentence } from './lines/page-lines.ts';
import type { Segment } from './lines/segments.ts';
import type { Element } from './page/parse.ts';
import { attribute, parentOf } from './page/tree.ts';
import type { Bodies } from './story-bodies.ts';

/** Words in a row by which a text is found again. */
const run = 4;

/** In runs, of a text that nothing but its words shows to be repeated. */
const shortestRepeated = 3;

/** How much of it the story must hold: all but a word or two, or beside who said it where it stands as a quotation. */
const repeatedShare = 0.8;
const quotedShare = 0.4;

/** In letters, of the speaker below it. */
const longestSpeaker = 120;

/** How far out a quotation is looked for, and how far before a list what it is called. */
const quoteParents = 3;
const labelsBefore = 3;

function textOf({ lines }: Segment): string {
  return lines.join(' ');
}

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < run
    ? []
    : words.slice(run - 1).map((_, index) => words.slice(index, index + run).join(' '));
}

/** Whether a segment stands as a quotation that is set apart. */
function isSetApart({ block }: Segment): boolean {
  let around: Element | undefined = block;
  for (let level = 0; level < quoteParents && around !== undefined; level += 1) {
    if (around.tagName === 'blockquote' || around.tagName === 'figure') return true;
    if (/(?:^|[^a-z])(?:pull-?)?(?:quote|zitat)/iu.test(attribute(around, 'class') ?? ''))
      return true;
    around = parentOf(around);
  }
  return false;
}

/** Drops sentences of the story that the page shows a second time, larger, and who said them below. */
export function dropPullQuotes(
  judged: readonly JudgedSegment[],
  bodies: Bodies,
): readonly JudgedSegment[] {
  const owners = new Map<string, Set<number>>();
  /** What stands anywhere but in a quotation set apart. */
  const told = new Set<string>();
  const apart = judged.map(({ segment }) => isSetApart(segment));
  const runs = judged.map(({ segment, reason }, index) => {
    if (reason !== undefined || segment.kind === 'heading') return [];
    const own = runsOf(textOf(segment));
    for (const one of own) {
      owners.set(one, (owners.get(one) ?? new Set()).add(index));
      if (!apart[index]) told.add(one);
    }
    return own;
  });

  const isRepeated = judged.map(({ segment, reason }, index) => {
    const own = runs[index] ?? [];
    if (reason !== undefined || own.length === 0 || /post|code|row/u.test(segment.kind))
      return false;

    // The story may part by who speaks what is put together here.
    if (apart[index]) return own.filter((one) => told.has(one)).length >= own.length * quotedShare;
    // A paragraph of the story's body is the story, however often it is said.
    if (own.length < shortestRepeated || (segment.block.tagName === 'p' && bodies.holds(segment)))
      return false;

    const shared = new Map<number, number>();
    for (const one of own)
      for (const owner of owners.get(one) ?? [])
        if (owner !== index) shared.set(owner, (shared.get(owner) ?? 0) + 1);
    return [...shared].some(([owner, count]) => {
      const others = runs[owner]?.length ?? 0;
      if (count < own.length * repeatedShare) return false;
      // The longer one is the story; of two that are the same, the first.
      return others > own.length || (others === own.length && owner < index);
    });
  });

  return dropWhere(judged, (segment, index) => {
    if (isRepeated[index]) return 'repeated from the story';
    const isBelow =
      isRepeated[index - 1] === true && segment.kind === 'text' && !endsSentence(textOf(segment));
    return isBelow && textOf(segment).length < longestSpeaker
      ? 'speaker of a repeated sentence'
      : undefined;
  });
}

function listAround({ kind, element }: Segment): Element | undefined {
  if (kind !== 'item') return undefined;
  let list: Element | undefined = element;
  while (list !== undefined && list.tagName !== 'ul' && list.tagName !== 'ol')
    list = parentOf(list);
  return list;
}

/** In letters, on average: longer points are paragraphs, as a ticker begins with what is known by now. */
const longestPoint = 300;

function pointLength(judged: readonly JudgedSegment[], list: Element): number {
  const points = judged.filter(({ segment }) => listAround(segment) === list);
  const letters = points.reduce((sum, { segment }) => sum + textOf(segment).length, 0);

  return letters / Math.max(1, points.length);
}

/**
 * Drops lists that give the story in short, as what stands before them says: those above its first paragraph and those
 * beside its paragraphs. A list among them is the story.
 */
export function dropSummaries(
  judged: readonly JudgedSegment[],
  bodies: Bodies,
  isProse: (segment: Segment) => boolean,
): readonly JudgedSegment[] {
  const first = judged.findIndex(
    ({ segment, reason }) =>
      reason === undefined && segment.kind === 'text' && bodies.holds(segment) && isProse(segment),
  );
  const summaries = new Set<Element>();
  const drops = judged.map(({ segment }, index) => {
    const list = listAround(segment);
    if (list === undefined) return false;
    if (summaries.has(list)) return true;

    const around = parentOf(list);
    const isAmong = around !== undefined && bodies.elements.has(around) && index > first;
    const before = judged.slice(Math.max(0, index - labelsBefore), index);
    if (isAmong || !before.some((one) => announcesSummary(textOf(one.segment)))) return false;
    if (pointLength(judged, list) > longestPoint) return false;
    summaries.add(list);
    return true;
  });

  return dropWhere(judged, (segment, index) => {
    const isLabel = segment.kind === 'heading' || announcesSummary(textOf(segment));
    return drops[index] || (isLabel && drops[index + 1]) ? 'summary of the story' : undefined;
  });
}
