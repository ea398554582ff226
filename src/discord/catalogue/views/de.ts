// What commands say in German that show something of a story.

import type { ByLanguage } from '../../../language/language.ts';
import type { ViewTexts } from './view-texts.ts';

const number = new Intl.NumberFormat('de');
const languageNames: ByLanguage<string> = { de: 'Deutsch', en: 'Englisch' };
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
  gone: 'Was hier stand, gibt es nicht mehr: Der Artikel wurde geändert oder weggenommen.',
  nothing: 'Dazu steht nichts im Artikel.',
  shortened: '(Gekürzt.)',
  readStory: 'Zum Artikel',
  story: {
    by: (author) => `von ${author}`,
    published: (day, age) => `${day} (${age})`,
    modified: (day, age) => `zuletzt geändert: ${day} (${age})`,
    undated: 'ohne Datum',
    speakers: 'Zu Wort kommen',
    moreSpeakers: (count) => `… und ${number.format(count)} weitere: siehe /zitate`,
    contents: 'Inhalt',
  },
  counts: ({ direct, indirect, act }) =>
    [
      ...(direct > 0 ? [`${number.format(direct)}× wörtlich`] : []),
      ...(indirect > 0 ? [`${number.format(indirect)}× sinngemäß`] : []),
      ...(act > 0 ? [`${number.format(act)}× nur berichtet`] : []),
    ].join(', '),
  quotes: {
    everybody: (headline) => `Wer zu Wort kommt in „${headline}“`,
    wordsOf: (name, headline) => `${name} in „${headline}“`,
    inLanguage: (language) => `Zitate auf ${languageNames[language]}`,
    kinds: {
      direct: 'Wörtlich',
      indirect: 'Sinngemäß, in den Worten des Artikels',
      act: 'Nur berichtet, nicht zitiert',
    },
  },
};
