// Looking at elements of a page, and walking over them without recursion: pages nest as deep as they like.

import { type Element, isElement, type Node } from './parse.ts';

/** The value of an attribute; undefined where there is none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The element around this one; undefined for the outermost. */
export function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && isElement(parentNode) ? parentNode : undefined;
}

/** What a walk does at each node. */
export interface Visitor {
  /** Return false to leave out what is inside; `leave` is not called then. */
  readonly enter: (element: Element) => boolean;
  readonly leave: (element: Element) => void;
  readonly text: (value: string) => void;
}

/** Visits what is inside `start` in the order of the page; what a `template` holds is no part of the page. */
export function walk(start: { readonly childNodes: readonly Node[] }, visitor: Visitor): void {
  interface Level {
    readonly nodes: readonly Node[];
    readonly element?: Element;
    next: number;
  }
  const levels: Level[] = [{ nodes: start.childNodes, next: 0 }];

  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const node = level.nodes[level.next];
    level.next += 1;
    if (node === undefined) {
      levels.pop();
      if (level.element !== undefined) visitor.leave(level.element);
      continue;
    }

    if (node.nodeName === '#text' && 'value' in node) visitor.text(node.value);
    else if (isElement(node) && visitor.enter(node)) {
      levels.push({ nodes: node.childNodes, element: node, next: 0 });
    }
  }
}

/** All elements inside `start` of these tags, in order. */
export function elementsOf(
  start: { readonly childNodes: readonly Node[] },
  tags: ReadonlySet<string>,
): readonly Element[] {
  const found: Element[] = [];
  walk(start, {
    enter: (element) => {
      if (tags.has(element.tagName)) found.push(element);
      return true;
    },
    leave: () => {},
    text: () => {},
  });

  return found;
}

/** All text inside an element, as it is written. */
export function textOf(start: { readonly childNodes: readonly Node[] }): string {
  const pieces: string[] = [];
  walk(start, { enter: () => true, leave: () => {}, text: (value) => pieces.push(value) });

  return pieces.join('');
}
