// What was asked in vain, as topics: questions that share a word, in whatever form, belong together.

import { sharedForms } from '../../language/lexicon/same-word.ts';

/** Words of questions that were not answered, with how often they were asked. */
export interface Missed {
  readonly words: readonly string[];
  readonly count: number;
}

/** What several questions are about. */
export interface Topic {
  /** The one that they share. */
  readonly word: string;
  /** What was asked with it, the most frequent first. */
  readonly others: readonly string[];
  readonly count: number;
}

/** Words that are shown beside the one that is shared. */
const mostOthers = 4;

/** The topics, the most asked first; each question counts in one. Pure, whatever the order of what was missed. */
export function topicsOf(missed: readonly Missed[]): readonly Topic[] {
  const topics: Topic[] = [];
  let left = inOneForm(missed).filter(({ words }) => words.length > 0);

  while (left.length > 0) {
    const [word = ''] = byFrequency(left);
    const own = left.filter(({ words }) => words.includes(word));
    const others = byFrequency(own).filter((other) => other !== word);
    const count = own.reduce((sum, one) => sum + one.count, 0);
    topics.push({ word, others: others.slice(0, mostOthers), count });
    left = left.filter(({ words }) => !words.includes(word));
  }

  return topics.sort((one, other) => other.count - one.count || inOrder(one.word, other.word));
}

/** Every word in the form that was asked for most, of those alike the shortest: "tankers" and "tankern" as "tanker". */
function inOneForm(missed: readonly Missed[]): readonly Missed[] {
  const byForm = new Map<string, string>();
  const chosen = new Map<string, string>();

  for (const word of byFrequency(missed, (one, other) => one.length - other.length)) {
    const forms = sharedForms(word);
    const known = forms.map((form) => byForm.get(form)).find((found) => found !== undefined);
    for (const form of forms) if (!byForm.has(form)) byForm.set(form, known ?? word);
    chosen.set(word, known ?? word);
  }

  return missed.map(({ words, count }) => ({
    words: [...new Set(words.map((word) => chosen.get(word) ?? word))],
    count,
  }));
}

/** The words that stand in most questions first; of those alike the longer one, which says more. */
function byFrequency(
  missed: readonly Missed[],
  byLength = (one: string, other: string) => other.length - one.length,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { words, count } of missed) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + count);
  }

  return [...counts]
    .sort(
      ([one, count], [other, otherCount]) =>
        otherCount - count || byLength(one, other) || inOrder(one, other),
    )
    .map(([word]) => word);
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1;
}
