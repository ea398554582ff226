import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoryAnswerer } from '../../src/answer/door/story-answerer.ts';
import { type ExchangeableAnswerer, exchangeable } from '../../src/app/live-answerer.ts';
import { type Following, followLibrary, type StoryChanges } from '../../src/library/follow.ts';
import { type Library, openLibrary } from '../../src/library/library.ts';
import type { Reader } from '../../src/search/reader.ts';
import { citationsOf } from '../support/answers.ts';
import { scriptedExtractive } from '../support/evidence/scripted-answerer.ts';
import { readerFinding } from '../support/evidence/scripted-reader.ts';
import { trigramEmbedder } from '../support/evidence/trigram-embedder.ts';
import { createLibraryScene, type LibraryScene } from '../support/library/library-scene.ts';

const old = 'Die Brücke am Hafen bleibt gesperrt.';
const fresh = 'Die Brücke am Hafen bleibt offen.';
const finding = readerFinding('Brücke am Hafen');

let scene: LibraryScene;
let library: Library;
let answerer: ExchangeableAnswerer;
let following: Following;
let nextChange: Promise<StoryChanges>;
/** Lets the reader go on. */
let release: () => void;

/** Reads when it is let. */
function gatedReader(): Reader {
  let gate: Promise<void> = Promise.resolve();
  release = () => {};
  const shut = () => {
    gate = new Promise((resolve) => {
      release = resolve;
    });
  };
  shut();

  return {
    async read(question, passages, options) {
      await gate;
      return finding.read(question, passages, options);
    },
  };
}

beforeEach(async () => {
  scene = await createLibraryScene();
  await scene.write('articles/bruecke.md', `${old}\n`);
  const place = { ...scene.place, embedder: trigramEmbedder };
  library = await openLibrary(place);
  const reader = gatedReader();
  const make = () => {
    const extractive = scriptedExtractive(library.knowledge, reader);
    return new StoryAnswerer({ knowledge: library.knowledge, responder: extractive, extractive });
  };
  answerer = exchangeable(make());
  nextChange = new Promise((resolve) => {
    following = followLibrary(library, place, {
      onChange(changes) {
        answerer.exchange(make());
        resolve(changes);
      },
      onNotice: (notice) => expect.fail(notice),
      onFault: (error) => expect.fail(String(error)),
      settle: 30,
    });
  });
  await following.check();
});

afterEach(async () => {
  await following.close();
  await scene.close();
});

const ask = async (number: number) => {
  const text = `Was ist mit der Brücke am Hafen, Frage ${number}?`;
  return citationsOf(await answerer.answer({ text, history: [] })).map(({ quote }) => quote);
};
const askMany = () => Promise.all(Array.from({ length: 50 }, (_, number) => ask(number)));

it('fifty questions in flight end on the old state, those after the change see the new one', async () => {
  const before = askMany();
  await writeFile(join(scene.place.articles, 'bruecke.md'), `${fresh}\n`);
  expect(await nextChange).toEqual({ added: [], changed: ['bruecke'], removed: [] });
  const after = askMany();
  release();

  expect(new Set((await before).flat())).toEqual(new Set([old]));
  expect(new Set((await after).flat())).toEqual(new Set([fresh]));
});

it('a question after a retraction finds no word of the story', async () => {
  const before = ask(1);
  await rm(join(scene.place.articles, 'bruecke.md'));
  await nextChange;
  const after = answerer.answer({ text: 'Was ist mit der Brücke am Hafen?', history: [] });
  release();

  expect(await before).toEqual([old]);
  expect(await after).toMatchObject({ status: 'abstained', suggestions: [] });
  expect(JSON.stringify(await after)).not.toContain('gesperrt');
});
