// The section "reading" of `npm run bench`: foreign text, and what is made to take long.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { UserError } from '../../../src/base/errors.ts';
import { createStoryReader, type StoryReader } from '../../../src/story/reading/story-reader.ts';
import { bombs } from '../bombs.ts';
import type { Section } from './section.ts';

const megabytes = 2;

const sentence =
  'Die Brücke über die Weser bleibt bis März gesperrt, sagte Bürgermeisterin Ida Brandt am Montag.';

/** A page of 2 MB, most of it markup, as news sites have it. */
function largePage(): string {
  const paragraphs = `<p class="story__paragraph">${sentence} ${sentence}</p>\n`.repeat(60);
  const head = '<html lang="de"><head><title>Brücke gesperrt</title></head><body>';
  const page = `${head}<article><h1>Brücke gesperrt</h1>${paragraphs}</article>`;
  const teaser = '<div class="teaser"><a href="/a"><span>Mehr aus der Stadt</span></a></div>\n';
  const menus = teaser.repeat(Math.ceil((megabytes * 1e6 - page.length) / teaser.length));

  return `${page}<aside>${menus}</aside></body></html>`;
}

/** How long a text takes to be read or refused, and how long the event loop stands still meanwhile. */
export const reading: Section = {
  description: 'a page of 2 MB and texts that are made to take long, beside the event loop',
  async run({ onProgress }) {
    const reader = createStoryReader();
    const rows: Row[] = [];
    for (const [file, make] of [['page.html', largePage] as const, ...Object.entries(bombs)]) {
      onProgress(file);
      // A thread that was ended is replaced first.
      await reader.read({ bytes: Buffer.from(sentence), file: 'warm.txt' });
      rows.push(await measure(reader, file, Buffer.from(make())));
    }
    await reader.close();

    return { text: rows.map(asLine).join('\n'), data: rows };
  },
};

interface Row {
  readonly file: string;
  /** Milliseconds until it was read or refused. */
  readonly took: number;
  /** Milliseconds: the longest that the event loop was late. */
  readonly late: number;
  readonly outcome: string;
}

async function measure(reader: StoryReader, file: string, bytes: Uint8Array): Promise<Row> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begin = performance.now();
  const outcome = await reader.read({ bytes, file }).then(
    ({ article }) => `read, ${article.paragraphs.length} paragraphs`,
    (error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      return error.message;
    },
  );
  const took = performance.now() - begin;
  delay.disable();

  return { file, took, late: delay.max / 1e6, outcome };
}

function asLine({ file, took, late, outcome }: Row): string {
  const figures = `${took.toFixed(0).padStart(6)} ms, loop late ${late.toFixed(0).padStart(4)} ms`;

  return `${figures}  ${file}: ${outcome.replace(`${file}: `, '').slice(0, 80)}`;
}
