// What stands inside the story's part of a page and is no part of the story.

import type { JudgedSegment } from './article-part.ts';
import { endsSentence, reasonOfLine } from './lines/page-lines.ts';
import type { Segment } from './lines/segments.ts';
import type { Element } from './page/parse.ts';
import { parentOf } from './page/tree.ts';
import { type Bodies, storyBodies } from './story-bodies.ts';

/** Shorter lines without the end of a sentence are labels. */
const longestLabel = 120;

/** Words of a sentence that is none of a label. */
const shortestSentence = 4;

/** A link of a paragraph that is hardly anything else leads to another story. */
const mostlyLinked = 0.8;

/** Letters of sentences in a box that can be dropped because one of its lines is no story. */
const largestBox = 600;

/** Below every heading. */
const belowHeadings = 7;

function textOf({ lines }: Segment): string {
  return lines.join(' ');
}

/** What is known of the whole part, for judging a piece of it. */
interface Frame {
  readonly bodies: Bodies;
}

/** A paragraph of sentences, which opens and ends a story. */
function isProse(segment: Segment, { bodies }: Frame): boolean {
  if (segment.kind === 'post' || segment.kind === 'code' || segment.kind === 'row') return true;
  const text = textOf(segment);
  if (segment.kind === 'heading' || segment.linked >= (endsSentence(text) ? 0.9 : 0.6))
    return false;
  if (text.length > longestLabel) return true;
  const count = text.split(' ').length;
  return endsSentence(text) && (count >= shortestSentence || (count > 2 && bodies.holds(segment)));
}

type Judge = (judged: readonly JudgedSegment[], frame: Frame) => readonly JudgedSegment[];

function dropWhere(
  judged: readonly JudgedSegment[],
  reasonOf: (segment: Segment, index: number) => string | undefined,
): readonly JudgedSegment[] {
  return judged.map((one, index) =>
    one.reason === undefined ? { ...one, reason: reasonOf(one.segment, index) } : one,
  );
}

/** Lines that say by their words what they are, and paragraphs that are a link as a whole. */
const byWords: Judge = (judged) =>
  dropWhere(judged, (segment) => {
    if (segment.kind === 'post' || segment.kind === 'code' || segment.kind === 'row')
      return undefined;
    const text = textOf(segment);
    const reason = reasonOfLine(text, segment);
    if (reason !== undefined) return reason;
    if (segment.kind === 'heading') return undefined;
    if (/^(?:>>|→|»|▶)/u.test(text) && segment.linked > 0.1) return 'link to other stories';
    return segment.linked > mostlyLinked && (segment.linked > 0.97 || !endsSentence(text))
      ? 'link to other stories'
      : undefined;
  });

const announcing = new Set([
  'link to other stories',
  'newsletter or subscription',
  'topics',
  'comments of readers',
  'sharing',
]);

/** What follows a heading or a label that announces other stories or the like, up to the next heading or paragraph. */
const afterAnnouncement: Judge = (judged, frame) => {
  let open:
    | { readonly reason: string; readonly level: number; readonly box?: Element | undefined }
    | undefined;

  return judged.map((one) => {
    const { segment, reason } = one;
    const isAnnouncing = reason !== undefined && announcing.has(reason);
    if (segment.kind === 'heading') {
      const level = segment.level ?? 6;
      if (isAnnouncing) open = { reason, level };
      else if (open !== undefined && level <= open.level) open = undefined;
      return reason === undefined && open !== undefined ? { ...one, reason: open.reason } : one;
    }
    if (reason !== undefined) {
      // A label announces what follows it as a heading does.
      const isLabel =
        segment.linked < 0.5 &&
        segment.kind !== 'item' &&
        !endsSentence(textOf(segment).replace(/:$/u, ''));
      if (isAnnouncing && isLabel && open === undefined)
        open = { reason, level: belowHeadings, box: frame.bodies.boxOf(segment) };
      return one;
    }
    if (open === undefined) return one;

    // Teasers have sentences, too; but the story goes on where its own paragraphs stand.
    const isElsewhere =
      open.level === belowHeadings &&
      (open.box === undefined || frame.bodies.boxOf(segment) !== open.box);
    const goesOn =
      isProse(segment, frame) &&
      (isElsewhere || frame.bodies.holds(segment) || segment.kind === 'post');
    if (!goesOn) return { ...one, reason: open.reason };
    open = undefined;
    return one;
  });
};

/** Lists of nothing but links with a label before each. */
const linkLists: Judge = (judged) => {
  const lists = new Map<Element, { links: number; items: number }>();
  const listOf = ({ kind, element }: Segment) => {
    if (kind !== 'item') return undefined;
    let around: Element | undefined = element;
    while (around !== undefined && around.tagName !== 'ul' && around.tagName !== 'ol')
      around = parentOf(around);
    return around;
  };
  const isLink = (segment: Segment) => segment.linked > 0.35 && !endsSentence(textOf(segment));

  for (const { segment } of judged) {
    const list = listOf(segment);
    if (list === undefined) continue;
    const count = lists.get(list) ?? { links: 0, items: 0 };
    count.items += 1;
    if (isLink(segment)) count.links += 1;
    lists.set(list, count);
  }

  return dropWhere(judged, (segment) => {
    const list = listOf(segment);
    const { links, items } = (list && lists.get(list)) ?? { links: 0, items: 1 };
    return links / items > 0.6 ? 'link to other stories' : undefined;
  });
};

const wholeBoxReasons = new Set(['newsletter or subscription', 'note about embedded content']);
const boxReasons = new Set([
  'newsletter or subscription',
  'link to other stories',
  'advertisement',
  'note about embedded content',
  'sharing',
]);

/** Boxes beside the text: what is no sentence goes with the line that says what the box is, and few sentences do. */
const byBox: Judge = (judged, frame) => {
  const { bodies } = frame;
  interface Box {
    reason: string | undefined;
    dropped: number;
    sentences: number;
    letters: number;
  }
  const boxes = new Map<Element, Box>();
  const placed = judged.map((one) => ({ one, element: bodies.boxOf(one.segment) }));

  for (const { one, element } of placed) {
    if (element === undefined) continue;
    const box = boxes.get(element) ?? { reason: undefined, dropped: 0, sentences: 0, letters: 0 };
    boxes.set(element, box);
    if (one.reason === undefined) {
      if (one.segment.kind === 'heading' && one.segment.linked > mostlyLinked) {
        box.dropped += 1;
        box.reason ??= 'link to other stories';
      }
      if (!isProse(one.segment, frame)) continue;
      box.sentences += 1;
      box.letters += textOf(one.segment).length;
    } else if (boxReasons.has(one.reason)) {
      box.dropped += 1;
      box.reason ??= one.reason;
    }
  }

  return placed.map(({ one, element }) => {
    const box = element === undefined ? undefined : boxes.get(element);
    if (one.reason !== undefined || box?.reason === undefined || one.segment.kind === 'post')
      return one;
    if (bodies.holds(one.segment)) return one;

    const isSmall =
      box.letters <= largestBox &&
      box.sentences <= box.dropped + 1 &&
      wholeBoxReasons.has(box.reason);
    const isTeasers = box.reason === 'link to other stories' && box.sentences <= box.dropped;
    const isDropped = !isProse(one.segment, frame) || isSmall || isTeasers;
    return isDropped ? { ...one, reason: box.reason } : one;
  });
};

/** Labels before the first and after the last paragraph of sentences. */
const atTheEdges: Judge = (judged, frame) => {
  const isStory = ({ segment, reason }: JudgedSegment) =>
    reason === undefined && isProse(segment, frame);
  const first = judged.findIndex((one) => isStory(one) && one.segment.kind !== 'item');
  const last = judged.findLastIndex(isStory);
  if (first === -1) return judged;

  return dropWhere(judged, (segment, index) => {
    if (segment.kind === 'heading' || isProse(segment, frame)) return undefined;
    // A paragraph of the story's body may be a line of facts.
    const isFacts =
      frame.bodies.holds(segment) && segment.block.tagName === 'p' && !isName(textOf(segment));
    if (isFacts) return undefined;
    if (index < first) {
      const isListed =
        segment.kind === 'item' && segment.linked < 0.2 && textOf(segment).length > 40;
      return isListed ? undefined : 'label above the story';
    }
    return index > last && segment.kind !== 'item' ? 'label below the story' : undefined;
  });
};

/** "sak/Reuters", "Kim Lee, Altdorf": hardly a fact of the story. */
function isName(text: string): boolean {
  return text.split(' ').length <= 4 && !/\d/u.test(text);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.length < 4
    ? []
    : words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '));
}

/** Sentences of the story that the page shows a second time, larger, and who said them below. */
const pullQuotes: Judge = (judged, { bodies }) => {
  const owners = new Map<string, Set<number>>();
  const runs = judged.map(({ segment, reason }, index) => {
    if (reason !== undefined || segment.kind === 'heading') return [];
    const own = runsOf(wordsOf(textOf(segment)));
    for (const run of own) owners.set(run, (owners.get(run) ?? new Set()).add(index));
    return own;
  });

  const isRepeated = judged.map(({ segment, reason }, index) => {
    const own = runs[index] ?? [];
    if (
      reason !== undefined ||
      own.length < 3 ||
      segment.kind === 'post' ||
      segment.kind === 'code' ||
      segment.kind === 'row'
    )
      return false;
    // A paragraph of the story's body is the story, however often it is said.
    if (segment.block.tagName === 'p' && bodies.holds(segment)) return false;

    const shared = new Map<number, number>();
    for (const run of own)
      for (const owner of owners.get(run) ?? [])
        if (owner !== index) shared.set(owner, (shared.get(owner) ?? 0) + 1);
    return [...shared].some(([owner, count]) => {
      const others = runs[owner]?.length ?? 0;
      if (count < own.length * 0.8) return false;
      // The longer one is the story; of two that are the same, the first.
      return others > own.length || (others === own.length && owner < index);
    });
  });

  return dropWhere(judged, (segment, index) => {
    if (isRepeated[index]) return 'repeated from the story';
    const isBelow =
      isRepeated[index - 1] === true && segment.kind === 'text' && !endsSentence(textOf(segment));
    return isBelow && textOf(segment).length < longestLabel
      ? 'speaker of a repeated sentence'
      : undefined;
  });
};

/** "Chemnitz." on its own before the first sentence, where the page only looks as if it were one line with that. */
const places: Judge = (judged, frame) =>
  dropWhere(judged, (segment, index) => {
    const isPlace =
      segment.block.tagName !== 'p' &&
      segment.kind === 'text' &&
      /^\p{Lu}[\p{L} /-]{1,40}[.:]$/u.test(textOf(segment));
    const next = judged[index + 1]?.segment;
    return isPlace && next !== undefined && isProse(next, frame)
      ? 'place of the report'
      : undefined;
  });

/** Judges what stands in the story's part by its words, its neighbours and its boxes. */
export function judgeByContent(judged: readonly JudgedSegment[]): readonly JudgedSegment[] {
  const spoken = byWords(judged, { bodies: storyBodies([]) });
  const bodies = storyBodies(
    spoken.flatMap(({ segment, reason }) => (reason === undefined ? [segment] : [])),
  );

  return [afterAnnouncement, linkLists, byBox, places, atTheEdges, pullQuotes].reduce(
    (so, judge) => judge(so, { bodies }),
    spoken,
  );
}
