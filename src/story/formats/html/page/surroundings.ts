// What stands in each part of a page: pictures, fields, headings, letters.

import { isSilent } from './elements.ts';
import type { Element, Root } from './parse.ts';
import { attribute, walk } from './tree.ts';

/** What an element holds, and all that is inside it. */
export interface Holdings {
  /** Of its text, without white space at the ends of its pieces. */
  letters: number;
  /** Pictures and films; icons are none. */
  pictures: number;
  /** What is typed into. */
  fields: number;
  /** What is chosen from or pressed. */
  choices: number;
  headings: number;
  /** The element right before it, with the same parent. */
  before?: Holdings;
}

/** Smaller pictures are icons; in pixels. */
const smallestPicture = 60;

const pictureTags = new Set(['img', 'picture', 'video', 'amp-img', 'amp-video']);
const typed = /^(?:text|email|tel|password|number|url|date)?$/iu;
const chosen = /^(?:radio|checkbox|submit|button)$/iu;

const nothing: Holdings = { letters: 0, pictures: 0, fields: 0, choices: 0, headings: 0 };

function isIcon(element: Element): boolean {
  const size = Number.parseInt(attribute(element, 'width') ?? '', 10);
  return size < smallestPicture;
}

function count(element: Element, holdings: Holdings): void {
  const { tagName } = element;
  if (pictureTags.has(tagName)) holdings.pictures += isIcon(element) ? 0 : 1;
  else if (/^h[1-6]$/u.test(tagName)) holdings.headings += 1;
  else if (tagName === 'textarea') holdings.fields += 1;
  else if (tagName === 'button') holdings.choices += 1;
  else if (tagName === 'input') {
    const type = attribute(element, 'type') ?? '';
    if (typed.test(type)) holdings.fields += 1;
    else if (chosen.test(type)) holdings.choices += 1;
  }
}

/** Looks through a page once; what is not in it holds nothing. */
export function surroundingsOf(root: Root): (element: Element) => Readonly<Holdings> {
  const known = new Map<Element, Holdings>();
  const open: (Holdings & { last?: Holdings })[] = [{ ...nothing }];
  let silent = 0;
  const top = (): Holdings & { last?: Holdings } => open.at(-1) ?? { ...nothing };

  walk(root, {
    enter: (element) => {
      if (isSilent(element)) silent += 1;
      const around = top();
      const own: Holdings = {
        ...nothing,
        ...(around.last !== undefined && { before: around.last }),
      };
      around.last = own;
      count(element, own);
      known.set(element, own);
      open.push(own);
      return true;
    },
    leave: (element) => {
      if (isSilent(element)) silent -= 1;
      const own = open.pop() ?? nothing;
      const around = top();
      around.letters += own.letters;
      around.pictures += own.pictures;
      around.fields += own.fields;
      around.choices += own.choices;
      around.headings += own.headings;
    },
    text: (value) => {
      if (silent === 0) top().letters += value.trim().length;
      // Pictures that are loaded later stand in here for browsers without programs.
      else if (value.includes('<img')) top().pictures += 1;
    },
  });

  return (element) => known.get(element) ?? nothing;
}
