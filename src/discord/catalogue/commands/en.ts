// What commands are called in English.

import type { CommandTexts } from './command-texts.ts';

/** English; these are also the names that commands get from Discord. */
export const english: CommandTexts = {
  ask: {
    name: 'ask',
    description: 'Ask about the news story; every answer is proved with a quote',
  },
  options: {
    question: { name: 'question', description: 'What would you like to know about the story?' },
    private: { name: 'private', description: 'Only you see the answer' },
    story: { name: 'story', description: 'Which story it is about' },
  },
};
