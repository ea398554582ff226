/** What became of a quote: kept (the first three) or dropped. */
export const quoteOutcomes = [
  'verbatim',
  'repointed',
  'mended',
  'too-short',
  'fact-changed',
  'stitched',
  'fabricated',
] as const;

/** What became of a sentence: shown, or why not. */
export const sentenceOutcomes = [
  'proved',
  'uncited',
  'malformed',
  'wrong-language',
  'unknown-number',
  'unknown-date',
  'unknown-name',
  'unknown-quotation',
  'unsupported',
  'turned-around',
  'changed-number',
  'changed-amount',
  'changed-certainty',
  'changed-cause',
  'changed-time',
  'changed-place',
  'changed-comparison',
  'changed-roles',
  'changed-speaker',
  'surplus',
] as const;

export type QuoteOutcome = (typeof quoteOutcomes)[number];
export type SentenceOutcome = (typeof sentenceOutcomes)[number];

/** How often each outcome came up. */
export interface OutcomeCounts {
  readonly quotes: Readonly<Record<QuoteOutcome, number>>;
  readonly sentences: Readonly<Record<SentenceOutcome, number>>;
}

export const noOutcomes: OutcomeCounts = countOutcomes([], []);

/** Counts each outcome; every name is there. */
export function countOutcomes(
  quotes: readonly QuoteOutcome[],
  sentences: readonly SentenceOutcome[],
): OutcomeCounts {
  return { quotes: tally(quoteOutcomes, quotes), sentences: tally(sentenceOutcomes, sentences) };
}

/** The sums of two counts. */
export function addOutcomes(one: OutcomeCounts, other: OutcomeCounts): OutcomeCounts {
  return {
    quotes: sum(quoteOutcomes, one.quotes, other.quotes),
    sentences: sum(sentenceOutcomes, one.sentences, other.sentences),
  };
}

function tally<Name extends string>(
  names: readonly Name[],
  found: readonly Name[],
): Record<Name, number> {
  return record(names, (name) => found.filter((other) => other === name).length);
}

function sum<Name extends string>(
  names: readonly Name[],
  one: Readonly<Record<Name, number>>,
  other: Readonly<Record<Name, number>>,
): Record<Name, number> {
  return record(names, (name) => one[name] + other[name]);
}

function record<Name extends string>(
  names: readonly Name[],
  value: (name: Name) => number,
): Record<Name, number> {
  // The entries are exactly the names.
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number>;
}
