/**
 * Markup within lines of Markdown: what a reader of the rendered page sees of it. Emphasis, links, code, escapes and
 * entities are read by markdown-it, which keeps to CommonMark; here stands what this program does otherwise.
 */
import { decodeHTMLStrict } from 'entities';
import MarkdownIt, { type Env, type StateInline, type Token } from 'markdown-it';
import { normaliseText } from '../document/source-text.ts';

/** What the reference links of a body lead to, as markdown-it keeps it. */
export type Definitions = NonNullable<Env['references']>;

/** Tags of running text. Others may be words that an author put between angle brackets, and stay. */
const inlineTag =
  /^<\/?(?:a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|time|u)(?:\s.*)?\/?>$/isu;

/** "Leser*innen", "jede*r": the star is part of the word, though two of them would emphasise what is between. */
const genderStar = /(?<=\p{L})\*(?=(?:innen|in|r|e|n)(?!\p{L}))/uy;

/** What no text file may hold, and an entity can stand for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacters = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]/gu;

const inline = new MarkdownIt({ html: true });
// Tokens are read, and nothing is rendered: no address is dangerous, and each is shown as it is written.
inline.validateLink = () => true;
inline.normalizeLinkText = (address) => address;
// Entities stay apart from the text around them.
inline.core.ruler.disable('text_join');
inline.inline.ruler.before('emphasis', 'gender_star', readGenderStar);

const definitionsOnly = new MarkdownIt();
definitionsOnly.core.ruler.enableOnly(['normalize', 'block']);

function readGenderStar(state: StateInline, silent: boolean): boolean {
  genderStar.lastIndex = state.pos;
  if (!genderStar.test(state.src)) return false;

  if (!silent) state.pending += '*';
  state.pos += 1;
  return true;
}

/**
 * The text that a reader of the rendered page sees: links and emphasis without their markup, images
 * gone, escapes and entities resolved. Text without markup comes back unchanged, its lines apart.
 *
 * @param definitions those of the body; a reference to anything else is no link, and stays.
 */
export function stripInlineMarkdown(text: string, definitions: Definitions = {}): string {
  const [block] = inline.parseInline(text, { references: definitions });
  return normaliseText((block?.children ?? []).map(visibleText).join(''));
}

function visibleText({ type, content, markup, info }: Token): string {
  switch (type) {
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'html_inline':
      if (!inlineTag.test(content)) return content;
      return /^<br/iu.test(content) ? ' ' : '';
    case 'text_special':
      return info === 'entity' ? characterOf(content, markup) : content;
    case 'image':
      return '';
    default:
      return content;
  }
}

/** Browsers read the numbers 128 to 159 as Windows-1252, in which many an old article is written. */
function characterOf(read: string, entity: string): string {
  const character = read === '\ufffd' ? decodeHTMLStrict(entity) : read;
  return character.replace(controlCharacters, '\ufffd');
}

/** Where the reference links of a Markdown text lead. */
export function definitionsOf(markdown: string): Definitions {
  const environment: Env = {};
  definitionsOnly.parse(markdown, environment);
  return environment.references ?? {};
}

/** Whether a line only says where a reference link leads, of which a reader sees nothing. */
export function isDefinition(line: string): boolean {
  return line.startsWith('[') && Object.keys(definitionsOf(line)).length > 0;
}
