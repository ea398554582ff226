// /help: what the bot does, that it is a program, and how to ask it everywhere.

import { commandTexts } from '../catalogue/commands/command-texts.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { clip } from '../reply/clip.ts';
import type { Block } from '../reply/pack-blocks.ts';
import { bold, plain, section, type View } from './view.ts';

const mostExamples = 3;
const longestExample = 120;

/** Needs nothing. The examples were tried on the newest story. */
export const helpView: View = ({ desk, language }) => {
  const texts = viewTexts[language].help;
  const { ask, story, quotes, timeline, compare, menu } = commandTexts[language];
  const newest = desk.stories.newest();
  const examples = newest === undefined ? [] : desk.questions(newest, language).questions;
  const item = (text: string): Block => ({ before: '- ', text, after: '' });
  const command = ({ name, description }: typeof ask): Block => ({
    before: `- \`/${name}\` `,
    text: description,
    after: '',
  });

  return {
    heading: [bold(texts.heading)],
    entries: [
      plain(texts.about),
      section(texts.asking),
      command(ask),
      ...texts.ways.map(item),
      section(texts.looking),
      ...[story, quotes, timeline, compare].map(command),
      section(texts.inMenu),
      item(menu.check),
      item(menu.answer),
      ...(examples.length === 0 ? [] : [section(texts.examples)]),
      ...examples.slice(0, mostExamples).map((one) => item(clip(one, longestExample))),
      { before: '\n-# ', text: texts.limits, after: '' },
    ],
  };
};
