// Whose words a block quotation of a page is, where its own markup says so.

import { foldSpaces } from '../../../../language/words/characters.ts';
import { attributionName } from '../../../document/posts.ts';
import { type Element, isElement } from '../page/parse.ts';
import { elementsOf, parentOf, textOf } from '../page/tree.ts';
import { isEmbed } from './embeds.ts';

/** Whoever is named by no more than one word may be anything. */
const fewestWords = 2;

/** Elements around a line of a quotation that are looked at; pages nest as deep as they like. */
const mostAround = 12;

const pictures: ReadonlySet<string> = new Set(['img', 'picture', 'video', 'iframe', 'svg']);

/** Who says a block quotation. */
export interface QuotationSpeaker {
  readonly name: string;
  /** Whether the element that was asked about is the line that names them. */
  readonly isAttribution: boolean;
}

/**
 * Who says the block quotation around an element: named by the caption of a figure without a picture, or by the `footer` or
 * `cite` that ends the quotation, as HTML has it. Undefined for everything else.
 */
export function quotationSpeaker(element: Element): QuotationSpeaker | undefined {
  const path = around(element);
  const quotation = path.find(({ tagName }) => tagName === 'blockquote');
  if (quotation === undefined || isEmbed(quotation)) return undefined;

  const attribution = attributionOf(quotation);
  const name = attribution && nameIn(attribution);

  return attribution === undefined || name === undefined
    ? undefined
    : { name, isAttribution: path.includes(attribution) };
}

/** The element and what is around it, innermost first. */
function around(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (
    let one: Element | undefined = element;
    one !== undefined && path.length < mostAround;
    one = parentOf(one)
  ) {
    path.push(one);
  }

  return path;
}

function attributionOf(quotation: Element): Element | undefined {
  const last = filledIn(quotation).at(-1);
  const ending = last !== undefined && isElement(last) ? endOf(last) : undefined;

  return ending ?? captionOf(quotation);
}

/** "<footer>", "<cite>", or a paragraph with nothing else in it. */
function endOf(element: Element): Element | undefined {
  if (element.tagName === 'footer' || element.tagName === 'cite') return element;

  const [only, ...others] = filledIn(element);
  return others.length === 0 && only !== undefined && isElement(only) && only.tagName === 'cite'
    ? only
    : undefined;
}

/** The caption right beside a quotation that its figure has nothing else but. */
function captionOf(quotation: Element): Element | undefined {
  const figure = parentOf(quotation);
  if (figure?.tagName !== 'figure') return undefined;

  const own = figure.childNodes.filter(isElement);
  const isOnly = own.every(({ tagName }) => tagName === 'blockquote' || tagName === 'figcaption');
  const captions = own.filter(({ tagName }) => tagName === 'figcaption');
  const isPicture = elementsOf(quotation, pictures).length > 0;

  return isOnly && own.length === 2 && !isPicture ? captions[0] : undefined;
}

/** The elements in an element, and its text with a letter in it. */
function filledIn({ childNodes }: Element) {
  return childNodes.filter(
    (node) => isElement(node) || ('value' in node && /[\p{L}\p{N}]/u.test(node.value)),
  );
}

function nameIn(attribution: Element): string | undefined {
  const text = foldSpaces(textOf(attribution));
  const name = attributionName(`— ${text.replace(/^[^\p{L}\p{N}]+/u, '')}`);

  return name === undefined || name.split(' ').length < fewestWords ? undefined : name;
}
