// What tells German from the other languages, beside its function words.

import { listed } from '../words/word-list.ts';
import type { DetectionWords } from './detection-words.ts';

/** Words of German. */
export const german: DetectionWords = {
  courtesies: listed('hallo moin servus tschüss tschüß danke bitte ja nein hilfe guten'),
  alike: listed('was die war hat so will in am an man also'),
  commoner: ['die', 'war', 'hat'],
  /** "Was verlangt …?": after the English word stands a name or a function word. */
  openers: ['was'],
  letters: 'äöüß',
};
