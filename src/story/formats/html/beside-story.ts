// What stands among a story's paragraphs and is told from them by what is around it, on any site and in any language.

import type { JudgedSegment } from './article-part.ts';
import {
  announcesSources,
  asksForSupport,
  endsSentence,
  isDateOf,
  isOnlyOf,
  presentsAuthor,
  speaksOfCredit,
} from './lines/page-lines.ts';
import type { Segment } from './lines/segments.ts';
import type { Element } from './page/parse.ts';
import type { Holdings } from './page/surroundings.ts';
import { attribute, parentOf } from './page/tree.ts';
import type { Bodies } from './story-bodies.ts';

/** What the head of a page says that names what stands on it. */
export interface KnownFacts {
  /** Of people, each by itself. */
  readonly authors: readonly string[];
  readonly outlets: readonly string[];
  /** ISO 8601. */
  readonly dates: readonly string[];
  /** What is said of its pictures. */
  readonly captions: readonly string[];
}

/** What is known of the page around a segment. */
export interface Page {
  readonly bodies: Bodies;
  readonly holdings: (element: Element) => Readonly<Holdings>;
  readonly facts: KnownFacts;
}

/** How far out a picture or a field is looked for. */
const mostParents = 5;
const formParents = 3;
const markParents = 3;

const markedRecipe = /^recipe(?:Ingredient|Instructions)$/u;
const textName = /(?:^|[\s_-])(?:text|content|body|copy)(?:[\s_-]|$)/iu;

/** In letters. */
const longestCaption = 600;
const longestBareCaption = 200;
const longestLabel = 120;
const longestByline = 200;
const longestForm = 900;
const longestTeaser = 900;
const longestAbout = 900;
const longestAppeal = 1800;
const longestRepeated = 30;

/** Of a last line that leads to the site's own. */
const shareOfLink = 0.35;

/** Of the prose of the story, in paragraphs of one shape. */
const usualShare = 0.15;

/** Of the prose of the story, in what is no part of it. */
const largestShare = 0.35;

function textOf({ lines }: Segment): string {
  return lines.join(' ');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isFixed({ kind }: Segment): boolean {
  return kind === 'post' || kind === 'code' || kind === 'row' || kind === 'heading';
}

/** Whether a text has a name in it, as a word of its own. */
function names(text: string, name: string): boolean {
  const lower = name.toLowerCase();
  const found = text.toLowerCase();
  const at = found.indexOf(lower);
  return (
    name.length > 1 &&
    at !== -1 &&
    !/\p{L}/u.test(found.charAt(at - 1)) &&
    !/\p{L}/u.test(found.charAt(at + lower.length))
  );
}

type ReasonOf = (segment: Segment, index: number) => string | undefined;

function outwards(element: Element): readonly Element[] {
  const path: Element[] = [];
  let one: Element | undefined = element;
  for (let level = 0; level <= mostParents && one !== undefined; level += 1) {
    if (/^(?:body|main|html)$/u.test(one.tagName)) break;
    path.push(one);
    one = parentOf(one);
  }
  return path;
}

/** How a paragraph stands on its page, as its site writes all of its paragraphs. */
function shapeOf({ block }: Segment): string {
  const around = parentOf(block);
  return [block, around]
    .map((one) => (one === undefined ? '' : `${one.tagName}.${attribute(one, 'class') ?? ''}`))
    .join(' < ');
}

/** The same of what is right around it, where each paragraph has a name of its own. */
function shapeAround({ block }: Segment): string {
  const around = parentOf(block);
  return around === undefined ? '' : `${around.tagName}.${attribute(around, 'class') ?? ''}`;
}

/** How many letters stand in each shape, or in what else is told of a segment. */
function lettersBy(
  judged: readonly JudgedSegment[],
  shapeOf: (segment: Segment) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { segment, reason } of judged) {
    if (reason !== undefined || isFixed(segment)) continue;
    const shape = shapeOf(segment);
    sums.set(shape, (sums.get(shape) ?? 0) + textOf(segment).length);
  }
  return sums;
}

/** Whether a segment stands as a good part of the story's paragraphs do. */
function usualShapes(judged: readonly JudgedSegment[], letters: number) {
  const sums = lettersBy(judged, shapeOf);
  return (segment: Segment) => (sums.get(shapeOf(segment)) ?? 0) > letters * usualShare;
}

/** Whether what stands right before an element is a picture, perhaps with few words. */
function followsPicture({ before }: Readonly<Holdings>): boolean {
  return before !== undefined && before.pictures > 0 && before.letters <= longestLabel;
}

/** What a page says to be a part of a recipe or another text: schema.org has a word for each. */
export function isMarkedText(block: Element): boolean {
  // The whole of a story may be marked as text, with all that stands in it.
  return (
    attribute(block, 'itemprop') === 'text' ||
    outwards(block)
      .slice(0, markParents)
      .some((element) => markedRecipe.test(attribute(element, 'itemprop') ?? ''))
  );
}

/** Whether a sentence stands in an element for text, beside a figure that has the picture. */
function isBesideFigure({ block }: Segment, text: string, place: Element): boolean {
  if (block.tagName !== 'p' || !endsSentence(text)) return false;
  const path = outwards(block);
  const within = path.slice(0, path.indexOf(place));
  return (
    within.some((element) => textName.test(attribute(element, 'class') ?? '')) &&
    place.childNodes.some((node) => 'tagName' in node && node.tagName === 'figure')
  );
}

/** The text under a picture: hardly anything but it stands in an element with the picture. */
function captions(
  judged: readonly JudgedSegment[],
  { bodies, holdings, facts }: Page,
  letters: number,
): ReasonOf {
  const credited = new Set(
    judged.flatMap(({ segment, reason }) =>
      reason === 'credit of a picture' || reason === 'caption' ? [parentOf(segment.block)] : [],
    ),
  );
  const known = new Set(facts.captions.map(plain).filter((text) => text.length >= 20));

  return (segment) => {
    const text = textOf(segment);
    const isCredit = speaksOfCredit(text);
    // A story may say in its text what stands under its pictures.
    const isSaid = segment.block.tagName === 'p' && bodies.holds(segment);
    if (known.has(plain(text)) && !isSaid) return 'caption';
    if (text.length > longestCaption || (text.length > letters * largestShare && !isCredit))
      return undefined;

    const around = outwards(segment.block).filter((element) => {
      const { letters: all, headings } = holdings(element);
      return headings === 0 && all <= text.length + longestLabel;
    });
    const place = around.find((element) => holdings(element).pictures > 0);
    if (place === undefined) {
      const follows = isCredit && around.some((element) => followsPicture(holdings(element)));
      return follows && !/[.!?]$/u.test(text) ? 'caption' : undefined;
    }
    if (isCredit) return 'caption';
    if (isMarkedText(segment.block) || isBesideFigure(segment, text, place)) return undefined;
    // Whole paragraphs stand beside pictures, too, which share an element with them.
    const isParagraph =
      segment.block.tagName === 'p' && text.length > longestBareCaption && endsSentence(text);
    const isSigned =
      around.some(({ tagName }) => tagName === 'figure') || credited.has(parentOf(segment.block));
    if (isParagraph && !isSigned) return undefined;
    // Paragraphs begin with a picture, too.
    const isOwn = place === segment.block && bodies.holds(segment);
    return isOwn && (endsSentence(text) || text.length > longestLabel) ? undefined : 'caption';
  };
}

/** Text around what a reader types into or chooses from. */
function forms(
  { bodies, holdings }: Page,
  letters: number,
  isUsual: (segment: Segment) => boolean,
): ReasonOf {
  const most = Math.min(longestForm, letters * largestShare);
  // A form among the paragraphs does not make them one.
  const isBodyOf = (segment: Segment, element: Element) =>
    segment.block.tagName === 'p' && bodies.elements.has(element);

  return (segment) => {
    if (isUsual(segment)) return undefined;
    const around = outwards(segment.block)
      .slice(0, formParents)
      .filter((element) => holdings(element).letters <= most && !isBodyOf(segment, element));
    if (around.some((element) => holdings(element).fields > 0)) return 'form';

    const isPoll = around.some((element) => holdings(element).choices > 1);
    return isPoll && (bodies.boxOf(segment) !== undefined || segment.block.tagName !== 'p')
      ? 'form'
      : undefined;
  };
}

/** Lines of nothing but who wrote the story, when, and for whom. */
function bylines({ facts }: Page): ReasonOf {
  return (segment) => {
    const text = textOf(segment);
    if (text.length > longestByline) return undefined;
    if (isDateOf(text, facts.dates)) return 'date';
    return isOnlyOf(text, [...facts.authors, ...facts.outlets]) ? 'byline' : undefined;
  };
}

const textTags = new Set(['p', 'li', 'blockquote', 'td', 'th', 'dd', 'dt', 'pre', 'q']);

/** Beside the story's paragraphs: short lines that are no sentence, and other stories with a headline of their own. */
function besides({ bodies, holdings }: Page): ReasonOf {
  return (segment) => {
    const box = bodies.boxOf(segment);
    if (box === undefined) return undefined;

    const path = outwards(segment.block);
    const inBox = path.slice(0, path.indexOf(box) + 1);
    const isTeaser = inBox.some((element) => {
      const { headings, letters } = holdings(element);
      return element.tagName === 'article' && headings > 0 && letters <= longestTeaser;
    });
    if (isTeaser) return 'link to other stories';

    const text = textOf(segment);
    const isLabel =
      segment.kind === 'text' &&
      !textTags.has(segment.block.tagName) &&
      !isMarkedText(segment.block) &&
      text.length <= longestLabel &&
      !endsSentence(text);
    return isLabel ? 'label beside the story' : undefined;
  };
}

/** The items behind a label that says where the story's facts are from. */
function sourceLists(judged: readonly JudgedSegment[]): ReasonOf {
  const items = new Set<number>();
  let isBehind = false;
  for (const [index, { segment }] of judged.entries()) {
    const isItem = segment.block.tagName === 'li';
    isBehind = announcesSources(textOf(segment)) || (isBehind && isItem);
    if (isBehind && isItem) items.add(index);
  }

  return (_, index) => (items.has(index) ? 'source of the story' : undefined);
}

/** Marks that come again and again: "Advertisement" in any language. */
function repeatedLabels(judged: readonly JudgedSegment[]): ReasonOf {
  const counts = new Map<string, number>();
  const isLabel = (segment: Segment) =>
    segment.kind === 'text' &&
    textOf(segment).length <= longestRepeated &&
    !/[\d:]/u.test(textOf(segment)) &&
    !endsSentence(textOf(segment));
  for (const { segment } of judged)
    if (isLabel(segment)) counts.set(textOf(segment), (counts.get(textOf(segment)) ?? 0) + 1);

  return (segment) =>
    isLabel(segment) && (counts.get(textOf(segment)) ?? 0) > 1 ? 'repeated label' : undefined;
}

/** What follows the story's last paragraph in another shape, and speaks of who wrote it or of who published it. */
function tail(
  judged: readonly JudgedSegment[],
  { facts }: Page,
  isUsual: (segment: Segment) => boolean,
): ReasonOf {
  const around = lettersBy(judged, shapeAround);
  const [[mainShape] = ['']] = [...around].sort((one, other) => other[1] - one[1]);
  const kept = ({ segment, reason }: JudgedSegment) => reason === undefined && !isFixed(segment);
  const last = judged.findLastIndex((one) => kept(one) && isUsual(one.segment));
  const end = judged.findLastIndex(kept);

  return (segment, index) => {
    const text = textOf(segment);
    const isAtEnd = index > last || index === end;
    const isAppeal =
      isAtEnd &&
      text.length <= longestAppeal &&
      shapeAround(segment) !== mainShape &&
      asksForSupport(text);
    if (isAppeal) return 'newsletter or subscription';
    if (text.length > longestAbout || index < last) return undefined;
    if (presentsAuthor(text, facts.authors)) return 'about the author';
    if (!isAtEnd) return undefined;

    const isSubject = facts.authors.some((name) => text.startsWith(name));
    if (isSubject && endsSentence(text)) return 'about the author';
    const leads = segment.linked >= shareOfLink && text.length <= longestLabel;
    if (index === end && leads && facts.outlets.some((name) => names(text, name)))
      return 'about the outlet';
    if (index <= last) return undefined;
    if (facts.authors.some((name) => names(text, name))) return 'about the author';
    return facts.outlets.some((name) => names(text, name)) ? 'about the outlet' : undefined;
  };
}

function applied(judged: readonly JudgedSegment[], reasonOf: ReasonOf): readonly JudgedSegment[] {
  return judged.map((one, index) =>
    one.reason === undefined && !isFixed(one.segment)
      ? { ...one, reason: reasonOf(one.segment, index) }
      : one,
  );
}

/** As `applied`, but for a rule that would take a good part of the story: it does not hold on this page. */
function boundedBy(letters: number) {
  return (judged: readonly JudgedSegment[], reasonOf: ReasonOf): readonly JudgedSegment[] => {
    const after = applied(judged, reasonOf);
    const taken = after.reduce(
      (sum, { segment, reason }, index) =>
        reason !== undefined && judged[index]?.reason === undefined
          ? sum + textOf(segment).length
          : sum,
      0,
    );
    return taken > letters * largestShare ? judged : after;
  };
}

/** Judges labels and teasers in boxes beside the story's paragraphs. */
export function judgeBoxes(judged: readonly JudgedSegment[], page: Page): readonly JudgedSegment[] {
  return applied(judged, besides(page));
}

/** Judges what the words alone did not tell. */
export function judgeByNearness(
  judged: readonly JudgedSegment[],
  page: Page,
): readonly JudgedSegment[] {
  const letters = judged.reduce(
    (sum, { segment, reason }) =>
      reason === undefined && segment.kind !== 'heading' ? sum + textOf(segment).length : sum,
    0,
  );
  const isUsual = usualShapes(judged, letters);
  const near = [
    forms(page, letters, isUsual),
    captions(judged, page, letters),
    bylines(page),
  ].reduce(boundedBy(letters), judged);
  const told = applied(near, sourceLists(near));
  const marked = applied(told, repeatedLabels(told));
  return applied(marked, tail(marked, page, isUsual));
}
