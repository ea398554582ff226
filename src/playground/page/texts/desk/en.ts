// The texts of the editor's desk in English.

import type { DeskTexts } from './desk-texts.ts';

const many = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`;

/** The desk's texts in English. */
export const englishDesk: DeskTexts = {
  title: 'Stories',
  intro:
    'What is done here holds at once, also in the folder of stories: the same as /article does on Discord.',
  add: 'Add a story',
  file: 'Choose a file…',
  address: 'Address of a page',
  look: 'Preview',
  fetching: (address) => `${address} is being fetched…`,
  replaces: (story) => `It takes the place of “${story}”.`,
  takePlace: 'Replace the story',
  about: (paragraphs, language, version, file) =>
    `${many(paragraphs, 'paragraph', 'paragraphs')} · ${language === 'de' ? 'German' : 'English'} · version ${version} · ${file}`,
  show: 'Preview',
  shown: (story) => `“${story}” as it was read`,
  read: 'Read',
  replace: 'Replace…',
  retract: 'Retract…',
  of: (action, story) => `${action}: ${story}`,
  confirm: (story) => `Retract “${story}”?`,
  confirmHint: 'Nothing is answered from it any more. For 24 hours that can be undone.',
  retracted: (story) => `“${story}” is retracted. That can be undone below.`,
  retractedStories: 'Retracted',
  until: (time) => `can come back until ${time}`,
  undo: 'Bring back',
  restored: (story) => `“${story}” is back.`,
  channels: 'Channels',
  channelsHint: 'A channel can be about one story alone, with its threads.',
  channelIsAbout: (channel) => `${channel} is about`,
  allStories: 'All stories',
  gone: (slug) => `${slug} (not there)`,
  speakers: 'Who is quoted',
  nobody: 'Nobody.',
  questions: 'Questions that it answers',
  questionsPending: 'Still being tried; look again in a moment.',
  readers: 'What readers missed, read and doubted',
  here: 'On this playground',
  onDiscord: 'On your servers',
  count: 'Count it here',
  countHint:
    'Without names, for 90 days at most, and gone with the playground. On Discord each server turns it on with /settings.',
  nothingCounted: 'Nothing was counted yet.',
  noStoryAbout: 'No story is about it',
  missed: 'Asked in vain',
  asked: (count) => many(count, 'question', 'questions'),
  answer: 'Answer…',
  answerTopic: (topic) => `Answer “${topic}” by a note`,
  note: 'Note',
  noteHint:
    'It becomes the last paragraph of the story, marked as the newsroom’s. Whoever asked to be told is told.',
  addNote: 'Add the note',
  noted: (paragraph, told) =>
    `The note is paragraph ${paragraph}.${told === 0 ? '' : ` Told of it: ${told}.`}`,
  mostRead: 'Read most',
  citedAndOpened: (cited, opened) => `cited ${cited}, opened ${opened}`,
  mostDoubted: 'Doubted most',
  noParagraph: 'no paragraph',
  doubts: {
    'wrong-paragraph': 'wrong paragraph',
    incomplete: 'incomplete',
    'should-refuse': 'should have refused',
    other: 'something else',
  },
  feedback: 'Said of answers',
  noFeedback: 'Nobody has said anything of an answer yet.',
  good: (count) => `good ${count}`,
  bad: (count) => `bad ${count}`,
  outcomes: {
    answered: 'Answered',
    related: 'Only related',
    'not-in-article': 'Not in the story',
    several: 'Several questions',
  },
  outcome: 'Answer',
  keptQuestions: (count) => many(count, 'question that may be kept', 'questions that may be kept'),
};
