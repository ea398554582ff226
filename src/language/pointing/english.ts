// English words that point at another text.

import { listed } from '../words/word-list.ts';
import type { PointingWords } from './pointing-words.ts';

/** Words of English. */
export const english: PointingWords = {
  places: listed(`
    attachment attachments attached file txt message msg post comment question questions above below here quote
    screenshot picture image previous
  `),
  requests: listed(`
    know knows true right correct false wrong fake real lie answer answers reply respond tell say says said mean think
    believe help explain read reads look see check verify confirm fact please thanks thank hey hello hi stands asked
    meant can could really actually idea clue
  `),
  expletives: ['it', 'there', 'then', 'one'],
  questionWords: listed('who whom whose what which when where why how'),
  beforeNames: listed(`
    said says say tell told meet met want wants wanted call called calls demand demands demanded named ask asked asks
    answer answered wrote writes know knows knew
  `),
};
