// A page as the lines that a browser breaks it into.

import { withoutBreakHints } from '../../../../language/words/characters.ts';
import type { Post } from '../../../document/posts.ts';
import { headingLevel, isBlock, isSilent } from '../page/elements.ts';
import { type Element, isElement, type Root } from '../page/parse.ts';
import { tidy } from '../page/tidy.ts';
import { attribute, parentOf, textOf, walk } from '../page/tree.ts';
import { isEmbed, readEmbed } from './embeds.ts';
import { endsSentence } from './page-lines.ts';
import { endOf, raisedText } from './raised-text.ts';
import { isDataTable, readTable } from './tables.ts';

export type SegmentKind = 'text' | 'item' | 'heading' | 'row' | 'code' | 'post';

/** Text that stands together on a page, between two breaks. */
export interface Segment {
  readonly kind: SegmentKind;
  /** None is blank; several for code and posts alone. */
  readonly lines: readonly string[];
  /** Of a heading, from 1. */
  readonly level?: number;
  readonly post?: Post;
  /** The innermost element around all of it. */
  readonly element: Element;
  /** The innermost block around it. */
  readonly block: Element;
  /** The share of its letters that stand in links, and in bold, from 0 to 1. */
  readonly linked: number;
  readonly bold: number;
  /** The hosts that its links name. */
  readonly hosts: readonly string[];
  /** Why it is no part of any text, where that is certain. */
  readonly reason?: string;
}

/** Stands for `<br>` while a line is put together. */
const lineBreak = '\u2028';

/** In letters; posts are shorter. */
const longestEmbed = 1000;

/** Of an element that is empty. */
const breakName = /(?:^|\s)(?:br|line-?break)(?:\s|$)/iu;

/** Of the first letter of a story. */
const initialName = /(?:^|[\s_-])(?:drop-?caps?|initial(?:-letter)?|first-letter)(?:[\s_-]|$)/iu;

/** Of what a style shows beside a word while the pointer rests on it, and not of the word with it. */
const hoverName =
  /(?:^|\s)(?:tool-?tip|pop-?over|roll-?over|hover-?card|pop-?up)(?:[_-]\w+)*?[_-]*(?:text|content|block|box|body|inner|bubble|card|panel)(?:\s|$)/iu;

function isOnHover(element: Element): boolean {
  return (
    attribute(element, 'role') === 'tooltip' || hoverName.test(attribute(element, 'class') ?? '')
  );
}

/** Of a note or a comment, where it is no raised digit. */
const bracketedMark = /^\s*\[[\p{L}\d*†‡]{1,5}\]\s*$/u;

function isMarkOfNote(link: Element): boolean {
  return /^#/u.test(attribute(link, 'href')?.trim() ?? '') && bracketedMark.test(textOf(link));
}

/** From a comment back to what it is on, as word processors write them. */
const fromComment = /^#(?:cmnt_ref|_msoanchor)/u;

/** Whether a block is a comment on the text, for those who write it: it begins with the way back. */
function isCommentOfWriter(block: Element): boolean {
  let node = block.childNodes.find(
    (one) => isElement(one) || ('value' in one && /\S/u.test(one.value)),
  );
  while (node !== undefined && isElement(node) && node.tagName !== 'a') node = node.childNodes[0];
  return (
    node !== undefined && isElement(node) && fromComment.test(attribute(node, 'href')?.trim() ?? '')
  );
}

function isInitial(element: Element): boolean {
  return (
    initialName.test(attribute(element, 'class') ?? '') && /^\p{Lu}$/u.test(textOf(element).trim())
  );
}

/** Without an address it is only a place in the page. */
function isLink(element: Element): boolean {
  return element.tagName === 'a' && attribute(element, 'href') !== undefined;
}

/** The host that a link names; undefined where it stays on its own. */
function hostOf(link: Element): string | undefined {
  const href = attribute(link, 'href')?.trim() ?? '';
  const isAbsolute = /^(?:https?:)?\/\//iu.test(href);
  const base = 'https://page.invalid/';
  return isAbsolute && URL.canParse(href, base) ? new URL(href, base).hostname : undefined;
}

const boldTags = new Set(['b', 'strong']);

/** What stands in one line, until the line ends. */
interface Line {
  readonly pieces: string[];
  readonly hosts: Set<string>;
  letters: number;
  linked: number;
  bold: number;
  /** Whether it ends with a large first letter, which a style sets beside the rest of its word. */
  isInitial: boolean;
  element?: Element | undefined;
}

function emptyLine(): Line {
  return { pieces: [], hosts: new Set(), letters: 0, linked: 0, bold: 0, isInitial: false };
}

/** Where the walk is: how many of each are open. */
interface Place {
  readonly open: Set<Element>;
  readonly blocks: Element[];
  readonly headings: number[];
  links: number;
  bolds: number;
  preformatted: number;
  items: number;
  /** An element with the name of a post around more than one; in it, and in posts, no other is looked for. */
  wrapper: Element | undefined;
}

function linesOfCode(text: string): string[] {
  return withoutBreakHints(text)
    .replaceAll(lineBreak, '\n')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/[\t\p{Zs}]/gu, ' ').trimEnd());
}

/** Shorter lines are verses, addresses, facts; in letters. */
const shortestParagraph = 50;

/** In letters, of a sentence that stands in an element of its own. */
const shortestOwn = 40;
const sentenceStart = /^["“”„«»‘’']?\p{Lu}/u;

/** What holds paragraphs; a paragraph of the page's own is one however it is put together. */
const areas = new Set(['div', 'section', 'article', 'main', 'td', 'center', 'body']);

/** The text of an element and of those right in it. */
function nearText(element: Element): string {
  return element.childNodes
    .flatMap((node) => (isElement(node) ? node.childNodes : [node]))
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .trim();
}

/**
 * The names of those elements right in `parent` that its site makes paragraphs of: there is no text between them, and
 * more than one of each is long and ends as a sentence does.
 */
function paragraphNames(parent: Element): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const node of parent.childNodes) {
    if ('value' in node && node.value.trim() !== '') return new Set();
    if (!isElement(node) || !(node.tagName === 'span' || node.tagName.includes('-'))) continue;
    const text = nearText(node);
    if (text.length >= 2 * shortestOwn && endsSentence(text))
      counts.set(node.tagName, (counts.get(node.tagName) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

/** Tells the elements that are paragraphs only by a style which is not at hand. */
function paragraphFinder(): (element: Element) => boolean {
  const known = new Map<Element, ReadonlySet<string>>();
  return (element) => {
    const parent = parentOf(element);
    if (parent === undefined || !areas.has(parent.tagName)) return false;
    const names = known.get(parent) ?? paragraphNames(parent);
    known.set(parent, names);
    return names.has(element.tagName);
  };
}

/** Two breaks in a row are how old pages part their paragraphs; one is it where each of its lines is a sentence at least. */
function paragraphsOf(text: string): readonly string[] {
  return text.split(/\u2028(?:[\s\u00ad\u200b-\u200f\u2060]*\u2028)+/u).flatMap((part) => {
    const lines = part.split(lineBreak).map((one) => one.trim());
    const filled = lines.filter((one) => one !== '');
    const letters = filled.reduce((sum, one) => sum + one.length, 0);
    const ending = filled.filter((one) => endsSentence(one)).length;
    const isParted =
      filled.length > 1 &&
      letters / filled.length >= shortestParagraph &&
      ending >= filled.length * 0.7 &&
      endsSentence(filled.at(-1) ?? '');
    return isParted ? filled : [part];
  });
}

/** The segments of a page, in its order. */
export function segmentsOf(root: Root): readonly Segment[] {
  return segmentsIn(root, undefined);
}

function segmentsIn(root: Root | Element, wrapper: Element | undefined): readonly Segment[] {
  const segments: Segment[] = [];
  const isParagraph = paragraphFinder();
  const place: Place = {
    open: new Set(),
    blocks: isElement(root) ? [root] : [],
    headings: [],
    links: 0,
    bolds: 0,
    preformatted: 0,
    items: 0,
    wrapper,
  };
  let line = emptyLine();

  const push = (
    segment: Omit<Segment, 'linked' | 'bold' | 'hosts' | 'block'> & Partial<Segment>,
  ) => {
    const lines = segment.lines.filter((one) => one.trim() !== '');
    const block = place.blocks.at(-1) ?? segment.element;
    if (lines.length > 0)
      segments.push({ linked: 0, bold: 0, hosts: [], block, ...segment, lines });
  };

  const endLine = () => {
    const { pieces, hosts, letters, linked, bold, element } = line;
    line = emptyLine();
    if (element === undefined) return;

    const text = pieces.join('');
    const share = { linked: linked / letters, bold: bold / letters, hosts: [...hosts] };
    if (place.preformatted > 0) {
      push({ kind: 'code', lines: linesOfCode(text), element, ...share });
      return;
    }

    const level = place.headings.at(-1);
    if (level !== undefined) {
      push({ kind: 'heading', level, lines: [tidy(text)], element, ...share });
      return;
    }

    for (const part of paragraphsOf(text)) {
      push({ kind: place.items > 0 ? 'item' : 'text', lines: [tidy(part)], element, ...share });
    }
  };

  const add = (given: string) => {
    if (line.isInitial && given.trim() === '') return;
    const isRest = line.isInitial && /^\s+\p{Ll}/u.test(given);
    const text = isRest && !/[AIO]$/u.test(line.pieces.at(-1) ?? '') ? given.trimStart() : given;
    line.isInitial = false;
    // Without a space between, two sentences of two elements are only shown on one line where a style does not part them.
    const before = line.pieces.at(-1) ?? '';
    const isNext =
      before.length >= shortestOwn &&
      text.trim().length >= shortestOwn &&
      sentenceStart.test(text) &&
      /[.!?…][”"’»]?$/u.test(before);
    if (isNext && areas.has(place.blocks.at(-1)?.tagName ?? '')) endLine();
    // A break of any kind within text is white space.
    line.pieces.push(text.replace(/[\u2028\u2029]/gu, ' '));
    const letters = text.trim().length;
    if (letters === 0) return;

    line.letters += letters;
    if (place.links > 0) line.linked += letters;
    if (place.bolds > 0) line.bold += letters;
    line.element ??= [...place.open].at(-1) ?? place.blocks.at(-1);
    while (line.element !== undefined && !place.open.has(line.element)) {
      const around = parentOf(line.element);
      if (around === undefined || line.element === root) break;
      line.element = around;
    }
  };

  const leftOut = (element: Element, reason: string) =>
    push({ kind: 'text', lines: [tidy(textOf(element))], element, reason });

  const readRows = (table: Element) => {
    const { caption, rows } = readTable(table);
    push({ kind: 'text', lines: [caption], element: table, reason: 'caption' });
    for (const row of rows) push({ kind: 'row', lines: [row], element: table });
  };

  /** Whether the element is done with. */
  const readWhole = (element: Element): boolean => {
    switch (element.tagName) {
      case 'br':
        line.pieces.push(lineBreak);
        return true;
      case 'wbr':
        return true;
      case 'hr':
        endLine();
        return true;
      case 'img': {
        // Some pages draw their emoji.
        const text = attribute(element, 'alt') ?? '';
        if (/^\p{Extended_Pictographic}/u.test(text) && text.length < 20) add(text);
        return true;
      }
      case 'span':
        if (isInitial(element)) {
          add(textOf(element).trim());
          line.isInitial = true;
          return true;
        }
        if (line.element !== undefined && isOnHover(element)) {
          leftOut(element, 'shown on hovering');
          return true;
        }
        if (element.childNodes.length > 0 || !breakName.test(attribute(element, 'class') ?? ''))
          return readPost(element);
        // A style parts paragraphs by it.
        endLine();
        return true;
      case 'del':
      case 's':
      case 'strike':
        leftOut(element, 'struck out');
        return true;
      case 'a':
        if (!isMarkOfNote(element)) return readPost(element);
        leftOut(element, 'mark of a note');
        return true;
      case 'p':
        if (!isCommentOfWriter(element)) return readPost(element);
        endLine();
        leftOut(element, 'comment on the text');
        return true;
      case 'button':
        leftOut(element, 'button');
        return true;
      case 'sup':
      case 'sub': {
        const read = raisedText(element, endOf(line.pieces));
        if ('text' in read) add(read.text);
        else push({ kind: 'text', lines: [read.note], element, reason: 'mark of a note' });
        return true;
      }
      case 'table':
        if (!isDataTable(element)) return false;
        endLine();
        readRows(element);
        return true;
      default:
        return readPost(element);
    }
  };

  const readPost = (element: Element): boolean => {
    if (place.wrapper !== undefined || !isEmbed(element)) return false;

    endLine();
    const lines = segmentsIn(element, element).flatMap((segment) => segment.lines);
    const embed = readEmbed(element, lines);
    // Around more than a post, the element was only never closed.
    if (embed === undefined && lines.join('').length > longestEmbed) {
      place.wrapper = element;
      return false;
    }
    if (embed === undefined) leftOut(element, 'embedded post without its text');
    else push({ kind: 'post', ...embed, element });
    return true;
  };

  walk(root, {
    enter: (element) => {
      if (isSilent(element)) {
        // Between the label of a headline and the headline; a style shows it by a break.
        const hidden = place.headings.length > 0 ? textOf(element).trim() : '';
        if (/^[:–—|]$/u.test(hidden)) add(`${hidden} `);
        return false;
      }

      place.open.add(element);
      if (readWhole(element)) {
        place.open.delete(element);
        return false;
      }

      if (isBlock(element)) {
        endLine();
        place.blocks.push(element);
      } else if (isParagraph(element)) endLine();
      const level = headingLevel(element);
      if (level !== undefined) place.headings.push(level);
      if (isLink(element)) {
        place.links += 1;
        const host = hostOf(element);
        if (host !== undefined) line.hosts.add(host);
      }
      if (boldTags.has(element.tagName)) place.bolds += 1;
      if (element.tagName === 'pre') place.preformatted += 1;
      if (element.tagName === 'li') place.items += 1;
      if (element.tagName === 'q') add('“');
      return true;
    },
    leave: (element) => {
      if (element.tagName === 'q') add('”');
      if (isBlock(element)) {
        endLine();
        place.blocks.pop();
      } else if (isParagraph(element)) endLine();
      if (headingLevel(element) !== undefined) place.headings.pop();
      if (isLink(element)) place.links -= 1;
      if (boldTags.has(element.tagName)) place.bolds -= 1;
      if (element.tagName === 'pre') place.preformatted -= 1;
      if (element.tagName === 'li') place.items -= 1;
      place.open.delete(element);
      if (place.wrapper === element) place.wrapper = undefined;
    },
    text: add,
  });
  endLine();

  return segments;
}
