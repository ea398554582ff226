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
  timeline: {
    name: 'timeline',
    description: 'What happened when, as far as the story dates it, with the paragraph',
  },
  compare: {
    name: 'compare',
    description: 'What two people say, or what the story says of two statements',
  },
  help: { name: 'help', description: 'What I can do, and how to ask me' },
  privacy: {
    name: 'privacy',
    description: 'What I keep about you and for how long; show and delete all of it',
  },
  menu: { check: 'Check against the story', answer: 'Answer this' },
  article: {
    name: 'article',
    description: 'For editors: add, look at, take away and bind stories',
  },
  settings: {
    name: 'settings',
    description: 'For editors: language, channels, role and budgets of this server',
  },
  articleActions: {
    add: { name: 'add', description: 'Adds a story: from a file or from an address' },
    list: { name: 'list', description: 'All stories with their file and version' },
    show: {
      name: 'show',
      description: 'Paragraphs as counted, what was left out, who speaks, what can be asked',
    },
    gaps: { name: 'gaps', description: 'What readers asked in vain, read most and doubted' },
    note: {
      name: 'note',
      description: 'Adds a note of the newsroom to a story, such as an answer to a gap',
    },
    reindex: { name: 'reindex', description: 'Reads the file of a story again' },
    remove: { name: 'remove', description: 'Takes a story away; can be undone for 24 hours' },
    undo: { name: 'undo', description: 'Brings back the story that was taken away last' },
    use: { name: 'use', description: 'This channel is about one story alone' },
    unuse: { name: 'unuse', description: 'This channel is about all stories again' },
  },
  options: {
    file: { name: 'file', description: 'A file .md, .txt or .html' },
    address: { name: 'address', description: 'The address of the page, https://…' },
    replace: {
      name: 'replace',
      description: 'May the story take the place of one with the same file name?',
    },
    channel: { name: 'channel', description: 'This one, where left out' },
    note: { name: 'text', description: 'What the story is to say as well' },
    topic: {
      name: 'topic',
      description: 'Which gap it answers: whoever wanted to know of it is told once',
    },
    question: { name: 'question', description: 'What would you like to know about the story?' },
    private: { name: 'private', description: 'Only you see the answer' },
    speaker: { name: 'speaker', description: 'Who? Everybody who is quoted, where left out' },
    first: { name: 'first', description: 'Somebody in the story, or a statement' },
    second: { name: 'second', description: 'The other one, or the other statement' },
    story: { name: 'story', description: 'Which story it is about' },
  },
};
