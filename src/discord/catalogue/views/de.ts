// What commands say in German that show something of a story.

import type { ViewTexts } from './view-texts.ts';

const quoted = (names: readonly string[]) => names.map((name) => `„${name}“`).join(', ');

/** German. */
export const germanViews: ViewTexts = {
  unknownStory: (typed, known) =>
    `Einen Artikel „${typed}“ kenne ich nicht. ${
      known.length === 0
        ? 'Es ist noch keiner da.'
        : `Wähle einen aus der Liste, die beim Tippen erscheint: ${quoted(known)}.`
    }`,
  noStory: 'Ich kenne noch keinen Artikel.',
};
