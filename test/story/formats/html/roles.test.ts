import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/story/formats/html/html-document.ts';

const first =
  'Der Kreis hat am Montag nach der Sitzung mitgeteilt, dass das Freibad im kommenden Jahr umgebaut wird, was zwei Millionen Euro kostet.';
const other =
  'These things are necessary for the page to work and cannot be switched off, whatever else is chosen here.';

function read(part: string) {
  const html = `<html><body><main><h1>Umbau</h1><p>${first}</p><p>${first.replace('Montag', 'Freitag')}</p></main>${part}</body></html>`;
  return readHtml(new TextEncoder().encode(html), 'seite.html');
}

describe('a part that a program of its own fills', () => {
  it.each([
    ['cookies', `<div id="onetrust-consent-sdk"><p>${other}</p></div>`],
    ['comments of readers', `<section class="viafoura-twig-component"><p>${other}</p></section>`],
    ['advertisement', `<div class="c-outbrain__container-inner"><p>${other}</p></div>`],
    ['player', `<cnx class="q1"><p>${other}</p></cnx>`],
    ['link to other stories', `<related-stories><p>${other}</p></related-stories>`],
  ])('is left out as %s', (reason, part) => {
    const { blocks, leftOut } = read(part);

    expect(blocks).toHaveLength(2);
    expect(leftOut).toEqual([{ text: other, reason }]);
  });
});

describe('a part whose name a build has made longer', () => {
  it.each(['NewsletterBox_root__rh9I2', 'newsletter-box__Xy3_z'])('is known by it: %s', (name) => {
    const { blocks, leftOut } = read(`<section class="${name}"><p>${other}</p></section>`);

    expect(blocks).toHaveLength(2);
    expect(leftOut).toEqual([{ text: other, reason: 'newsletter or subscription' }]);
  });

  it('keeps the last word of a name that is one', () => {
    const { leftOut } = read(`<section class="article__related"><p>${other}</p></section>`);

    expect(leftOut).toEqual([{ text: other, reason: 'link to other stories' }]);
  });
});
