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
  whichParty: [
    'in (welcher|was für einer) partei (ist|war|sitzt) [denn]',
    '[zu] welche[r] partei (gehört|gehörte) [denn]',
    '[von|aus] welche[r] partei (ist|war|kommt|stammt|vertritt) [denn]',
    '[für] welche partei (vertritt|sitzt|tritt|kandidiert|regiert) [denn]',
  ],
  afterMember: ['an'],
  parties: [
    ...listed('CDU CSU SPD FDP AfD BSW NPD SSW Volt ÖVP SPÖ FPÖ NEOS Neos KPÖ SVP SP GLP EVP'),
    'Grüne[n|r]',
    'Linke[n|r]',
    'Linkspartei',
    'Die Linke',
    'Die Mitte',
    'Bündnis 90/Die Grünen',
    'Freie[n] Wähler',
    'parteilos',
  ],
  ofParty: ['von (der|den)', 'aus der'],
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
