import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadIndex } from '../../src/library/index/load-index.ts';
import { recipe } from '../../src/library/ingest.ts';
import { createRandom } from '../../src/search/vectors/random.ts';
import { trigramEmbedder } from '../support/evidence/trigram-embedder.ts';
import { bundleFollower, type Follower, startFollower } from '../support/library/follower.ts';

/** `FOOTNOTE_CHANGES=1000 npx vitest run test/library/kills` takes some minutes. */
const changes = Number(process.env['FOOTNOTE_CHANGES'] ?? 60);

let root: string;
let program: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'footnote-kills-'));
  program = await bundleFollower(root);
});

afterEach(() => rm(root, { recursive: true, force: true }));

it(
  `loses none of ${changes} changes by two programs that are killed at random moments`,
  async () => {
    const articles = join(root, 'articles');
    const elsewhere = join(root, 'elsewhere');
    const index = join(root, 'index');
    await Promise.all([articles, elsewhere].map((folder) => mkdir(folder)));
    const random = createRandom(7).uniform;
    const below = (end: number) => Math.floor(random() * end);
    const start = () => startFollower(program, articles, index);
    const followers: Follower[] = [start(), start()];
    const expected: Record<string, string> = {};
    const everWritten = new Set<string>();
    let kills = 0;

    /** Kills one of the two while it is at work and puts another in its place; what is left must be whole. */
    const killOne = async () => {
      const which = below(2);
      await followers[which]?.kill();
      kills += 1;
      const left = await loadIndex(index, { embedding: trigramEmbedder.identity, recipe });
      expect(left.state === 'ready' || left.state === 'missing', JSON.stringify(left)).toBe(true);
      if (left.state === 'ready') {
        for (const { paragraphs } of left.articles) {
          expect(everWritten).toContain(paragraphs[0]?.text);
        }
      }
      followers[which] = start();
    };

    /** Has a command done, by whichever lives, once more where it was killed over it. */
    const command = async (what: Parameters<Follower['command']>[0]) => {
      for (;;) {
        const follower = followers[below(2)];
        const isKilled = random() < 0.15;
        const doing = follower?.command(what);
        if (isKilled) {
          await sleep(below(120));
          await killOne();
        }
        if (await doing) return;
        if (!isKilled) throw new Error(`It ended by itself:\n${follower?.complaints.join('\n')}`);
      }
    };

    for (let change = 0; change < changes; change += 1) {
      const slug = `story-${below(8)}`;
      const text = `Absatz von ${slug} in der Fassung ${change}.`;
      const file = join(articles, `${slug}.md`);
      everWritten.add(text);

      switch (below(6)) {
        case 0:
          await writeFile(file, `${text}\n`);
          expected[slug] = text;
          break;
        case 1:
          await writeFile(join(articles, '.beside'), `${text}\n`);
          await rename(join(articles, '.beside'), file);
          expected[slug] = text;
          break;
        case 2:
          await rm(file, { force: true });
          delete expected[slug];
          break;
        case 3:
          await command({ add: { name: `${slug}.md`, text: `${text}\n` } });
          expected[slug] = text;
          break;
        case 4: {
          const outside = join(elsewhere, `other-${below(4)}.md`);
          // At once: a program that starts now and reads it half written says so, rightly.
          await writeFile(join(elsewhere, '.beside'), `${text}\n`);
          await rename(join(elsewhere, '.beside'), outside);
          await command({ add: outside });
          expected[outside.slice(elsewhere.length + 1, -3)] = text;
          break;
        }
        default: {
          const other = `other-${below(4)}`;
          await command({ remove: other });
          delete expected[other];
        }
      }

      if (random() < 0.1) await killOne();
      await sleep(below(60));
    }

    const isAll = (stories: Readonly<Record<string, string>>) =>
      JSON.stringify(sorted(stories)) === JSON.stringify(sorted(expected));
    await Promise.all(followers.map((follower) => follower.knows(isAll)));
    await Promise.all(followers.map((follower) => follower.kill()));
    const last = start();
    await last.knows(() => true);
    expect(last.stories).toEqual(expected);
    expect(followers.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(kills).toBeGreaterThan(changes / 20);
    await last.kill();
  },
  60_000 + changes * 2_000,
);

function sorted(stories: Readonly<Record<string, string>>) {
  return Object.entries(stories).sort(([one], [other]) => (one < other ? -1 : 1));
}
