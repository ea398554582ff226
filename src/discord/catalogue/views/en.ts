// What commands say in English that show something of a story.

import type { ViewTexts } from './view-texts.ts';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** English. */
export const englishViews: ViewTexts = {
  unknownStory: (typed, known) =>
    `I know no story “${typed}”. ${
      known.length === 0
        ? 'There is none yet.'
        : `Choose one from the list that appears while you type: ${quoted(known)}.`
    }`,
  noStory: 'I know no story yet.',
};
