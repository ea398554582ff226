// The bot's own texts in English.

import { englishCard } from './card-en.ts';
import { duration } from './duration.ts';
import type { Messages } from './messages.ts';

const scopes = { user: 'You have', channel: 'This channel has', guild: 'This server has' };

/** What the bot says in English. */
export const en: Messages = {
  card: englishCard,
  introduction:
    'I am a program, not a person. I answer questions about a news story and prove every answer with a verbatim quote.',
  forExample: 'For example:',
  shortened: '(Shortened: the answer is longer than I may write here.)',
  nothingToShow: 'I have no answer to that which I can show.',
  questionTooLong: (characters, limit) =>
    `Your question has ${characters} characters; ${limit} are allowed. Please shorten it.`,
  budgetSpent: (scope, seconds) =>
    `${scopes[scope]} asked a lot just now. Please try again in ${duration('en', seconds)}.`,
  busy: (seconds) =>
    `A great many questions are coming in at once. Please try again in about ${duration('en', seconds)}.`,
  elsewhere:
    'I do not answer in this channel; that is how this server is set. Please ask me in another one.',
  stopping: 'I am being restarted. Please ask again in a minute.',
  tookTooLong: 'The answer took too long. Please try again.',
  failed: (id) => `Something went wrong on my side. If you report it, please mention: ${id}`,
  mayNotWrite: (channel) =>
    `You asked me in ${channel === '' ? 'a channel' : `#${channel}`}, but I may not write there. Ask somebody who manages the channel to allow me “Send Messages”, or ask me here.`,
  componentGone: 'I no longer understand that. Please ask again.',
  'unreadable-message':
    'Discord does not show me that message. Please write the question into your mention.',
  'unreadable-file':
    'I can only read written questions and text files (.txt, at most 8 KB). Please write the question into your message.',
  'not-shown':
    'You mentioned my role, and Discord does not show me your message then. Please mention me myself.',
};
