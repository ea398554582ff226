// English phrases of questions for an opinion, a prediction, advice or a comparison.

import type { OpinionPhrases } from './opinion-phrases.ts';

/** Phrases of English. */
export const english: OpinionPhrases = {
  within: [
    'do you (think|believe|agree|like|prefer|reckon|support)',
    'would you',
    'your (opinion|view|take|thoughts|guess|prediction)',
    "(who's|who is|who was) (right|wrong|to blame|at fault|better|worse|stronger|smarter)",
    '(who|which (team|side|party|country)) (will|is going to|would|should) win',
    'how likely (is|are)',
    'what are the (chances|odds)',
    'should (i|we|one|people|you)',
    'worth it',
    'good or bad',
    'right or wrong',
  ],
  opening: [
    'will there be',
    '(is|was|are|were) (it|this|that|the) [*] (fair|unfair|moral|immoral|justified|right|wrong|good|bad|smart|stupid|worth)',
    'what (would|will) happen if',
    'what if',
    'who (do|would|should) (you|i|we) (trust|believe|vote for|support)',
  ],
};
