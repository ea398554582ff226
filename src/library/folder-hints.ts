/**
 * Hints that something may have changed in some folders. Node's own watching does, since it is looked afterwards what
 * has changed: chokidar watches each file besides, and hears nothing of a folder that was removed and came back.
 */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { isMissing, messageOf } from '../base/errors.ts';
import { groupBy } from '../base/group-by.ts';

/** Where a change counts. */
export interface HintPlace {
  readonly folder: string;
  /** What in it counts; anything when absent. */
  readonly name?: string;
}

/** Folders that are watched. */
export interface FolderHints {
  /**
   * Watches these places and no others; a folder that took another's place is watched in its stead.
   *
   * @returns Whether one is watched that was not before, so that what happened in it until now gave no hint.
   */
  aim(places: readonly HintPlace[]): boolean;
  close(): void;
}

interface Watched {
  readonly inode: bigint;
  readonly watcher: FSWatcher;
}

/** Names that count in a folder; undefined where all do. */
type Names = ReadonlySet<string> | undefined;

/**
 * @param onHint - Called for every change in a folder, often several times.
 * @param onBlind - Told why a folder that is there cannot be watched; once.
 */
export function folderHints(onHint: () => void, onBlind: (reason: string) => void): FolderHints {
  const watched = new Map<string, Watched>();
  let wanted: ReadonlyMap<string, Names> = new Map();
  let isBlind = false;

  const forget = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const begin = (folder: string, inode: bigint): boolean => {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        const names = wanted.get(folder);
        // Some systems tell no name.
        if (name === null || names === undefined || names.has(name)) onHint();
      });
      watcher.on('error', () => {
        forget(folder);
        onHint();
      });
      watched.set(folder, { inode, watcher });
      return true;
    } catch (error) {
      if (!isMissing(error) && !isBlind) {
        isBlind = true;
        onBlind(`${folder}: ${messageOf(error)}`);
      }
      return false;
    }
  };

  return {
    aim(places) {
      wanted = namesByFolder(places);
      for (const folder of [...watched.keys()]) {
        if (!wanted.has(folder)) forget(folder);
      }

      let isNew = false;
      for (const folder of wanted.keys()) {
        const inode = statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino;
        if (inode === watched.get(folder)?.inode) continue;

        forget(folder);
        if (inode !== undefined) isNew = begin(folder, inode) || isNew;
      }
      return isNew;
    },

    close() {
      for (const folder of [...watched.keys()]) forget(folder);
    },
  };
}

function namesByFolder(places: readonly HintPlace[]): ReadonlyMap<string, Names> {
  const byFolder = groupBy(places, ({ folder }) => folder);

  return new Map(
    [...byFolder].map(([folder, here]) => {
      const names = here.flatMap(({ name }) => name ?? []);
      return [folder, names.length < here.length ? undefined : new Set(names)];
    }),
  );
}
