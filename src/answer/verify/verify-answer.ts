// A whole draft, checked sentence by sentence.

import type { Language } from '../../language/language.ts';
import { countOutcomes, type OutcomeCounts } from '../outcomes.ts';
import type { ProvedSentence } from '../sources.ts';
import type { DraftSentence, EvidenceParagraph } from './evidence.ts';
import { QuoteFinder } from './quotes/find-quote.ts';
import type { VerificationTools } from './verification-tools.ts';
import { type CheckedSentence, judgeSentence } from './verify-sentence.ts';

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
 * Checks a draft against the paragraphs that it was written from; pure and total where no reader judges.
 *
 * @param language - That the answer is to be in.
 * @throws What the reader throws; the signal's reason when aborted.
 */
export async function verifyAnswer(
  draft: readonly DraftSentence[],
  evidence: readonly EvidenceParagraph[],
  language: Language,
  tools: VerificationTools,
  signal?: AbortSignal,
): Promise<VerifiedAnswer> {
  const finder = new QuoteFinder(evidence.map(({ paragraph }) => tools.reader.textOf(paragraph)));
  const check = { evidence, finder, language, tools };
  const seen = new Set<string>();
  const checked: CheckedSentence[] = [];

  for (const sentence of draft.slice(0, mostDrafted)) {
    const result = await judgeSentence(sentence, check, signal);
    const text = result.sentence?.text;
    const isSurplus = text !== undefined && (seen.size === mostSentences || seen.has(text));
    checked.push(isSurplus ? { outcome: 'surplus', quotes: result.quotes } : result);
    if (text !== undefined && !isSurplus) seen.add(text);
  }

  return {
    sentences: checked.flatMap(({ sentence }) => sentence ?? []),
    checked,
    outcomes: countOutcomes(
      checked.flatMap(({ quotes }) => quotes),
      checked.map(({ outcome }) => outcome),
    ),
  };
}
