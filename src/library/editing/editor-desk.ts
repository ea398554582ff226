// What editors do with stories: everything is on the disk before they read that it is done.

import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { languageOfArticle } from '../../language/detection/detect-language.ts';
import type { Article } from '../../story/article.ts';
import type { ArticleReading } from '../../story/parse-article.ts';
import { createStoryReader, type StoryReader } from '../../story/reading/story-reader.ts';
import type { ShelvedStory, StoryFile } from '../../story/stories.ts';
import { fetchPage } from '../addresses/fetch-page.ts';
import { fetchStory, keepStory } from '../addresses/fetch-story.ts';
import { storedFrom } from '../addresses/origin.ts';
import { readAddress } from '../addresses/web-address.ts';
import { readFiles } from '../article-files.ts';
import { isBelow } from '../article-sources.ts';
import type { Library } from '../library.ts';
import type { OnEditingStep } from './editing-step.ts';
import { bytesOf, noteIn, notesMissing, withNote, withNotes } from './newsroom-note.ts';
import {
  forgetRemoved,
  keepRemoved,
  type RemovedStory,
  removedStories,
} from './removed-stories.ts';

/** What would become of a file or a page that nobody has added yet. */
export interface StoryPreview {
  readonly reading: ArticleReading;
  /** The story that it would take the place of. */
  readonly replaces?: Article;
}

/** A story that was added, with what its reader noticed. */
export interface AddedStory {
  readonly article: Article;
  readonly notices: readonly string[];
  /** What became of the newsroom's notes in the story whose place it takes; those that it has itself are in neither. */
  readonly notes: KeptNotes;
}

/** Notes of a story that was replaced. */
export interface KeptNotes {
  /** How many were added to the end of the new one. */
  readonly kept: number;
  /** Those that it takes none of, each as its paragraph was. */
  readonly lost: readonly string[];
}

const noNotes: KeptNotes = { kept: 0, lost: [] };

/** A story with a note that was added to it. */
export interface NotedStory {
  readonly article: Article;
  /** The number of the paragraph that the note is. */
  readonly paragraph: number;
}

/** What editors do with stories. */
export interface EditorDesk {
  /** Newest first. */
  list(): readonly ShelvedStory[];
  /** What a file would give, which changes nothing. @throws UserError When it gives no story */
  preview(file: StoryFile): Promise<StoryPreview>;
  /** The same of an address. */
  previewAddress(address: string, onStep: OnEditingStep): Promise<StoryPreview>;
  /**
   * Adds a story from a file.
   *
   * @param replaces - Whether a story of that name may be there, which is replaced; the newsroom's notes in it are kept.
   * @throws UserError When it gives no story, or there is one of that name; nothing has changed then.
   */
  addFile(file: StoryFile, replaces: boolean, onStep: OnEditingStep): Promise<AddedStory>;
  /** The same from an address; a story that was fetched from there before is replaced. */
  addAddress(address: string, onStep: OnEditingStep): Promise<AddedStory>;
  /** Reads the file of a story again, with what of it is no part of the story. @throws UserError Where it cannot */
  look(slug: string): Promise<ArticleReading>;
  /** Reads the file of a story again and indexes it. @throws UserError Where there is none or it gives no story */
  reindex(slug: string, onStep: OnEditingStep): Promise<AddedStory>;
  /**
   * Adds a paragraph to the end of a story's file, marked as the newsroom's note.
   *
   * @throws UserError Where the file cannot be added to, or would not be read with the note; nothing has changed then.
   */
  note(slug: string, text: string, onStep: OnEditingStep): Promise<NotedStory>;
  /** Takes a story away. @returns What it can be brought back by; undefined where there is none of that name. */
  retract(slug: string): Promise<string | undefined>;
  /** What can be brought back, the latest first. */
  retracted(): Promise<readonly RemovedStory[]>;
  /** Brings a story back. @returns undefined where its time is over. @throws UserError Where another has its place */
  restore(token: string): Promise<Article | undefined>;
}

/** What an editor's desk works on. */
export interface EditorDeskParts {
  readonly library: Pick<Library, 'add' | 'remove' | 'list'>;
  /** Folder of the articles. */
  readonly articles: string;
  /** Folder of what was taken away. */
  readonly removed: string;
  /** Called when the stories have changed; what it rejects with is left alone. */
  readonly onChanged: () => Promise<void>;
  /** Of pages; `fetchPage` where it is absent. */
  readonly fetch?: typeof fetchPage;
  /** Opens what reads foreign text; within the usual limits where it is absent. */
  readonly openReader?: () => StoryReader;
}

/** Opens the desk; nothing has to be closed. */
export function openEditorDesk({
  library,
  articles,
  removed,
  onChanged,
  fetch = fetchPage,
  openReader = createStoryReader,
}: EditorDeskParts): EditorDesk {
  const shelved = (slug: string) => library.list().find(({ article }) => article.slug === slug);
  const inFile = (file: string, stories = library.list()) =>
    stories.find((story) => resolve(story.file) === resolve(file))?.article;
  const withReader = async <Result>(
    work: (read: StoryReader['read']) => Promise<Result>,
  ): Promise<Result> => {
    const reader = openReader();

    return work(reader.read).finally(() => reader.close());
  };
  const added = async (
    story: string | StoryFile,
    notices: readonly string[],
    notes = noNotes,
  ): Promise<AddedStory> => {
    const article = await library.add(story);
    await onChanged().catch(() => {});

    return { article, notices, notes };
  };
  /** A file that takes the place of a story, with the notes of that; those that it doesn't take are lost. */
  const withNotesOf = async (
    before: Article | undefined,
    { name, bytes }: StoryFile,
    read: StoryReader['read'],
  ): Promise<{ readonly bytes: Uint8Array; readonly notes: KeptNotes } & ArticleReading> => {
    const reading = await read({ bytes, file: name });
    const missing = before === undefined ? [] : notesMissing(before, reading.article);
    if (before === undefined || missing.length === 0) return { ...reading, bytes, notes: noNotes };

    const noted = withNotes(bytes, name, missing);
    if (noted === undefined) return { ...reading, bytes, notes: { kept: 0, lost: missing } };

    const again = await read({ bytes: noted, file: name });
    const lost = notesMissing(before, again.article);
    return { ...again, bytes: noted, notes: { kept: missing.length - lost.length, lost } };
  };

  // Each note is added to what the one before has left.
  let noting: Promise<unknown> = Promise.resolve();
  const afterOthers = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = noting.then(work);
    noting = mine.catch(() => {});

    return mine;
  };

  return {
    list: () => library.list(),

    async preview({ name, bytes }) {
      const reading = await withReader((read) => read({ bytes, file: name }));

      return previewOf(reading, inFile(join(articles, name)));
    },

    async previewAddress(address, onStep) {
      onStep('fetching');
      const reading = await withReader((read) => fetchStory(address, { fetch, read }));
      const stored = await storedFrom(articles, readAddress(address).href);

      return previewOf(reading, stored && inFile(stored.file));
    },

    async addFile(file, replaces, onStep) {
      const add = async () => {
        onStep('reading');
        const before = replaces ? inFile(join(articles, file.name)) : undefined;
        // Foreign text is read where it can be ended before it is let in.
        const { bytes, notices, notes } = await withReader((read) =>
          withNotesOf(before, file, read),
        );

        onStep('indexing');
        return added(replaces ? { ...file, bytes } : { ...file, isNew: true }, notices, notes);
      };

      return replaces ? afterOthers(add) : add();
    },

    async addAddress(address, onStep) {
      onStep('fetching');
      const known = library.list();
      const { file, notices } = await withReader((read) =>
        keepStory(address, articles, { fetch, read }),
      );
      const name = basename(file);
      const before = inFile(file, known);

      onStep('indexing');
      if (before === undefined) return added(file, notices);

      return afterOthers(async () => {
        const stored = { name, bytes: await readFile(file) };
        const { bytes, notes } = await withReader((read) => withNotesOf(before, stored, read));
        return added(notes.kept > 0 ? { name, bytes } : file, notices, notes);
      });
    },

    async look(slug) {
      const story = requireShelved(shelved(slug), slug);
      const { articles: read, faults } = await readFiles([story.file], {
        detectLanguage: languageOfArticle,
      });
      const [reading] = read;
      if (reading !== undefined) return reading;

      throw faults[0]?.error ?? new UserError(`${story.file}: it cannot be read.`);
    },

    async reindex(slug, onStep) {
      const { file } = requireShelved(shelved(slug), slug);
      onStep('indexing');

      return added(file, []);
    },

    note: (slug, text, onStep) =>
      afterOthers(async () => {
        const { article, file } = requireShelved(shelved(slug), slug);
        onStep('reading');
        const name = basename(file);
        const bytes = withNote(await bytesOf(articles, file), file, text, article.language);
        const reading = await withReader((read) => read({ bytes, file: name }));
        const paragraph = noteIn(reading.article, text, file);

        onStep('indexing');
        return { article: (await added({ name, bytes }, [])).article, paragraph };
      }),

    async retract(slug) {
      const story = shelved(slug);
      if (story === undefined) return undefined;

      const { article, file } = story;
      const content = isBelow(articles, file) ? await readFile(file, 'base64') : undefined;
      const token = await keepRemoved(removed, {
        slug,
        title: article.title ?? slug,
        at: Date.now(),
        file,
        ...(content !== undefined && { content }),
      });
      await library.remove(slug);
      await onChanged().catch(() => {});

      return token;
    },

    retracted: () => removedStories(removed, Date.now()),

    async restore(token) {
      const story = (await removedStories(removed, Date.now())).find((one) => one.token === token);
      if (story === undefined) return undefined;

      const { file, content } = story;
      const back =
        content === undefined
          ? file
          : { name: basename(file), bytes: Buffer.from(content, 'base64'), isNew: true as const };
      const { article } = await added(back, []);
      await forgetRemoved(removed, story);

      return article;
    },
  };
}

function previewOf(reading: ArticleReading, replaces: Article | undefined): StoryPreview {
  return { reading, ...(replaces !== undefined && { replaces }) };
}

function requireShelved(story: ShelvedStory | undefined, slug: string): ShelvedStory {
  if (story !== undefined) return story;

  throw new UserError(`There is no story "${slug}" any more.`);
}
