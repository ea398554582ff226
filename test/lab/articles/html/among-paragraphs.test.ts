import { describe, expect, it } from 'vitest';
import { standingAmong } from '../../../../lab/articles/html/among-paragraphs.ts';

const council = 'Der Rat von Altdorf hat am Montag den Umbau des Freibads beschlossen.';
const start = 'Baubeginn ist im Oktober, die Bauzeit beträgt acht Monate.';

function standingIn(body: string) {
  return standingAmong(Buffer.from(`<!doctype html><body>${body}</body>`), 'source.html', [
    council,
    start,
  ]);
}

describe('what stands among the paragraphs of a story', () => {
  it('is an item, a row, a quotation behind a paragraph of it', () => {
    const standingOf = standingIn(
      `<article><p>${council}</p><ul><li>Eine neue Sauna</li></ul><table><tr><td>Kasse</td><td>Nord</td></tr></table>
      <blockquote>Das Bad bleibt <a href="/t">#altdorf</a></blockquote><p>${start}</p></article>`,
    );

    expect(['Eine neue Sauna', 'Kasse | Nord', 'Das Bad bleibt #altdorf'].map(standingOf)).toEqual([
      'item',
      'row',
      'quotation',
    ]);
  });

  it('may have an element of its own around it, as the paragraphs may', () => {
    const standingOf = standingIn(
      `<main><div><p>${council}</p></div><div><div><ol><li>Eine neue Sauna</li></ol></div></div><div><p>${start}</p></div></main>`,
    );

    expect(standingOf('Eine neue Sauna')).toBe('item');
  });

  it('is nothing in a box with a heading, above the story, elsewhere on the page, or mostly a link', () => {
    const standingOf = standingIn(
      `<ul><li>Oben etwas</li></ul><article><p>${council}</p><p>Ein Absatz</p><div><h3>Mehr</h3><ul><li>Im Kasten</li></ul></div>
      <ul><li><a href="/x">Zum anderen Bericht</a></li></ul><p>${start}</p></article>`,
    );

    expect(
      ['Oben etwas', 'Ein Absatz', 'Im Kasten', 'Zum anderen Bericht', 'Fehlt'].map(standingOf),
    ).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('is an item of a list of which other items are expected', () => {
    const standingOf = standingIn(
      `<article><ul><li>Eine neue Sauna</li><li>${council}</li></ul><p>${start}</p></article>`,
    );

    expect(standingOf('Eine neue Sauna')).toBe('item');
  });
});
