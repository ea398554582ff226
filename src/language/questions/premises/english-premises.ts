// English questions that take something for granted.

import { listed } from '../../words/word-list.ts';
import type { PremiseWords } from './premise-words.ts';

/** Phrases of English. */
export const english: PremiseWords = {
  openers: { reason: [], manner: [], circumstance: [], amount: ['how (many|much)'] },
  openersOfVerbs: {
    reason: ['why'],
    manner: ['how'],
    circumstance: ['(since|until) when', 'when', 'where', 'how (long|often)'],
    amount: ['how (large|big|high)'],
  },
  auxiliaries: listed(`
    did do does was were is are has have had can could will would should must may might
    didn't don't doesn't wasn't weren't isn't aren't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't
  `),
  openersOfStatements: ['how come', 'why is it that'],
  intentions: ['should', 'would', '(supposed|meant|planned) to', 'originally'],
  asking: ['did', 'do', 'does'],
  verbEndsClause: false,
  particles: [],
  beforeSubjects: listed(
    'the a an all both this that these those his her its their my our your some many',
  ),
  afterSubjects: listed('of and or in from at for to on with by off near who which that'),
  beforeVerbs: listed('be been have not never being'),
  denial: 'not',
  untrue: 'It is not true that',
  undenied: [
    ['not', ''],
    ['never', 'always'],
    ['nobody', 'somebody'],
    ['nothing', 'something'],
    ['no', 'a'],
    ["can't", 'can'],
    ["won't", 'will'],
    ...listed('did do does was were is are has have had could would should').map(
      (verb) => [`${verb}n't`, verb] as const,
    ),
  ],
  pronouns: listed('he she it they we you i there'),
  refusals: listed('against'),
  distinguishing: listed('old new former previous current then'),
};
