// What a card says besides the answer, in English.

import type { CardTexts } from './card-texts.ts';
import { type StatementWords, statementLine } from './statement-line.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const statementWords: StatementWords = {
  attitudes: {
    demand: 'Demand',
    announce: 'Announcement',
    deny: 'Denial',
    warn: 'Warning',
    criticise: 'Criticism',
    fear: 'Fear',
    propose: 'Proposal',
    promise: 'Promise',
    praise: 'Praise',
  },
  statement: 'Statement',
  speech: { direct: 'word for word', indirect: 'as reported', act: 'told of' },
  report: 'Report of the story itself',
  places: 'Places',
  times: 'Time',
  quoteIn: { de: 'Quote in German', en: 'Quote in English' },
  marks: ['“', '”'],
};

/** English. */
export const englishCard: CardTexts = {
  answered: '✓ Proved',
  related: '≈ Not answered, only related',
  notInStory: '∅ Not in the story',
  made: (making) => {
    if (making.kind === 'quoted') return 'quoted word for word, nothing generated';
    if (making.kind === 'model') return `written by ${making.name}, each sentence checked`;
    return 'by the program, from what is known of the story, nothing generated';
  },
  dated: (published, modified) =>
    [...(published ? [published] : []), ...(modified ? [`as of ${modified}`] : [])].join(', '),
  day: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
  asked: (question) => `Asked: ${question}`,
  statement: (kind, quoteLanguage) => statementLine(kind, quoteLanguage, statementWords),
  moreSources: (count) => `and ${count} more ${count === 1 ? 'passage' : 'passages'}`,
  shortened: 'Shortened where “…” stands; in full under “Read paragraph”.',
  askThis: 'The story does answer:',
  read: 'Read paragraph',
  readWhich: 'Read which paragraph?',
  openStory: 'Open story',

  reader: {
    speak: (names) => `Speaking: ${list.format(names)}`,
    back: 'Back to the quote',
    noStory: 'That story is not here any more.',
    stillThere: 'The paragraph has changed since; the quote still stands in it as it was.',
    moved: 'The story has changed since; the quote stands here now.',
    changed: 'The story has changed since: the quote does not stand there like that any more.',
    gone: 'The story has changed since: the quote does not stand there any more.',
    quotedWas: 'Quoted was:',
    nowIs: 'Now it says:',
  },

  correction: {
    corrected: 'Corrected: the story was changed after this answer.',
    retracted: 'Retracted: what is quoted here no longer stands in the story.',
    storyGone: 'Retracted: the story is no longer here.',
    nowIs: 'It now says:',
    around: 'The paragraph was changed; the quote still stands in it as it was.',
    gone: 'This no longer stands in the story.',
    storyOfQuoteGone: 'This story is no longer here.',
  },

  askOn: 'Ask a follow-up',
  question: 'Your question',
  questionHint: 'It may build on what you have read: “And why?”',

  thanks: 'Thank you! What you say is counted, not who you are.',
  thanksKept: 'Thank you! Your question is kept without your name.',
  wait: 'Tell me when it says so',
  waiting:
    'I will write to you once if the newsroom answers that, within 90 days. /privacy shows and deletes it.',
  noWaiting: 'I cannot note that: the question is gone, or the editors do not count gaps here.',
  whatIsWrong: 'What is wrong?',
  reason: 'Reason',
  reasons: {
    'wrong-paragraph': 'The wrong paragraph',
    incomplete: 'Incomplete',
    'should-refuse': 'The story does not answer that at all',
    other: 'Something else',
  },
  keepQuestion: 'My question may be kept',
  keepQuestionHint:
    'Without your name, to make answers and stories better. Otherwise it is only counted.',

  proof: 'Proof',
  proofHint: 'The proof of this answer; npm run verify checks it.',
  noProof: 'I cannot prove that answer any more: its question or story is gone.',
  onlyAsker: 'Only the person who asked may take the answer away.',
};
