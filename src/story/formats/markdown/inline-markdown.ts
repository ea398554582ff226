/**
 * Markup within lines of Markdown: what a reader of the rendered page sees of it. Emphasis, links, code, escapes and
 * entities are read by markdown-it, which keeps to CommonMark; here stands what this program does otherwise.
 */
import { decodeHTMLStrict } from 'entities';
import MarkdownIt, { type Env, type StateInline, type Token } from 'markdown-it';
import type { LeftOut } from '../../document/document.ts';
import { normaliseText } from '../../document/source-text.ts';
import { raisedText } from '../html/lines/raised-text.ts';
import { parsePage } from '../html/page/parse.ts';
import { elementsOf } from '../html/page/tree.ts';

/** What the reference links of a body lead to, as markdown-it keeps it. */
export type Definitions = NonNullable<Env['references']>;

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements of running text and of pages. Others may be words that an author put between angle brackets, and stay. */
const knownElements = names(
  'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del ' +
    'details dfn dialog div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label ' +
    'li main mark meter nav nobr ol p picture pre progress q rp rt ruby s samp section small source span strike strong ' +
    'sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
);

/** Elements whose content is nothing that a reader sees as text. */
const silentElements = names(
  'audio button canvas embed iframe link math meta noscript object script select style svg template textarea title video',
);

/** Whether a tag is of HTML, so that a browser shows nothing of it. */
export function isHtmlTag(tag: string): boolean {
  const name = tagName(tag);
  return name === undefined || knownElements.has(name) || silentElements.has(name);
}

/** In lower case; undefined for comments and declarations. A component is written with a capital and closes itself. */
function tagName(tag: string): string | undefined {
  if (/^<\p{Lu}[\w.]*(?:\s[^>]*)?\/>$/u.test(tag)) return undefined;
  return /^<\/?(?<name>[a-z][a-z0-9-]*)(?=[\s/>])/iu.exec(tag)?.groups?.['name']?.toLowerCase();
}

/** "Leser*innen", "jede*r": the star is part of the word, though two of them would emphasise what is between. */
const genderStar = /(?<=\p{L})\*(?=(?:innen|in|r|e|n)(?!\p{L}))/uy;

/** "[[Page]]", "[[Page|words]]", "![[picture.png]]" of wikis. */
const wikiLink =
  /(?<embedded>!?)\[\[(?<page>[^[\]|\n]{1,200})(?:\|(?<words>[^[\]\n]{1,200}))?\]\](?![([:])/uy;

const footnoteMark = /\[\^[^\]\s]{1,60}\](?!:)/uy;
const inlineNote = /\^\[(?<note>[^[\]]{1,2000})\]/uy;

/** "{{< figure … >}}", "{{% … %}}", "{{ … }}", "{% include … %}", which a site's program puts something in place of. */
const shortcode = /\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\}/uy;

/** "{: .lead}", "{#anchor}": attributes of the text before, at the end of a line. */
const attributes = /\{[:#.][^{}\n]{0,200}\}(?=[ \t]*(?:\n|$))/uy;

/** What no text file may hold, and an entity can stand for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacters = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]/gu;

/** The reader of lines; blocks are added to it where whole texts are read. */
export function inlineReader(): InstanceType<typeof MarkdownIt> {
  const reader = new MarkdownIt({ html: true });
  // Tokens are read, and nothing is rendered: no address is dangerous, and each is shown as it is written.
  reader.validateLink = () => true;
  reader.normalizeLinkText = (address) => address;
  // Entities stay apart from the text around them.
  reader.core.ruler.disable('text_join');

  const { ruler } = reader.inline;
  ruler.before('emphasis', 'gender_star', readGenderStar);
  ruler.before('link', 'wiki_link', readWikiLink);
  ruler.before('link', 'footnote_mark', readFootnoteMark);
  ruler.before('link', 'inline_note', readInlineNote);
  ruler.before('escape', 'shortcode', readShortcode);

  return reader;
}

/** @returns the match of a sticky pattern where the reader stands. */
function matchHere(pattern: RegExp, state: StateInline): RegExpExecArray | null {
  pattern.lastIndex = state.pos;
  return pattern.exec(state.src);
}

function readGenderStar(state: StateInline, silent: boolean): boolean {
  const match = matchHere(genderStar, state);
  if (match === null) return false;

  if (!silent) state.pending += '*';
  state.pos += 1;
  return true;
}

function readWikiLink(state: StateInline, silent: boolean): boolean {
  const match = matchHere(wikiLink, state);
  if (match === null) return false;

  const { embedded, page = '', words = '' } = match.groups ?? {};
  if (!silent && embedded === '') state.pending += (words || page.replace(/#.*/u, '')).trim();
  state.pos += match[0].length;
  return true;
}

function readFootnoteMark(state: StateInline, silent: boolean): boolean {
  const match = matchHere(footnoteMark, state);
  if (match === null) return false;

  if (!silent) state.push('footnote_mark', '', 0);
  state.pos += match[0].length;
  return true;
}

function readInlineNote(state: StateInline, silent: boolean): boolean {
  const match = matchHere(inlineNote, state);
  if (match === null) return false;

  if (!silent) {
    state.push('inline_note', '', 0).content = '';
    collected(state.env).notes.push(match.groups?.['note'] ?? '');
  }
  state.pos += match[0].length;
  return true;
}

function readShortcode(state: StateInline, silent: boolean): boolean {
  const match = matchHere(shortcode, state) ?? matchHere(attributes, state);
  if (match === null) return false;

  if (!silent) {
    state.push('shortcode', '', 0);
    const reason = match[0].startsWith('{{') || match[0].startsWith('{%') ? 'shortcode' : undefined;
    if (reason !== undefined) collected(state.env).leftOut.push({ text: match[0], reason });
  }
  state.pos += match[0].length;
  return true;
}

/** What is met on the way through a text, beside what is shown of it. */
export interface Collected {
  readonly leftOut: LeftOut[];
  /** Notes that are written within the text, as Markdown. */
  readonly notes: string[];
}

const collectedKey = Symbol('collected');

/** What was met so far; kept in what markdown-it hands to all its rules. */
export function collected(environment: Env): Collected {
  const known = environment[collectedKey] as Collected | undefined;
  if (known !== undefined) return known;

  const fresh: Collected = { leftOut: [], notes: [] };
  environment[collectedKey] = fresh;
  return fresh;
}

const inline = inlineReader();

/**
 * The text that a reader of the rendered page sees: links and emphasis without their markup, images
 * gone, escapes and entities resolved. Text without markup comes back unchanged, its lines apart.
 *
 * @param definitions those of the body; a reference to anything else is no link, and stays.
 */
export function stripInlineMarkdown(text: string, definitions: Definitions = {}): string {
  const [block] = inline.parseInline(text, { references: definitions });
  return visibleText(block?.children ?? []);
}

/** What a reader sees of the tokens of some lines. */
export function visibleText(tokens: readonly Token[]): string {
  const pieces: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;

    const name = token.type === 'html_inline' ? tagName(token.content) : undefined;
    const isOpening = name !== undefined && !/^<\/|\/>$/u.test(token.content);
    if (isOpening && (name === 'sup' || name === 'sub' || silentElements.has(name))) {
      const end = closingTag(tokens, index, name);
      if (end !== -1) {
        if (name === 'sup' || name === 'sub') {
          pieces.push(raised(tokens.slice(index, end + 1), name, pieces.at(-1) ?? ''));
        }
        index = end;
        continue;
      }
    }
    pieces.push(shown(token));
  }

  return normaliseText(pieces.join(''));
}

/** Far enough for what stands in a line; a tag that is never closed costs no more. */
const longestElement = 50;

function closingTag(tokens: readonly Token[], start: number, name: string): number {
  const closing = new RegExp(`^</${name}\\s*>$`, 'iu');
  const last = Math.min(tokens.length, start + longestElement);
  for (let index = start + 1; index < last; index += 1) {
    const token = tokens[index];
    if (token?.type === 'html_inline' && closing.test(token.content)) return index;
  }
  return -1;
}

/** Raised and lowered text as web pages have it read: marks of notes are none of the text, exponents keep their place. */
function raised(tokens: readonly Token[], name: string, before: string): string {
  const html = tokens
    .map((token) => (token.type === 'html_inline' ? token.content : escapeHtml(shown(token))))
    .join('');
  const [element] = elementsOf(parsePage(html, ''), new Set([name]));
  if (element === undefined) return '';

  const read = raisedText(element, before);
  return 'text' in read ? read.text : '';
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

function shown({ type, content, markup, info }: Token): string {
  switch (type) {
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'html_inline':
      return shownTag(content);
    case 'text_special':
      return info === 'entity' ? characterOf(content, markup) : content;
    case 'image':
      return '';
    default:
      return content;
  }
}

function shownTag(tag: string): string {
  if (!isHtmlTag(tag)) return tag;
  if (/^<q[\s>]/iu.test(tag)) return '“';
  if (/^<\/q[\s>]/iu.test(tag)) return '”';
  return /^<(?:br|hr|\/?(?:p|div|li|summary|td|th))(?=[\s/>])/iu.test(tag) ? ' ' : '';
}

/** Browsers read the numbers 128 to 159 as Windows-1252, in which many an old article is written. */
function characterOf(read: string, entity: string): string {
  const character = read === '\ufffd' ? decodeHTMLStrict(entity) : read;
  return character.replace(controlCharacters, '\ufffd');
}
