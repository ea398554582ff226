import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/story/formats/html/html-document.ts';

const texts = (html: string) =>
  readHtml(new TextEncoder().encode(html), 'seite.html').blocks.map(({ lines }) => lines.join(' '));

const long = (subject: string) =>
  `${subject} hat am Montag nach der Sitzung mitgeteilt, dass das Freibad im kommenden Jahr umgebaut wird, was zwei Millionen Euro kostet.`;
const short = 'Dann war die Sitzung vorbei, und alle gingen.';

describe('the beginning of a paid story, which everybody may read', () => {
  it('is the story though it is named a teaser', () => {
    const page = `<body><article><div class="teaser-content"><div class="x article-body"><p>${long('Der Kreis')}</p></div></div><div class="article-body"><p>${long('Das Land')}</p><p>${long('Die Stadt')}</p><p>${long('Der Bund')}</p></div></article></body>`;

    expect(texts(page)).toHaveLength(4);
  });
});

describe('a short paragraph in an element of its own', () => {
  it('is no place of the report', () => {
    const said = 'Er schwieg lange und ging.';
    const page = `<body><main><h1>Umbau</h1><div><p>${long('Der Kreis')}</p><div><span>${said}</span></div><p>${long('Das Land')}</p></div></main></body>`;

    expect(texts(page)).toContain(said);
  });
});

describe('a story that says what stands under its picture', () => {
  it('keeps its paragraph', () => {
    const page = `<body><article><script type="application/ld+json">{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"a.jpg","caption":"${long('Der Kreis')}"}}</script><p>${long('Der Kreis')}</p><p>${long('Das Land')}</p></article></body>`;

    expect(texts(page)).toHaveLength(2);
  });
});

describe('a story whose paragraphs each stand in an element of their own', () => {
  const piece = (text: string) => `<div class="piece"><p>${text}</p></div>`;
  const teaser =
    '<div class="x1"><p>Lesen Sie auch</p><ul><li><article><h4><a href="/1">Die Rutsche ist gesperrt</a></h4></article></li></ul></div>';

  it('keeps its short ones between lists of other stories', () => {
    const page = `<body><main><h1>Umbau</h1>${piece(long('Der Kreis'))}${piece(long('Das Land'))}${piece(long('Die Stadt'))}${teaser}${piece(short)}${teaser}${piece(long('Der Bund'))}</main></body>`;

    expect(texts(page)).toEqual([
      long('Der Kreis'),
      long('Das Land'),
      long('Die Stadt'),
      short,
      long('Der Bund'),
    ]);
  });

  it('is not joined by comments, which have a name of their own', () => {
    const comment = (text: string) =>
      `<div class="c-cm-i"><div>Radlerin77</div><div class="c-cm-t">${text}</div></div>`;
    const page = `<body><main><h1>Umbau</h1>${['Der Kreis', 'Das Land', 'Die Stadt', 'Der Bund', 'Der Rat', 'Das Amt'].map((one) => piece(long(one))).join('')}<div class="c-cm"><div>2 Kommentare</div>${comment('Na endlich! Ich fahre da jeden Morgen mit zwei Kindern hin und stehe vor dem Tor.')}${comment('Und wer soll das alles bezahlen? Daran hat im Rathaus wieder niemand gedacht.')}</div></main></body>`;

    expect(texts(page)).toHaveLength(6);
  });
});
