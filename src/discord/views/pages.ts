// A listing cut into pages.

import type { Language } from '../../language/language.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { contentLimit } from '../reply/outgoing.ts';
import { type Block, packBlocks } from '../reply/pack-blocks.ts';
import type { Listing } from './view.ts';

/** Characters of the entries of a page: what can be read without scrolling far. */
const pageLength = 1_400;

/** More are not shown; each can be reached by its button alone. */
const mostPages = 99;

/** One page of a listing. */
export interface Page {
  /** 1 to 2,000 characters of markdown. */
  readonly content: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** A page of a listing: the one of that number, or the nearest that there is. */
export function pageOf(listing: Listing, wanted: number, language: Language): Page {
  const { heading, intro = [], entries } = listing;
  const texts = viewTexts[language];
  const [first = [], ...others] = paged([...intro, ...entries]);
  const all = [first, ...others].slice(0, mostPages);
  const number = Math.min(Math.max(1, wanted), all.length);
  const blocks = [...heading, ...(all[number - 1] ?? [])];
  const [content = texts.nothing] = packBlocks(blocks, 1, texts.shortened);

  return { content: content.slice(0, contentLimit), number, count: all.length };
}

/** Blocks by page. A block that begins a new group stays with what follows it. */
function paged(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let length = 0;
  for (const group of groupsOf(blocks)) {
    const size = group.reduce((sum, { before, text, after }) => {
      return sum + before.length + text.length + after.length + 1;
    }, 0);
    const page = pages.at(-1);
    if (page !== undefined && length + size <= pageLength) {
      page.push(...group);
      length += size;
    } else {
      pages.push([...group]);
      length = size;
    }
  }

  return pages;
}

function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.at(-1)?.keepsWithNext === true) last.push(block);
    else groups.push([block]);
  }

  return groups;
}
