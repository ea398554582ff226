// From blocks to numbered paragraphs.

import type { Block, BlockList } from './document/document.ts';
import { type Post, parseAttribution } from './document/posts.ts';
import { announcesNote, isNote } from './notes.ts';

/** A paragraph of the body before it is numbered and read sentence by sentence. */
export interface BodyParagraph {
  readonly kind: 'text' | 'post' | 'note';
  /** Verbatim; one line, but for posts and code. */
  readonly text: string;
  readonly section?: string;
  readonly post?: Post;
}

/** A body as a reader counts it. */
export interface Body {
  readonly paragraphs: readonly BodyParagraph[];
  /** A first-level heading that opens the body and is not the known title. */
  readonly heading?: string;
}

/** What is known about a body from elsewhere. */
export interface BodyOptions {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
}

function joinLines(block: Block, separator: string): string {
  if (block.code) return block.lines.join('\n').trim();
  return block.lines.map((line) => line.replace(/ {2,}/gu, ' ')).join(separator);
}

function postOf(block: Block): Post | undefined {
  if (block.post !== undefined) return block.post;

  const last = block.lines.at(-1);
  return block.code || last === undefined ? undefined : parseAttribution(last);
}

/** A post is one paragraph, be its attribution in the same block as its text or in the next one. */
function readBlocks(blocks: readonly Block[]): BodyParagraph[] {
  const paragraphs: BodyParagraph[] = [];

  for (const block of blocks) {
    const post = postOf(block);
    const section = block.section === undefined ? {} : { section: block.section };
    const text = joinLines(block, post ? '\n' : ' ');
    if (!/[\p{L}\p{N}]/u.test(text)) continue;

    if (!post) {
      paragraphs.push({ kind: 'text', text, ...section });
      continue;
    }

    const previous = paragraphs.at(-1);
    const isAttributionAlone = block.post === undefined && block.lines.length === 1;
    const belongs = previous?.kind === 'text' && previous.section === block.section;
    if (isAttributionAlone && belongs) {
      paragraphs[paragraphs.length - 1] = {
        ...previous,
        kind: 'post',
        text: `${previous.text}\n${text}`,
        post,
      };
    } else {
      paragraphs.push({ kind: 'post', text, post, ...section });
    }
  }

  return paragraphs;
}

/** Marks the note that ends the body: what stands under its announcement, or a last paragraph that is one. */
function markNotes(paragraphs: readonly BodyParagraph[], outlet: string | undefined) {
  const start = noteStart(paragraphs, outlet);
  if (start < 1) return paragraphs;
  return paragraphs.map((paragraph, index) =>
    index >= start && paragraph.kind === 'text'
      ? { ...paragraph, kind: 'note' as const }
      : paragraph,
  );
}

/** Position of the first paragraph of the note; 0 or less when there is none. The whole body is never a note. */
function noteStart(paragraphs: readonly BodyParagraph[], outlet: string | undefined): number {
  const last = paragraphs.at(-1);
  if (last?.kind !== 'text') return -1;

  const section = last.section;
  if (section !== undefined && announcesNote(section)) {
    return paragraphs.findLastIndex((paragraph) => paragraph.section !== section) + 1;
  }

  // An announcement as a line of its own, with the note itself in one or two paragraphs after it.
  const announcement = paragraphs.findLastIndex(({ text }) => announcesNote(text));
  if (announcement !== -1 && announcement >= paragraphs.length - 3) return announcement;

  return isNote(last.text, outlet) ? paragraphs.length - 1 : -1;
}

/**
 * The paragraphs of a body, in reading order: embedded posts put together, notes about the authors marked,
 * headings turned into the section of what follows them. Pieces without a letter or digit are left out.
 */
export function readBody({ blocks, heading }: BlockList, options: BodyOptions): Body {
  const paragraphs = readBlocks(
    // With a title known from the front matter, a different heading on top is a section like any other.
    heading === undefined || options.title === undefined || options.title === heading
      ? blocks
      : blocks.map((block) =>
          block.section === undefined ? { ...block, section: heading } : block,
        ),
  );

  return {
    paragraphs: markNotes(paragraphs, options.outlet),
    ...(heading !== undefined && options.title === undefined && { heading }),
  };
}
