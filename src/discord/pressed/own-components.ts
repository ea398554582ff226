// The components of the bot, found by the prefix of their custom id.

import type { Component } from '../components/component.ts';
import { askOn, askThis } from './ask-on.ts';
import { pages } from './pages.ts';
import { pickParagraph, readParagraph, turnPage } from './read-paragraph.ts';
import { whichStory } from './which-story.ts';

/** A new one is added here. */
export const ownComponents: readonly Component[] = [
  readParagraph,
  pickParagraph,
  turnPage,
  askThis,
  askOn,
  pages,
  whichStory,
];
