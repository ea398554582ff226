// Text as a vocabulary expects it, with the way back to the original.

import type { CharacterMap } from './charsmap.ts';

/** A normalised text and where each of its code units came from. */
export interface NormalisedText {
  readonly text: string;
  /** For each code unit of `text`, the offset in the original at which its source begins. */
  readonly starts: readonly number[];
  /** For each code unit of `text`, the offset in the original at which its source ends. */
  readonly ends: readonly number[];
}

/** Text in which every code point is a grapheme of its own, so that no segmenter is needed. */
const plain = /^[\x20-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const utf8 = new TextEncoder();

/** A grapheme of so many UTF-8 bytes or more is looked up character by character, as the vocabulary was made. */
const longGrapheme = 6;

/** Normalises as the vocabulary expects it: mapped characters, and one space for several. */
export function createNormaliser(map: CharacterMap): (text: string) => NormalisedText {
  const known = new Map<string, string>();

  const mapped = (character: string): string => {
    const remembered = known.get(character);
    if (remembered !== undefined) return remembered;

    const replacement = map(character) ?? character;
    // Bounded by what texts are made of: code points, of which a language uses some hundred.
    if (known.size < 4_096) known.set(character, replacement);
    return replacement;
  };

  return (text) => {
    let normalised = '';
    const starts: number[] = [];
    const ends: number[] = [];

    const append = (replacement: string, start: number, end: number) => {
      for (const unit of replacement.split('')) {
        if (unit === ' ' && normalised.endsWith(' ')) {
          ends[ends.length - 1] = end;
          continue;
        }

        normalised += unit;
        starts.push(start);
        ends.push(end);
      }
    };

    for (const { segment, index } of graphemes(text)) {
      const whole =
        segment.length === 1 || utf8.encode(segment).length >= longGrapheme
          ? undefined
          : map(segment);

      if (whole !== undefined) {
        append(whole, index, index + segment.length);
        continue;
      }

      let start = index;
      for (const character of segment) {
        append(mapped(character), start, start + character.length);
        start += character.length;
      }
    }

    return { text: normalised, starts, ends };
  };
}

function graphemes(text: string): Iterable<{ segment: string; index: number }> {
  return plain.test(text)
    ? Array.from(text, (segment, index) => ({ segment, index }))
    : segmenter.segment(text);
}
