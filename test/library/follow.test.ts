import {
  appendFile,
  mkdir,
  open,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { openLibrary, updateLibrary } from '../../src/library/library.ts';
import { trigramEmbedder } from '../support/evidence/trigram-embedder.ts';
import { createFollowScene, type FollowScene } from '../support/library/follow-scene.ts';

const old = 'Die Brücke am Hafen bleibt gesperrt.';
const fresh = 'Die Brücke am Hafen ist wieder offen.';
const ferry = 'Die Fähre nach Helgoland fährt nicht.';

let scene: FollowScene;
let folder: string;
let file: string;

beforeEach(async () => {
  scene = await createFollowScene({ 'bruecke.md': `${old}\n`, 'faehre.md': `${ferry}\n` });
  folder = scene.scene.place.articles;
  file = join(folder, 'bruecke.md');
});

afterEach(async () => {
  await scene.close();
});

describe('a story is followed when its file', () => {
  const beside = (name: string) => join(folder, name);
  const ways: Record<string, () => Promise<void>> = {
    'is written over': () => writeFile(file, `${fresh}\n`),
    'is replaced by a hidden file (gedit, rsync)': async () => {
      await writeFile(beside('.goutputstream-X1'), `${fresh}\n`);
      await rename(beside('.goutputstream-X1'), file);
    },
    'is replaced by a file beside it (Sublime Text)': async () => {
      await writeFile(beside('bruecke.md.tmp'), `${fresh}\n`);
      await rename(beside('bruecke.md.tmp'), file);
    },
    'is moved aside and written anew (vim)': async () => {
      await writeFile(beside('4913'), '');
      await rm(beside('4913'));
      await rename(file, beside('bruecke.md~'));
      await writeFile(file, `${fresh}\n`);
      await rm(beside('bruecke.md~'));
    },
    'is swapped through names of its own (JetBrains)': async () => {
      await writeFile(beside('bruecke.md___jb_tmp___'), `${fresh}\n`);
      await rename(file, beside('bruecke.md___jb_old___'));
      await rename(beside('bruecke.md___jb_tmp___'), file);
      await rm(beside('bruecke.md___jb_old___'));
    },
    'has a lock and a backup beside it (Emacs)': async () => {
      await symlink('someone@host.1', beside('.#bruecke.md'));
      await writeFile(beside('#bruecke.md#'), fresh);
      await writeFile(file, `${fresh}\n`);
      await rm(beside('#bruecke.md#'));
      await rm(beside('.#bruecke.md'));
    },
    'is emptied and written': async () => {
      await truncate(file);
      await writeFile(file, `${fresh}\n`);
    },
    'is deleted and made anew': async () => {
      await rm(file);
      await writeFile(file, `${fresh}\n`);
    },
    'is written bit by bit': async () => {
      const half = Math.floor(fresh.length / 2);
      const handle = await open(file, 'w');
      await handle.write(fresh.slice(0, half));
      await handle.write(fresh.slice(half));
      await handle.close();
    },
  };

  it.each(Object.entries(ways))('%s', async (_, save) => {
    await save();
    await scene.reads('bruecke', fresh);

    // It was never taken for another story, for none, or for half of one.
    expect(scene.changes).toEqual([{ added: [], changed: ['bruecke'], removed: [] }]);
    expect([...scene.notices, ...scene.faults]).toEqual([]);
  });

  it('is a symbolic link, and what that leads to is written', async () => {
    const target = await scene.scene.write('elsewhere/hafen.md', `${old}\n`);
    await symlink(target, join(folder, 'hafen.md'));
    await scene.reads('hafen', old);
    await writeFile(target, `${fresh}\n`);

    await scene.reads('hafen', fresh);
  });

  it('stands outside the folder and was added by name', async () => {
    const outside = await scene.scene.write('elsewhere/hafen.md', `${old}\n`);
    await scene.library.add(outside);
    await scene.following.check();
    await writeFile(outside, `${fresh}\n`);
    await scene.reads('hafen', fresh);
    await rm(outside);

    await scene.reads('hafen', undefined);
  });
});

describe('a file that is still being written', () => {
  it('leaves its story as it was, and the others need not wait', async () => {
    const handle = await open(file, 'w');
    let isWriting = true;
    const writing = (async () => {
      while (isWriting) {
        await handle.write('Ein Wort. ');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    await writeFile(join(folder, 'faehre.md'), 'Die Fähre fährt wieder.\n');
    await scene.reads('faehre', 'Die Fähre fährt wieder.');

    expect(scene.library.knowledge.stories.one('bruecke')?.paragraphs[0]?.text).toBe(old);
    isWriting = false;
    await writing;
    await handle.close();
    await writeFile(file, `${fresh}\n`);
    await scene.reads('bruecke', fresh);
  });
});

describe('a file that gives no story any more', () => {
  it('leaves its story as it was, and is told once, with cause and remedy', async () => {
    await writeFile(file, '');
    await scene.tells(/The earlier version stays: .*bruecke\.md: the file is empty/);
    await writeFile(join(folder, 'neu.md'), 'Neu.\n');
    await scene.reads('neu', 'Neu.');

    expect(scene.library.knowledge.stories.one('bruecke')?.paragraphs[0]?.text).toBe(old);
    expect(scene.notices).toHaveLength(1);
    await writeFile(file, `${fresh}\n`);
    await scene.reads('bruecke', fresh);
  });

  it('is told of when something else took its name', async () => {
    await rm(file);
    await mkdir(file);

    // A folder without a story: the one that stood there is gone.
    await scene.reads('bruecke', undefined);
    await writeFile(join(file, 'pfeiler.md'), 'Der Pfeiler hat Risse.\n');
    await scene.reads('pfeiler', 'Der Pfeiler hat Risse.');
  });
});

describe('a retraction', () => {
  it('counts after one event, and its words are gone from what is found', async () => {
    await rm(file);
    await scene.reads('bruecke', undefined);

    expect(scene.changes).toEqual([{ added: [], changed: [], removed: ['bruecke'] }]);
    const found = await scene.library.knowledge.retriever.retrieve('Brücke am Hafen gesperrt');
    expect(found.map(({ chunk }) => chunk.article)).toEqual(['faehre']);
    expect(
      scene.library.standing({ article: 'bruecke', paragraph: 1, kind: 'text', quote: old }),
    ).toEqual({ kind: 'gone', since: expect.stringMatching(/^\d{4}-/) });
  });

  it('counts while nothing can be embedded', async () => {
    const failing = {
      ...trigramEmbedder,
      embedPassages: async (texts: readonly string[]) => {
        if (texts.includes(fresh)) throw new UserError('The server of embeddings is away.');
        return trigramEmbedder.embedPassages(texts);
      },
    };
    const other = await createFollowScene({ 'a.md': `${old}\n`, 'b.md': `${ferry}\n` }, failing);

    try {
      const { articles } = other.scene.place;
      await Promise.all([
        writeFile(join(articles, 'a.md'), `${fresh}\n`),
        rm(join(articles, 'b.md')),
      ]);
      await other.reads('b', undefined);
      await other.tells(/The server of embeddings is away/);

      expect(other.library.knowledge.stories.one('a')?.paragraphs[0]?.text).toBe(old);
    } finally {
      await other.close();
    }
  });

  it('of the last story leaves none', async () => {
    await Promise.all([rm(file), rm(join(folder, 'faehre.md'))]);
    await scene.reads('bruecke', undefined);
    await scene.reads('faehre', undefined);

    expect(scene.library.list()).toEqual([]);
    expect(await scene.library.knowledge.retriever.retrieve('Brücke')).toEqual([]);
  });
});

describe('the folder of articles', () => {
  it.each(['removed', 'moved away'])('may be %s and come back', async (way) => {
    const away = join(scene.scene.root, 'away');
    await (way === 'removed' ? rm(folder, { recursive: true }) : rename(folder, away));
    await scene.reads('bruecke', undefined);

    if (way === 'removed') {
      await mkdir(folder);
      await writeFile(file, `${old}\n`);
    } else {
      await rename(away, folder);
    }
    await scene.reads('bruecke', old);
    await appendFile(file, '\nNoch ein Absatz.\n');
    await writeFile(file, `${fresh}\n`);

    await scene.reads('bruecke', fresh);
  });

  it('may get folders, which are followed too', async () => {
    await mkdir(join(folder, '2026', 'mai'), { recursive: true });
    await writeFile(join(folder, '2026', 'mai', 'hafen.md'), `${old}\n`);
    await scene.reads('hafen', old);
    await writeFile(join(folder, '2026', 'mai', 'hafen.md'), `${fresh}\n`);
    await scene.reads('hafen', fresh);
    await rm(join(folder, '2026'), { recursive: true });

    await scene.reads('hafen', undefined);
  });
});

describe('what another process does to the index', () => {
  it('is taken over without embedding anything again', async () => {
    let embedded = 0;
    const place = {
      ...scene.scene.place,
      embedder: {
        ...trigramEmbedder,
        embedPassages: (texts: readonly string[]) => {
          embedded += texts.length;
          return trigramEmbedder.embedPassages(texts);
        },
      },
    };
    const other = await openLibrary(place);
    expect(embedded).toBe(0);
    const outside = await scene.scene.write('elsewhere/hafen.md', `${old}\n`);
    await updateLibrary(place, [outside]);
    await scene.reads('hafen', old);

    expect(scene.library.elsewhere).toEqual([outside]);
    expect(await scene.library.remove('hafen')).toBe(true);
    await other.refresh();
    expect(other.knowledge.stories.one('hafen')).toBeUndefined();
    expect(embedded).toBeLessThanOrEqual(1);
  });

  it('does not take away what is known while it is made anew', async () => {
    await rm(join(scene.scene.place.index, 'manifest.json'));
    await writeFile(file, `${fresh}\n`);
    await scene.reads('bruecke', fresh);

    expect(scene.changes.flatMap(({ added, removed }) => [...added, ...removed])).toEqual([]);
  });
});

describe('two programs that notice the same file', () => {
  it('index it once', async () => {
    let embedded = 0;
    const embedder = {
      ...trigramEmbedder,
      embedPassages: (texts: readonly string[]) => {
        embedded += texts.length;
        return trigramEmbedder.embedPassages(texts);
      },
    };
    const place = { ...scene.scene.place, embedder };
    await scene.following.close();
    await writeFile(file, `${fresh}\n`);
    const libraries = await Promise.all([openLibrary(place), openLibrary(place)]);

    for (const library of libraries) {
      expect(library.knowledge.stories.one('bruecke')?.paragraphs[0]?.text).toBe(fresh);
    }
    expect(embedded).toBe(1);
  });
});
