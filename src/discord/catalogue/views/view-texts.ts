// What commands say that show something of a story, in every language.

import type { ByLanguage } from '../../../language/language.ts';
import { germanViews } from './de.ts';
import { englishViews } from './en.ts';

/** Every phrase of such a reply, in one language; plain text, escaped where it is shown. */
export interface ViewTexts {
  /** There is no such story. @param known - Headlines of those that there are; may be none. */
  readonly unknownStory: (typed: string, known: readonly string[]) => string;
  readonly noStory: string;
}

/** By language. */
export const viewTexts: ByLanguage<ViewTexts> = { de: germanViews, en: englishViews };
