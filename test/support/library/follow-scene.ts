// A library that follows its files.

import { EventEmitter, once } from 'node:events';
import { type Following, followLibrary, type StoryChanges } from '../../../src/library/follow.ts';
import { type Library, openLibrary } from '../../../src/library/library.ts';
import type { Embedder } from '../../../src/search/embedder.ts';
import { trigramEmbedder } from '../evidence/trigram-embedder.ts';
import { createLibraryScene, type LibraryScene } from './library-scene.ts';

/** A library that follows its files, in a temporary folder of its own. */
export interface FollowScene {
  readonly scene: LibraryScene;
  readonly library: Library;
  readonly following: Following;
  /** All changes, notices and faults so far. */
  readonly changes: StoryChanges[];
  readonly notices: string[];
  readonly faults: unknown[];
  /** Resolves when the first paragraph of a story is this; undefined: when there is no such story. */
  reads(slug: string, text: string | undefined): Promise<void>;
  /** Resolves when a notice or fault matches. */
  tells(pattern: RegExp): Promise<void>;
  close(): Promise<void>;
}

/** @param stories - Texts of files in the folder of articles at the start, by their names. */
export async function createFollowScene(
  stories: Readonly<Record<string, string>>,
  embedder: Embedder = trigramEmbedder,
): Promise<FollowScene> {
  const scene = await createLibraryScene();
  for (const [name, text] of Object.entries(stories)) await scene.write(`articles/${name}`, text);

  const place = { ...scene.place, embedder };
  const library = await openLibrary(place);
  const events = new EventEmitter();
  const changes: StoryChanges[] = [];
  const notices: string[] = [];
  const faults: unknown[] = [];
  const note =
    <Value>(list: Value[]) =>
    (value: Value) => {
      list.push(value);
      events.emit('event');
    };
  const following = followLibrary(library, place, {
    onChange: note(changes),
    onNotice: note(notices),
    onFault: note(faults),
    settle: 50,
    // What is tested are the hints: nothing is found by looking anyway.
    poll: 3_600_000,
  });
  await following.check();

  const until = async (isSo: () => boolean) => {
    while (!isSo()) await once(events, 'event');
  };

  return {
    scene,
    library,
    following,
    changes,
    notices,
    faults,
    reads: (slug, text) =>
      until(() => library.knowledge.stories.one(slug)?.paragraphs[0]?.text === text),
    tells: (pattern) =>
      until(() => [...notices, ...faults.map(String)].some((one) => pattern.test(one))),

    async close() {
      await following.close();
      await scene.close();
    },
  };
}
