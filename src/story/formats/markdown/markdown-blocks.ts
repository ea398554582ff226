// Markdown in its blocks.

import type { Env, Token } from 'markdown-it';
import { foldSpaces } from '../../../language/words/characters.ts';
import type { Block, BlockList, LeftOut } from '../../document/document.ts';
import { attributionName, parseAttribution } from '../../document/posts.ts';
import { normaliseText } from '../../document/source-text.ts';
import { splitTurns } from '../../document/turns.ts';
import { segmentsOf } from '../html/lines/segments.ts';
import { parsePage } from '../html/page/parse.ts';
import { collected, isHtmlTag, stripInlineMarkdown, visibleText } from './inline-markdown.ts';
import { readTokens } from './markdown-reader.ts';

/** A line above "---" that is longer is text above a rule. */
const longestHeading = 150;

/** In raw HTML, where braces in code are code. */
const shortcodeLine = /^[ \t]*(?:\{%.{0,500}?%\}|\{\{.{0,500}?\}\})[ \t]*$/gmu;

/** "[Update]: The opening …", which its author wrote as a line of its own. */
const bracketed = /^\[[^\]]{1,60}\]: \S/u;

/** A body in its blocks, and what is none of them. */
export interface SplitBody extends BlockList {
  readonly leftOut: readonly LeftOut[];
}

/** Collects blocks in the order of the text, each under its heading. */
class BlockCollector {
  readonly blocks: Block[] = [];
  /** Footnotes, which stand behind the text. */
  readonly notes: Block[] = [];
  readonly leftOut: LeftOut[];
  title: string | undefined;
  notesOpen = 0;
  #section: string | undefined;

  constructor(leftOut: LeftOut[]) {
    this.leftOut = leftOut;
  }

  openSection(text: string, level: number): void {
    if (text === '') return;
    const isFirst = this.blocks.length === 0 && this.#section === undefined;
    if (level === 1 && isFirst && this.title === undefined) this.title = text;
    else this.#section = text;
  }

  add(lines: readonly string[], more: Omit<Block, 'lines' | 'section'> = {}): void {
    const filled = more.code ? lines : lines.map((line) => line.trim()).filter((line) => line);
    if (filled.every((line) => line.trim() === '')) return;

    if (this.notesOpen > 0) this.notes.push({ lines: filled, ...more, note: true });
    else {
      const section = this.#section === undefined ? {} : { section: this.#section };
      this.blocks.push({ lines: filled, ...more, ...section });
    }
  }

  /** Where the last block is a quotation and the line says whose it is, the line belongs to it. */
  attribute(line: string): boolean {
    const last = this.blocks.at(-1);
    const speaker = attributionName(line);
    if (speaker === undefined || last === undefined || last.code) return false;

    this.blocks[this.blocks.length - 1] = { ...last, lines: [...last.lines, line], speaker };
    return true;
  }
}

/**
 * Blocks of Markdown, their markup stripped to the visible text. Blank lines, headings, horizontal rules,
 * list items, rows of tables and block quotes separate blocks; raw HTML is read as a page is. The number of a list item
 * stays in its text. Footnotes are notes behind the text; shortcodes, comments and descriptions of pictures are left out.
 *
 * @param file its path or name, for messages.
 * @throws UserError that names the limit which the text is past.
 */
export function splitMarkdown(body: string, file = 'the text'): SplitBody {
  const environment: Env = {};
  const tokens = readTokens(body, file, environment);
  const met = collected(environment);
  const collector = new BlockCollector(met.leftOut);

  let number = '';
  let quotes = 0;
  let firstInQuote = 0;
  let row: string[] | undefined;
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'inline': {
        const before = tokens[index - 1];
        if (row !== undefined) row.push(foldSpaces(visibleText(token.children ?? [])));
        else if (before?.type === 'heading_open') readHeading(token, before, collector);
        else {
          const isQuoted = quotes > 0 && collector.blocks.length > firstInQuote;
          readParagraph(token, number, isQuoted, quotes > 0, collector);
          number = '';
        }
        break;
      }
      case 'fence':
      case 'code_block':
        collector.add(codeLines(token.content), { code: true });
        break;
      case 'html_block':
        readHtml(token.content, file, collector);
        break;
      case 'list_item_open':
        number = token.info === '' ? '' : `${token.info}${token.markup} `;
        break;
      case 'tr_open':
        row = [];
        break;
      case 'tr_close':
        collector.add([(row ?? []).filter((cell) => cell !== '').join(' | ')]);
        row = undefined;
        break;
      case 'blockquote_open':
        if (quotes === 0) firstInQuote = collector.blocks.length;
        quotes += 1;
        break;
      case 'blockquote_close':
        quotes -= 1;
        break;
      case 'footnote_open':
        collector.notesOpen += 1;
        break;
      case 'footnote_close':
        collector.notesOpen -= 1;
        break;
    }
  }

  collector.notesOpen = 1;
  for (const note of met.notes) {
    collector.add(stripInlineMarkdown(note, environment.references).split('\n'));
  }

  return {
    blocks: [...splitTurns(collector.blocks), ...collector.notes],
    ...(collector.title !== undefined && { heading: collector.title }),
    leftOut: collector.leftOut,
  };
}

function codeLines(content: string): readonly string[] {
  const lines = normaliseText(content)
    .split('\n')
    .map((line) => line.trimEnd());
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** A sentence above "---" was meant to stand above a rule. */
function readHeading(token: Token, opening: Token, collector: BlockCollector): void {
  const text = visibleText(token.children ?? []);
  const isText =
    opening.markup === '-' &&
    (text.includes('\n') || text.length > longestHeading || /[.!…]["“”»«]?$/u.test(text));
  if (isText) collector.add(text.split('\n'));
  else collector.openSection(foldSpaces(text), Number(opening.tag.slice(1)));
}

function readParagraph(
  token: Token,
  number: string,
  isQuoted: boolean,
  inQuote: boolean,
  collector: BlockCollector,
): void {
  const children = token.children ?? [];
  for (const { type, content } of children) {
    if (type === 'image' && content !== '') {
      collector.leftOut.push({ text: content, reason: 'description of a picture' });
    }
  }
  const text = visibleText(children).trim();
  if (text !== '' && isCaption(children)) {
    collector.leftOut.push({ text: foldSpaces(text), reason: 'caption' });
    return;
  }

  let lines: string[] = [];
  for (const line of `${number}${text}`.split('\n').map(foldSpaces)) {
    if (lines.length > 0 && bracketed.test(line)) {
      collector.add(lines);
      lines = [];
    }
    lines.push(line);
    // What follows the attribution of a post is not of the post.
    if (parseAttribution(line) !== undefined) {
      collector.add(lines);
      lines = [];
    }
  }

  const last = lines.at(-1) ?? '';
  if (lines.length === 1 && isQuoted && collector.attribute(last)) return;
  const speaker = inQuote && lines.length > 1 ? attributionName(last) : undefined;
  collector.add(lines, speaker === undefined ? {} : { speaker });
}

/** Whether a paragraph is pictures, and under them nothing but a line in italics. */
function isCaption(tokens: readonly Token[]): boolean {
  if (tokens[0]?.type !== 'image') return false;

  let emphasis = 0;
  for (const { type, content } of tokens) {
    if (type === 'em_open') emphasis += 1;
    else if (type === 'em_close') emphasis -= 1;
    else if (type === 'text' && emphasis === 0 && content.trim() !== '') return false;
  }
  return true;
}

/** What a browser shows of raw HTML. */
function readHtml(html: string, file: string, collector: BlockCollector): void {
  const tag = /^\s*<[^>]*>/u.exec(html)?.[0].trim() ?? '';
  if (!isHtmlTag(tag)) {
    collector.add(stripInlineMarkdown(html).split('\n'));
    return;
  }

  const page = html.replace(shortcodeLine, (text) => {
    collector.leftOut.push({ text: text.trim(), reason: 'shortcode' });
    return '';
  });
  for (const { kind, lines, level, post, reason } of segmentsOf(parsePage(page, file))) {
    if (reason !== undefined) collector.leftOut.push({ text: lines.join('\n'), reason });
    else if (kind === 'heading') collector.openSection(lines.join(' '), level ?? 2);
    else {
      collector.add(lines, {
        ...(kind === 'code' && { code: true as const }),
        ...(post !== undefined && { post }),
      });
    }
  }
}
