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

  return parse(source, {
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
