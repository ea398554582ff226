// An editor in a process of its own, which may be killed.

import { createInterface } from 'node:readline';
import { openEditorDesk } from '../../../src/library/editing/editor-desk.ts';
import { openLibrary } from '../../../src/library/library.ts';
import { trigramEmbedder } from '../evidence/trigram-embedder.ts';

// An editor's desk that takes stories away and brings them back as it is told, until it is killed. It says "ready", and
// after each line "done".
const [articles = '', index = '', removed = ''] = process.argv.slice(2);
const library = await openLibrary({ articles, index, embedder: trigramEmbedder });
const desk = openEditorDesk({ library, articles, removed, onChanged: async () => {} });

process.stdout.write('ready\n');
for await (const slug of createInterface({ input: process.stdin })) {
  const taken = (await desk.retracted()).find((story) => story.slug === slug);
  if (library.knowledge.stories.one(slug) !== undefined) await desk.retract(slug);
  else if (taken !== undefined) await desk.restore(taken.token);
  process.stdout.write('done\n');
}
