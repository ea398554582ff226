// What tells English from the other languages, beside its function words.

import { listed } from '../words/word-list.ts';
import type { DetectionWords } from './detection-words.ts';

/** Words of English. */
export const english: DetectionWords = {
  courtesies: listed('hello hey bye goodbye thanks thank please yes no help good nice'),
  alike: listed('was so will in am an also her must not all'),
  commoner: [],
  openers: [],
  letters: '',
};
