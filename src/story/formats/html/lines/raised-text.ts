// Raised and lowered text in a line, which without its place would change the number before it.

import { foldSpaces } from '../../../../language/words/characters.ts';
import type { Element } from '../page/parse.ts';
import { attribute, elementsOf, textOf } from '../page/tree.ts';

const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
};
const lowered: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '–': '₋',
  '(': '₍',
  ')': '₎',
};

/** Endings of ordinals and abbreviations that are raised for their looks: "1st", "2e", "1er", "M.º", "Mme". */
const ending = /^(?:st|nd|rd|th|er|re|e|ère|ème|ers|me|lle|o|a|º|ª|s)$/iu;
const mark = /^(?:TM|SM|®|©|™|℠)$/iu;
const noteMark = /^[[(]?(?:\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*|[a-z]|[*†‡§#]{1,3}|[ivx]{1,5})[\])]?$/iu;
const noteClass =
  /(?:foot|end)-?_?note|(?:^|[\s_-])(?:fn|ref|reference|cite|citation|note)(?:$|[\s_-])/iu;

/** Whether the number before is no measure but a word, whose raised digit leads to a note. */
function isExponent(before: string): boolean {
  return /(?:^|[^\p{L}])(?:[\p{Nd})\]]|\p{L}{1,2}|km|cm|mm|dm|qm|mi|ft|in|yd|sec|Meter|meters?)$/u.test(
    before,
  );
}

function translated(text: string, letters: Readonly<Record<string, string>>): string | undefined {
  const characters = [...text].map((character) => letters[character]);
  return characters.every((character) => character !== undefined) ? characters.join('') : undefined;
}

function leadsToNote(element: Element): boolean {
  const links = elementsOf(element, new Set(['a']));
  const around =
    element.parentNode !== null && 'tagName' in element.parentNode ? [element.parentNode] : [];
  const isLink = [...links, ...around].some(
    (one) =>
      one.tagName === 'a' && /^#|#(?:cite_|fn|footnote|note)/iu.test(attribute(one, 'href') ?? ''),
  );
  return (
    isLink ||
    noteClass.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)
  );
}

/** What raised or lowered text is in a line of text; `note` for the mark of a note, which is no part of the text. */
export type RaisedText = { readonly text: string } | { readonly note: string };

/** Words before a raised digit tell what it is; more of the line is not looked at. */
const longestBefore = 40;

/** The end of a line that is put together of pieces. */
export function endOf(pieces: readonly string[]): string {
  let end = '';
  for (let index = pieces.length - 1; index >= 0 && end.length < longestBefore; index -= 1) {
    end = (pieces[index] ?? '').slice(-longestBefore) + end;
  }
  return end;
}

/** @param before the text of the line up to the element. */
export function raisedText(element: Element, before: string): RaisedText {
  const text = foldSpaces(textOf(element));
  if (text === '') return { text: '' };

  if (element.tagName === 'sub') return { text: translated(text, lowered) ?? text };
  if (leadsToNote(element) && noteMark.test(text)) return { note: text };
  if (mark.test(text)) return { text: /^(?:TM)$/iu.test(text) ? '™' : text };
  if (/[\p{N}\p{Lu}]\.?$/u.test(before) && ending.test(text)) return { text };

  const digits = translated(text, raised);
  if (digits !== undefined && (isExponent(before) || /(?:^|\s)$/u.test(before)))
    return { text: digits };
  if (noteMark.test(text)) return { note: text };
  if (digits !== undefined) return { text: digits };
  return { text: /[\s(]$/u.test(before) || before === '' ? text : ` ${text}` };
}
