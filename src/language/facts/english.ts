// English words for dates, names and negations.

import { listed } from '../words/word-list.ts';
import type { FactWords } from './fact-words.ts';

/** Words of English. */
export const english: FactWords = {
  calendar: {
    months: [
      { names: ['january'], short: ['jan'] },
      { names: ['february'], short: ['feb'] },
      { names: ['march'], short: [], shortInDates: ['mar'] },
      { names: ['april'], short: ['apr'] },
      { names: ['may'], short: [] },
      { names: ['june'], short: ['jun'] },
      { names: ['july'], short: ['jul'] },
      { names: ['august'], short: ['aug'] },
      { names: ['september'], short: ['sept', 'sep'] },
      { names: ['october'], short: ['oct'] },
      { names: ['november'], short: ['nov'] },
      { names: ['december'], short: ['dec'] },
    ],
    weekdays: [
      { names: ['monday'], short: ['mon'] },
      { names: ['tuesday'], short: ['tue', 'tues'] },
      { names: ['wednesday'], short: ['wed'] },
      { names: ['thursday'], short: ['thu', 'thur', 'thurs'] },
      { names: ['friday'], short: ['fri'] },
      { names: ['saturday'], short: [] },
      { names: ['sunday'], short: [] },
    ],
    ambiguousMonths: ['may', 'march', 'august'],
    beforeMonths: ['in', 'on', 'by', 'of', 'until', 'since', 'this', 'last', 'next'],
    dayEndings: ['st', 'nd', 'rd', 'th'],
    beforeDates: ['on'],
  },

  names: {
    capitals: 'names',
    openerEndings: ['ly', 'ing', 'ed'],
    verbsAfterNames: listed(`
      is was has had does did will would can could may might must shall should say[s] said told tells spoke wrote met
      went came made gave took held led left won lost sent saw knew think[s] thought fought began fell got
    `),
    endingsOfVerbsAfterNames: ['ed', 'es', 's'],
    /** Titles, which are capitalised before names, and words of reporting. */
    commonWords: listed(`
      president minister ministers prime foreign secretary state department ministry government senior official
      officials envoy ambassador spokesman spokeswoman spokesperson spokespeople chief adviser advisor general leader
      head house news agency television channel broadcaster newspaper network talks negotiations article paragraph
      according however meanwhile instead later earlier yesterday today tomorrow officials sources media reports
      special representative foreign affairs think tank mr mrs ms dr sir lord king queen prince
      republic regime islamic nuclear
    `),
  },

  negations: {
    words: listed(`
      not no none never nobody nothing nowhere neither nor without hardly cannot cant dont doesnt didnt isnt arent wasnt
      werent wont wouldnt couldnt shouldnt hasnt havent hadnt
    `),
    beforeDenied: ['not', 'never', 'no'],
    denyingStarts: ['reject', 'refus', 'den(y|ie)', 'declin', 'fail', 'un'],
    oppositeStarts: ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'anti'],
  },

  placesInLowerCase: [],
  indefiniteArticles: ['a', 'an', 'one'],
  impliedNumbers: [
    [2, ['both', 'bilateral*', 'twice', 'double*', 'pair', 'two-*']],
    [3, ['triple*', 'tripling', 'third[s]', 'three times']],
    [4, ['quadrupl*', 'quarter[s]']],
    [6, ['half-year', 'half of the year', 'half a year']],
    [12, ['dozen*']],
  ],
  listOpeners: ['First'],
};
