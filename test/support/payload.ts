// What must hold of whatever is sent to Discord.

import type { Answer } from '../../src/answer/answer.ts';
import { toLine, unescapeLine } from '../../src/discord/reply/escape.ts';
import { renderAnswer } from '../../src/discord/reply/render.ts';
import type { Article } from '../../src/story/article.ts';

/**
 * What is wrong with an answer as Discord is sent it: every numbered source must be words of the story, every mark must
 * have its source, and nothing may ping. Empty when all is well. Answers must be short enough for whole lines.
 */
export function payloadFaults(answer: Answer, articles: readonly Article[]): readonly string[] {
  const contents = renderAnswer(answer).map(({ content }) => content);
  const lines = contents.flatMap((content) => content.split('\n'));
  const sources = lines.filter((line) => /^\[\d+\] /u.test(line));
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => toLine(text)));

  const invented = sources.filter((line) => !isOfStory(unescapeLine(line), texts));
  const marks = lines
    .filter((line) => !sources.includes(line))
    .flatMap((line) => Array.from(line.matchAll(/(?<!\\)\[(\d+)\](?=\[|$)/gu), ([, mark]) => mark));
  const numbers = sources.map((line) => /^\[(\d+)\]/u.exec(line)?.[1]);
  const pings = contents.filter((content) =>
    /(?<!\\)@(?:everyone|here)|(?<!\\)<[@#]/u.test(content),
  );

  return [
    ...invented.map((line) => `not of the story: ${line}`),
    ...marks.filter((mark) => !numbers.includes(mark)).map((mark) => `no source for [${mark}]`),
    ...pings.map((content) => `pings: ${content}`),
    ...(answer.status === 'answered' && sources.length === 0 ? ['an answer without sources'] : []),
  ];
}

/** Whether what stands behind the place and the speaker is in a paragraph. */
function isOfStory(line: string, texts: readonly string[]): boolean {
  return [...line.matchAll(/: /gu)].some(({ index }) => {
    const shown = line.slice(index + 2);
    const bare = shown.replace(/^[„“»‘]|[“”«’]$/gu, '');

    return texts.some((text) => (bare !== '' && text.includes(bare)) || text.includes(shown));
  });
}
