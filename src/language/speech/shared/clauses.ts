// What the finders of all languages need of a sentence's clauses.

import type { Mention } from './speech.ts';
import { isMark, type Token } from './tokens.ts';

/** A verb or preposition that tells who says something, with the extent of its clause, by positions of tokens. */
export interface Cue {
  readonly speaker: Mention | undefined;
  readonly addressee?: string;
  readonly text: string;
  readonly at: number;
  /** The clause with the cue and its speaker; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** What is said: before, behind, the whole around it, or only that it was done. */
  readonly before?: readonly [from: number, to: number];
  readonly after?: readonly [from: number, to: number];
  readonly around?: readonly [from: number, to: number];
  /** Whether it tells of words, also where the sentence has none of them: "meint", "nahm Stellung", never "sieht". */
  readonly isOfWords?: boolean;
  /** Where what is quoted is surely its own, inside what another cue reports. */
  readonly quoted?: readonly [from: number, to: number];
  /** Whether the sentence tells without a clause or quotation of its own that something was said. */
  readonly isAct: boolean;
  /** Whether its subject stands before the verb in a language where what was quoted before would turn them round. */
  readonly isFrontal?: boolean;
  /** Whether it tells of a thought: "believes", "hofft". */
  readonly isThought?: boolean;
  /** Whether what the sentence before told is what is said: "Das berichtet die Zeitung." */
  readonly isOfBefore?: boolean;
  /** Whether a quotation anywhere behind is part of it: "kritisierte die Pläne, die …, als „Unsinn“". */
  readonly takesQuotations?: boolean;
}

/** Where the clause of a token begins: behind the mark or quotation before it. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0) {
    const before = tokens[start - 1];
    if (isMark(before, ')')) {
      const open = tokens.slice(0, start).findLastIndex((one) => isMark(one, '('));
      if (open > 0 && start - open < 12) {
        start = open;
        continue;
      }
    }
    const isName =
      (before?.kind === 'quotation' && isBesideWord(before, tokens[start])) ||
      isHyphen(before, tokens[start]);
    if (before === undefined || (!isName && isBreak(before, tokens[start - 2]))) break;
    start -= 1;
  }
  return start;
}

/** "die „Bild“-Zeitung": a hyphen without spaces, and the name before it. */
function isHyphen(token: Token | undefined, next: Token | undefined): boolean {
  const isBeside = token !== undefined && token.end === next?.start;
  return isBeside && ((token.kind === 'mark' && token.text === '-') || next?.text === '-');
}

/** A short quotation that a word follows at once is a name: "„BBC News“ berichtet". */
function isBesideWord({ text }: Token, next: Token | undefined): boolean {
  return next?.kind === 'word' && text.length <= 42 && !/[.,!?…]\S$/u.test(text);
}

/** Whether a token parts two clauses. */
export function isBreak(token: Token | undefined, before?: Token): boolean {
  if (token?.kind === 'mark') return /^[,;:–—()!?.…-]$/u.test(token.text);
  return token?.kind === 'quotation' && (before === undefined || before.kind === 'mark');
}

/** Whether nothing but a mark, or the end, comes next. */
export function isClauseEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word';
}

/** The position behind the last word: without the marks that end the sentence. */
export function behindWords(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && isMark(tokens[end - 1], '.!?…:')) end -= 1;
  return end;
}
