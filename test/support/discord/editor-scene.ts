// A newsroom: the bot with a library of its own, in which editors change stories.

import { join } from 'node:path';
import { type EditorDesk, openEditorDesk } from '../../../src/library/editing/editor-desk.ts';
import { MemoryGaps } from '../../../src/library/gaps/memory-gaps.ts';
import { type Library, openLibrary } from '../../../src/library/library.ts';
import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import type { Article } from '../../../src/story/article.ts';
import { createStoryReader, readingLimits } from '../../../src/story/reading/story-reader.ts';
import { trigramEmbedder } from '../evidence/trigram-embedder.ts';
import { createLibraryScene, type LibraryScene } from '../library/library-scene.ts';
import { Scene } from './scene.ts';

/** Everything of a newsroom. */
export interface EditorScene {
  readonly files: LibraryScene;
  readonly library: Library;
  readonly desk: EditorDesk;
  readonly servers: MemorySettings;
  readonly gaps: MemoryGaps;
  readonly scene: Scene;
  /** Opens the library anew, as another program would. */
  reopened(): Promise<Library>;
  close(): Promise<void>;
}

/** @param stories - Files by name. */
export async function openEditorScene(
  stories: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>> = {},
): Promise<EditorScene> {
  const files = await createLibraryScene();
  for (const [name, text] of Object.entries(stories)) await files.write(`articles/${name}`, text);

  const place = { ...files.place, embedder: trigramEmbedder };
  const library = await openLibrary(place);
  const known: Article[] = [];
  const learn = () => known.splice(0, known.length, ...library.knowledge.stories.list());
  learn();
  const desk = openEditorDesk({
    library,
    articles: place.articles,
    removed: join(files.root, 'removed'),
    openReader: () => createStoryReader({ ...readingLimits, milliseconds: 60_000 }),
    onChanged: async () => {
      learn();
    },
  });
  const servers = new MemorySettings();
  const gaps = new MemoryGaps();
  const scene = await Scene.open({ stories: known, editing: desk, servers, gaps, settings });

  return {
    files,
    library,
    desk,
    servers,
    gaps,
    scene,
    reopened: () => openLibrary(place),
    async close() {
      await scene.close();
      await files.close();
    },
  };
}
