// The paragraphs of a page that holds an article and nothing else.

import { parseHTML } from 'linkedom';
import { foldSpaces } from '../../../src/language/words/characters.ts';

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt figure footer form header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'
    .toUpperCase()
    .split(' '),
);
/** What is no paragraph: headings, captions, and what shows no text. */
const leftOut =
  /^(?:H[1-6]|FIGCAPTION|CAPTION|HEAD|SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|IFRAME|VIDEO|AUDIO)$/i;

/** As much of the library's nodes as is used. */
interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<TreeNode>;
}

/**
 * The texts of the blocks as a browser breaks lines, in order: headings and captions are left out, a row of a table is
 * one, `<br>` is a space. For libraries that return an article as HTML.
 */
export function blockTexts(html: string): readonly string[] {
  const { document } = parseHTML(`<!doctype html>${html}`);
  const texts: string[] = [];
  let open = '';
  const close = () => {
    const text = foldSpaces(open);
    if (/[\p{L}\p{N}]/u.test(text)) texts.push(text);
    open = '';
  };
  const walk = (node: TreeNode) => {
    if (node.nodeType === 3) open += node.textContent ?? '';
    const name = node.nodeName.toUpperCase();
    const isElement = node.nodeType === 1;
    const isBlock = isElement && (blocks.has(name) || leftOut.test(name));
    if (isBlock) close();
    if (name === 'BR') open += ' ';
    if (isElement && !leftOut.test(name)) for (const child of node.childNodes) walk(child);
    if (name === 'TD' || name === 'TH') open += ' | ';
    if (isBlock) close();
  };
  walk(document.documentElement);
  return texts;
}
