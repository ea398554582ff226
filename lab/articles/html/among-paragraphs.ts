// Items, rows and quotations that stand among the paragraphs of a story, where a publisher's parser takes `<p>` alone.

import { decodeHtml } from '../../../src/story/formats/html/page/decode.ts';
import { isSilent } from '../../../src/story/formats/html/page/elements.ts';
import { type Element, parsePage } from '../../../src/story/formats/html/page/parse.ts';
import { attribute, parentOf, walk } from '../../../src/story/formats/html/page/tree.ts';

/** How a text stands on its page that is no paragraph by its element. */
export const standings = ['item', 'row', 'quotation'] as const;

export type Standing = (typeof standings)[number];

/** How a text stands among the expected paragraphs of its page; undefined for what does not. */
export type StandingOf = (text: string) => Standing | undefined;

const containers: Readonly<Record<string, Standing>> = {
  ul: 'item',
  ol: 'item',
  dl: 'item',
  table: 'row',
  blockquote: 'quotation',
};

/** An item that is mostly a link leads elsewhere. */
const mostlyLinked = 0.5;

/** In letters; a page says a shorter text in many places. */
const shortest = 4;

interface Part {
  /** Lower-case letters and digits alone, so that it does not matter how lines are broken. */
  readonly letters: string;
  readonly linked: number;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Looks at a page by its elements alone, not by what the program's reader makes of it: a text stands among the
 * paragraphs where it is an item of a list, a row of a table or a quotation whose container stands beside elements that
 * hold expected paragraphs, with one of these before it; an item that is mostly a link does not.
 */
export function standingAmong(
  bytes: Uint8Array,
  file: string,
  expected: readonly string[],
): StandingOf {
  const parts = partsOf(bytes, file);
  const known = new Set(expected.map(lettersOf).filter((text) => text.length >= shortest));
  const paragraphs = [...parts].filter(([, { letters }]) => known.has(letters));
  const holding = new Set<Element>();
  for (const [element] of paragraphs)
    for (let one: Element | undefined = element; one !== undefined; one = parentOf(one))
      holding.add(one);

  const byLetters = new Map<string, Element[]>();
  for (const [element, { letters }] of parts) {
    if (letters.length < shortest) continue;
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), element]);
  }

  const isAmong = (container: Element) => {
    const isHolder = holding.has(container) && container.tagName !== 'table';
    return isHolder || hasParagraphBefore(container, parts, holding);
  };
  const standing = (element: Element): Standing | undefined => {
    const { letters = '', linked = 0 } = parts.get(element) ?? {};
    const container = containersAround(element).find(isAmong);
    const kind = container && containers[container.tagName];
    return kind === 'item' && linked > letters.length * mostlyLinked ? undefined : kind;
  };

  return (text) =>
    (byLetters.get(lettersOf(text)) ?? []).map(standing).find((kind) => kind !== undefined);
}

/** Whether an element before this one, beside it or beside what holds nothing but it, holds an expected paragraph. */
function hasParagraphBefore(
  container: Element,
  parts: ReadonlyMap<Element, Part>,
  holding: ReadonlySet<Element>,
): boolean {
  let alone = container;
  for (
    let around = parentOf(alone);
    around !== undefined && parts.get(around)?.letters === parts.get(container)?.letters;
    around = parentOf(alone)
  )
    alone = around;

  const beside: readonly unknown[] = parentOf(alone)?.childNodes ?? [];
  return beside.slice(0, beside.indexOf(alone)).some((one) => holding.has(one as Element));
}

/** From within outwards. */
function containersAround(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let one: Element | undefined = element; one !== undefined; one = parentOf(one))
    if (containers[one.tagName] !== undefined) found.push(one);
  return found;
}

/** The text of each element that shows any. */
function partsOf(bytes: Uint8Array, file: string): ReadonlyMap<Element, Part> {
  const parts = new Map<Element, Part>();
  const open: { letters: string[]; linked: number }[] = [];
  let links = 0;

  walk(parsePage(decodeHtml(bytes, file), file), {
    enter: (element) => {
      if (isSilent(element)) return false;
      if (element.tagName === 'a' && attribute(element, 'href') !== undefined) links += 1;
      open.push({ letters: [], linked: 0 });
      return true;
    },
    leave: (element) => {
      if (element.tagName === 'a' && attribute(element, 'href') !== undefined) links -= 1;
      const own = open.pop();
      if (own === undefined) return;
      const letters = own.letters.join('');
      parts.set(element, { letters, linked: own.linked });
      open.at(-1)?.letters.push(letters);
      const around = open.at(-1);
      if (around !== undefined) around.linked += own.linked;
    },
    text: (value) => {
      const letters = lettersOf(value);
      open.at(-1)?.letters.push(letters);
      const around = open.at(-1);
      if (around !== undefined && links > 0) around.linked += letters.length;
    },
  });
  return parts;
}
