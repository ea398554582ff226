// /article gaps: what readers of this server asked in vain, read most and doubted, story by story.

import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { daysKept } from '../../library/gaps/gap-desk.ts';
import { gapsByStory, type StoryGaps } from '../../library/gaps/story-gaps.ts';
import type { Article } from '../../story/article.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { storyMeant } from '../commands/story-option.ts';
import { clip } from '../reply/clip.ts';
import type { Block } from '../reply/pack-blocks.ts';
import { bold, plain, section } from '../views/view.ts';
import { type Editing, type EditorReply, said } from './editor-reply.ts';

const longestTitle = 120;
const longestQuestion = 200;
const longestOpening = 60;
const mostTopics = 10;
const mostParagraphs = 5;
const mostDoubted = 5;
const mostQuestions = 3;

/** @param typed - The only story that is shown, which may have been taken away; all where it is absent. */
export async function showGaps(editing: Editing, typed: string | null): Promise<EditorReply> {
  const { bot, guild, server, texts } = editing;
  const slug = typed === null ? null : (storyMeant(typed, bot.answerer.desk())?.slug ?? typed);
  const counts = await bot.gaps.counts(guild);
  const stories = gapsByStory(counts).filter(({ story }) => slug === null || story === slug);
  if (stories.length === 0) return said(server.gapDesk ? texts.gaps.nothing : texts.gaps.off);

  return {
    blocks: [
      plain(texts.gaps.heading(daysKept)),
      ...stories.flatMap((story) => storyBlocks(story, editing)),
    ],
  };
}

function storyBlocks(gaps: StoryGaps, editing: Editing): readonly Block[] {
  const { texts, bot } = editing;
  const article = bot.answerer.desk().stories.one(gaps.story);
  const title = gaps.story === '' ? texts.gaps.noStory : (article?.title ?? gaps.story);

  return [
    { ...bold(clip(title, longestTitle)), before: '\n__**', after: '**__', keepsWithNext: true },
    ...listed(
      texts.gaps.missed,
      gaps.topics
        .slice(0, mostTopics)
        .map(({ word, others, count }) => texts.gaps.topic(word, others, count)),
    ),
    ...listed(
      texts.gaps.read,
      gaps.read.slice(0, mostParagraphs).map(({ paragraph, cited, opened }) => {
        const opening = textOf(paragraph, article);
        const line = texts.gaps.readParagraph(placeOf(paragraph, editing), cited, opened);
        return opening === undefined ? line : `${line} · ${clip(opening, longestOpening)}`;
      }),
    ),
    ...listed(texts.gaps.doubted, doubtedLines(gaps, editing)),
  ];
}

function doubtedLines({ doubted }: StoryGaps, editing: Editing): readonly string[] {
  const { language, texts } = editing;
  const { reasons: names } = messagesIn(language).card;

  return doubted.slice(0, mostDoubted).flatMap(({ paragraphs, reasons, count, questions }) => [
    texts.gaps.doubtedAnswer(
      paragraphs.map((paragraph) => placeOf(paragraph, editing)),
      reasons.map((one) => `${names[one.reason]} ${one.count}`),
      count,
    ),
    ...questions
      .slice(0, mostQuestions)
      .map((question) => texts.gaps.question(clip(question, longestQuestion))),
  ]);
}

function listed(heading: string, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];

  return [section(heading), ...lines.map((text) => ({ before: '- ', text, after: '' }))];
}

/** What is counted as 0 stands above the paragraphs. */
function placeOf(paragraph: number, { language }: Editing): string {
  return answerCatalogue[language].place(paragraph === 0 ? 'title' : 'text', paragraph);
}

/** The paragraph of that number as the story is now. */
function textOf(paragraph: number, article: Article | undefined): string | undefined {
  return article?.paragraphs.find(({ number }) => number === paragraph)?.text;
}
