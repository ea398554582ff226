// What stands at the foot of a card: what the answer is, and of which story.

import { isAboutStory, type OneAnswer, shownSources } from '../../answer/answer.ts';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';
import { clip } from '../reply/clip.ts';
import { escapeLine, toLine } from '../reply/escape.ts';
import { isVisible } from '../reply/pack-blocks.ts';
import { stateWords, storyWords } from './state-words.ts';

const nameLength = 120;
const mostStories = 3;

/** State and making, then a line for each story that is cited; where none is, for the only one that there is. */
export function footerLines(
  answers: readonly OneAnswer[],
  stories: Stories,
  length: number,
  language: Language,
): readonly string[] {
  const states = answers.flatMap((one) => stateOf(one, length));
  const asked = answers.flatMap((one) => (isAboutStory(one) ? (one.story?.slug ?? []) : []));
  const slugs = new Set([
    ...answers.flatMap(shownSources).map(({ citation }) => citation.article),
    ...asked,
  ]);
  const [only, ...others] = stories.list();
  const asksOnly = slugs.size === 0 && others.length === 0 && answers.some(isAboutStory);
  const told = asksOnly && only !== undefined ? [only.slug] : [...slugs];
  const cited = told.slice(0, mostStories).flatMap((slug) => stories.one(slug) ?? []);

  return [
    [...new Set(states)].join(' · '),
    ...cited.map((story) => storyLine(story, Math.min(length, nameLength), language)),
  ]
    .filter((line) => line !== '')
    .map((line) => `-# ${line}`);
}

function stateOf(answer: OneAnswer, length: number): readonly string[] {
  const most = Math.min(length, nameLength);
  const words = stateWords(answer, (name) =>
    isVisible(toLine(name)) ? escapeLine(clip(name, most)) : '',
  );

  return words === '' ? [] : [words];
}

/** Outlet, headline and dates of a story. @param length - Code points of each. */
export function storyLine(story: Article, length: number, language: Language): string {
  return storyWords(story, language)
    .filter((part) => isVisible(toLine(part)))
    .map((part) => escapeLine(clip(part, length)))
    .join(' · ');
}
