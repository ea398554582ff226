// What the editor's desk on the page asks the bot's process, and what it is told.

import { z } from 'zod';
import { type Language, languages } from '../../language/language.ts';
import type { KeptQuestion, VoteCount } from '../../library/feedback/feedback.ts';
import type { StoryGaps } from '../../library/gaps/story-gaps.ts';
import type { LeftOut } from '../../story/document/document.ts';
import type { StoryFile } from '../../story/stories.ts';

const id = z.string().regex(/^\d{1,20}$/);
const story = z.string().max(200);
const address = z.string().trim().min(1).max(2000);

/** What an editor does on the page, beside handing over files. */
export const deskCommands = [
  /** What there is to see on the desk. */
  z.strictObject({ type: z.literal('desk') }),
  z.strictObject({ type: z.literal('show-story'), story, language: z.enum(languages) }),
  z.strictObject({ type: z.literal('preview-address'), address }),
  z.strictObject({ type: z.literal('add-address'), address }),
  z.strictObject({ type: z.literal('retract-story'), story }),
  z.strictObject({ type: z.literal('restore-story'), token: z.string().max(64) }),
  z.strictObject({
    type: z.literal('bind-channel'),
    channel: id,
    /** About all stories where it is absent. */
    story: story.optional(),
  }),
  z.strictObject({
    type: z.literal('add-note'),
    story,
    text: z.string().max(1000),
    /** The word that was asked about in vain. */
    topic: z.string().max(40).optional(),
  }),
  /** Whether it is counted what readers miss, read and doubt. */
  z.strictObject({ type: z.literal('count-gaps'), on: z.boolean() }),
] as const;

export type DeskCommand = z.output<(typeof deskCommands)[number]>;

const deskTypes: ReadonlySet<string> = new Set(deskCommands.map(({ shape }) => shape.type.value));

/** Whether a command is for the desk. */
export function isOfDesk<Other extends { readonly type: string }>(
  command: DeskCommand | Other,
): command is DeskCommand {
  return deskTypes.has(command.type);
}

/** What the bot's process is asked: a command of the desk, a file, or the page of an answer. */
export type DeskRequest =
  | DeskCommand
  | { readonly type: 'preview-file'; readonly file: StoryFile }
  | { readonly type: 'add-file'; readonly file: StoryFile; readonly replaces: boolean }
  /** @param trace - Id of the trace of the answer. */
  | { readonly type: 'answer-page'; readonly trace: string };

/** What a file or an address would give as a story, before it is taken. */
export interface Preview {
  readonly title?: string;
  readonly language: Language;
  /** How many there are. */
  readonly paragraphs: number;
  /** The first of them. */
  readonly beginning: readonly string[];
  /** In English, as all that the reader of files says. */
  readonly notices: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** What the story is called that it would take the place of. */
  readonly replaces?: string;
}

/** A story that is there, looked at. */
export interface StoryLook extends Preview {
  /** Who is quoted. */
  readonly speakers: readonly string[];
  /** Questions that it answers, as far as they were tried. */
  readonly questions: readonly string[];
}

/** A story as the desk lists it. */
export interface DeskStory {
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
  /** Name of its file. */
  readonly file: string;
  /** Counted from 1, with each correction. */
  readonly version: number;
  readonly paragraphs: number;
}

/** A story that was taken away and can be brought back. */
export interface RetractedStory {
  readonly token: string;
  readonly title: string;
  /** Milliseconds since 1970 at which that ends. */
  readonly until: number;
}

/** What people say of answers. */
export interface DeskFeedback {
  readonly counts: readonly VoteCount[];
  /** Those whose askers let them be kept, the latest first. */
  readonly questions: readonly KeptQuestion[];
}

/** What readers missed, read, doubted and said in one place. */
export interface Readers {
  readonly gaps: readonly StoryGaps[];
  readonly feedback: DeskFeedback;
}

/** All that the desk shows. */
export interface Desk {
  /** Newest first. */
  readonly stories: readonly DeskStory[];
  /** The latest first. */
  readonly retracted: readonly RetractedStory[];
  /** Slugs by the channel that is about one story alone. */
  readonly bindings: Readonly<Record<string, string>>;
  readonly isCounting: boolean;
  readonly here: Readers;
  /** What was counted on servers of Discord, as the data folder has it; absent where the bot never ran there. */
  readonly onDiscord?: Readers;
}

/** What became of the newsroom's notes in the story that another took the place of. */
interface ReplacedNotes {
  readonly kept: number;
  /** Those that the new one does not take, each as its paragraph was. */
  readonly lost: readonly string[];
}

/** A note that was added. */
export interface AddedNote {
  readonly paragraph: number;
  /** How many had asked to be told, and are. */
  readonly told: number;
}

/** What is answered, by the request's type; `null` where there is nothing to say. */
export interface DeskReplies {
  readonly desk: Desk;
  readonly 'show-story': StoryLook;
  readonly 'preview-address': Preview;
  readonly 'preview-file': Preview;
  readonly 'add-address': ReplacedNotes;
  readonly 'add-file': ReplacedNotes;
  /** Token that it can be brought back by. */
  readonly 'retract-story': string;
  readonly 'restore-story': null;
  readonly 'bind-channel': null;
  readonly 'add-note': AddedNote;
  readonly 'count-gaps': null;
  /** HTML. */
  readonly 'answer-page': string;
}

/** What does all that. @throws UserError For what a person can mend */
export type DeskServer = <Type extends DeskRequest['type']>(
  request: Extract<DeskRequest, { readonly type: Type }>,
) => Promise<DeskReplies[Type]>;
