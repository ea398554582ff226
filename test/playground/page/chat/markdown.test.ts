import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkdownNode, readMarkdown } from '../../../../src/playground/page/chat/markdown.ts';

const flow = (text: string): readonly MarkdownNode[] =>
  readMarkdown(text).flatMap((block) => (block.type === 'flow' ? block.nodes : []));

const textOf = (node: MarkdownNode): string =>
  typeof node.content === 'string' ? node.content : (node.content ?? []).map(textOf).join('');

describe('Markdown of a message', () => {
  it('knows emphasis, mentions and masked links', () => {
    const types = flow('**a** *b* <@123456789012345678> [c](https://example.org)').map(
      ({ type }) => type,
    );

    expect(types).toEqual(['strong', 'text', 'em', 'text', 'user', 'text', 'link']);
  });

  it('knows a line of subtext behind a quotation, as Discord does', () => {
    const types = readMarkdown('> Ein Zitat.\n-# [1] ¶ 4\n\n> Noch eines.\n-# [2] ¶ 5').map(
      (block) => (block.type === 'block' ? block.node.type : block.type),
    );

    expect(types).toEqual(['blockQuote', 'subtext', 'flow', 'blockQuote', 'subtext']);
  });

  it('leaves what is escaped as it is, in one piece', () => {
    expect(flow('\\*\\*drei\\*\\* \\[1\\] \\<@1\\>')).toEqual([
      { type: 'text', content: '**drei** [1] <@1>' },
    ]);
  });

  it('makes lists of lines that begin as items, also right after a heading', () => {
    const [heading, bullets, text, numbers] = readMarkdown('# H\n- a\n- **b**\nText\n1. x\n2. y');

    expect(heading).toMatchObject({ type: 'block', node: { type: 'heading' } });
    expect(bullets).toMatchObject({ type: 'list', isOrdered: false, items: [{}, {}] });
    expect(text).toMatchObject({ type: 'flow', nodes: [{ content: 'Text' }] });
    expect(numbers).toMatchObject({ type: 'list', isOrdered: true, items: [{}, {}] });
  });

  it('shows HTML as the text that it is', () => {
    expect(flow('<script>alert(1)</script>').map(textOf).join('')).toBe(
      '<script>alert(1)</script>',
    );
  });

  it('reads anything without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~|`>#-[]()<@&:1ab \n\\') }), (text) => {
        expect(Array.isArray(readMarkdown(text))).toBe(true);
      }),
    );
  });
});
