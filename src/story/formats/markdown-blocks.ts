// Markdown in its blocks. Own rules, not CommonMark's, since an article is prose: a date that opens a line is no list
// item, the number of one is part of the wording, and a post's attribution may start as a list item does.

import { monthsAfterFullStop } from '../../language/facts/calendar.ts';
import { oneOf } from '../../language/phrases/phrases.ts';
import { capitalised, wordEnd } from '../../language/words/characters.ts';
import type { Block, BlockList } from '../document/document.ts';
import { parseAttribution } from '../document/posts.ts';
import {
  type Definitions,
  definitionsOf,
  isDefinition,
  stripInlineMarkdown,
} from './inline-markdown.ts';

const rule = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/u;
const heading = /^(?<marks>#{1,6})(?: (?<text>.*?))?(?: #+)?$/u;
const bullet = /^[-*+] +/u;
/** Not a date: "1. Mai" goes on with the sentence of the line before. */
const month = oneOf(monthsAfterFullStop.map(capitalised));
const numbered = new RegExp(`^(?<number>\\d{1,3})[.)] (?!${month}${wordEnd})`, 'u');

/** Drops HTML comments; what stands before and after one on its lines stays, as does one without an end. */
function dropComments(body: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = body.indexOf('<!--', from);
    const end = start === -1 ? -1 : body.indexOf('-->', start + 4);
    if (end === -1) return kept.join('') + body.slice(from);

    kept.push(body.slice(from, start));
    from = end + 3;
  }
}

/** Collects lines into blocks; every `end` closes the block that is open. */
class BlockCollector {
  readonly blocks: Block[] = [];
  section: string | undefined;
  readonly #definitions: Definitions;
  /** As they are written: emphasis may span lines. */
  #lines: string[] = [];

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  get isOpen(): boolean {
    return this.#lines.length > 0;
  }

  get onlyLine(): string | undefined {
    return this.#lines.length === 1 ? this.visible(this.#lines[0] ?? '') : undefined;
  }

  visible(markdown: string): string {
    return stripInlineMarkdown(markdown, this.#definitions).trim();
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  end(): void {
    const lines = this.visible(this.#lines.join('\n')).split('\n');
    this.#push(lines.map((line) => line.trim()).filter((line) => line !== ''));
    this.#lines = [];
  }

  drop(): void {
    this.#lines = [];
  }

  code(lines: readonly string[]): void {
    this.end();
    if (lines.some((line) => line.trim() !== '')) this.#push(lines, true);
  }

  #push(lines: readonly string[], code?: true): void {
    if (lines.length === 0) return;
    this.blocks.push({
      lines,
      ...(code && { code }),
      ...(this.section !== undefined && { section: this.section }),
    });
  }
}

/** Index of the line that closes the fence opened in line `start`, or the number of lines. */
function fenceEnd(lines: readonly string[], start: number, mark: string): number {
  const closing = new RegExp(`^ {0,3}${mark[0]}{${mark.length},} *$`, 'u');
  const index = lines.findIndex((line, position) => position > start && closing.test(line));
  return index === -1 ? lines.length : index;
}

/**
 * Blocks of Markdown, their markup stripped to the visible text. Blank lines, headings, horizontal rules,
 * list items and block quotes separate blocks. A number at the start of a line ("4. Februar") opens a list
 * item only where it is 1 or continues the list, and it stays in the text.
 */
export function splitMarkdown(body: string): BlockList {
  const markdown = dropComments(body);
  const lines = markdown.split('\n');
  const collector = new BlockCollector(definitionsOf(markdown));
  let title: string | undefined;
  let lastNumber = 0;
  let quoted = false;

  const openSection = (text: string, level: number) => {
    collector.end();
    if (text === '') return;
    const first = level === 1 && title === undefined && collector.blocks.length === 0;
    if (first && collector.section === undefined) title = text;
    else collector.section = text;
  };

  for (let index = 0; index < lines.length; index += 1) {
    const raw = lines[index] ?? '';
    const line = raw.replace(/^(?: *>)+/u, '').trim();

    const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/u.exec(line)?.[0];
    if (fence !== undefined) {
      const end = fenceEnd(lines, index, fence);
      collector.code(lines.slice(index + 1, end).map((code) => code.trimEnd()));
      index = end;
      continue;
    }

    const isQuote = /^ *>/u.test(raw);
    if (isQuote !== quoted) collector.end();
    quoted = isQuote;

    if (/^=+$/u.test(line) && collector.onlyLine !== undefined) {
      const text = collector.onlyLine;
      collector.drop();
      openSection(text, 1);
      continue;
    }

    if (line === '' || rule.test(line) || isDefinition(line)) {
      collector.end();
      continue;
    }

    const headed = heading.exec(line.replace(/ {2,}/gu, ' '))?.groups;
    if (headed) {
      openSection(collector.visible(headed['text'] ?? ''), headed['marks']?.length ?? 1);
      continue;
    }

    // An attribution may start with a hyphen, and its dash is part of the wording.
    if (/[@&]/u.test(line) && parseAttribution(collector.visible(line))) {
      collector.add(line);
      collector.end();
      continue;
    }

    if (bullet.test(line)) {
      collector.end();
      collector.add(line.replace(bullet, ''));
      continue;
    }

    const number = Number(numbered.exec(line)?.groups?.['number'] ?? Number.NaN);
    if (number === 1 || number === lastNumber + 1) collector.end();
    if (!collector.isOpen) lastNumber = Number.isNaN(number) ? 0 : number;
    collector.add(line);
  }

  collector.end();
  return { blocks: collector.blocks, ...(title !== undefined && { heading: title }) };
}
