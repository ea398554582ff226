// The components of the bot, found by the prefix of their custom id.

import type { Component } from '../components/component.ts';
import { changeSettings } from '../editing/change-settings.ts';
import { restore, retract } from '../editing/take-away.ts';
import { askOn, askThis } from '../pressed/ask-on.ts';
import { dismiss } from '../pressed/dismiss.ts';
import { pages } from '../pressed/pages.ts';
import { personal } from '../pressed/personal.ts';
import { prove } from '../pressed/prove.ts';
import { rate } from '../pressed/rate.ts';
import { pickParagraph, readParagraph, turnPage } from '../pressed/read-paragraph.ts';
import { wait } from '../pressed/wait.ts';
import { whichStory } from '../pressed/which-story.ts';

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
