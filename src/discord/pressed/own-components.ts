// The components of the bot, found by the prefix of their custom id.

import type { Component } from '../components/component.ts';
import { changeSettings } from '../editing/change-settings.ts';
import { restore, retract } from '../editing/take-away.ts';
import { askOn, askThis } from './ask-on.ts';
import { dismiss } from './dismiss.ts';
import { pages } from './pages.ts';
import { personal } from './personal.ts';
import { prove } from './prove.ts';
import { rate } from './rate.ts';
import { pickParagraph, readParagraph, turnPage } from './read-paragraph.ts';
import { wait } from './wait.ts';
import { whichStory } from './which-story.ts';

/** A new one is added here. */
export const ownComponents: readonly Component[] = [
  readParagraph,
  pickParagraph,
  turnPage,
  askThis,
  askOn,
  rate,
  prove,
  wait,
  dismiss,
  pages,
  personal,
  whichStory,
  retract,
  restore,
  changeSettings,
];
