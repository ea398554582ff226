// A whole draft, checked sentence by sentence.

import type { Language } from '../../language/language.ts';
import { countOutcomes, type OutcomeCounts } from '../outcomes.ts';
import type { ProvedSentence } from '../sources.ts';
import type { DraftSentence, EvidenceParagraph } from './evidence.ts';
import { QuoteFinder } from './find-quote.ts';
import type { VerificationTools } from './support.ts';
import { type CheckedSentence, verifySentence } from './verify-sentence.ts';

/** What is left of a draft. */
export interface VerifiedAnswer {
  /** Each proved by at least one verbatim quote; at most five, in the draft's order. */
  readonly sentences: readonly ProvedSentence[];
  /** One for each sentence of the draft that was looked at. */
  readonly checked: readonly CheckedSentence[];
  readonly outcomes: OutcomeCounts;
}

/** More sentences are no answer to one question. */
const mostSentences = 5;

/** Sentences of a draft that are looked at; it bounds the work. */
const mostDrafted = 12;

/**
 * Checks a draft against the paragraphs that it was written from. Pure and total.
 *
 * @param language - That the answer is to be in.
 */
export function verifyAnswer(
  draft: readonly DraftSentence[],
  evidence: readonly EvidenceParagraph[],
  language: Language,
  tools: VerificationTools,
): VerifiedAnswer {
  const finder = new QuoteFinder(evidence.map(({ paragraph }) => tools.reader.textOf(paragraph)));
  const check = { evidence, finder, language, tools };
  const seen = new Set<string>();
  let shown = 0;

  const checked = draft.slice(0, mostDrafted).map((sentence) => {
    const result = verifySentence(sentence, check);
    if (result.sentence === undefined) return result;

    const isSurplus = shown === mostSentences || seen.has(result.sentence.text);
    if (isSurplus) return { outcome: 'surplus' as const, quotes: result.quotes };

    seen.add(result.sentence.text);
    shown += 1;
    return result;
  });

  return {
    sentences: checked.flatMap(({ sentence }) => sentence ?? []),
    checked,
    outcomes: countOutcomes(
      checked.flatMap(({ quotes }) => quotes),
      checked.map(({ outcome }) => outcome),
    ),
  };
}
