// Reads Discord's Markdown.

import { parse } from 'discord-markdown-parser';

/** A node of a message's Markdown, as the parser gives it. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly target?: string;
  readonly level?: number;
  readonly id?: string;
  readonly timestamp?: string;
  readonly format?: string;
  readonly fullName?: string;
  readonly name?: string;
}

/** A part of a message that stands on lines of its own: a list, a heading and the like, or text in one go. */
export type Block =
  | { readonly type: 'block'; readonly node: MarkdownNode }
  | { readonly type: 'flow'; readonly nodes: readonly MarkdownNode[] }
  | {
      readonly type: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly MarkdownNode[])[];
    };

/** Reads Discord's Markdown. Text is text: nothing in it becomes HTML. */
export function readMarkdown(text: string): readonly Block[] {
  return stretchesOf(text).flatMap((stretch) =>
    blocksOf(joinText(parse(stretch, 'extended') as readonly MarkdownNode[])),
  );
}

/** The parser overlooks a line of subtext behind a quotation: each begins a stretch of its own, but for those in code. */
function stretchesOf(text: string): readonly string[] {
  return text.includes('```') ? [text] : text.split(/\n+(?=-# )/u);
}

/** Neighbouring texts as one, which the parser splits at every special character. */
function joinText(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  const joined: MarkdownNode[] = [];

  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      joined[joined.length - 1] = {
        type: 'text',
        content: `${String(before.content)}${String(node.content)}`,
      };
    } else if (Array.isArray(node.content)) {
      joined.push({ ...node, content: joinText(node.content) });
    } else {
      joined.push(node);
    }
  }

  return joined;
}

const listStart = /^ *(?:[-*]|(\d+)\.) +/;

/** What the parser takes together with the line break after it. */
const blockTypes = new Set(['heading', 'subtext', 'blockQuote', 'codeBlock']);

/** The parser knows no lists: lines that begin as items become one. */
function blocksOf(nodes: readonly MarkdownNode[]): readonly Block[] {
  const blocks: Block[] = [];

  for (const line of linesOf(nodes)) {
    const [first, ...rest] = line;
    const before = blocks.at(-1);
    if (first !== undefined && blockTypes.has(first.type)) {
      blocks.push({ type: 'block', node: first });
      continue;
    }

    const start = first?.type === 'text' ? listStart.exec(String(first.content)) : null;
    if (start === null || first === undefined) {
      if (before?.type === 'flow') {
        const joined = [...before.nodes, { type: 'br' }, ...line];
        blocks[blocks.length - 1] = { type: 'flow', nodes: joined };
      } else {
        blocks.push({ type: 'flow', nodes: line });
      }
      continue;
    }

    const isOrdered = start[1] !== undefined;
    const text = String(first.content).slice(start[0].length);
    const item: readonly MarkdownNode[] = [{ type: 'text', content: text }, ...rest];
    if (before?.type === 'list' && before.isOrdered === isOrdered) {
      blocks[blocks.length - 1] = { ...before, items: [...before.items, item] };
    } else {
      blocks.push({ type: 'list', isOrdered, items: [item] });
    }
  }

  return blocks;
}

function linesOf(nodes: readonly MarkdownNode[]): readonly (readonly MarkdownNode[])[] {
  const lines: MarkdownNode[][] = [];
  let line: MarkdownNode[] | undefined;

  for (const node of nodes) {
    if (node.type === 'br' || node.type === 'newline') {
      lines.push(line ?? []);
      line = [];
    } else if (blockTypes.has(node.type)) {
      if (line !== undefined && line.length > 0) lines.push(line);
      lines.push([node]);
      line = undefined;
    } else {
      line ??= [];
      line.push(node);
    }
  }

  return line === undefined ? lines : [...lines, line];
}
