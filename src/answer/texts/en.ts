// What an answer says in English.

import type { ByLanguage } from '../../language/language.ts';
import { marksOf } from '../../language/words/characters.ts';
import type { AnswerCatalogue } from './catalogue.ts';
import { list, marksAround as marksAroundWith, namedIn, spoken } from './quoting.ts';

const languageNames: ByLanguage<string> = { de: 'German', en: 'English' };
const { outer } = marksOf.en;
const named = namedIn('en', outer);
const choices = new Intl.ListFormat('en', { type: 'disjunction' });
const marksAround = marksAroundWith(marksOf.en);

/** English. */
export const english: AnswerCatalogue = {
  lead: (quoteLanguage) =>
    quoteLanguage === undefined
      ? 'The story says:'
      : `The story says (in ${languageNames[quoteLanguage]}):`,
  quoted: (quote, speaker) => spoken(quote, marksAround(quote), speaker),
  marksAround,
  place: (kind, paragraph) => {
    if (kind === 'title') return 'Headline';
    if (kind === 'standfirst') return 'Standfirst';
    if (kind === 'post') return `Paragraph ${paragraph} (post)`;
    if (kind === 'note') return `Paragraph ${paragraph} (note)`;
    return `Paragraph ${paragraph}`;
  },
  notInStory: 'The story does not say.',
  onlyNear: 'I find no clear answer to that in the story.',
  noOpinion: 'That is not for me to judge; I only show what the story reports.',
  commonQuestions: [
    'Who speaks in the story?',
    'What happens next?',
    'When was the story published?',
  ],
  topicQuestion: (topic) => `What does the story say about ${topic}?`,
  askInstead: (questions) => `You could ask: ${list(questions, outer)}.`,
  falsePremise: (told) =>
    told === undefined
      ? 'The story contradicts what the question takes for granted'
      : `The question assumes that ${told}. The story says otherwise`,
  unsaidPremise: (told) =>
    told === undefined
      ? 'What the question takes for granted I do not find in the story.'
      : `The question assumes that ${told}. I do not find that in the story.`,
  disagreement: {
    amount: 'The story gives two different figures for this',
    time: 'The story gives two different times for this',
    whether: 'The story gives two accounts of this that disagree',
  },
  corrected: 'The story corrects an earlier account of this',
  nearest: 'The closest is:',
  sources: 'Sources',
  notProved: 'I have no answer to that which the story proves.',
  withoutModel: {
    unavailable: 'The language model does not answer now; this was found by searching the story.',
    unusable: 'The language model gave no usable answer; this was found by searching the story.',
    budget:
      "The language model's budget for today is spent; this was found by searching the story.",
  },
  replies: {
    instruction:
      'I cannot help with that: I only answer questions about the story, with quotes from it.',
    'code-request':
      'I cannot write code: I only answer questions about the story, with quotes from it.',
    'empty-question':
      'There was no question. Ask me something about the story, for example: What is it about?',
    'question-too-long':
      'The question is too long: I read no more than 1,000 characters. Please ask it in fewer words.',
    incomplete:
      'What does that refer to? Ask a whole question about the story, please, for example: What is it about?',
  },
  speech: {
    said: (left) =>
      left === 0
        ? 'The story says'
        : `The story says this, and more in ${left} other ${left === 1 ? 'passage' : 'passages'}`,
    saidBy: (name) => `So says ${name}`,
    notAbout: (name) =>
      `I find no words of ${name} about that in the story. What it quotes otherwise is this.`,
    silent: (name) => `${name} is mentioned in this story, but not quoted.`,
    unknown: (name, near) =>
      near.length === 0
        ? `“${name}” is not mentioned in this story.`
        : `“${name}” is not mentioned in this story. Did you mean ${list(near, outer)}?`,
    elsewhere: (name, near) =>
      `Nobody like “${name}” is quoted in this story. Did you mean ${list(near, outer)}?`,
    didYouMean: (name, near) =>
      `“${name}” is not mentioned in this story. Did you mean ${list(near, outer)}?`,
    speakers: (names) => `These are quoted: ${names.join('; ')}. The story quotes them so`,
    nobody: 'Nobody is quoted in this story.',
  },
  stories: {
    one: named,
    from: (story) => `From the story ${named(story)}`,
    only: (story) => `From the story ${named(story)} alone`,
    which: (stories) => `Which story do you mean: ${choices.format(stories.map(named))}?`,
    none: 'None of the stories that I know says that.',
  },
  leftOut: (questions) =>
    `I answer no more than three questions at a time. Left out: ${list(questions, outer)}.`,
  differing: ([one, other]) =>
    `The stories disagree: [${one}] and [${other}] give different figures.`,
};
