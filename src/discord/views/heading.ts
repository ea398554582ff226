// The line above everything that is shown of a story.

import type { Article } from '../../story/article.ts';
import { clip } from '../reply/clip.ts';
import type { Block } from '../reply/pack-blocks.ts';
import { bold } from './view.ts';

const longestTitle = 200;

/** The headline; the story's name where it has none. */
export function headOf({ title, slug }: Article): readonly Block[] {
  return [bold(clip(title ?? slug, longestTitle))];
}
