// /article list and /article show: which stories there are, and what is known of one.

import { basename } from 'node:path';
import { speakersOf } from '../../answer/speech/story-speakers.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import type { Article } from '../../story/article.ts';
import { clip } from '../reply/clip.ts';
import type { Block } from '../reply/pack-blocks.ts';
import { bold, plain, section } from '../views/view.ts';
import { deskOf, type Editing, type EditorReply } from './editor-reply.ts';

const longestTitle = 120;
const longestOpening = 70;
const mostStories = 40;
const mostLeftOut = 8;
const mostNames = 12;
const mostQuestions = 6;

/** Every story with its file. */
export function listStories(editing: Editing): EditorReply {
  const { texts } = editing;
  const stories = deskOf(editing).list();
  if (stories.length === 0) return { blocks: [plain(texts.noStory)] };

  const lines = stories
    .slice(0, mostStories)
    .map(({ article, file, version }) =>
      texts.storyLine(
        clip(article.title ?? article.slug, longestTitle),
        basename(file),
        version,
        countOf(article),
      ),
    );
  return {
    blocks: [
      plain(texts.stories(stories.length)),
      ...lines.map((line) => ({ before: '- ', text: line, after: '' })),
      ...more(stories.length - lines.length, texts.preview.more),
    ],
  };
}

/** A preview: the paragraphs as they are counted, what was left out, who speaks, and what can be asked. */
export async function showStory(editing: Editing, article: Article): Promise<EditorReply> {
  const { bot, language, texts } = editing;
  const { preview } = texts;
  const { leftOut, notices } = await deskOf(editing).look(article.slug);
  const { place } = answerCatalogue[language];
  const speakers = speakersOf(article).map(({ name }) => name);
  const { questions } = bot.answerer.desk().questions(article, language);

  return {
    blocks: [
      bold(clip(article.title ?? article.slug, longestTitle)),
      ...notices.map((notice) => ({ before: '- ', text: notice, after: '' })),
      section(preview.paragraphs(countOf(article))),
      ...article.paragraphs.map(({ kind, number, text }) =>
        plain(`${place(kind, number)}: ${clip(text, longestOpening)}`),
      ),
      ...leftOutBlocks(leftOut, editing),
      section(preview.speakers),
      ...(speakers.length === 0
        ? [plain(answerCatalogue[language].speech.nobody)]
        : [plain(speakers.slice(0, mostNames).join('; '))]),
      ...more(speakers.length - mostNames, preview.more),
      section(preview.questions),
      ...(questions.length === 0
        ? [plain(preview.questionsPending)]
        : questions
            .slice(0, mostQuestions)
            .map((question) => ({ before: '- ', text: question, after: '' }))),
    ],
  };
}

function leftOutBlocks(
  leftOut: readonly { readonly text: string; readonly reason: string }[],
  { texts: { preview } }: Editing,
): readonly Block[] {
  if (leftOut.length === 0) return [section(preview.nothingLeftOut)];

  return [
    section(preview.leftOut(leftOut.length)),
    ...leftOut.slice(0, mostLeftOut).map(({ text, reason }) => ({
      before: '- ',
      text: `${reason}: ${clip(text, longestOpening)}`,
      after: '',
    })),
    ...more(leftOut.length - mostLeftOut, preview.more),
  ];
}

function more(count: number, text: (count: number) => string): readonly Block[] {
  return count > 0 ? [plain(text(count))] : [];
}

/** Paragraphs as a reader counts them. */
function countOf({ paragraphs }: Article): number {
  return paragraphs.filter(({ number }) => number > 0).length;
}
