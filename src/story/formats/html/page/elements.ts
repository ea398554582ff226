// What elements are to a reader: which break lines, which show no text, which stand for a part of the page.

import { type Element, isHtml } from './parse.ts';
import { attribute } from './tree.ts';

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul xmp listing',
);

/** Show nothing that is text of the page, or only where they fail. */
const silent = names(
  'head script style template noscript noframes noembed iframe object video audio canvas embed svg map datalist rp rt input select textarea progress meter param source track title link meta',
);

const hiddenClass =
  /(?:^|\s)(?:sr-only|sr_only|visually-?hidden|u-visually-?hidden|screen-reader(?:-text|-only)?|screenreader(?:-text|-only)?|a11y-hidden|is-hidden|print-only|visible-print|d-none)(?:\s|$)/iu;
const hiddenStyle =
  /(?:^|;)\s*(?:mso-element\s*:\s*comment|mso-list\s*:\s*ignore|display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01]|clip-path\s*:\s*inset\(\s*(?:50|100)%)/iu;

/** What servers send late, hidden until a program puts it in its place, as React does it. */
const shownByProgram = /^S:[\da-f]+$/u;

/** Whether the element begins and ends a line of its own. */
export function isBlock(element: Element): boolean {
  return (
    blocks.has(element.tagName) ||
    /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)/iu.test(
      attribute(element, 'style') ?? '',
    )
  );
}

/** Whether nothing of the element is text of the page: scripts, what is hidden, what stands in for something else. */
export function isSilent(element: Element): boolean {
  const { tagName } = element;
  if (silent.has(tagName)) return isHtml(element) || tagName === 'svg' || tagName === 'title';
  if (attribute(element, 'hidden') !== undefined)
    return !shownByProgram.test(attribute(element, 'id') ?? '');
  if (
    attribute(element, 'aria-hidden') === 'true' &&
    !/^(?:p|article|main|section|body)$/u.test(tagName)
  )
    return true;
  if (hiddenStyle.test(attribute(element, 'style') ?? '')) return true;
  return hiddenClass.test(attribute(element, 'class') ?? '');
}

/** The level of a heading, 1 to 6; undefined for anything else. */
export function headingLevel(element: Element): number | undefined {
  const level = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  if (attribute(element, 'role') !== 'heading') return undefined;
  return Number(attribute(element, 'aria-level') ?? 2) || 2;
}
