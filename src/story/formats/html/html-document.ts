// A web page as a document.

import { UserError } from '../../../base/errors.ts';
import type { Block, DocumentMetadata, LeftOut, StoryDocument } from '../../document/document.ts';
import { type JudgedSegment, judgeByPlace } from './article-part.ts';
import { judgeByContent } from './boilerplate.ts';
import { headlineAt, headlineText, standfirstAt } from './headline.ts';
import { authorInByline, isPaywallLine } from './lines/page-lines.ts';
import { type Segment, segmentsOf } from './lines/segments.ts';
import { decodeHtml } from './page/decode.ts';
import { readMetadata, sameName } from './page/metadata.ts';
import { parsePage } from './page/parse.ts';
import { storyBodies } from './story-bodies.ts';

/** A paid story that is shorter is most likely its beginning alone. */
const shortStory = 2000;

/**
 * Reads the story of a web page; what else stands on the page is listed as left out.
 *
 * @throws UserError for what is no text, for a page past a limit (which it names), and for one without a story.
 */
export function readHtml(bytes: Uint8Array, file: string): StoryDocument {
  const source = decodeHtml(bytes, file);
  const root = parsePage(source, file);
  const { isPaid, isLive, description, ...metadata } = readMetadata(root);
  const judged = judgeByContent(judgeByPlace(segmentsOf(root)));

  const headline = headlineAt(judged, metadata.title);
  const { holds } = storyBodies(
    judged.flatMap(({ segment, reason }) => (reason === undefined ? [segment] : [])),
  );
  const standfirst = standfirstAt(judged, headline, holds, description);
  const title = headlineText(judged[headline]?.segment, metadata.title);
  const author = authorOf(metadata, judged);
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
      ...(standfirst !== -1 && { standfirst: textOf(judged[standfirst]?.segment) }),
    } satisfies DocumentMetadata,
    blocks,
    leftOut,
    notices: [
      ...(isStub(blocks, leftOut, isPaid)
        ? ['Only the beginning of the story seems to be there: the rest is for subscribers.']
        : []),
      ...(isLive
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

function textOf(segment: Segment | undefined): string {
  return segment?.lines.join(' ') ?? '';
}

/** Who wrote the story: as the head of the page says, or its byline where that only names the site. */
function authorOf(
  { author, outlet }: DocumentMetadata,
  judged: readonly JudgedSegment[],
): string | undefined {
  const isSite = author !== undefined && outlet !== undefined && sameName(author, outlet);
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
    if (reason !== undefined) leftOut.push({ text: segment.lines.join('\n'), reason });
    else if (segment.kind !== 'heading') blocks.push(blockOf(segment, section));
    else if (textOf(segment) !== title) section = textOf(segment);
  }

  return { blocks, leftOut };
}

function blockOf({ kind, lines, post }: Segment, section: string | undefined): Block {
  return {
    lines,
    ...(kind === 'code' && { code: true }),
    ...(post !== undefined && { post }),
    ...(section !== undefined && { section }),
  };
}

function isStub(blocks: readonly Block[], leftOut: readonly LeftOut[], isPaid: boolean): boolean {
  const letters = blocks.reduce((sum, { lines }) => sum + lines.join(' ').length, 0);
  return letters < shortStory && (isPaid || leftOut.some(({ text }) => isPaywallLine(text)));
}
