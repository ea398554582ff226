import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removedStories } from '../../../src/library/editing/removed-stories.ts';
import { openLibrary } from '../../../src/library/library.ts';
import { createRandom } from '../../../src/search/vectors/random.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';
import { bundleFollower } from '../../support/library/follower.ts';

const kills = Number(process.env['FOOTNOTE_KILLS'] ?? 12);
const slugs = ['one', 'two', 'three'];

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'footnote-editing-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

it(`loses no story over ${kills} kills while stories are taken away and brought back`, async () => {
  const program = await bundleFollower(
    root,
    new URL('../../support/library/editor-child.ts', import.meta.url),
  );
  const [articles = '', index = '', removed = ''] = ['articles', 'index', 'removed'].map((name) =>
    join(root, name),
  );
  await mkdir(articles);
  for (const slug of slugs) await writeFile(join(articles, `${slug}.md`), `Text von ${slug}.\n`);
  const below = (end: number) => Math.floor(createRandom(end + round).uniform() * end);
  let round = 0;

  for (; round < kills; round += 1) {
    const child = spawn(process.execPath, [program, articles, index, removed], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    await once(lines, 'line');

    // Some changes are done; the process is killed in the middle of another.
    for (let change = below(3); change > 0; change -= 1) await told(child, lines, slugs[below(3)]);
    child.stdin.write(`${slugs[below(3)]}\n`);
    await sleep(below(40));
    child.kill('SIGKILL');
    await once(child, 'exit');

    const library = await openLibrary({ articles, index, embedder: trigramEmbedder });
    const shelf = library.list().map(({ article }) => article.slug);
    const kept = (await removedStories(removed, Date.now())).map(({ slug }) => slug);
    for (const slug of slugs) expect([...shelf, ...kept]).toContain(slug);
  }
}, 300_000);

async function told(
  child: ChildProcess,
  lines: Interface,
  slug: string | undefined,
): Promise<void> {
  const done = once(lines, 'line');
  child.stdin?.write(`${slug}\n`);
  await done;
}
