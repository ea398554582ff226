// The inflection of English words.

import type { Inflection } from './inflection.ts';

/** Of English. */
export const english: Inflection = {
  endings: [
    { ending: 'ies', replacements: ['y', 'ie'] },
    { ending: 'ves', replacements: ['f', 'fe', 've'] },
    { ending: 's', replacements: [''] },
    { ending: 'es', replacements: [''] },
    { ending: 'ied', replacements: ['y'] },
    { ending: 'ed', replacements: ['e', ''], double: true },
    { ending: 'ying', replacements: ['ie'] },
    { ending: 'ing', replacements: ['', 'e'], double: true },
    { ending: 'ier', replacements: ['y'] },
    { ending: 'iest', replacements: ['y'] },
    { ending: 'er', replacements: ['e', ''], double: true },
    { ending: 'est', replacements: ['e', ''], double: true },
    { ending: 'ily', replacements: ['y'] },
    { ending: 'ally', replacements: [''] },
    { ending: 'ly', replacements: ['', 'le'] },
  ],
};
