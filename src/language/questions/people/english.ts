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
  roles: {
    whoHas: [
      "(who (is|was|became|becomes|will be)|who's) [now] the <role>",
      "(what (is|was)|what's) the name of the <role>",
      "(what (is|was)|what's) the <role>'s name",
      "(what (is|was)|what's) the <role> called",
    ],
    whoIs: ["(who (is|was|became|becomes|will be)|who's) [now] <role>"],
    linking: listed('of at for in to with and the'),
    ofWhat: listed('of at'),
    becoming: [
      '(is|was|becomes|became|remains) [now|also] [named|appointed|elected|made] [as] [the|a|an]',
      '(will be|will become|has been (named|appointed|elected)) [the|a|an]',
    ],
    being: ['(is|was|becomes|became|will be|remains)', 'named', 'called'],
    newly: listed('new next incoming future'),
    current: listed('current present incumbent'),
    notQuite: listed(
      'former ex-* deputy vice vice-* assistant acting interim outgoing then-* then late previous old one-time co-*',
    ),
    titles: ['dr', 'sir', 'lord', 'dame', 'prof.', 'professor', 'mr', 'mrs', 'ms'],
  },
  ages: {
    old: ['<gap>year[s]<gap>old'],
    aged: ['<gap>year<gap>old'],
    byAge: [],
    new: ['a[n]'],
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
