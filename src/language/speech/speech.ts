/** Reported speech: what is found in a sentence of any language, and the words that all languages share. */

import type { Quotation } from '../sentences/quotations.ts';
import { capitalised } from '../words/characters.ts';

/** Whom a sentence names as its speaker, before pronouns and descriptions are resolved. */
export interface Mention {
  /** As the sentence has it: "Jason Brodsky", "der hochrangige Beamte", "er". */
  readonly text: string;
  readonly plural: boolean;
}

/** Finds the speaker that a sentence names; `masked` has its quotations masked. */
export type MentionFinder = (masked: string) => Mention | undefined;

/** Stands for each character of a quotation, so that offsets stay and rules see only the frame. */
export const maskCharacter = '\ue000';

/** The text with its quotations hidden, marks included; the length stays the same. They must not overlap. */
export function maskQuotations(text: string, quotations: readonly Quotation[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of quotations) {
    pieces.push(text.slice(from, start), maskCharacter.repeat(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** News agencies and broadcasters, to whom things are said. */
export const agencies = [
  ...['Reuters', 'AFP', 'AP', 'dpa', 'Axios', 'CNN', 'BBC', 'KNA', 'APA', 'epd'],
];

/** A phrase as it stands inside a sentence and where one begins. */
export function inEitherCase(phrase: string): readonly [string, string] {
  return [phrase, capitalised(phrase)];
}
