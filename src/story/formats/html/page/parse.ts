// A web page as a tree, as browsers read it, within limits.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';
import { UserError } from '../../../../base/errors.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Root = DefaultTreeAdapterTypes.Document;

/** Elements inside each other. Browsers nest no deeper than 512. */
const mostLevels = 512;

/** The largest pages of news sites have some 20,000 elements. */
const mostElements = 100_000;

const units: Readonly<Record<string, string>> = {
  levels: 'levels of elements inside each other',
  elements: 'elements',
};

function refuse(file: string, unit: string, limit: number): never {
  throw new UserError(
    `${file}: the page has more than ${limit} ${units[unit]}, which no article has. ` +
      "Save the article's text as a .txt file.",
  );
}

/** The start of an element whose content is a program or a style; what has `<` among its attributes is left alone. */
const program = /<(script|style)((?:"[^"<]{0,1000}"|'[^'<]{0,1000}'|[^"'<>]){0,200})>/giu;

/** In what looks like a program: then it may stand in a comment or an attribute, and end elsewhere. */
const otherMarkup = /<!--|-->|<script|<\/(?:p|textarea|title)\b/iu;

/**
 * The page without the content of programs and styles, which is most of many pages, and which the parser reads
 * character by character. Data that describes the page stays.
 */
function withoutPrograms(source: string): string {
  const kept: string[] = [];
  let from = 0;
  program.lastIndex = 0;
  for (let start = program.exec(source); start !== null; start = program.exec(source)) {
    const [tag, name = '', attributes = ''] = start;
    const content = start.index + tag.length;
    const end = endOf(name.toLowerCase(), source, content);
    if (end === undefined) break;

    program.lastIndex = end;
    const isData = /ld\+json/iu.test(attributes);
    if (isData || otherMarkup.test(source.slice(content, end))) continue;
    kept.push(source.slice(from, content));
    from = end;
  }

  return kept.join('') + source.slice(from);
}

function endOf(name: string, source: string, from: number): number | undefined {
  const closing = name === 'script' ? /<\/script/giu : /<\/style/giu;
  closing.lastIndex = from;
  return closing.exec(source)?.index;
}

/**
 * Parses a page by the rules of the HTML standard: nothing is malformed.
 *
 * @throws UserError that names the limit, as soon as the page is past it.
 */
export function parsePage(source: string, file: string): Root {
  const levels = new WeakMap<object, number>();
  let elements = 0;
  const place = (parent: object, child: object) => {
    const level = (levels.get(parent) ?? 0) + 1;
    if (level > mostLevels) refuse(file, 'levels', mostLevels);
    levels.set(child, level);
  };

  return parse(withoutPrograms(source), {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        elements += 1;
        if (elements > mostElements) refuse(file, 'elements', mostElements);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      appendChild(parent, child) {
        place(parent, child);
        defaultTreeAdapter.appendChild(parent, child);
      },
      insertBefore(parent, child, before) {
        place(parent, child);
        defaultTreeAdapter.insertBefore(parent, child, before);
      },
    },
  });
}

export function isElement(node: { readonly nodeName: string }): node is Element {
  return 'tagName' in node;
}

/** Whether an element is HTML's, not a drawing's or a formula's. */
export function isHtml({ namespaceURI }: Element): boolean {
  return namespaceURI === html.NS.HTML;
}
