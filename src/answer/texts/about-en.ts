// What an answer says about a story as a whole and about the bot in English.

import type { ByLanguage } from '../../language/language.ts';
import type { AboutTexts } from './about-texts.ts';

const languageNames: ByLanguage<string> = { de: 'German', en: 'English' };

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const day = (date: string) => dates.format(new Date(`${date}T00:00:00Z`));

const names = new Intl.ListFormat('en', { type: 'conjunction' });
const number = new Intl.NumberFormat('en');
const counted = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

const paragraphs = (count: number) => counted(count, 'paragraph', 'paragraphs');

/** English. */
export const englishAboutTexts: AboutTexts = {
  lead: (words, quoteLanguage) =>
    quoteLanguage === undefined ? `${words}:` : `${words} (in ${languageNames[quoteLanguage]}):`,
  noStory: 'I do not know any story yet that you could ask me about.',

  author: (author) => `The story was written by ${author}.`,
  authorNote: 'Of its authors the story says',
  noAuthor: (outlet) =>
    outlet === undefined
      ? 'The story does not say who wrote it.'
      : `The story names no author; it was published by ${outlet}.`,

  published: (date, outlet) =>
    `The story was published on ${day(date)}${outlet === undefined ? '' : ` by ${outlet}`}.`,
  notDated: 'The story does not say when it was published.',
  outlet: (outlet, date) =>
    `The story was published by ${outlet}${date === undefined ? '' : ` on ${day(date)}`}.`,
  noOutlet: 'The story does not say where it was published.',
  link: (url, outlet) =>
    outlet === undefined
      ? `The story stands here: ${url}`
      : `The source is ${outlet}; the story stands here: ${url}`,
  noLink: (outlet) => `The source is ${outlet}; I have no link to the story.`,
  noSource: 'The story does not say where it comes from, and I have no link to it.',
  truth: (outlet) =>
    `That I cannot check: I only show what the article says. ${
      outlet === undefined
        ? 'It does not say where it was published.'
        : `It was published by ${outlet}.`
    }`,
  length: ({ paragraphs: count, words, minutes }) =>
    `The story has ${paragraphs(count)} and ${counted(words, 'word', 'words')}; it takes about ${counted(minutes, 'minute', 'minutes')} to read.`,
  paragraphCount: (count) => `The story has ${paragraphs(count)}.`,
  writtenIn: (language) => `The story is written in ${languageNames[language]}.`,

  title: 'The headline is',
  noTitle: 'The story has no headline.',
  standfirst: 'The standfirst is',
  noStandfirst: 'The story has no standfirst.',
  paragraph: (place) => `Paragraph ${place} says`,
  noParagraph: (count) => `There is no such paragraph: the story has ${paragraphs(count)}.`,
  nothingBefore: 'Nothing stands before it: the story begins there.',
  nothingAfter: (count) => `Nothing stands after it: paragraph ${count} is the last one.`,
  besideWhat: 'Before or after which paragraph? Please tell me its number.',

  saidBy: (speakers) => `According to the story, this is said by ${names.format(speakers)}.`,
  saidByStory: (outlet) =>
    outlet === undefined
      ? 'The story names nobody for that; it reports it itself.'
      : `The story names nobody for that; it reports it itself (published by ${outlet}).`,
  standsIn: (places) =>
    `Yes, the story says it in these very words: ${names.format(places)}. Whether the story is right I cannot check.`,
  more: 'The story also says about that',
  nextParagraph: 'The story says no more about that expressly; what stands next is',
  noMore: 'The story says no more about that.',
  nothingToGoOn: 'I cannot do that with the last answer. Ask me a whole question, please.',

  summary: 'This is what it is about',
  next: 'On what is to come the story says',
  noNext: 'The story does not say what happens next.',
  timeline: 'In this order, as far as the story dates it',
  noTimeline: 'The story names no dates by which to order what happened.',

  smallTalk: {
    greeting:
      'Hello! I answer questions about the story and prove every answer with a paragraph. What would you like to know?',
    identity:
      'I am Footnote, a bot: I answer questions about the story and prove every answer with a verbatim quote.',
    abilities:
      'Ask me about the story: what it says, who said what, what it is about, what stands in paragraph 3. I answer with verbatim quotes and their paragraph, and tell you when the story does not say.',
    thanks: "You're welcome! Just ask if there is more that you want to know about the story.",
    goodbye: 'Goodbye! If you have more questions about the story, I am here.',
    wellbeing: 'Thanks for asking, I am running! What would you like to know about the story?',
    praise: 'Thank you, glad to hear it! Ask more if you like.',
    blame:
      'Sorry about that. I only show what stands in the story, and sometimes I pick the wrong place. Please ask again in other words.',
    assent: 'All right. Just ask if there is more that you want to know.',
    laughter: 'Glad to make you laugh! Ask more if you like.',
    puzzled:
      'That was not clear, it seems. Please ask in other words, or write “Show me the whole paragraph”.',
    chat: 'I answer questions about the story and prove every answer with a paragraph. What would you like to know?',
  },
  bot: {
    nature:
      'I am a program, not a person: I look in the story for what fits your question, and show it to you with quote and paragraph.',
    maker: 'I am a program called Footnote. Who runs me here I do not know.',
    languages:
      'I understand questions in German and in English, and answer in the language of the question. Quotes are in the language of the story.',
    trust:
      'I only know what the story says: every quote stands word for word in the paragraph that I name, so that you can look it up. Whether the story is right I cannot check, and I may pick the wrong passage.',
  },
  stories: (named, more) => {
    const all = named.join('; ');
    const count = named.length + more;
    const rest = more === 0 ? '' : ` and ${counted(more, 'more', 'more')}`;

    return count === 1
      ? `I know one story: ${all}.`
      : `I know ${number.format(count)} stories, newest first: ${all}${rest}.`;
  },
};
