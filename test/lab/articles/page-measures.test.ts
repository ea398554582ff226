import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePage } from '../../../lab/articles/page-measures.ts';

const paragraphs = [
  'Der Rat von Altdorf hat am Montag den Umbau des Freibads beschlossen.',
  'Das Becken misst 50 Meter, der Umbau kostet 2,5 Millionen Euro.',
  'Baubeginn ist im Oktober, die Bauzeit beträgt acht Monate.',
];
const [council, pool, start] = paragraphs as [string, string, string];

function measured(read: readonly string[], expected = {}) {
  const known = {
    standfirst: [],
    headings: [],
    captions: [],
    optional: [],
    paragraphs,
    ...expected,
  };
  const { paragraphs: measures, words } = measurePage(known, { paragraphs: read });
  if (measures === undefined || words === undefined) throw new Error('nothing was measured');
  return { ...measures, words };
}

describe('measuring a page with known paragraphs', () => {
  it('finds nothing to blame in a perfect reading', () => {
    expect(measured(paragraphs)).toMatchObject({
      fates: { right: 3, lost: 0, glued: 0, split: 0, altered: 0 },
      verbatim: 3,
      surplus: 0,
      numbersChanged: [],
      exact: true,
      faults: [],
    });
  });

  it('does not mind white space beside marks, soft hyphens, and how cells are set apart', () => {
    const known = { paragraphs: ['Kasse | Eintritt', '„Gut“, sagte sie (heute).'] };

    expect(measured(['Kasse Ein\u00adtritt', '„Gut“ ,  sagte sie ( heute ).'], known).exact).toBe(
      true,
    );
  });

  it('takes a raised digit for a plain one behind a letter, not behind a number', () => {
    const known = { paragraphs: ['Auf 20 m² sparten sie CO₂.', 'Es sind 10⁴ Watt.'] };
    const read = ['Auf 20 m2 sparten sie CO2.', 'Es sind 104 Watt.'];

    expect(measured(read, known)).toMatchObject({ verbatim: 1, numbersChanged: ['10⁴ → 104'] });
  });

  it('minds words that were glued', () => {
    expect(
      measured(['Kasse 1: NordKasse 2: Süd'], { paragraphs: ['Kasse 1: Nord Kasse 2: Süd'] }).exact,
    ).toBe(false);
  });

  it('counts a paragraph that was not read as lost', () => {
    expect(measured([council, start])).toMatchObject({
      fates: { lost: 1, right: 2 },
      exact: false,
      faults: [{ fate: 'lost', text: pool }],
    });
  });

  it('counts no paragraph as lost that was read as standfirst or heading', () => {
    const { paragraphs: measures } = measurePage(
      { standfirst: [], headings: [], captions: [], optional: [], paragraphs },
      { apart: [pool], paragraphs: [council, start] },
    );

    expect(measures).toMatchObject({ expected: 2, fates: { lost: 0, right: 2 }, exact: true });
  });

  it('counts what was not expected as surplus', () => {
    const teaser = 'Lesen Sie auch: So wird das Wetter';

    expect(measured([council, teaser, pool, start])).toMatchObject({
      fates: { right: 3 },
      surplus: 1,
      exact: false,
      faults: [{ fate: 'surplus', text: teaser }],
    });
  });

  it('counts both of two paragraphs in one as glued', () => {
    expect(measured([council, `${pool} ${start}`]).fates).toMatchObject({ right: 1, glued: 2 });
  });

  it('counts a paragraph in several pieces as split', () => {
    const pieces = ['Das Becken misst 50 Meter,', 'der Umbau kostet 2,5 Millionen Euro.'];

    expect(measured([council, ...pieces, start]).fates).toMatchObject({ right: 2, split: 1 });
  });

  it('tells a paragraph with a word too much from one with a sentence too much', () => {
    const { fates, verbatim } = measured([
      council.replace('Montag', 'Montag nun'),
      pool,
      `${start} Lesen Sie auch unseren Bericht über das Wetter der kommenden Woche.`,
    ]);

    expect({ fates, verbatim }).toMatchObject({ fates: { right: 2, altered: 1 }, verbatim: 1 });
  });

  it('counts a paragraph in another place as lost and surplus', () => {
    expect(measured([pool, start, council])).toMatchObject({
      fates: { lost: 1, right: 2 },
      surplus: 1,
    });
  });

  it('counts a caption that was read as a paragraph as surplus', () => {
    const known = { captions: ['Das Bad im Sommer'] };

    expect(measured([council, 'Das Bad im Sommer', pool, start], known).surplus).toBe(1);
  });

  it('tells what stands among the paragraphs from what does not', () => {
    const { paragraphs: measures } = measurePage(
      { standfirst: [], headings: [], captions: [], optional: [], paragraphs },
      { paragraphs: [council, 'Sauna', pool, 'Mehr dazu', start] },
      (text) => (text === 'Sauna' ? 'item' : undefined),
    );

    expect(measures).toMatchObject({ surplus: 2, among: { item: 1, row: 0, quotation: 0 } });
  });

  it('neither rewards nor blames title, standfirst and headings', () => {
    const known = {
      title: 'Umbau',
      standfirst: ['Ein Bad.'],
      headings: ['Kosten'],
    };
    const read = ['Umbau', 'Ein Bad.', council, 'Kosten', pool, start];

    expect(measured(read, known)).toMatchObject({ read: 3, exact: true, words: { read: 32 } });
  });

  it.each([
    ['a power as a digit', 'Das Becken misst 502 Meter, der Umbau kostet 2,5 Millionen Euro.'],
    ['the mark of a footnote', 'Das Becken misst 50 Meter, der Umbau kostet 2,5 Millionen 1 Euro.'],
    ['a mark glued to a word', 'Das Becken misst 50 Meter, der Umbau kostet 2,5 Millionen1 Euro.'],
    ['a comma lost', 'Das Becken misst 50 Meter, der Umbau kostet 25 Millionen Euro.'],
    ['a number left out', 'Das Becken misst Meter, der Umbau kostet 2,5 Millionen Euro.'],
  ])('counts %s as a changed number', (_what, changed) => {
    expect(measured([council, changed, start]).numbersChanged).toHaveLength(1);
  });

  it('does not count the numbers of text that was lost or put in', () => {
    const long = `${council} Mehr dazu finden Sie im Ressort Lokales, Seite 14, und am 3. Mai in der Zeitung.`;

    expect(measured([long, pool]).numbersChanged).toEqual([]);
  });

  it('takes a page that was not read at all as one whose paragraphs are lost', () => {
    const page = {
      title: 'Umbau',
      standfirst: [],
      headings: [],
      captions: [],
      optional: [],
      paragraphs,
    };

    expect(measurePage(page, undefined)).toMatchObject({
      words: { read: 0, common: 0 },
      paragraphs: { fates: { lost: 3 }, surplus: 0, exact: false },
      metadata: { title: 'missing' },
    });
  });

  it('gives each expected paragraph one fate and each read one at most one place, whatever was read', () => {
    const word = fc.constantFrom('Rat', 'Bad', '50', '2,5', 'der', 'Euro', '.');
    const page = fc.array(
      fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
      {
        maxLength: 6,
      },
    );

    fc.assert(
      fc.property(page, page, (expected, read) => {
        const { fates, verbatim, surplus, exact, words } = measured(read, { paragraphs: expected });
        const sum = Object.values(fates).reduce((total, count) => total + count, 0);

        expect(sum).toBe(expected.length);
        expect(verbatim).toBeLessThanOrEqual(fates.right);
        expect(surplus).toBeLessThanOrEqual(read.length);
        expect(words.common).toBeLessThanOrEqual(Math.min(words.expected, words.read));
        expect(exact).toBe(expected.join('\n') === read.join('\n'));
      }),
    );
  });
});

describe('measuring a page of which less is known', () => {
  const nothing = { standfirst: [], headings: [], captions: [], optional: [] };

  it('compares the words of a text however its paragraphs are set', () => {
    const { words, paragraphs: none } = measurePage(
      { ...nothing, text: `${council}\n${pool}` },
      { paragraphs: [`${pool} ${council}`] },
    );

    expect([words?.common, none]).toEqual([words?.expected, undefined]);
  });

  it('looks for snippets, white space aside', () => {
    const page = {
      ...nothing,
      with: ['misst 50  Meter', 'Sauna'],
      without: ['Impressum', 'Baubeginn'],
    };

    expect(measurePage(page, { paragraphs }).snippets).toEqual({
      with: { known: 2, found: 1 },
      without: { known: 2, found: 1 },
    });
    // A heading is read, though it is no paragraph.
    expect(measurePage(page, { paragraphs, apart: ['Sauna', 'Impressum'] }).snippets).toEqual({
      with: { known: 2, found: 2 },
      without: { known: 2, found: 1 },
    });
  });
});
