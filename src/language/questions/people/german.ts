// German phrases for people and their age.

import { listed } from '../../words/word-list.ts';
import type { PeoplePhrases } from './people-phrases.ts';

/** Phrases of German. */
export const german: PeoplePhrases = {
  whoIs: ['wer (ist|war)'],
  describing: ['d(er|ie|as|en)', 'ein[e|er]', 'dies(er|e|es)'],
  howOld: ['wie alt (ist|war|wurde|sind|waren) [denn]'],
  ageOf: [],
  trailing: ['denn', 'eigentlich', 'jetzt', 'heute'],
  beforeThings: listed('im ins in am vom zum zur beim'),
  things: listed('Straße Platz Schule Stadt Bahn Bank Universität Nord Süd Ost West'),
  ages: {
    old: ['<gap>jahre alt', '-jährig'],
    aged: ['-jährige[r|s|n]'],
    before: ['ein[e]'],
    being: ['ist', 'war'],
    after: ['(und|aber|als|doch)'],
    lately: ['heute', 'erst', 'gerade', 'damals'],
    elsewhere: [
      ...listed(`
        und oder die das sein seine ihre ihr von vom aus im am auf mit in an bei für gegen hat hatte ist war wurde sagte
      `),
      'de(r|s|m|n)',
      'ein[e][r|n|m|s]',
    ],
  },
};
