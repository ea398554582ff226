// What commands are called in English.

import type { CommandTexts } from './command-texts.ts';

/** English; these are also the names that commands get from Discord. */
export const english: CommandTexts = {
  ask: {
    name: 'ask',
    description: 'Ask about the news story; every answer is proved with a quote',
  },
  story: {
    name: 'story',
    description: 'Headline, outlet, date, who is quoted, and the contents by paragraph',
  },
  quotes: {
    name: 'quotes',
    description: 'What somebody says in the story, word for word or not, with the paragraph',
  },
  menu: { check: 'Check against the story', answer: 'Answer this' },
  options: {
    question: { name: 'question', description: 'What would you like to know about the story?' },
    private: { name: 'private', description: 'Only you see the answer' },
    speaker: { name: 'speaker', description: 'Who? Everybody who is quoted, where left out' },
    story: { name: 'story', description: 'Which story it is about' },
  },
};
