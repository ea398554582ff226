// /article add: a story from an attached file or from an address.

import type { Attachment, ChatInputCommandInteraction } from 'discord.js';
import { UserError } from '../../base/errors.ts';
import { maximumArticleBytes } from '../../story/document/article-size.ts';
import type { StoryFile } from '../../story/stories.ts';
import { fetchBytes, isOfDiscord } from '../typed/text-file.ts';
import { deskOf, type Editing, type EditorReply } from './editor-reply.ts';
import { addressName, fileName, replaceName } from './option-names.ts';

/** Adds what was given. @throws UserError for what a person can mend */
export async function addStory(
  editing: Editing,
  { options }: ChatInputCommandInteraction,
): Promise<EditorReply> {
  const { texts, onStep } = editing;
  const attachment = options.getAttachment(fileName);
  const address = options.getString(addressName);
  if ((attachment === null) === (address === null)) throw new UserError(texts.oneOfBoth);

  const desk = deskOf(editing);
  const { article, notices, notes } =
    attachment === null
      ? await desk.addAddress(address ?? '', onStep)
      : await desk.addFile(
          await storyFile(editing, attachment),
          options.getBoolean(replaceName) ?? false,
          onStep,
        );
  const count = article.paragraphs.filter(({ number }) => number > 0).length;

  return {
    blocks: [
      { before: '', text: texts.added(article.title ?? article.slug, count), after: '' },
      ...notices.map((notice) => ({ before: '- ', text: notice, after: '' })),
      ...(notes.kept > 0 ? [{ before: '- ', text: texts.notesKept(notes.kept), after: '' }] : []),
      ...(notes.lost.length > 0
        ? [
            { before: '- ', text: texts.notesLost(notes.lost.length), after: '' },
            ...notes.lost.map((text) => ({ before: '> ', text, after: '' })),
          ]
        : []),
    ],
  };
}

async function storyFile(
  { bot, texts }: Editing,
  { name, size, url }: Attachment,
): Promise<StoryFile> {
  if (size > maximumArticleBytes)
    throw new UserError(texts.fileTooLarge(maximumArticleBytes / 2 ** 20));
  if (!isOfDiscord(url, bot.settings.apiUrl)) throw new UserError(texts.fileNotFetched);

  try {
    return { name, bytes: await fetchBytes(url, maximumArticleBytes) };
  } catch (error) {
    throw new UserError(texts.fileNotFetched, { cause: error });
  }
}
