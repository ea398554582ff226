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

/** A line-wise part of a message: a list, or anything else in one go. */
export type Block =
  | { readonly type: 'flow'; readonly nodes: readonly MarkdownNode[] }
  | {
      readonly type: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly MarkdownNode[])[];
    };

/** Reads Discord's Markdown. Text is text: nothing in it becomes HTML. */
export function readMarkdown(text: string): readonly Block[] {
  return blocksOf(joinText(parse(text, 'extended') as readonly MarkdownNode[]));
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

/** The parser knows no lists: lines that begin as items become one. */
function blocksOf(nodes: readonly MarkdownNode[]): readonly Block[] {
  const blocks: Block[] = [];

  for (const line of linesOf(nodes)) {
    const [first, ...rest] = line;
    const start = first?.type === 'text' ? listStart.exec(String(first.content)) : null;
    const before = blocks.at(-1);

    if (start === null || first === undefined) {
      const flow = before?.type === 'flow' ? [...before.nodes, { type: 'br' }, ...line] : line;
      if (before?.type === 'flow') blocks[blocks.length - 1] = { type: 'flow', nodes: flow };
      else blocks.push({ type: 'flow', nodes: flow });
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
  const lines: MarkdownNode[][] = [[]];

  for (const node of nodes) {
    if (node.type === 'br' || node.type === 'newline') lines.push([]);
    else lines.at(-1)?.push(node);
  }

  return lines;
}
