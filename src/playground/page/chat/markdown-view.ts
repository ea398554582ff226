// Shows a text in Discord's Markdown.

import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../../answer/answer.ts';
import { type App, nameOf } from '../state/app.ts';
import { placeName, showCitation } from '../story/places.ts';
import { pieces } from './citations.ts';
import { type Block, type MarkdownNode, readMarkdown } from './markdown.ts';

/** What a text's view needs besides the text. */
export interface TextContext {
  readonly app: App;
  /** The sources of the answer that the text is part of. */
  readonly sources: readonly Source[];
}

type Shown = TemplateResult | typeof nothing;

/** A text in Discord's Markdown, with its citations as links into the story. */
export function markdownView(text: string, context: TextContext): readonly Shown[] {
  return readMarkdown(text).map((block) => blockView(block, context));
}

function blockView(block: Block, context: TextContext): Shown {
  if (block.type === 'block') return nodeView(block.node, context);
  // An empty line between two blocks is seen as one.
  if (block.type === 'flow')
    return block.nodes.length === 0 ? html`<br />` : html`${nodesView(block.nodes, context)}`;

  // Plain lists: the installed ones put elements between a list and its items, which screen readers do not take for a list.
  const items = block.items.map((item) => html`<li>${nodesView(item, context)}</li>`);
  return block.isOrdered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function nodesView(
  nodes: string | readonly MarkdownNode[] | undefined,
  context: TextContext,
): readonly Shown[] {
  if (nodes === undefined) return [];
  if (typeof nodes === 'string') return [textView(nodes, context)];

  return nodes.map((node) => nodeView(node, context));
}

function nodeView(node: MarkdownNode, context: TextContext): Shown {
  const { app } = context;
  const inner = () => nodesView(node.content, context);

  switch (node.type) {
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'strong':
      return html`<discord-bold>${inner()}</discord-bold>`;
    case 'em':
      return html`<discord-italic>${inner()}</discord-italic>`;
    case 'underline':
      return html`<discord-underlined>${inner()}</discord-underlined>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'spoiler':
      return html`<discord-spoiler>${inner()}</discord-spoiler>`;
    case 'inlineCode':
      return html`<discord-code>${String(node.content)}</discord-code>`;
    case 'codeBlock':
      return html`<discord-code multiline>${String(node.content)}</discord-code>`;
    case 'blockQuote':
      return html`<discord-quote>${inner()}</discord-quote>`;
    case 'heading':
      return html`<discord-header level=${Math.min(3, node.level ?? 1)}>${inner()}</discord-header>`;
    case 'subtext':
      return html`<discord-subscript>${inner()}</discord-subscript>`;
    case 'link':
    case 'url':
    case 'autolink':
      return linkView(node, context);
    case 'user':
      return html`<discord-mention type="user">${nameOf(app, node.id ?? '')}</discord-mention>`;
    case 'channel': {
      const channel = app.world.channels.find(({ id }) => id === node.id);
      return html`<discord-mention type="channel">${channel?.name ?? node.id}</discord-mention>`;
    }
    case 'slashCommand':
      return html`<discord-mention type="slash">${node.fullName ?? node.name}</discord-mention>`;
    case 'everyone':
    case 'here':
      return html`<discord-mention type="role">${node.type}</discord-mention>`;
    case 'timestamp':
      return html`<discord-time timestamp=${Number(node.timestamp)} format=${node.format ?? 'f'}></discord-time>`;
    default:
      return html`${inner()}`;
  }
}

/** Only web addresses become links. */
function linkView(node: MarkdownNode, context: TextContext): Shown {
  const target = node.target ?? '';
  if (!/^https?:\/\//i.test(target)) return html`${nodesView(node.content, context)}`;

  return html`<discord-link href=${target} target="_blank" rel="noreferrer noopener"
    >${nodesView(node.content, { ...context, sources: [] })}</discord-link
  >`;
}

function textView(text: string, { app, sources }: TextContext): Shown {
  if (sources.length === 0) return html`${text}`;

  return html`${pieces(text, sources).map(({ text: piece, source }) => {
    if (source === undefined) return piece;

    const { citation, number } = source;
    const isMark = /^\[\d+\]$/.test(piece);
    return html`<a
      class=${isMark ? 'citation' : 'quote'}
      href="#story"
      aria-label=${isMark ? app.texts.source(number, placeName(citation, app.texts)) : nothing}
      @click=${(event: Event) => {
        event.preventDefault();
        showCitation(app, citation);
      }}
      >${piece}</a
    >`;
  })}`;
}
