// How many wrong sentences pass the check, and how many true ones are kept, by kind.

import type { SentenceOutcome } from '../../../src/answer/outcomes.ts';
import type { JudgedSentence } from './sentence-set.ts';

/** What the check made of a sentence. */
export interface CheckedCase {
  readonly sentence: JudgedSentence;
  readonly outcome: SentenceOutcome;
}

/** Sentences that passed, of all. */
export interface Passed {
  readonly passed: number;
  readonly all: number;
}

/** The figures of a group of sentences. */
export interface GroupMetrics {
  readonly group: string;
  readonly wrong: Passed;
  /** The true sentences; for a kind those that its wrong ones were made from. */
  readonly kept: Passed;
}

/** The figures by kind, by language, and over all. */
export function sentenceMetrics(cases: readonly CheckedCase[]): readonly GroupMetrics[] {
  const wrong = cases.filter(({ sentence }) => !sentence.true);
  const right = cases.filter(({ sentence }) => sentence.true);
  const kinds = [...new Set(wrong.map(({ sentence }) => sentence.kind))].sort();
  const group = (
    name: string,
    isWrongIn: (one: JudgedSentence) => boolean,
    isRightIn: (one: JudgedSentence) => boolean,
  ): GroupMetrics => ({
    group: name,
    wrong: passedOf(wrong.filter(({ sentence }) => isWrongIn(sentence))),
    kept: passedOf(right.filter(({ sentence }) => isRightIn(sentence))),
  });
  const both = (name: string, isIn: (one: JudgedSentence) => boolean) => group(name, isIn, isIn);

  return [
    ...kinds.map((kind) => {
      const twins = new Set(
        wrong.flatMap(({ sentence }) => (sentence.kind === kind ? (sentence.twin ?? []) : [])),
      );
      return group(
        kind,
        (one) => one.kind === kind,
        ({ id }) => twins.has(id),
      );
    }),
    both('in German', ({ language }) => language === 'de'),
    both('in English', ({ language }) => language === 'en'),
    both("in the story's language", ({ language, text }) => language === text),
    both('in the other language', ({ language, text }) => language !== text),
    ...[...new Set(cases.map(({ sentence }) => sentence.story))].map((story) =>
      both(story, (one) => one.story === story),
    ),
    both('all', () => true),
  ];
}

function passedOf(cases: readonly CheckedCase[]): Passed {
  return {
    passed: cases.filter(({ outcome }) => outcome === 'proved').length,
    all: cases.length,
  };
}

/** The figures as a table for people. */
export function sentenceTable(metrics: readonly GroupMetrics[]): string {
  const rows = metrics.map(
    ({ group, wrong, kept }) => `${group.padEnd(32)}${shown(wrong)}   ${shown(kept)}`,
  );

  return [`${''.padEnd(32)}wrong that pass   true that are kept`, ...rows].join('\n');
}

function shown({ passed, all }: Passed): string {
  const share = all === 0 ? '' : `${Math.round((100 * passed) / all)} %`;

  return `${`${passed} of ${all}`.padStart(10)}${share.padStart(6)}`;
}
