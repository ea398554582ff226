// The editor's desk of the page, over what the editors' commands on Discord work with.

import { basename } from 'node:path';
import type { Answerer } from '../../answer/answerer.ts';
import { speakersOf } from '../../answer/speech/story-speakers.ts';
import { UserError } from '../../base/errors.ts';
import type { AnsweringNote } from '../../discord/editing/tell-waiting.ts';
import type { EditorDesk, StoryPreview } from '../../library/editing/editor-desk.ts';
import { restorableFor } from '../../library/editing/removed-stories.ts';
import type { Feedback } from '../../library/feedback/feedback.ts';
import { SqliteFeedback } from '../../library/feedback/sqlite-feedback.ts';
import type { GapDesk } from '../../library/gaps/gap-desk.ts';
import { SqliteGaps } from '../../library/gaps/sqlite-gaps.ts';
import { gapsByStory } from '../../library/gaps/story-gaps.ts';
import { readKept } from '../../library/settings/read-kept.ts';
import { withBinding } from '../../library/settings/server-settings.ts';
import type { SettingsStore } from '../../library/settings/settings-store.ts';
import type { ShelvedStory } from '../../story/stories.ts';
import type {
  AddedNote,
  Desk,
  DeskReplies,
  DeskRequest,
  DeskServer,
  DeskStory,
  Preview,
  Readers,
  StoryLook,
} from '../protocol/desk-wire.ts';
import { previewOf } from './previews.ts';

/** What is counted of readers. */
interface ReaderCounts {
  readonly gaps: Pick<GapDesk, 'counts'>;
  readonly feedback: Pick<Feedback, 'counts' | 'questions'>;
}

/** What the desk works with. */
export interface DeskParts extends ReaderCounts {
  readonly editing: EditorDesk;
  readonly answerer: Pick<Answerer, 'desk'>;
  readonly servers: Pick<SettingsStore, 'of' | 'change'>;
  /** Id of the server that the page shows. */
  readonly server: string;
  /** Tells whoever waits for what a note answers. @returns How many are told. */
  readonly tellWaiting: (note: AnsweringNote) => Promise<number>;
  /** What was counted on servers of Discord; undefined where the bot never ran there. */
  readonly onDiscord: () => Promise<Readers | undefined>;
  /** The page of an answer, as HTML; undefined where it is no longer known. */
  readonly answerPage: (trace: string) => string | undefined;
}

/** A progress of the work is of no use to the page, which shows that something is done. */
const silent = () => {};

/** Does what an editor asks for on the page. */
export function deskServer(parts: DeskParts): DeskServer {
  const { editing, servers, server } = parts;
  const served: { readonly [Type in DeskRequest['type']]: Serving<Type> } = {
    desk: () => deskOf(parts),
    'show-story': ({ story, language }) => look(parts, story, language),
    'preview-file': async ({ file }) => shown(await editing.preview(file)),
    'preview-address': async ({ address }) => shown(await editing.previewAddress(address, silent)),
    async 'add-file'({ file, replaces }) {
      return (await editing.addFile(file, replaces, silent)).notes;
    },
    async 'add-address'({ address }) {
      return (await editing.addAddress(address, silent)).notes;
    },
    async 'retract-story'({ story }) {
      const token = await editing.retract(story);
      if (token === undefined) throw new UserError(`There is no story "${story}" any more.`);

      return token;
    },
    async 'restore-story'({ token }) {
      if ((await editing.restore(token)) !== undefined) return null;

      throw new UserError('That can no longer be undone: the 24 hours are over.');
    },
    async 'bind-channel'({ channel, story }) {
      await servers.change(server, (now) => withBinding(now, channel, story));

      return null;
    },
    'add-note': (note) => addNote(parts, note),
    async 'count-gaps'({ on }) {
      await servers.change(server, (now) => ({ ...now, gapDesk: on }));

      return null;
    },
    async 'answer-page'({ trace }) {
      const page = parts.answerPage(trace);
      if (page === undefined) {
        throw new UserError('The bot does not know this answer any more. Ask again.');
      }

      return page;
    },
  };

  return <Type extends DeskRequest['type']>(
    request: Extract<DeskRequest, { readonly type: Type }>,
  ) => served[request.type as Type](request);
}

type Serving<Type extends DeskRequest['type']> = (
  request: Extract<DeskRequest, { readonly type: Type }>,
) => Promise<DeskReplies[Type]>;

/**
 * What was counted on servers of Discord; undefined where the bot never ran there.
 *
 * @param settings - Path of the database of the data folder.
 * @throws UserError When it is damaged or cannot be opened.
 */
export function readersOnDiscord(settings: string): Promise<Readers | undefined> {
  return readKept(settings, (database) =>
    readersOf({ gaps: new SqliteGaps(database), feedback: new SqliteFeedback(database) }),
  );
}

/** What was counted in one place. */
async function readersOf({ gaps, feedback }: ReaderCounts, server?: string): Promise<Readers> {
  const questions = await feedback.questions();

  return {
    gaps: gapsByStory(await gaps.counts(server)),
    feedback: { counts: await feedback.counts(), questions: questions.toReversed() },
  };
}

async function deskOf(parts: DeskParts): Promise<Desk> {
  const { editing, servers, server } = parts;
  const { bindings, gapDesk } = await servers.of(server);
  const [retracted, here, onDiscord] = await Promise.all([
    editing.retracted(),
    readersOf(parts, server),
    parts.onDiscord(),
  ]);

  return {
    stories: editing.list().map(listed),
    retracted: retracted.map(({ token, title, at }) => ({
      token,
      title,
      until: at + restorableFor,
    })),
    bindings,
    isCounting: gapDesk,
    here,
    ...(onDiscord !== undefined && { onDiscord }),
  };
}

function listed({ article, file, version }: ShelvedStory): DeskStory {
  const { slug, title, language, paragraphs } = article;

  return {
    slug,
    title: title ?? slug,
    language,
    file: basename(file),
    version,
    paragraphs: paragraphs.filter(({ number }) => number > 0).length,
  };
}

async function look(
  { editing, answerer }: DeskParts,
  slug: string,
  language: Extract<DeskRequest, { readonly type: 'show-story' }>['language'],
): Promise<StoryLook> {
  const reading = await editing.look(slug);
  const desk = answerer.desk();
  const story = desk.stories.one(slug);

  return {
    ...previewOf(reading),
    speakers: speakersOf(reading.article).map(({ name }) => name),
    questions: story === undefined ? [] : desk.questions(story, language).questions,
  };
}

function shown({ reading, replaces }: StoryPreview): Preview {
  return {
    ...previewOf(reading),
    ...(replaces !== undefined && { replaces: replaces.title ?? replaces.slug }),
  };
}

async function addNote(
  { editing, tellWaiting }: DeskParts,
  {
    story: slug,
    text,
    topic,
  }: { readonly story: string; readonly text: string; readonly topic?: string | undefined },
): Promise<AddedNote> {
  const { article, paragraph } = await editing.note(slug, text, silent);
  const story = article.title ?? slug;
  const told = topic === undefined ? 0 : await tellWaiting({ slug, story, topic, paragraph, text });

  return { paragraph, told };
}
