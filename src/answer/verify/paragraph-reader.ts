// What verification reads of a paragraph, kept as long as it lives.

import type { Language } from '../../language/language.ts';
import type { Paragraph } from '../../story/article.ts';
import { type Facts, factsOf } from './check-facts.ts';
import { type NormalisedText, normaliseText } from './quotes/normalise.ts';

/** Reads paragraphs for verification; what was read is kept as long as the paragraph lives. */
export class ParagraphReader {
  readonly #texts = new WeakMap<Paragraph, NormalisedText>();
  readonly #facts = new WeakMap<Paragraph, Facts>();

  /** The text as quotes are compared with it. */
  textOf(paragraph: Paragraph): NormalisedText {
    const known = this.#texts.get(paragraph);
    if (known !== undefined) return known;

    const text = normaliseText(paragraph.text);
    this.#texts.set(paragraph, text);

    return text;
  }

  /** The numbers, dates and names of the text, of its post's attribution and of the speakers that are known for it. */
  factsOf(paragraph: Paragraph, language: Language): Facts {
    const known = this.#facts.get(paragraph);
    if (known !== undefined) return known;

    const { text, post, sentences } = paragraph;
    const speakers = sentences.flatMap(({ speaker }) => speaker ?? []);
    const attribution = post === undefined ? [] : [post.author, post.handle ?? '', post.date ?? ''];
    const facts = factsOf([text, ...attribution, ...speakers].join('\n'), language);
    this.#facts.set(paragraph, facts);

    return facts;
  }
}
