// The story that an answer of text is from, written and read back in one place.

import { namedStory } from '../../answer/about/named-story.ts';
import type { NamedStory } from '../../answer/answer.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { type Language, languages } from '../../language/language.ts';
import type { Stories } from '../../story/stories.ts';
import { escapeLine, toLine } from './escape.ts';
import type { Block } from './pack-blocks.ts';

const lineStart = '-# ';

/** Which of several stories an answer is from. @param isOnly - Whether that one alone is asked, and asked on. */
export function storyBlock(story: NamedStory, language: Language, isOnly: boolean): Block {
  const { from, only } = answerCatalogue[language].stories;

  return { before: lineStart, text: isOnly ? only(story) : from(story), after: '' };
}

/** Slug of the one story that is asked on from a message of text; undefined where all are, or it is not known any more. */
export function storyInText(content: string, stories: Stories): string | undefined {
  const lines = new Set(content.split('\n').filter((line) => line.startsWith(lineStart)));
  if (lines.size === 0) return undefined;

  return stories.list().find((story) =>
    languages.some((language) => {
      const { before, text } = storyBlock(namedStory(story), language, true);
      return lines.has(`${before}${escapeLine(toLine(text))}`);
    }),
  )?.slug;
}
