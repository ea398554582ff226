// Evidence for the lines of a page that is made of lines.

import { answerWordsOf } from '../../language/answers/answer-words.ts';
import { phraseWithin } from '../../language/phrases/phrases.ts';
import { costCue, expectedCues, showsAnyCue } from './answer-cues.ts';
import type { TermScores } from './coverage.ts';
import { coverage, inTextFrom, sharedCoverage } from './coverage.ts';
import { indexOfLargest, largest } from './extremes.ts';
import type { ParagraphMatch } from './match.ts';
import { linesOfSections, type PageStructure } from './page-structure.ts';
import type { QuestionTerm } from './question-terms.ts';

/**
 * Evidence that a line of a page belongs to the answer, by name: what it shows itself, and where it stands among the
 * others. Lines answer in runs (a lead-in and its list, a section), so that its surroundings tell more than its words.
 */
export interface LineEvidence {
  /** How well the line, with what it stands under, shows the question (`closeness`); 0 to 1. */
  readonly window: number;
  /** The same of the page's best line. */
  readonly bestWindow: number;
  /** Retrieval's score of the best line before it, as a share of the page's best one. */
  readonly bestScoreBefore: number;
  /** Lines from it to the best line of retrieval, 0 for that line itself. */
  readonly distance: number;
  /** Lines before it. */
  readonly position: number;
  /** 1 for the first line where it ends no sentence: a title, which names the subject and answers nothing. */
  readonly isOpening: number;
  /** Sections that show more of the question than its own, or as much and come first. */
  readonly sectionRank: number;
  /** Lines of its section. */
  readonly sectionLength: number;
  /** Retrieval's score of its section's heading, as a share of the page's best one. */
  readonly headingScore: number;
  /** 1 where it or what it stands under ends with a colon. */
  readonly followsColon: number;
  /** 1 where it or what it stands under ends with a question mark. */
  readonly followsQuestion: number;
  /** 1 where it stands under the same lead-in as the line that shows most of the question. */
  readonly sharesLeadIn: number;
  /** Share of the question that it shows together with the two lines before it. */
  readonly coverageFromBefore: number;
  /** Share of the question, less what the title says, that the best of the three lines before it shows. */
  readonly newCoverageBefore: number;
  /** 1 where it looks like an answer to such a question (`expectedCues`). */
  readonly showsCue: number;
  /** 1 where it looks like the fact that is asked for. */
  readonly showsFact: number;
  /** 1 where it speaks of costs, whatever is asked. */
  readonly showsCost: number;
  /** 1 for questions for persons, which short runs answer. */
  readonly asksWho: number;
  /** 1 for questions for a selection, which lists answer. */
  readonly asksWhich: number;
  /** 1 for questions for a fact, such as a price, which a line or two answer. */
  readonly asksForFact: number;
  /** Number of terms of the question. */
  readonly termCount: number;
}

/** What retrieval found of a line. */
export interface LineScore {
  /** Fused score; 0 where it was not found. */
  readonly fused: number;
  /** How much of the question stands together there (`closeness`), 0 to 1. */
  readonly window: number;
}

const whoPattern = phraseWithin(answerWordsOf(({ asksWho }) => asksWho));
const whichPattern = phraseWithin(answerWordsOf(({ asksWhich }) => asksWhich));

/**
 * What each line of a page has for belonging to the answer.
 *
 * @param scores - What retrieval found, for each of `matches`.
 * @param page - How `matches` hang together.
 */
export function lineEvidence(
  question: string,
  terms: readonly QuestionTerm[],
  matches: readonly ParagraphMatch[],
  scores: readonly LineScore[],
  page: PageStructure,
): readonly LineEvidence[] {
  const { sections, leadIns } = page;
  const shown = matches.map((match) => match.terms);
  const texts = matches.map(({ paragraph }) => paragraph.text);
  const telling = tellingTerms(terms, shown);
  const coverages = shown.map((line) => coverage(telling, line));
  const newCoverages = coveragesBeyondTitle(telling, shown);
  const fused = scores.map((score) => score.fused);
  const bestScore = Math.max(1e-9, largest(fused));
  const relative = fused.map((score) => score / bestScore);
  const best = indexOfLargest(fused);
  const bestLeadIn = leadIns[indexOfLargest(coverages)];
  const bestWindow = largest(scores.map(({ window }) => window));
  const { lengths, ranks } = sectionsOf(telling, shown, page);
  const cues = expectedCues(question);
  const facts = cues.filter(({ isFact }) => isFact);
  const asked = {
    asksWho: Number(whoPattern.test(question)),
    asksWhich: Number(whichPattern.test(question)),
    asksForFact: Number(facts.length > 0),
    termCount: terms.length,
  };

  return matches.map((_, index) => {
    const text = texts[index] ?? '';
    const leadIn = texts[leadIns[index] ?? 0] ?? '';
    const section = sections[index] ?? 0;

    return {
      window: scores[index]?.window ?? 0,
      bestWindow,
      bestScoreBefore: largest(relative.slice(0, index)),
      distance: Math.abs(index - best),
      position: index,
      isOpening: Number(index === 0 && !/[.!?;,]$/u.test(text)),
      sectionRank: ranks.get(section) ?? 0,
      sectionLength: lengths.get(section) ?? 1,
      headingScore: relative[section] ?? 0,
      followsColon: Number(leadIn.endsWith(':')),
      followsQuestion: Number(leadIn.endsWith('?')),
      sharesLeadIn: Number(leadIns[index] === bestLeadIn),
      coverageFromBefore: sharedCoverage(telling, shown.slice(Math.max(0, index - 2), index + 1)),
      newCoverageBefore: largest(newCoverages.slice(Math.max(0, index - 3), index)),
      showsCue: Number(showsAnyCue(text, cues)),
      showsFact: Number(showsAnyCue(text, facts)),
      showsCost: Number(costCue.shows.test(text)),
      ...asked,
    };
  });
}

/** The terms, weighted by their rarity in this page too: what every line says tells no line from another. */
function tellingTerms(
  terms: readonly QuestionTerm[],
  shown: readonly TermScores[],
): readonly QuestionTerm[] {
  return terms.map((term, index) => {
    const lines = shown.filter((scores) => (scores[index] ?? 0) > inTextFrom).length;

    return { ...term, rarity: term.rarity * Math.log1p(shown.length / (1 + lines)) };
  });
}

/** What each line shows of the question, terms that the first line shows counting accordingly less. */
function coveragesBeyondTitle(
  terms: readonly QuestionTerm[],
  shown: readonly TermScores[],
): readonly number[] {
  const title = shown[0] ?? [];
  const beyond = terms.map((term, index) => ({
    ...term,
    rarity: term.rarity * (1 - (title[index] ?? 0)),
  }));

  return shown.map((line) => coverage(beyond, line));
}

/** By the index of its heading: how many lines a section has, and how many sections show more of the question. */
function sectionsOf(
  terms: readonly QuestionTerm[],
  shown: readonly TermScores[],
  page: PageStructure,
): { readonly lengths: ReadonlyMap<number, number>; readonly ranks: ReadonlyMap<number, number> } {
  const members = linesOfSections(page).map((lines) => ({
    heading: lines[0] ?? 0,
    length: lines.length,
    share: sharedCoverage(
      terms,
      lines.map((index) => shown[index] ?? []),
    ),
  }));
  const order = members.toSorted((one, other) => other.share - one.share);

  return {
    lengths: new Map(members.map(({ heading, length }) => [heading, length])),
    ranks: new Map(order.map(({ heading }, rank) => [heading, rank])),
  };
}
