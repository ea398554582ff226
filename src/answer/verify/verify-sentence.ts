// The line of checks that a model's sentence must pass.

import { countFunctionWords } from '../../language/detection/function-words.ts';
import { type Language, languages } from '../../language/language.ts';
import type { QuoteOutcome, SentenceOutcome } from '../outcomes.ts';
import type { ProvedSentence } from '../sources.ts';
import type { DraftSentence } from './evidence.ts';
import { faultOf, isBelievedByReader, isTranslated } from './faults.ts';
import { findCitation, type SentenceCheck } from './found-quotes.ts';
import { isTurnedAround } from './kinds/polarity.ts';
import { factMissing } from './known-facts.ts';
import { cleanSentence, isProse, quotationsIn, withoutQuotations } from './sentence-text.ts';

/** A sentence that was checked: proved and ready to be shown, or why it is not. */
export interface CheckedSentence {
  readonly outcome: SentenceOutcome;
  /** Of each citation, in order. */
  readonly quotes: readonly QuoteOutcome[];
  /** Present exactly when the outcome is `proved`. */
  readonly sentence?: ProvedSentence;
  /** What was not found, where one thing can be named. */
  readonly detail?: string;
}

/** More are not looked at. */
const mostCitations = 6;

/**
 * Checks one sentence of a draft, by its words and then by the reader, where there is one.
 *
 * @throws What the reader throws; the signal's reason when aborted.
 */
export async function judgeSentence(
  draft: DraftSentence,
  check: SentenceCheck,
  signal?: AbortSignal,
): Promise<CheckedSentence> {
  const checked = verifySentence(draft, check);
  if (checked.sentence === undefined) return checked;

  const found = quotesOf(draft, check).flatMap(({ quote }) => quote ?? []);
  const isBelieved = await isBelievedByReader(checked.sentence.text, found, check, signal);

  return isBelieved ? checked : { outcome: 'unsupported', quotes: checked.quotes };
}

/**
 * Checks one sentence of a draft by its words. Pure and total: whatever the draft holds, what comes back is proved, as
 * far as words tell.
 */
export function verifySentence(draft: DraftSentence, check: SentenceCheck): CheckedSentence {
  const looked = quotesOf(draft, check);
  const quotes = looked.map(({ outcome }) => outcome);
  const found = looked.flatMap(({ quote }) => quote ?? []);

  const dropped = (outcome: SentenceOutcome, detail?: string): CheckedSentence => ({
    outcome,
    quotes,
    ...(detail !== undefined && { detail }),
  });

  const text = cleanSentence(draft.text);
  if (!isProse(text)) return dropped('malformed');
  if (found.length === 0) return dropped('uncited');

  const own = withoutQuotations(text);
  if (isInOtherLanguage(own, check.language)) return dropped('wrong-language');

  const indices = found.map(({ index }) => index);
  const invented = quotationsIn(text).find(
    (quotation) =>
      !check.finder.holdsInflected(quotation, indices) && !isTranslated(quotation, found, check),
  );
  if (invented !== undefined) return dropped('unknown-quotation', invented);

  const unknown = factMissing(own, found, check);
  if (unknown !== undefined) return dropped(unknown.outcome, unknown.fact);

  const sameLanguage = found.filter(({ source }) => source.article.language === check.language);
  if (
    sameLanguage.length === found.length &&
    isTurnedAround(
      own,
      found.map(({ citation }) => citation.quote),
    )
  ) {
    return dropped('turned-around');
  }

  const fault = faultOf(text, found, check);
  if (fault !== undefined) return dropped(fault.outcome, fault.detail);

  return {
    outcome: 'proved',
    quotes,
    sentence: { text, citations: found.map(({ citation }) => citation) },
  };
}

function quotesOf({ citations }: DraftSentence, check: SentenceCheck) {
  return citations.slice(0, mostCitations).map((citation) => findCitation(citation, check));
}

/** By function words alone, so that a sentence of names and numbers is of any language. */
function isInOtherLanguage(text: string, language: Language): boolean {
  const counts = countFunctionWords(text);

  return languages.some((other) => counts[other] > counts[language] + 1);
}
