// A follower of a library in a process of its own, which may be killed.

import { createInterface } from 'node:readline';
import { followLibrary } from '../../../src/library/follow.ts';
import { openLibrary } from '../../../src/library/library.ts';
import { trigramEmbedder } from '../evidence/trigram-embedder.ts';

// A program that follows a library and does what it is told, until it is killed. It says what it knows as lines of
// JSON: {"stories": {slug: first paragraph}} and {"done": number of the command}.
const [articles = '', index = ''] = process.argv.slice(2);
const place = { articles, index, embedder: trigramEmbedder };
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);
const library = await openLibrary(place);
const tell = () =>
  say({
    stories: Object.fromEntries(
      library.list().map(({ article }) => [article.slug, article.paragraphs[0]?.text]),
    ),
  });

tell();
const following = followLibrary(library, place, {
  onChange: tell,
  onNotice: (notice) => say({ notice }),
  onFault: (fault) => say({ fault: String(fault) }),
  settle: 20,
  poll: 1_000,
});

interface Command {
  readonly number: number;
  readonly add?: string | { readonly name: string; readonly text: string };
  readonly remove?: string;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { number, add, remove }: Command = JSON.parse(line);
  if (typeof add === 'string') await library.add(add);
  else if (add !== undefined) {
    await library.add({ name: add.name, bytes: new TextEncoder().encode(add.text) });
  }
  if (remove !== undefined) await library.remove(remove);
  say({ done: number });
}
await following.close();
