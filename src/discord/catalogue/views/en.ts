// What commands say in English that show something of a story.

import type { ByLanguage } from '../../../language/language.ts';
import type { ViewTexts } from './view-texts.ts';

const number = new Intl.NumberFormat('en');
const languageNames: ByLanguage<string> = { de: 'German', en: 'English' };
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** English. */
export const englishViews: ViewTexts = {
  unknownStory: (typed, known) =>
    `I know no story “${typed}”. ${
      known.length === 0
        ? 'There is none yet.'
        : `Choose one from the list that appears while you type: ${quoted(known)}.`
    }`,
  noStory: 'I know no story yet.',
  gone: 'What was shown here is gone: the story was changed or taken away.',
  nothing: 'The story says nothing about that.',
  shortened: '(Shortened.)',
  readStory: 'Open the story',
  story: {
    by: (author) => `by ${author}`,
    published: (day, age) => `${day} (${age})`,
    modified: (day, age) => `last changed ${day} (${age})`,
    undated: 'undated',
    speakers: 'Who speaks',
    moreSpeakers: (count) => `… and ${number.format(count)} more: see /quotes`,
    contents: 'Contents',
  },
  counts: ({ direct, indirect, act }) =>
    [
      ...(direct > 0 ? [`${number.format(direct)}× word for word`] : []),
      ...(indirect > 0 ? [`${number.format(indirect)}× in other words`] : []),
      ...(act > 0 ? [`${number.format(act)}× only reported`] : []),
    ].join(', '),
  check: {
    heading: 'What the story says of this message',
    nothing:
      'This message makes no claim that I can hold against the story: I check no questions, greetings or pictures.',
    verdicts: {
      supported: { mark: '✅', name: 'The story says so' },
      contradicted: { mark: '❌', name: 'The story says something else' },
      'not-mentioned': { mark: '➖', name: 'The story does not say so' },
    },
    nearest: 'Nearest:',
    leftOut: (count) =>
      count === 1
        ? 'I did not check one more claim.'
        : `I did not check ${number.format(count)} more claims.`,
    limits:
      'Checked by a program, which can be wrong. Whether the story is right it does not know.',
  },
  timeline: {
    published: (day) => `Published on ${day}. In brackets: what the story calls it.`,
    undated: 'The story has no date: weekdays are given as it names them.',
    none: 'The story names no day, month or year.',
    withoutDate: 'Without a certain date',
  },
  compare: (one, other) => `${one} and ${other}`,
  help: {
    heading: 'Footnote: a program, not a person',
    about:
      'I answer questions about a story and show the paragraph that proves each answer. What the story does not say, I tell you too.',
    asking: 'How to ask me',
    ways: [
      'Mention me in a channel, with your question.',
      'Send me a direct message.',
      'Reply to one of my answers to ask further.',
      'Edit your question: my answer changes with it.',
    ],
    looking: 'Look things up without asking',
    inMenu: 'In the menu of every message, under “Apps”',
    examples: 'The story answers these questions',
    limits:
      'I can be wrong: read the paragraph when in doubt. Whether the story is right I do not know.',
  },
  privacy: {
    heading: 'What I keep about you',
    kept: (hours) => [
      'Your last questions in a conversation, so that I understand what you ask next: until an hour after the last one, in memory only.',
      hours === 0
        ? 'The question behind each answer to a command: up to 24 hours, in memory only.'
        : `The question behind each answer to a command: ${number.format(hours)} hours, on the disk of whoever runs me.`,
      'Where my answers stand and which paragraphs they quote, without who asked: 24 hours, on the disk of whoever runs me, so that I can mark them where the story is corrected.',
      'Which of your messages I answered, so that the answer changes with them: until I am restarted.',
      'Which story you chose last (an hour), and the language that you write in (a day).',
      'What you asked to be told, with words of your question and who you are, so that I can write to you: until I have, at most 90 days.',
      'How many questions you have asked just now: the number runs out by itself after a few minutes and cannot be deleted, because it protects everybody from overload.',
    ],
    notKept:
      'Feedback is counted without your name. Where the editors of a server want it, words of questions that the story does not answer are counted for them, without your name and without your question, unless you allow it; for 90 days. What you write in Discord is kept by Discord.',
    exportMine: 'Show me everything',
    deleteMine: 'Delete everything',
    exported: 'This is everything that I have about you.',
    deleted: 'Deleted. The number of your questions runs out by itself in a few minutes.',
  },
  quotes: {
    everybody: (headline) => `Who speaks in “${headline}”`,
    wordsOf: (name, headline) => `${name} in “${headline}”`,
    inLanguage: (language) => `Quotes in ${languageNames[language]}`,
    kinds: {
      direct: 'Word for word',
      indirect: 'In the words of the story',
      act: 'Only reported, not quoted',
    },
  },
};
