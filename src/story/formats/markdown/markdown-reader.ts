/**
 * Whole texts of Markdown as tokens: CommonMark with tables by markdown-it, and what blogs and content systems write
 * beside it. An article is prose: a date that opens a line is no list item, no text is code for being indented, a
 * post's attribution may start as a list item does, and what defines no link stays text.
 */
import MarkdownIt, {
  type Env,
  type ParserBlock,
  type StateBlock,
  type StateCore,
  type Token,
} from 'markdown-it';
import { UserError } from '../../../base/errors.ts';
import { monthsAfterFullStop } from '../../../language/facts/calendar.ts';
import { oneOf } from '../../../language/phrases/phrases.ts';
import { capitalised, wordEnd } from '../../../language/words/characters.ts';
import { checkParagraphCount } from '../../document/article-size.ts';
import { checkLines, checkParagraph } from '../../document/limits.ts';
import { parseAttribution } from '../../document/posts.ts';
import { collected, inlineReader, isHtmlTag, stripInlineMarkdown } from './inline-markdown.ts';

type Rule = ReturnType<ParserBlock['ruler']['getRules']>[number];

/** Quotes and lists inside each other; what is deeper would be left out without a word. */
const mostLevels = 90;

/** Footnotes and boxes inside each other. */
const mostBoxes = 10;

/** Marks take their reader time; a book has some ten thousand. */
const mostMarks = 100_000;

/** How far a shortcode may go on. */
const longestShortcode = 50;

const mark = /[*_~[\]`<&\\!{|^]/gu;

/** Not a date: "1. Mai" goes on with the sentence of the line before. */
const month = oneOf(monthsAfterFullStop.map(capitalised));
const dateLine = new RegExp(`^\\d{1,2}\\. ?${month}${wordEnd}`, 'u');

const footnote = /^\[\^(?<label>[^\]\s]{1,60})\]: ?(?<text>.*)$/u;
const colonBox = /^:{3,} *(?<name>[\w-]*) *(?:\{[^}]*\})? *\[?(?<title>[^\]{]*)\]?.*$/u;
const exclaimedBox = /^(?:!!!|\?\?\?\+?) +[\w-]+(?: +[\w-]+)*(?: +"(?<title>[^"]*)")? *$/u;
const contents = /^(?:\[\[?_?toc_?\]\]?|\{:\s*toc\s*\})$/iu;
const pairedShortcode =
  /^\{(?:%|\{[<%]) *(?<name>highlight|comment|raw|code|codeblock|verbatim)(?: [\s\S]*?)?[>%]?\}?\}$/u;

/** "[label]: address" with at most a title behind it. An address is no word. */
const definition =
  /^\[(?<label>[^\]]+)\]: *(?:<[^<>]*>|(?:[a-z][a-z\d+.-]*:|[/#?.])\S*|[^\s/]+\/\S*|[^\s]*[\p{L}\d]\.\p{L}\S*)(?: +(?:"[^"]*"|'[^']*'|\([^()]*\)))? *$/iu;
const bareDefinition = /^\[(?<label>[^\]]+)\]: *\S+(?: +(?:"[^"]*"|'[^']*'|\([^()]*\)))? *$/u;

/** What the rules know of the whole text. */
interface TextNotes {
  readonly file: string;
  /** What stands between brackets, in lower case, but for what a colon follows. */
  readonly labels: ReadonlySet<string>;
  /** Boxes and footnotes around. */
  boxes: number;
  /** The text that was last searched for the end of a comment, and where its last one is. */
  comments: { readonly source: string; readonly end: number };
}

const textNotes = Symbol('notes of a text');

function notesOf(environment: Env): TextNotes {
  return environment[textNotes] as TextNotes;
}

function defaultRule(name: string): Rule {
  const bare = new MarkdownIt({ html: true });
  bare.block.ruler.enableOnly([name]);
  const [rule] = bare.block.ruler.getRules('');
  if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);

  return rule;
}

const reader = makeReader();

function makeReader(): ReturnType<typeof inlineReader> {
  const made = inlineReader();
  const { ruler } = made.block;
  const inAll = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

  ruler.disable('code');
  ruler.at('list', unless(startsNoList, defaultRule('list')), {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  ruler.at('reference', unless(definesNothing, defaultRule('reference')));
  ruler.at('html_block', unless(isNoHtml, defaultRule('html_block')), {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  ruler.before('table', 'shortcode_block', readShortcodeBlock, inAll);
  ruler.before('reference', 'footnote', readFootnote, inAll);
  ruler.before('table', 'box', readBox, inAll);
  ruler.before('table', 'meaning', readMeaning, { alt: ['paragraph'] });
  made.core.ruler.after('block', 'limits', checkLimits);
  made.core.ruler.after('limits', 'markers', dropMarkers);

  return made;
}

/**
 * The tokens of a text.
 *
 * @param file its path or name, for messages.
 * @throws UserError that names the limit which the text is past: levels, marks, lines, or the length of a paragraph.
 */
export function readTokens(markdown: string, file: string, environment: Env): readonly Token[] {
  const marks = markdown.match(mark)?.length ?? 0;
  if (marks > mostMarks) {
    throw new UserError(
      `${file}: the text has ${marks} marks that may be Markdown's, at most ${mostMarks} are read. Save it as a .txt file.`,
    );
  }

  checkLines(markdown, file);
  const labels = [...markdown.matchAll(/\[([^[\]]{1,200})\](?!:)/gu)].map(([, label = '']) =>
    label.toLowerCase(),
  );
  const notes: TextNotes = {
    file,
    labels: new Set(labels),
    boxes: 0,
    comments: { source: '', end: -1 },
  };
  environment[textNotes] = notes;
  return reader.parse(markdown, environment);
}

function unless(veto: (state: StateBlock, line: number) => boolean, rule: Rule): Rule {
  return (state, start, end, silent) => !veto(state, start) && rule(state, start, end, silent);
}

/** A line without its indentation. */
function lineAt(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}

function startsNoList(state: StateBlock, line: number): boolean {
  const text = lineAt(state, line);
  if (dateLine.test(text)) return true;
  return (
    /^[-*+] .*[@&]/u.test(text) && parseAttribution(stripInlineMarkdown(text.trim())) !== undefined
  );
}

/** "[Update]: The opening …", "[Brandt]: Ja.": an address is one word, has the form of one, or is referred to. */
function definesNothing(state: StateBlock, line: number): boolean {
  const text = lineAt(state, line);
  if (/^\[[^\]]*\]: *$/u.test(text) || definition.test(text)) return false;

  const label = bareDefinition.exec(text)?.groups?.['label'];
  return label === undefined || !notesOf(state.env).labels.has(label.toLowerCase());
}

/** A comment without an end, and a word in angle brackets on a line of its own. */
function isNoHtml(state: StateBlock, line: number): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== 0x3c) return true;

  const text = lineAt(state, line);
  if (text.startsWith('<!--')) return lastCommentEnd(state) < start + 4;
  return !isHtmlTag(/^<[^>]*>?/u.exec(text)?.[0].replace(/[^>]$/u, '$&>') ?? '');
}

function lastCommentEnd({ src, env }: StateBlock): number {
  const notes = notesOf(env);
  if (notes.comments.source !== src) {
    notes.comments = { source: src, end: src.lastIndexOf('-->') };
  }
  return notes.comments.end;
}

/** Reads text that stands apart, between two tokens that say what it is. */
function readApart(state: StateBlock, type: string, text: string): void {
  const notes = notesOf(state.env);
  if (notes.boxes >= mostBoxes) {
    refuse(state.env, `boxes and footnotes stand in each other in more than ${mostBoxes} levels`);
  }

  state.push(`${type}_open`, '', 1);
  notes.boxes += 1;
  state.md.block.parse(text, state.md, state.env, state.tokens);
  notes.boxes -= 1;
  state.push(`${type}_close`, '', -1);
}

function refuse(environment: Env, problem: string): never {
  throw new UserError(
    `${notesOf(environment).file}: ${problem}, which no article has. Save it as a .txt file.`,
  );
}

/** Index of the first line after `start` that is not indented below it; blank lines belong where more follows. */
function endOfIndented(state: StateBlock, start: number, end: number, least: number): number {
  let after = start + 1;
  for (let line = start + 1; line < end; line += 1) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) - state.blkIndent < least) break;
    after = line + 1;
  }
  return after;
}

function readFootnote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const match = footnote.exec(lineAt(state, start));
  if (match === null) return false;
  if (silent) return true;

  let after = start + 1;
  // The lines of its first paragraph need not be indented.
  while (after < end && !state.isEmpty(after) && !footnote.test(lineAt(state, after))) after += 1;
  if (after < end && state.isEmpty(after)) after = endOfIndented(state, after, end, 2);

  const rest = Array.from({ length: after - start - 1 }, (_, index) =>
    lineAt(state, start + 1 + index),
  );
  state.line = after;
  readApart(state, 'footnote', [match.groups?.['text'] ?? '', ...rest].join('\n'));
  return true;
}

/** ":::tip Title" and "!!! note "Title"": the line itself shows its title alone. */
function readBox(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const text = lineAt(state, start);
  const colons = colonBox.exec(text);
  const exclaimed = colons === null ? exclaimedBox.exec(text) : null;
  const title = (colons ?? exclaimed)?.groups?.['title']?.trim();
  if (colons === null && exclaimed === null && !contents.test(text.trim())) return false;
  if (silent) return true;

  const after = exclaimed === null ? start + 1 : endOfIndented(state, start, end, 2);
  state.line = after;
  const body = state.getLines(start + 1, after, state.blkIndent + 4, false);
  if (title) readApart(state, 'box', title);
  if (body.trim() !== '') readApart(state, 'box', body);
  return true;
}

/** ": Meaning" under a word of a definition list. */
function readMeaning(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const text = /^:(?: {1,3}|\t)(?<text>\S.*)$/u.exec(lineAt(state, start))?.groups?.['text'];
  if (text === undefined || start === 0) return false;
  if (silent) return true;

  let after = start + 1;
  while (after < end && !state.isEmpty(after) && !lineAt(state, after).startsWith(': ')) after += 1;
  const rest = Array.from({ length: after - start - 1 }, (_, index) =>
    lineAt(state, start + 1 + index),
  );
  state.line = after;
  readApart(state, 'box', [text, ...rest].join('\n'));
  return true;
}

/** A shortcode that takes whole lines: none of it is text, but for the code that some stand around. */
function readShortcodeBlock(
  state: StateBlock,
  start: number,
  end: number,
  silent: boolean,
): boolean {
  const opening = /^\{(?:\{|%)/u.exec(lineAt(state, start));
  if (opening === null) return false;

  const closing = opening[0] === '{%' ? '%}' : '}}';
  let last = start;
  while (last < end && last < start + longestShortcode && !lineAt(state, last).includes(closing))
    last += 1;
  if (last >= end || last >= start + longestShortcode) return false;
  if (!lineAt(state, last).trimEnd().endsWith(closing)) return false;
  const source = Array.from({ length: last - start + 1 }, (_, index) =>
    lineAt(state, start + index),
  )
    .join('\n')
    .trim();
  // Text between two of them on a line is text.
  if (source.indexOf(closing) < source.length - closing.length) return false;
  if (silent) return true;

  collected(state.env).leftOut.push({ text: source, reason: 'shortcode' });
  state.line = last + 1;
  const name = pairedShortcode.exec(source)?.groups?.['name'];
  if (name === undefined || name === 'raw' || name === 'verbatim') return true;

  const ending = new RegExp(`^\\{(?:%|\\{[<%]) *(?:end|/) *${name} *[>%]?\\}?\\}`, 'u');
  let line = last + 1;
  while (line < end && !ending.test(lineAt(state, line))) line += 1;
  if (line >= end) return true;

  const text = state.getLines(last + 1, line, state.blkIndent, true);
  if (name === 'comment') collected(state.env).leftOut.push({ text, reason: 'comment' });
  else state.push('fence', 'code', 0).content = text;
  state.line = line + 1;
  return true;
}

function checkLimits({ tokens, env }: StateCore): void {
  // Before their lines are read, which takes longest.
  const paragraphs = tokens.filter(({ type }) => type === 'paragraph_open').length;
  checkParagraphCount(paragraphs, notesOf(env).file);
  for (const { type, level, content } of tokens) {
    if (level > mostLevels) {
      refuse(env, `quotes and lists stand in each other in more than ${mostLevels / 2} levels`);
    }
    if (type === 'inline') checkParagraph(content.length, notesOf(env).file);
  }
}

/** Drops what stands for a picture before a text: the box of a task, the sort of an admonition, whose title stands apart. */
function dropMarkers(state: StateCore): void {
  state.tokens = state.tokens.flatMap((token, index) => {
    if (token.type !== 'inline') return [token];

    const around = state.tokens[index - 2]?.type;
    if (around === 'list_item_open') token.content = token.content.replace(/^\[[ xX]\] +/u, '');
    const admonition =
      around === 'blockquote_open'
        ? /^\[![\w-]+\][+-]? *(?<title>[^\n]*)(?:\n|$)/u.exec(token.content)
        : null;
    if (admonition === null) return [token];

    token.content = token.content.slice(admonition[0].length);
    const title = new state.Token('inline', '', 0);
    title.content = admonition.groups?.['title'] ?? '';
    title.children = [];
    return [title, token];
  });
}
