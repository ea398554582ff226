// Which story alone has a name of a question.

import type { Article } from '../../story/article.ts';

/** A word with a capital that does not open the question; in German every noun, which tells as much where one story has it. */
const capitalisedWord = /(?<=[\p{L}\p{N}]\P{L}+)\p{Lu}[\p{L}\p{M}]{2,}/gu;

/** A word of a story. */
const anyWord = /[\p{L}\p{M}]+/gu;

/**
 * The story that alone has words of a question which are written with a capital; undefined where none does, or several do, each
 * its own.
 *
 * @param stories - Those that may be meant.
 */
export function namedAlone(question: string, stories: readonly Article[]): Article | undefined {
  const asked = new Set(Array.from(question.matchAll(capitalisedWord), ([word]) => word));
  if (asked.size === 0) return undefined;

  const having = new Map<string, Article[]>();
  for (const story of stories) {
    const words = new Set(
      story.paragraphs.flatMap(({ text }) => Array.from(text.matchAll(anyWord), ([word]) => word)),
    );
    for (const word of asked) {
      if (words.has(word)) having.set(word, [...(having.get(word) ?? []), story]);
    }
  }
  const alone = new Set([...having.values()].flatMap((own) => (own.length === 1 ? own : [])));
  const [only, ...others] = alone;

  return others.length === 0 ? only : undefined;
}
