import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/story/formats/html/html-document.ts';

const before =
  'Am Montag sprach die Präsidentin im Saal über das, was die Stadt in diesem Jahr noch vorhat und was nicht.';
const after =
  'Danach wurde abgestimmt, und die Mehrheit war am Ende so knapp, wie es viele vorher erwartet hatten.';
const words =
  'Immer häufiger ist davon die Rede, dass wir die Brücke schließen. Das werden wir nicht tun.';

function read(quotation: string) {
  const page = `<html lang="de"><body><article><h1>Die Brücke bleibt</h1><p>${before}</p>${quotation}<p>${after}</p></article></body></html>`;
  const { blocks, leftOut } = readHtml(new TextEncoder().encode(page), 'a.html');

  return {
    blocks: blocks.map(({ lines, speaker }) => [lines.join(' '), speaker]),
    leftOut: leftOut.map(({ text }) => text),
  };
}

describe('a block quotation of a page', () => {
  it.each([
    [
      'the caption of its figure',
      `<figure><blockquote><p>${words}</p></blockquote><figcaption><p>Anna Berg, Präsidentin</p></figcaption></figure>`,
      'Anna Berg, Präsidentin',
    ],
    [
      'its footer',
      `<blockquote><p>${words}</p><footer>— Anna Berg</footer></blockquote>`,
      '— Anna Berg',
    ],
    [
      'a cite in its last paragraph',
      `<blockquote><p>${words}</p><p><cite>Anna Berg, Präsidentin</cite></p></blockquote>`,
      'Anna Berg, Präsidentin',
    ],
  ])('is said by whom %s names, and has the story go on after it', (_, quotation, line) => {
    const { blocks, leftOut } = read(quotation);

    expect(blocks).toEqual([
      [before, undefined],
      [words, 'Anna Berg'],
      [after, undefined],
    ]);
    expect(leftOut).toContain(line);
  });

  it.each([
    ['without such a line', `<blockquote><p>${words}</p></blockquote>`],
    [
      'with a line that is no name',
      `<blockquote><p>${words}</p><footer>aus dem Archiv</footer></blockquote>`,
    ],
    [
      'beside a picture',
      `<figure><img src="a.jpg"><blockquote><p>${words}</p></blockquote><figcaption>Anna Berg im Saal</figcaption></figure>`,
    ],
  ])('is nobody’s %s', (_, quotation) => {
    expect(read(quotation).blocks.every(([, speaker]) => speaker === undefined)).toBe(true);
  });
});
