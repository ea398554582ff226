// How English speaks of what is still to come.

import type { FutureWords } from './future-words.ts';

/** Phrases of English. */
export const english: FutureWords = {
  certain: [
    "(he|she|it|we|they|i|you|who|which|that|there)'ll",
    "(will|won't|shall)",
    '(is|are|am) [not] (going|due|set|expected|scheduled|planned|poised|bound|likely) to',
    '(is|are) (scheduled|planned|due|expected) [for|by|in|on|next]',
    '(plan|plans|planning) to',
    'announce[s|d] (plans|that)',
    'next (week|month|year|season|step[s]|round|meeting|game|match|session)',
    '(upcoming|forthcoming|tomorrow)',
    'in the coming (days|weeks|months|years)',
    'later this (week|month|year)',
    'would (return|resume|continue|meet|begin|start|travel|open|close|vote|decide)',
  ],
  likely: [
    '(intend|hope|want|aim|consider)[s] to',
    '(is|are) considering',
    'consider[s] (a|an|the|new|military|further)',
    '(is|are) (ready|prepared|willing) to',
    '(may|might|could) (soon|still|now)',
  ],
  otherwise: [
    '(was|were) (due|set|expected|scheduled|planned|going) to',
    'against (his|her|their) will',
  ],
};
