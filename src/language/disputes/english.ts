// How an English story tells that accounts differ.

import type { DisputeWords } from './disputes.ts';

/** Phrases of English. */
export const english: DisputeWords = {
  amountQuestions: [
    'how (many|much|long|old|far|fast|high|deep|heavy|big|large|often)',
    'what number',
    '(do|does|did|is|are|was|were) there (more|fewer)',
    'what (do|does|did|is|are|was|were|will|would) … (worth|cost)',
  ],
  timeQuestions: ['when', 'what (day|time|date)', 'on (what|which) (day|date)', 'at what time'],
  whetherQuestions: [
    '(is|are|was|were|do|does|did|has|have|had|will|would|can|could|may|might|should|must)',
    "(isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't)",
  ],
  reckoning: [
    'count(s|ed)',
    'estimat*',
    'reckon(s|ed)',
    'expect(s|ed)',
    '(put|puts) … at',
    '(spoke|spoken|speaks) of',
    'assum(es|ed)',
  ],
  otherwise: [
    'disagree*',
    'contradict*',
    'disput*',
    'den(y|ies|ied)',
    'rebut*',
    'differently',
    'on the contrary',
    'a different (account|story|version|figure)',
  ],
  exceptions: ['other', 'other than', 'further', 'except', 'beyond', 'besides', 'apart from'],
  corrections: [
    'correct(ed|s|ing|ion)',
    'revis(ed|es|ing|ion)',
    '(retracted|withdrew|withdrawn)',
    '(had|was|were) mistaken',
    'put right',
    'an earlier (version|report|figure|count)',
  ],
};
