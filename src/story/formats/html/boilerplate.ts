// What stands inside the story's part of a page and is no part of the story.

import { ofAllLanguages } from '../../../language/language.ts';
import { pageWords } from '../../../language/pages/page-words.ts';
import { oneOf } from '../../../language/phrases/phrases.ts';
import { dropWhere, type JudgedSegment } from './article-part.ts';
import { isMarkedText, judgeBoxes, judgeByNearness, type KnownFacts } from './beside-story.ts';
import { endsSentence, isPaywallLine, reasonOfLine } from './lines/page-lines.ts';
import type { Segment } from './lines/segments.ts';
import type { Element } from './page/parse.ts';
import type { Holdings } from './page/surroundings.ts';
import { parentOf } from './page/tree.ts';
import { dropPullQuotes, dropSummaries } from './repeated.ts';
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
  /** Whether all that something links to is of another site: no other story of this one. */
  readonly leadsElsewhere: (segment: Segment) => boolean;
}

/** A paragraph of sentences, which opens and ends a story. */
function isProse(segment: Segment, { bodies }: Frame): boolean {
  if (segment.kind === 'post' || segment.kind === 'code' || segment.kind === 'row') return true;
  if (isMarkedText(segment.block)) return true;
  const text = textOf(segment);
  if (segment.kind === 'heading' || segment.linked >= (endsSentence(text) ? 0.9 : 0.6))
    return false;
  if (text.length > longestLabel) return true;
  const count = text.split(' ').length;
  return endsSentence(text) && (count >= shortestSentence || (count > 2 && bodies.holds(segment)));
}

type Judge = (judged: readonly JudgedSegment[], frame: Frame) => readonly JudgedSegment[];

/** Lines that say by their words what they are, and paragraphs that are a link as a whole. */
const byWords: Judge = (judged, { leadsElsewhere }) =>
  dropWhere(judged, (segment) => {
    if (segment.kind === 'post' || segment.kind === 'code' || segment.kind === 'row')
      return undefined;
    const text = textOf(segment);
    const reason = reasonOfLine(text, segment);
    if (reason !== undefined) return reason;
    if (isPaywallLine(text)) return 'newsletter or subscription';
    if (segment.kind === 'heading') return undefined;
    if (/^(?:>>|→|»|▶)/u.test(text) && segment.linked > 0.1) return 'link to other stories';
    const isLink = segment.linked > mostlyLinked && (segment.linked > 0.97 || !endsSentence(text));
    const isFact = segment.kind === 'text' && leadsElsewhere(segment);
    return isLink && !isFact ? 'link to other stories' : undefined;
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
      isMarkedText(segment.block) ||
      (isProse(segment, frame) &&
        (isElsewhere ||
          // Buttons stand anywhere, and nothing belongs to them.
          open.reason === 'sharing' ||
          frame.bodies.holds(segment) ||
          segment.kind === 'post'));
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

/** Of boxes that hold nothing else, where they are small; in a larger one only the line itself is none of the story. */
const smallBoxReasons = new Set(['about the outlet', 'comments of readers', 'feedback']);
const wholeBoxReasons = new Set([
  'newsletter or subscription',
  'note about embedded content',
  ...smallBoxReasons,
]);
const boxReasons = new Set([
  ...wholeBoxReasons,
  'link to other stories',
  'advertisement',
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
    const isLinked = one.segment.kind === 'heading' && one.segment.linked > mostlyLinked;
    if (isLinked) {
      box.dropped += 1;
      box.reason ??= 'link to other stories';
    } else if (one.reason === undefined) {
      if (!isProse(one.segment, frame)) continue;
      box.sentences += 1;
      box.letters += textOf(one.segment).length;
    } else if (boxReasons.has(one.reason)) {
      box.dropped += 1;
      box.reason ??= one.reason;
    }
  }

  const first = judged.findIndex(
    ({ segment, reason }) =>
      reason === undefined && segment.kind !== 'heading' && bodies.holds(segment),
  );

  return placed.map(({ one, element }, index) => {
    const box = element === undefined ? undefined : boxes.get(element);
    if (one.reason !== undefined || box?.reason === undefined || one.segment.kind === 'post')
      return one;
    if (bodies.holds(one.segment) || isMarkedText(one.segment.block)) return one;

    // What stands above a story is its lead, though it can be rated there.
    const isLead = box.reason === 'feedback' && index < first && isProse(one.segment, frame);
    const isSmall =
      !isLead &&
      box.letters <= largestBox &&
      box.sentences <= box.dropped + 1 &&
      wholeBoxReasons.has(box.reason);
    const isTeasers = box.reason === 'link to other stories' && box.sentences <= box.dropped;
    // What is shared is the story: an entry of a ticker has a heading, sentences and buttons.
    const isShared = box.reason === 'sharing' && box.sentences > 0;
    const isLabel = !isProse(one.segment, frame) && !smallBoxReasons.has(box.reason) && !isShared;
    const isDropped = isLabel || isSmall || isTeasers;
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

/** Each of its words is a name's: "Chemnitz.", "Frankfurt am Main.", "New York:". */
const placeAlone = new RegExp(
  `^\\p{Lu}[\\p{L}-]+(?:[ /](?:\\p{Lu}[\\p{L}-]*|${oneOf(ofAllLanguages(pageWords, (words) => words.withinPlaces))})){0,3}[.:]$`,
  'u',
);

/** "Chemnitz." on its own before the first sentence, where the page only looks as if it were one line with that. */
const places: Judge = (judged, frame) =>
  dropWhere(judged, (segment, index) => {
    const isPlace =
      segment.block.tagName !== 'p' && segment.kind === 'text' && placeAlone.test(textOf(segment));
    const next = judged[index + 1]?.segment;
    return isPlace && next !== undefined && isProse(next, frame)
      ? 'place of the report'
      : undefined;
  });

/** What is known of the page beside its segments. */
export interface KnownPage {
  readonly holdings: (element: Element) => Readonly<Holdings>;
  readonly facts: KnownFacts;
  /** Where the page says that it is. */
  readonly address: string | undefined;
}

/** Where a site tells of itself on others, and where its own programs are had. */
const ownElsewhere =
  /(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|xing|threads|bsky|tiktok|youtube|youtu|pinterest|reddit|whatsapp|telegram|t|wa|discord|patreon|paypal|steadyhq|google|apple|spotify)\.(?:com|net|org|me|be|gg|app|de|social)$/u;

/** Under which names are given, in countries where that is not the country's own. */
const underCountry = /^(?:ac|co|com|edu|gov|ne|net|or|org)$/u;

/** "example" of "news.example.co.uk" and of "www.example.com": a house has its name under several ends. */
function siteOf(host: string): string {
  const names = host.split('.');
  const isUnder = names.length > 2 && underCountry.test(names.at(-2) ?? '');
  return names.at(isUnder ? -3 : -2) ?? host;
}

function elsewhere(address: string | undefined): Frame['leadsElsewhere'] {
  if (address === undefined) return () => false;
  const own = siteOf(new URL(address).hostname);
  return ({ hosts }) =>
    hosts.length > 0 && hosts.every((host) => siteOf(host) !== own && !ownElsewhere.test(host));
}

/** Judges what stands in the story's part by its words, its neighbours, its boxes and what is known of the page. */
export function judgeByContent(
  judged: readonly JudgedSegment[],
  page: KnownPage,
): readonly JudgedSegment[] {
  const leadsElsewhere = elsewhere(page.address);
  const spoken = byWords(judged, { bodies: storyBodies([]), leadsElsewhere });
  const bodies = storyBodies(
    spoken.flatMap(({ segment, reason }) => (reason === undefined ? [segment] : [])),
  );
  const byNearness: Judge = (so, frame) => judgeByNearness(so, { ...page, ...frame });
  const summaries: Judge = (so, frame) =>
    dropSummaries(so, frame.bodies, (segment) => isProse(segment, frame));
  const pullQuotes: Judge = (so, frame) => dropPullQuotes(so, frame.bodies);
  const inBoxes: Judge = (so, frame) => judgeBoxes(so, { ...page, ...frame });
  const judges = [
    afterAnnouncement,
    linkLists,
    byBox,
    byNearness,
    byBox,
    summaries,
    places,
    atTheEdges,
    pullQuotes,
    inBoxes,
  ];

  return judges.reduce((so, judge) => judge(so, { bodies, leadsElsewhere }), spoken);
}
