// What a card says besides the answer, in English.

import type { CardTexts } from './card-texts.ts';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** English. */
export const englishCard: CardTexts = {
  answered: '✓ Proved',
  related: '≈ Not answered, only related',
  notInStory: '∅ Not in the article',
  made: (making) => {
    if (making.kind === 'quoted') return 'quoted word for word, nothing generated';
    if (making.kind === 'model') return `written by ${making.name}, each sentence checked`;
    return 'by the program, from what is known of the article, nothing generated';
  },
  dated: (published, modified) =>
    [...(published ? [published] : []), ...(modified ? [`as of ${modified}`] : [])].join(', '),
  day: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
  asked: (question) => `Asked: ${question}`,
  moreSources: (count) => `and ${count} more ${count === 1 ? 'passage' : 'passages'}`,
  shortened: 'Shortened where “…” stands; in full under “Read paragraph”.',
  askThis: 'The article does answer:',
  read: 'Read paragraph',
  readWhich: 'Read which paragraph?',
  openArticle: 'Open article',

  askOn: 'Ask on',
  question: 'Your question',
  questionHint: 'It may build on what you have read: “And why?”',
};
