import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/story/formats/html/html-document.ts';

const first =
  'Der Kreis hat am Montag nach der Sitzung mitgeteilt, dass das Freibad im kommenden Jahr umgebaut wird, was zwei Millionen Euro kostet.';
const second =
  '„Das Bad war schon lange am Ende“, sagte Bürgermeisterin Ina Brandt. „Wir haben es alle gewusst und nichts getan.“';

const last = 'Der Rat stimmt am Freitag über die Pläne ab, die auch eine Halle aus Holz vorsehen.';

function read(before: string, between: string) {
  const html = `<html lang="de"><body><main><article><h1>Umbau</h1>${before}<div class="text"><p>${first}</p><p>${second}</p>${between}<p>${last}</p></div></article></main></body></html>`;
  const { blocks, leftOut } = readHtml(new TextEncoder().encode(html), 'seite.html');
  return {
    texts: blocks.map(({ lines }) => lines.join(' ')),
    reasons: leftOut.map(({ reason }) => reason),
  };
}

describe('a sentence that stands a second time as a quotation set apart', () => {
  it.each([
    [
      'with its speaker in one element',
      '<figure><blockquote>„Das Bad war schon lange am Ende, wir haben es alle gewusst und nichts getan.“ Ina Brandt</blockquote></figure>',
    ],
    [
      'in a paragraph',
      '<blockquote><p>Wir haben es alle gewusst und nichts getan.</p></blockquote>',
    ],
    [
      'by its name',
      '<div class="Pullquote-quote">Das Bad war schon lange am Ende. Wir haben es alle gewusst.</div>',
    ],
  ])('is left out: %s', (_, quote) => {
    const { texts, reasons } = read('', quote);

    expect(texts).toEqual([first, second, last]);
    expect(reasons).toContain('repeated from the story');
  });

  it('is the story where nothing else says it', () => {
    const said = 'Ohne das Geld des Landes geht es nicht, und das Land hat keines.';

    expect(read('', `<blockquote><p>${said}</p></blockquote>`).texts).toEqual([
      first,
      second,
      said,
      last,
    ]);
  });
});

describe('a list that gives the story in short', () => {
  const list =
    '<ul><li>Das Freibad wird im kommenden Jahr umgebaut.</li><li>Der Umbau kostet zwei Millionen Euro, sagt der Kreis.</li></ul>';

  it.each([
    '<h3>Key Points</h3>',
    '<div>Das Wichtigste in Kürze:</div>',
    '<div>Der Artikel für Sie zusammengefasst</div>',
    '<h2>Auf einen Blick</h2>',
    '<div>TL;DR</div>',
  ])('is left out above the story behind %s', (label) => {
    const { texts, reasons } = read(`<div class="q1">${label}${list}</div>`, '');

    expect(texts).toEqual([first, second, last]);
    expect(reasons).toContain('summary of the story');
  });

  it('is left out beside the story', () => {
    expect(read('', `<div class="q1"><h3>Summary</h3>${list}</div>`).texts).toEqual([
      first,
      second,
      last,
    ]);
  });

  it('is the story where its points are paragraphs, as a ticker begins', () => {
    const points = [
      'Das Becken wird am Montag geleert, wie der Kreis mitteilt. Danach nehmen Handwerker aus der Region die Fliesen ab, prüfen die Rohre unter dem Boden und ersetzen vier Pumpen, die seit dem Hochwasser vor drei Jahren nicht mehr liefen. Die Arbeiten dauern nach Auskunft der Planerin bis zum ersten Frost.',
      'Am Dienstag berät der Rat der Stadt über eine Halle aus Holz. Zwei Fraktionen wollen sie im Winter über das Becken stellen, eine dritte hält ein Dach aus Folie für billiger und schneller gebaut. Der Bürgermeister hat angekündigt, sich der Mehrheit zu fügen, obwohl er selbst für einen Neubau am Bahnhof war.',
    ];
    const { texts, reasons } = read(
      `<div class="q1"><h2>Das Wichtigste in Kürze:</h2><ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul></div>`,
      '',
    );

    expect(texts).toEqual(expect.arrayContaining(points));
    expect(reasons).not.toContain('summary of the story');
  });

  it('is the story where nothing says that it is short', () => {
    expect(read('', `<div class="q1"><h3>Die Pläne</h3>${list}</div>`).texts).toHaveLength(5);
  });
});
