import { coverage, nameCoverage } from './coverage.ts';
import type { ParagraphMatch } from './match.ts';
import type { QuestionTerm } from './question-terms.ts';

/** A term that a text shows at least this well is as good as written in it. */
const literal = 0.95;

/** Words of a paragraph that stands alone: one with fewer is read together with its neighbours. */
const standsAlone = 25;

/** Evidence that the paragraphs answer a question, by name; each from 0 to 1 but for the number of terms. */
export interface QuestionEvidence {
  /** Share of the question that the best paragraph shows. */
  readonly paragraphCoverage: number;
  /** Share of the question that the best sentence shows. */
  readonly sentenceCoverage: number;
  /** Share of the question that all paragraphs show together. */
  readonly articleCoverage: number;
  /** Share of its names and numbers that the best paragraph shows. */
  readonly nameCoverage: number;
  /** Share of its terms that stand in the best paragraph as they are. */
  readonly literalShare: number;
  /** How well the best paragraph shows the rarest term. */
  readonly rarestTerm: number;
  /** How well the best paragraph shows the term that it shows worst. */
  readonly worstTerm: number;
  /** Share of the question that the best sentence shows which holds a thing of the kind that is asked for. */
  readonly typedCoverage: number;
  /** Share of its names and numbers, weighted by rarity, that no paragraph shows; 0 for a question without any. */
  readonly missingNames: number;
  /** Natural logarithm of the number of terms. */
  readonly termCount: number;
}

/** What the paragraphs show of a question that has at least one term; all 0 without paragraphs. */
export function questionEvidence(
  terms: readonly QuestionTerm[],
  matches: readonly ParagraphMatch[],
): QuestionEvidence {
  const coverages = matches.map((match) => coverage(terms, match.terms));
  const best = matches[indexOfLargest(coverages)];
  const bestTerms = best?.terms ?? terms.map(() => 0);
  const sentences = matches.flatMap((match) =>
    match.sentences.map((scores) => coverage(terms, scores)),
  );
  const together = terms.map((_, term) => largest(matches.map((match) => match.terms[term] ?? 0)));
  const rarest = indexOfLargest(terms.map(({ rarity }) => rarity));

  return {
    paragraphCoverage: largest(coverages),
    sentenceCoverage: largest(sentences),
    articleCoverage: coverage(terms, together),
    nameCoverage: nameCoverage(terms, bestTerms),
    literalShare: bestTerms.filter((score) => score >= literal).length / Math.max(1, terms.length),
    rarestTerm: bestTerms[rarest] ?? 0,
    worstTerm: Math.min(1, ...bestTerms),
    typedCoverage: largest(
      matches.flatMap(({ sentences: scores, holdsKind }) =>
        scores.map((score, index) => (holdsKind[index] === true ? coverage(terms, score) : 0)),
      ),
    ),
    missingNames: missingNames(terms, together),
    termCount: Math.log(Math.max(1, terms.length)),
  };
}

/** A name that the text shows less than this is not in it, whatever letters they share. */
const namedFrom = 0.4;

function missingNames(terms: readonly QuestionTerm[], together: readonly number[]): number {
  let missing = 0;
  let total = 0;

  for (const [index, { isName, rarity }] of terms.entries()) {
    if (!isName) continue;

    total += rarity;
    if ((together[index] ?? 0) < namedFrom) missing += rarity;
  }

  return total === 0 ? 0 : missing / total;
}

/** Evidence that one paragraph belongs to the answer, by name; each about from 0 to 1 unless said otherwise. */
export interface ParagraphEvidence {
  /** Fused score of retrieval against the best one's. */
  readonly relativeScore: number;
  readonly coverage: number;
  /** Against the best paragraph's. */
  readonly relativeCoverage: number;
  readonly sentenceCoverage: number;
  /** The same, of its sentences that hold a thing of the kind that is asked for. */
  readonly typedCoverage: number;
  /** 1 for the best paragraph of retrieval, 1/2 for the next and so on. */
  readonly reciprocalRank: number;
  /** Natural logarithm of its rank from 1. */
  readonly logarithmicRank: number;
  /** How little the paragraph says by itself: 1 for a line without words, 0 for one that stands alone. */
  readonly brevity: number;
  /** Mean score of the paragraphs around it, nearer ones counting more. */
  readonly surroundings: number;
  /** Mean coverage of the paragraphs around it, nearer ones counting more. */
  readonly surroundingCoverage: number;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  /** Place in the text, from 0 at its start to 1 at its end. */
  readonly place: number;
  /** Natural logarithm of the number of paragraphs. */
  readonly logarithmicSize: number;
  /** Natural logarithm of one more than its number of words. */
  readonly logarithmicLength: number;
  /** 1 for the best paragraph of retrieval. */
  readonly isBest: number;
  /** Distance from the best paragraph, as a share of the text. */
  readonly distance: number;
  /** 1 at the best paragraph, less the further before it; 0 from it on. */
  readonly precedesBest: number;
  /** 1 at the best paragraph, less the further away. */
  readonly nearness: number;
  /** The same, for what follows the best paragraph; 0 before it. */
  readonly followsBest: number;
  /** Score of the heading or lead-in that it stands under. */
  readonly leadInScore: number;
  /** 1 where it stands under the same lead-in as the best paragraph. */
  readonly sharesLeadIn: number;
  /** 1 where it is a heading or lead-in itself. */
  readonly isLeadIn: number;
  /** 1 where it opens the text as a heading: a title, which names the subject and answers nothing. */
  readonly isOpening: number;
  /** 1 where it is an address, a link or opening hours. */
  readonly isContact: number;
}

const contactPattern =
  /@|www\.|https?:|(?<!\d)\d{5}(?!\d)|(?:straße|platz|weg) \d|\d Uhr(?!\p{L})/iu;

/**
 * What each paragraph has for belonging to the answer.
 *
 * @param scores - Fused retrieval score of each paragraph, in their order; 0 where it was not found.
 */
export function paragraphEvidence(
  terms: readonly QuestionTerm[],
  matches: readonly ParagraphMatch[],
  scores: readonly number[],
): readonly ParagraphEvidence[] {
  const coverages = matches.map((match) => coverage(terms, match.terms));
  const bestCoverage = Math.max(1e-9, ...coverages);
  const bestScore = Math.max(1e-9, ...scores);
  const relative = scores.map((score) => score / bestScore);
  const best = indexOfLargest(scores);
  const leadIns = leadInsOf(matches);
  const ranks = ranksOf(scores);

  return matches.map((match, index) => {
    const rank = ranks[index] ?? matches.length;
    const leadIn = leadIns[index] ?? 0;

    return {
      relativeScore: relative[index] ?? 0,
      coverage: coverages[index] ?? 0,
      relativeCoverage: (coverages[index] ?? 0) / bestCoverage,
      sentenceCoverage: largest(match.sentences.map((sentence) => coverage(terms, sentence))),
      typedCoverage: largest(
        match.sentences.map((sentence, place) =>
          match.holdsKind[place] === true ? coverage(terms, sentence) : 0,
        ),
      ),
      reciprocalRank: 1 / rank,
      logarithmicRank: Math.log(rank),
      brevity: brevityOf(match),
      surroundings: meanAround(relative, index),
      surroundingCoverage: meanAround(coverages, index),
      scoreBefore: relative[index - 1] ?? 0,
      scoreAfter: relative[index + 1] ?? 0,
      place: index / matches.length,
      logarithmicSize: Math.log(matches.length),
      logarithmicLength: Math.log1p(match.length),
      isBest: index === best ? 1 : 0,
      distance: Math.abs(index - best) / matches.length,
      precedesBest: index < best ? Math.exp((index - best) / 2) : 0,
      nearness: Math.exp(-Math.abs(index - best) / 3),
      followsBest: index >= best ? Math.exp(-(index - best) / 6) : 0,
      leadInScore: relative[leadIn] ?? 0,
      sharesLeadIn: leadIn === leadIns[best] ? 1 : 0,
      isLeadIn: isLeadIn(match) ? 1 : 0,
      isOpening: index === 0 && isLeadIn(match) ? 1 : 0,
      isContact: contactPattern.test(match.paragraph.text) ? 1 : 0,
    };
  });
}

/** How little a paragraph says by itself: 1 for a line without words, 0 for one that stands alone. */
export function brevityOf({ length }: ParagraphMatch): number {
  return Math.max(0, 1 - length / standsAlone);
}

/** The rank from 1 of each score, equal ones in order. */
function ranksOf(scores: readonly number[]): readonly number[] {
  const ranks = new Array<number>(scores.length);
  const order = scores
    .map((_, index) => index)
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
  for (const [position, index] of order.entries()) ranks[index] = position + 1;

  return ranks;
}

/** For each paragraph the index of the heading or lead-in it stands under; its own where it is one. */
function leadInsOf(matches: readonly ParagraphMatch[]): readonly number[] {
  let current = 0;

  return matches.map((match, index) => {
    const before = matches[index - 1];
    const opens =
      isLeadIn(match) &&
      !(before !== undefined && isLeadIn(before) && !/[:?]$/u.test(before.paragraph.text));
    if (opens) current = index;

    return current;
  });
}

/** A short line that does not end a sentence: a heading, "Voraussetzungen:", "Für wen?". */
function isLeadIn({ paragraph: { text } }: ParagraphMatch): boolean {
  return text.length < 60 && !/[.!;,]$/u.test(text);
}

/** Mean of the values up to six places away, weights falling by 1/e every 2.5 places. */
function meanAround(values: readonly number[], index: number): number {
  let sum = 0;
  let weights = 0;

  for (let offset = -6; offset <= 6; offset += 1) {
    const value = values[index + offset];
    if (value === undefined) continue;

    const weight = Math.exp(-Math.abs(offset) / 2.5);
    sum += weight * value;
    weights += weight;
  }

  return weights === 0 ? 0 : sum / weights;
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
}
