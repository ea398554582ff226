// English phrases for people and their age.

import { listed } from '../../words/word-list.ts';
import type { PeoplePhrases } from './people-phrases.ts';

/** Phrases of English. */
export const english: PeoplePhrases = {
  whoIs: ['who (is|was)', "who's"],
  describing: ['the', 'a[n]', 'this', 'that'],
  howOld: ['how old (is|was|are|were)', 'what (is|was) the age of'],
  ageOf: ["what (is|was) <name>'[s] age"],
  trailing: ['now', 'today'],
  beforeThings: listed('in near at'),
  things: listed(
    'road street lane avenue school hospital station airport park council university college bridge house hall court office club church library museum bank police service party union association ministry department centre center valley river island city',
  ),
  whichParty: ['[in|of] (what|which) [political] party (is|was|does|did)'],
  afterMember: [
    'in',
    'from',
    'of',
    'with',
    'a member [of]',
    'belong to',
    'represent',
    '(stand|sit) for',
  ],
  parties: [
    ...listed(
      'Labour Tory SNP DUP UKIP NDP GOP Republican[s] Democrat[s] Democratic Liberal[s] Green[s]',
    ),
    'Conservative[s]',
    'Liberal Democrat[s]',
    'Lib Dem[s]',
    'Reform UK',
    'Plaid Cymru',
    'Sinn Féin',
    'Bloc Québécois',
    '(D|R)-[A-Z]*',
  ],
  ofParty: ['of the', 'from the'],
  ages: {
    old: ['<gap>year[s]<gap>old'],
    aged: ['<gap>year<gap>old'],
    before: ['age[d]', 'a[n]'],
    being: ['is', 'was', 'turned'],
    after: ['(and|but|when|yet)'],
    lately: ['now', 'just', 'only', 'still'],
    elsewhere: listed(`
      and or who whose that the a an his her their of off from in into on at to by with for near was were is has had told
      said
    `),
  },
};
