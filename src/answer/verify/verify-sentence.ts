// The line of checks that a model's sentence must pass.

import { countFunctionWords } from '../../language/detection/function-words.ts';
import { factWords } from '../../language/facts/fact-words.ts';
import { type Language, languages } from '../../language/language.ts';
import { splitSentences } from '../../language/sentences/sentences.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { type Citation, cite } from '../citations.ts';
import type { QuoteOutcome, SentenceOutcome } from '../outcomes.ts';
import type { ProvedSentence } from '../sources.ts';
import { alignClaim, contradictionOf, isSaidInOne } from './check-claim.ts';
import { allFacts, type Facts, unknownFact } from './check-facts.ts';
import type { DraftCitation, DraftSentence, EvidenceParagraph } from './evidence.ts';
import type { QuoteFinder, Stretch } from './find-quote.ts';
import { checkCoverage } from './kinds/coverage.ts';
import { type Fault, firstOf } from './kinds/fault.ts';
import { isTurnedAround } from './polarity.ts';
import { cleanSentence, isProse, quotationsIn, withoutQuotations } from './sentence-text.ts';
import type { VerificationTools } from './support.ts';

/** What sentences are checked against. */
export interface SentenceCheck {
  readonly evidence: readonly EvidenceParagraph[];
  /** Over the texts of `evidence`, in order. */
  readonly finder: QuoteFinder;
  /** That the answer is to be in. */
  readonly language: Language;
  readonly tools: VerificationTools;
}

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

interface FoundQuote {
  readonly source: EvidenceParagraph;
  readonly index: number;
  readonly citation: Citation;
}

/** Checks one sentence of a draft. Pure and total: whatever the draft holds, what comes back is proved. */
export function verifySentence(draft: DraftSentence, check: SentenceCheck): CheckedSentence {
  const found: FoundQuote[] = [];
  const quotes: QuoteOutcome[] = [];
  for (const citation of draft.citations.slice(0, mostCitations)) {
    const { outcome, quote } = findCitation(citation, check);
    quotes.push(outcome);
    if (quote !== undefined) found.push(quote);
  }

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

/** Whether a quotation is a translation, which has nearly all of its words in one of the cited sentences. */
function isTranslated(
  quotation: string,
  found: readonly FoundQuote[],
  { language, tools }: SentenceCheck,
): boolean {
  return found.some(({ source: { paragraph, article } }) => {
    if (article.language === language) return false;

    return isSaidInOne(alignClaim(quotation, language, article, [paragraph], tools));
  });
}

function findCitation(
  { quote, paragraph: label }: DraftCitation,
  { evidence, finder }: SentenceCheck,
): { readonly outcome: QuoteOutcome; readonly quote?: FoundQuote } {
  const named = evidence.findIndex((candidate) => candidate.label === label);
  const finding = finder.find(quote, named);
  if (!('index' in finding)) return finding;

  const source = evidence[finding.index];
  if (source === undefined) return { outcome: 'fabricated' };

  const { article, paragraph } = source;
  const citation = cite(article, paragraph, wholeSentences(paragraph, finding));
  return { outcome: finding.outcome, quote: { source, index: finding.index, citation } };
}

/**
 * The sentences that a stretch lies in, with their speaker where it is one: a clipped quote could leave out the
 * "nicht" before it or the "angeblich" after it.
 */
function wholeSentences(
  { sentences }: Paragraph,
  { start, end }: Stretch,
): Stretch & { readonly speaker?: string } {
  const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return { start, end };

  const isOneSpeaker = touched.every(({ speaker }) => speaker === first.speaker);
  return {
    start: Math.min(first.start, start),
    end: Math.max(last.end, end),
    ...(isOneSpeaker && first.speaker !== undefined && { speaker: first.speaker }),
  };
}

function factMissing(
  text: string,
  found: readonly FoundQuote[],
  { language, tools }: SentenceCheck,
) {
  const cited = allFacts(
    found.map(({ source: { paragraph, article } }) =>
      tools.reader.factsOf(paragraph, article.language),
    ),
  );
  const around = allFacts(
    found.flatMap(({ source: { paragraph, article } }) =>
      contextOf(paragraph, article).map((other) => tools.reader.factsOf(other, article.language)),
    ),
  );

  return unknownFact(text, language, { ...cited, names: namesTogether(cited, around) }, (word) =>
    isCommonNoun(word, text, language, tools),
  );
}

/** At the beginning, and in a language that writes nouns with a capital, what a dictionary translates is no name. */
function isCommonNoun(
  word: string,
  text: string,
  language: Language,
  { likeness }: VerificationTools,
): boolean {
  const isNoun = factWords[language].names.capitals === 'nouns' || text.startsWith(word);

  return isNoun && likeness.isInDictionary(word, language);
}

/** Whom "she" and "the company" mean is said before: in the headline, at the beginning, or in the paragraph before. */
function contextOf(paragraph: Paragraph, { paragraphs }: Article): readonly Paragraph[] {
  const at = paragraphs.indexOf(paragraph);

  return paragraphs.filter(({ number }, index) => number <= 1 || index === at - 1);
}

function namesTogether({ names: one }: Facts, { names: other }: Facts): Facts['names'] {
  return {
    skeletons: [...one.skeletons, ...other.skeletons],
    places: new Set([...one.places, ...other.places]),
  };
}

/** A draft may hold several sentences; each must be what the paragraphs say, or one would carry the other. */
function faultOf(
  text: string,
  found: readonly FoundQuote[],
  check: SentenceCheck,
): Fault | undefined {
  const sentences = splitSentences(text, check.language)
    .map(({ start, end }) => text.slice(start, end))
    .filter((part) => /\p{L}{3}/u.test(part));

  return firstOf(sentences, (sentence) => faultOfOne(sentence, found, check));
}

/** What contradicts a sentence in each article that is cited, or what none of them says. */
function faultOfOne(
  text: string,
  found: readonly FoundQuote[],
  { language, tools }: SentenceCheck,
): Fault | undefined {
  const isQuoting = quotationsIn(text).length > 0;
  const articles = [...new Set(found.map(({ source }) => source.article))];
  const faults = articles.map((article) => {
    const cited = found
      .filter(({ source }) => source.article === article)
      .map(({ source }) => source.paragraph);
    const own = withoutQuotations(text);
    const alignment = alignClaim(own, language, article, [...new Set(cited)], tools);

    return checkCoverage(alignment, isQuoting) ?? contradictionOf(alignment);
  });

  return faults.some((fault) => fault === undefined) ? undefined : faults[0];
}

/** By function words alone, so that a sentence of names and numbers is of any language. */
function isInOtherLanguage(text: string, language: Language): boolean {
  const counts = countFunctionWords(text);

  return languages.some((other) => counts[other] > counts[language] + 1);
}
