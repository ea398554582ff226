// The library follows its files, while it is being asked.

import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, type UserError } from '../base/errors.ts';
import type { Stories } from '../story/stories.ts';
import { folderHints } from './folder-hints.ts';
import type { IngestedFile } from './ingest.ts';
import { type Library, type LibraryPlace, noticeOf } from './library.ts';
import { differences, type Look, look, placeOf } from './look.ts';

/** Slugs of the stories that another state of a library has, has otherwise, or has no more. */
export interface StoryChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface FollowOptions {
  /** Told after the knowledge of the library was exchanged. */
  readonly onChange: (changes: StoryChanges) => void;
  /** Told once of each fault in a file, with cause and remedy. */
  readonly onNotice: (notice: string) => void;
  /** Told why the library could not follow, once in a row; it tries again by itself. */
  readonly onFault: (error: unknown) => void;
  /** Milliseconds for which a file must stay as it is before it is read. */
  readonly settle?: number;
  /** Milliseconds between two looks that nothing gave a hint for: some file systems give none. */
  readonly poll?: number;
}

/** A library that follows its files. */
export interface Following {
  /** Looks now; resolves when what there was to see is known. */
  check(): Promise<void>;
  /** Ends it; resolves when nothing of it is at work any more. */
  close(): Promise<void>;
}

const defaultSettle = 100;
const defaultPoll = 5_000;

/** Milliseconds after which other stories need not wait any longer for a file that is still being written. */
const longestSettling = 500;

/**
 * Keeps a library up to date with its files from now on. Editors write over a file, put another in its place, or
 * delete and make it anew: a file counts when it has stopped changing, as what it is then. One that is still being
 * written, or that gives no story, leaves the story as it was.
 */
export function followLibrary(
  library: Library,
  { articles: folder, index }: LibraryPlace,
  { onChange, onNotice, onFault, settle = defaultSettle, poll = defaultPoll }: FollowOptions,
): Following {
  let handled: Look | undefined;
  let known = library.knowledge;
  let isWanted = false;
  let isClosed = false;
  let working: Promise<void> | undefined;
  let lastFault: string | undefined;
  const notices = noticesOnce(onNotice, library.faults);

  const want = (): Promise<void> => {
    isWanted = true;
    working ??= work().finally(() => {
      working = undefined;
      if (isWanted && !isClosed) void want();
    });

    return working;
  };
  const hints = folderHints(
    () => void want(),
    (reason) => onNotice(`Changes are looked for every ${poll / 1000} s alone: ${reason}`),
  );
  const timer = setInterval(() => void want(), poll).unref();

  const work = async () => {
    while (isWanted && !isClosed) {
      isWanted = false;

      try {
        await check();
        lastFault = undefined;
      } catch (error) {
        const message = messageOf(error);
        if (message !== lastFault) onFault(error);
        lastFault = message;
      }
    }
  };

  const lookNow = async () => {
    for (;;) {
      const now = await look(folder, library.elsewhere);
      // What happened in a folder before it was watched gave no hint.
      const places = [...now.places, { folder: index }, await placeOf(resolve(index))];
      if (isClosed || !hints.aim(places)) return now;
    }
  };

  const check = async () => {
    const now = await lookNow();
    const isSame = handled !== undefined && differences(handled, now).size === 0;
    if (isSame && (await library.isLatest())) return;

    const { settled, unsettled } = isSame
      ? { settled: now, unsettled: new Set<string>() }
      : await settling(now);
    if (isClosed) return;

    try {
      notices.take((await library.refresh(unsettled)) ?? []);
    } catch (error) {
      // What is gone does not wait for what cannot be indexed now.
      await library.refresh(new Set(settled.files.keys()));
      throw error;
    } finally {
      tell();
    }

    handled = settled;
    if (unsettled.size > 0) isWanted = true;
  };

  const tell = () => {
    const before = known;
    known = library.knowledge;
    if (known !== before) onChange(changesBetween(before.stories, known.stories));
  };

  /** Looks until nothing changes any more, or it has taken too long for the files that do. */
  const settling = async (first: Look): Promise<{ settled: Look; unsettled: Set<string> }> => {
    const end = performance.now() + Math.max(longestSettling, 2 * settle);

    for (let last = first; ; ) {
      await sleep(settle, undefined, { ref: false });
      const now = await lookNow();
      const moving = differences(last, now);
      if (moving.size === 0 || isClosed) return { settled: now, unsettled: new Set() };
      if (performance.now() >= end) {
        const settled = new Map([...now.files].filter(([file]) => !moving.has(file)));
        return { settled: { ...now, files: settled }, unsettled: new Set(moving) };
      }
      last = now;
    }
  };

  void want();

  return {
    check: want,

    async close() {
      isClosed = true;
      clearInterval(timer);
      hints.close();
      await working;
    },
  };
}

/** Tells of each fault of a file once, until the file has another or none. @param known - Those that were told before. */
function noticesOnce(onNotice: (notice: string) => void, known: readonly UserError[]) {
  let told = new Set(known.map(({ message }) => message));

  return {
    take(files: readonly IngestedFile[]) {
      // Where nothing was read, what was told still holds.
      if (files.length === 0) return;

      for (const file of files) {
        const notice = noticeOf(file);
        if (notice !== undefined && !told.has(file.fault?.message ?? '')) onNotice(notice);
      }
      told = new Set(files.flatMap(({ fault }) => fault?.message ?? []));
    },
  };
}

function changesBetween(before: Stories, now: Stories): StoryChanges {
  const slugs = (stories: Stories) => stories.list().map(({ slug }) => slug);
  const isChanged = (slug: string) =>
    before.one(slug) !== undefined && before.one(slug)?.contentHash !== now.one(slug)?.contentHash;

  return {
    added: slugs(now).filter((slug) => before.one(slug) === undefined),
    changed: slugs(now).filter(isChanged),
    removed: slugs(before).filter((slug) => now.one(slug) === undefined),
  };
}
