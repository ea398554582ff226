// What editors read in English.

import type { EditingTexts } from './editing-texts.ts';

const number = new Intl.NumberFormat('en');
const paragraphs = (count: number) =>
  `${number.format(count)} ${count === 1 ? 'paragraph' : 'paragraphs'}`;

/** English. */
export const englishEditing: EditingTexts = {
  notEditor:
    'Only editors may do that: whoever may manage the server, or has the role that /settings names for it.',
  notHere: (server) =>
    `The stories are the same on all servers, and may not be changed from this one. Whoever runs the bot allows it with FOOTNOTE_EDITOR_SERVERS=${server}.`,
  notPossible: 'The stories cannot be changed here.',
  steps: {
    fetching: 'Fetching the page …',
    reading: 'Reading the story …',
    indexing: 'Taking the story in …',
  },
  oneOfBoth: 'Give either a file or an address.',
  fileTooLarge: (megabytes) =>
    `The file is too large: I read no more than ${number.format(megabytes)} MB.`,
  fileNotFetched: 'Discord does not give me the file. Please try again.',
  added: (story, count) => `Added: “${story}”, ${paragraphs(count)}. It can be asked about now.`,
  notesKept: (count) =>
    count === 1
      ? 'The newsroom’s note to the story before was kept at its end.'
      : `The newsroom’s ${number.format(count)} notes to the story before were kept at its end.`,
  notesLost: (count) =>
    `The new file does not take the newsroom’s ${count === 1 ? 'note' : `${number.format(count)} notes`} to the story before. Write ${count === 1 ? 'it' : 'them'} into the file and add it again:`,
  reindexed: (story, count) => `Read again: “${story}”, ${paragraphs(count)}.`,
  noted: (story, place, told) =>
    `Added to “${story}”: ${place}. It can be asked about now.${told === 0 ? '' : ` ${number.format(told)} who had asked to be told ${told === 1 ? 'is' : 'are'} told.`}`,
  toldOfNote: (word, story, place) =>
    `You wanted to know of “${word}”. The newsroom has added to “${story}” (${place}):`,
  stories: (count) => `${number.format(count)} ${count === 1 ? 'story' : 'stories, newest first'}:`,
  storyLine: (story, file, version, count) =>
    `“${story}”: ${paragraphs(count)}, version ${number.format(version)}, ${file}`,
  noStory: 'There is no story yet.',
  preview: {
    paragraphs: (count) => `${paragraphs(count)}, as they are counted`,
    leftOut: (count) => `Left out: ${number.format(count)}`,
    nothingLeftOut: 'Nothing was left out.',
    speakers: 'Who is quoted',
    questions: 'Questions that it answers',
    questionsPending:
      'I am still trying which questions it answers; please look again in a moment.',
    more: (count) => `… and ${number.format(count)} more`,
  },
  confirmRemoval: (story) =>
    `Do you really want to take “${story}” away? Nothing will be answered from it any more.`,
  remove: 'Take away',
  removed: (story) => `Taken away: “${story}”. That can be undone for 24 hours.`,
  undo: 'Undo',
  restored: (story) => `Back again: “${story}”.`,
  nothingToRestore: 'That can no longer be undone: the 24 hours are over.',
  bound: (channel, story) => `In #${channel} and its threads it is about “${story}” alone now.`,
  unbound: (channel) => `In #${channel} it is about all stories again.`,
  notBound: (channel) => `In #${channel} it is about all stories; nothing was bound.`,
  settings: {
    heading: 'Settings of this server',
    language: 'Language where a question does not tell',
    anyLanguage: "The server's language on Discord",
    languages: { de: 'German', en: 'English' },
    channels: 'Channels that I answer in (none chosen: all)',
    role: 'Role of the editors',
    isPrivate: (on) => `Answers to commands: ${on ? 'for the asker alone' : 'for everybody'}`,
    gapDesk: (on) => (on ? 'Gap desk: on, for /article gaps' : 'Gap desk: off, nothing is counted'),
    corrections: (on) => `Mark answers whose story is corrected: ${on ? 'yes' : 'no'}`,
    bound: (count) => `Channels that are bound to a story: ${number.format(count)}`,
    budgets: 'Questions over time',
    scopes: { user: 'A person', channel: 'A channel', guild: 'The whole server' },
    budgetHint: 'questions/seconds, such as 10/60s; empty: as everywhere',
    noBudget: (written) =>
      `“${written}” does not look like 10/60s: questions, a slash, seconds, s.`,
    roleHint: 'For the role to see /article, allow it under Server Settings, Integrations.',
  },
  gaps: {
    off: 'The gap desk is off: nothing is counted. It can be turned on with /settings.',
    nothing: 'Nothing to tell yet.',
    heading: (days) => `What readers missed, read and doubted here in the last ${days} days`,
    noStory: 'No story is about it',
    missed: 'Asked in vain',
    topic: (word, others, count) =>
      `${[word, ...others].join(', ')}: ${number.format(count)} ${count === 1 ? 'question' : 'questions'}`,
    read: 'Read most',
    readParagraph: (place, cited, opened) =>
      `${place}: cited ${number.format(cited)}, opened ${number.format(opened)}`,
    doubted: 'Doubted most (👎)',
    doubtedAnswer: (places, reasons, count) =>
      `${number.format(count)}: ${places.length === 0 ? 'no paragraph shown' : places.join(', ')} (${reasons.join(', ')})`,
    question: (question) => `“${question}”`,
  },
  cannotWrite: (channel) =>
    `I may not write in #${channel}. Give me the permission to send messages there.`,
};
