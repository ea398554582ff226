// A web page as a document.

import { UserError } from '../../../base/errors.ts';
import { ofAllLanguages } from '../../../language/language.ts';
import { byAuthor, pageWords } from '../../../language/pages/page-words.ts';
import { oneOf } from '../../../language/phrases/phrases.ts';
import type { Block, DocumentMetadata, LeftOut, StoryDocument } from '../../document/document.ts';
import { type JudgedSegment, judgeByPlace } from './article-part.ts';
import { judgeByContent } from './boilerplate.ts';
import { headlineAt, headlineText, standfirstAt } from './headline.ts';
import { authorInByline, isOfLiveStory, isPaywallLine } from './lines/page-lines.ts';
import { type QuotationSpeaker, quotationSpeaker } from './lines/quotation-speaker.ts';
import { type Segment, segmentsOf } from './lines/segments.ts';
import { decodeHtml } from './page/decode.ts';
import { type PageMetadata, readMetadata, sameName } from './page/metadata.ts';
import { parsePage } from './page/parse.ts';
import { surroundingsOf } from './page/surroundings.ts';
import { storyBodies } from './story-bodies.ts';

/** The longest pages of news sites have some 3,000, with all that is around the story. */
const mostSegments = 12_000;

/** In letters; chapters of books are shorter. */
const longestParagraph = 300_000;

/** A paid story that is shorter is most likely its beginning alone; where only the head says that it is paid, a far shorter one. */
const shortStory = 2000;
const shortPaidStory = 1200;

/** The words of a whole story to those of its beginning, and to its letters where these were counted in their place. */
const severalTimes = 1.8;
const lettersOfText = 0.7;

/**
 * Reads the story of a web page; what else stands on the page is listed as left out.
 *
 * @throws UserError for what is no text, for a page past a limit (which it names), and for one without a story.
 */
export function readHtml(bytes: Uint8Array, file: string): StoryDocument {
  const source = decodeHtml(bytes, file);
  const root = parsePage(source, file);
  const { isPaid, isLive, wordCount, description, captions, sites, ...metadata } =
    readMetadata(root);
  const segments = segmentsOf(root);
  checkLimits(segments, file);
  const judged = judgeByContent(judgeByPlace(segments), {
    holdings: surroundingsOf(root),
    address: metadata.url,
    facts: {
      authors: namesIn(metadata.author).filter(
        (name) => !sites.some((site) => name.toLowerCase().includes(site.toLowerCase())),
      ),
      outlets: [...new Set([metadata.outlet, ...sites].flatMap((name) => name ?? []))],
      dates: [metadata.published, metadata.modified].flatMap((date) => date ?? []),
      captions,
    },
  });

  const headline = headlineAt(judged, metadata.title);
  const { holds } = storyBodies(
    judged.flatMap(({ segment, reason }) => (reason === undefined ? [segment] : [])),
  );
  const title = headlineText(judged[headline]?.segment, metadata.title);
  const standfirst = standfirstAt(judged, { headline, title }, holds, description);
  const author = authorOf(metadata, sites, judged);
  const head = new Set([headline, standfirst]);
  const { blocks, leftOut } = divide(
    judged.filter((_, index) => !head.has(index)),
    title,
  );
  if (blocks.length === 0) {
    throw new UserError(
      `${file}: there is no article to be found in this page. Save its text as a .txt file.`,
    );
  }

  return {
    metadata: {
      ...metadata,
      ...(title !== undefined && { title }),
      ...(author !== undefined && { author }),
      ...(standfirst !== -1 && { standfirst: withoutByline(textOf(judged[standfirst]?.segment)) }),
    } satisfies DocumentMetadata,
    blocks,
    leftOut,
    notices: [
      ...(isStub(blocks, leftOut, { isPaid, wordCount })
        ? ['Only the beginning of the story seems to be there: the rest is for subscribers.']
        : []),
      ...(isLive || isOfLiveStory(title ?? '') || isOfLiveStory(endOf(metadata.url))
        ? [
            'This is a live ticker: its entries change, and the numbers of its paragraphs with them.',
          ]
        : []),
      ...(source.includes('\ufffd')
        ? ['Some characters of the page could not be read; the file may be damaged.']
        : []),
    ],
  };
}

function checkLimits(segments: readonly Segment[], file: string): void {
  const isLong = ({ lines }: Segment) =>
    lines.reduce((sum, line) => sum + line.length, 0) > longestParagraph;
  const limit =
    segments.length > mostSegments
      ? `the page has more than ${mostSegments} lines`
      : segments.some(isLong)
        ? `the page has a paragraph of more than ${longestParagraph} letters`
        : undefined;
  if (limit === undefined) return;
  throw new UserError(
    `${file}: ${limit}, which no article has. Save the article's text as a .txt file.`,
  );
}

const joining = oneOf(ofAllLanguages(pageWords, (words) => words.joining));

const betweenNames = new RegExp(`\\s*[,;&|/]\\s*|\\s+${joining}\\s+`, 'u');

/** People have a first and a last name; a word alone stands in sentences, too. */
function namesIn(author: string | undefined): readonly string[] {
  const names = author?.split(betweenNames) ?? [];
  return names.filter((name) => name.includes(' '));
}

/** "LTO" of "Legal Tribune Online". */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('');
}

/** The words with which an address ends: most often those of a headline. */
function endOf(address: string | undefined): string {
  const path = address === undefined ? '' : new URL(address).pathname;
  return (path.split('/').findLast((part) => part !== '') ?? '').replace(/[-_]+/gu, ' ');
}

function textOf(segment: Segment | undefined): string {
  return segment?.lines.join(' ') ?? '';
}

/** A standfirst without the name of who wrote the story, which ends it: "… Von Kim Lee". */
function withoutByline(text: string): string {
  const [, told = '', end = ''] = /^(.+[.!?…]["”“»«’]?)\s+([^.!?…]{5,80})$/u.exec(text) ?? [];
  return byAuthor.test(end) && authorInByline(end) !== undefined ? told : text;
}

/** Who wrote the story: as the head of the page says, or its byline where that only names the site. */
function authorOf(
  { author, outlet }: DocumentMetadata,
  sites: readonly string[],
  judged: readonly JudgedSegment[],
): string | undefined {
  const isSite =
    author !== undefined &&
    [outlet, ...sites].some(
      (name) => name !== undefined && (sameName(author, name) || author === initialsOf(name)),
    );
  if (author !== undefined && !isSite) return author;

  const byline = judged
    .filter(({ reason }) => reason === 'byline')
    .map(({ segment }) => authorInByline(textOf(segment)))
    .find((name) => name !== undefined);
  return byline ?? author;
}

/** The story under its headings, and what is left out. */
function divide(judged: readonly JudgedSegment[], title: string | undefined) {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  let section: string | undefined;

  for (const { segment, reason } of judged) {
    const quoted = segment.post === undefined ? quotationSpeaker(segment.element) : undefined;
    if (reason !== undefined) leftOut.push({ text: segment.lines.join('\n'), reason });
    else if (quoted?.isAttribution)
      leftOut.push({ text: segment.lines.join('\n'), reason: 'whose words a quotation is' });
    else if (segment.kind !== 'heading') blocks.push(blockOf(segment, section, quoted));
    else if (textOf(segment) !== title) section = textOf(segment);
  }

  return { blocks, leftOut };
}

function blockOf(
  { kind, lines, post }: Segment,
  section: string | undefined,
  quoted: QuotationSpeaker | undefined,
): Block {
  return {
    lines,
    ...(quoted !== undefined && { speaker: quoted.name }),
    ...(kind === 'code' && { code: true }),
    ...(post !== undefined && { post }),
    ...(section !== undefined && { section }),
  };
}

function isStub(
  blocks: readonly Block[],
  leftOut: readonly LeftOut[],
  { isPaid, wordCount }: Pick<PageMetadata, 'isPaid' | 'wordCount'>,
): boolean {
  const text = blocks.map(({ lines }) => lines.join(' ')).join(' ');
  const isBroken = /(?:…|\.{3}|[\p{L}\p{N},])$/u.test(text);
  // Some sites count letters.
  const isCounted =
    wordCount > text.split(' ').length * severalTimes && wordCount < text.length * lettersOfText;
  return (
    (isPaid && text.length < shortPaidStory) ||
    (text.length < shortStory &&
      (isCounted || (isPaid && isBroken) || leftOut.some((one) => isPaywallLine(one.text))))
  );
}
