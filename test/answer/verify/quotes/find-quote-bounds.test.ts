import { describe, expect, it } from 'vitest';
import { QuoteFinder } from '../../../../src/answer/verify/quotes/find-quote.ts';
import { normaliseText } from '../../../../src/answer/verify/quotes/normalise.ts';

function find(quote: string, named: number, ...paragraphs: readonly string[]) {
  const finding = new QuoteFinder(paragraphs.map(normaliseText)).find(quote, named);

  return 'index' in finding
    ? [finding.outcome, finding.index, paragraphs[finding.index]?.slice(finding.start, finding.end)]
    : [finding.outcome];
}

describe('the length of a quote', () => {
  const long = 'wort '.repeat(400);

  it('may be 1500 characters', () => {
    expect(find(long.slice(0, 1_499).padEnd(1_500, '.'), 0, long)[0]).toBe('verbatim');
    expect(find(long.slice(0, 1_499).padEnd(1_501, '.'), 0, long)).toEqual(['fabricated']);
  });

  it('is three words, or a sentence', () => {
    const text = 'Die Fähre kam. Sie fuhr! Wer fragt? Niemand dort';

    expect(find('Die Fähre kam', 0, text)[0]).toBe('verbatim');
    expect(find('Fähre kam', 0, text)).toEqual(['too-short']);
    expect(find('„Sie fuhr!“', 0, text)).toEqual(['verbatim', 0, 'Sie fuhr']);
    expect(find('wer fragt', 0, text)).toEqual(['too-short']);
    expect(find('Niemand dort.', 0, text)[0]).toBe('verbatim');
    expect(find('Sie fuhr', 0, 'Erst dies.', text)[0]).toBe('repointed');
  });
});

describe('a quote without a letter', () => {
  it('is too short, also where the paragraph has such a sentence', () => {
    expect(find('…', 0, 'Er kam. … Sie ging.')).toEqual(['too-short']);
  });
});

describe('the place of a quote', () => {
  const quote = 'bleibt bis Freitag gesperrt';

  it('is the named paragraph, even if an earlier one has the same words', () => {
    const text = `Die Brücke ${quote}.`;

    expect(find(quote, 1, text, text)).toEqual(['verbatim', 1, quote]);
    expect(find(quote, 7, text, text)).toEqual(['repointed', 0, quote]);
  });

  it('is where it begins and ends with whole words, though it stands within longer ones before', () => {
    const text = `Unverbleibt bis Freitag gesperrtes, verbleibt bis Freitag gesperrt, ${quote}`;
    const finding = new QuoteFinder([normaliseText(text)]).find(quote, 0);

    expect(finding).toEqual({
      outcome: 'verbatim',
      index: 0,
      start: text.length - quote.length,
      end: text.length,
    });
  });

  it('may be all of a paragraph', () => {
    expect(find(quote, 0, quote)).toEqual(['verbatim', 0, quote]);
  });
});

describe('words of a few paragraphs', () => {
  const finder = new QuoteFinder(['Die Fähre kam.', 'Sie fuhr.'].map(normaliseText));

  it.each([
    ['Fähre', [0], true],
    ['Fähre', [1], false],
    ['Fähre', [1, 0], true],
    ['Fähr', [0], false],
    ['', [0, 1], false],
    ['„…“', [0, 1], false],
    ['Fähre', [], false],
    ['Fähre', [5], false],
  ] as const)('%j are held by %j: %s', (text, indices, held) => {
    expect(finder.holds(text, indices)).toBe(held);
  });
});

describe('a slip of the pen', () => {
  const real = 'die alte hölzerne brücke am hafen bleibt bis auf weiteres gesperrt';
  const slipped = real.replace('gesperrt', 'gespert');

  it('is mended in the named paragraph first', () => {
    expect(find(slipped, 1, real, real)).toEqual(['mended', 1, real]);
    expect(find(slipped, 9, real, real)[1]).toBe(0);
  });

  it('is mended in another paragraph when the named one changes a fact', () => {
    const denied = real.replace('gesperrt', 'nie gesperrt');

    expect(find(slipped, 0, denied, real)).toEqual(['mended', 1, real]);
    expect(find(slipped, 0, denied)).toEqual(['fact-changed']);
  });

  it('comes back in whole words, at the beginning and at the end', () => {
    expect(find(real.slice(1, -1), 0, real)).toEqual(['mended', 0, real]);
    expect(find(real.slice(1, -1), 0, `seht: ${real}, heute`)).toEqual(['mended', 0, real]);
  });

  it('is at most an eighth of a quote', () => {
    // 25 characters: three slips are 12 %.
    const text = 'aaaa bbbbb ccccc ddddd eee';

    expect(find('aaaa bbbbb ccccc ddddx exe', 0, text)[0]).toBe('mended');
    expect(find('aaxa bbbbb ccccc ddxdd exe', 0, text)[0]).toBe('mended');
    expect(find('axxa bbbbb ccccc ddxdd exe', 0, text)).toEqual(['fabricated']);
  });

  it('is at most sixteen characters, however long the quote', () => {
    const text = Array.from({ length: 40 }, () => 'abcdefgh').join(' ');
    const slips = (count: number) =>
      text
        .split(' ')
        .map((word, turn) => (turn < count ? 'abcxefgh' : word))
        .join(' ');

    expect(find(slips(16), 0, text)[0]).toBe('mended');
    expect(find(slips(17), 0, text)).toEqual(['fabricated']);
  });

  it('needs half of its longer words, or of all where none is long', () => {
    expect(find('abcde fghij klmnx opqrx', 0, 'abcde fghij klmno opqrs')[0]).toBe('mended');
    expect(find('abcde fghix klmnx opqrs uvwxx', 0, 'abcde fghij klmno opqrs uvwxy')).toEqual([
      'fabricated',
    ]);
    expect(find('ab cd ef gh ij kl mn opx', 0, 'ab cd ef gh ij kl mn opq')[0]).toBe('mended');
    // Five slips of 44 characters, but in five of nine words.
    expect(
      find(
        'abcx efgx ijkx mnox qrsx uvwy yzab cdef ghij',
        0,
        'abcd efgh ijkl mnop qrst uvwy yzab cdef ghij',
      ),
    ).toEqual(['fabricated']);
  });
});

describe('a stitched quote', () => {
  const story = ['Die Fähre kam am Abend. Wir blieben noch dort.', 'Es regnete die ganze Nacht.'];
  const first = 'Die Fähre kam';
  const second = 'Es regnete die ganze Nacht';

  it.each([
    ['points', `${first} ... ${second}`],
    ['an ellipsis', `${first}… ${second}`],
    ['points in brackets', `${first} [...] ${second}`],
    ['an ellipsis in brackets', `${first} [ … ] ${second}`],
    ['the end of a sentence', `${first}! ${second}`],
    ['a colon', `${first}: ${second}`],
    ['a semicolon', `${first}; ${second}`],
    ['a dash', `${first} – ${second}`],
    ['a hyphen for a dash', `${first} - ${second}`],
  ])('is joined by %s', (_, quote) => {
    expect(find(quote, 0, ...story)).toEqual(['stitched']);
  });

  it.each([
    ['one part stands nowhere', `${first} … Sie ging nach Hause`],
    ['there is one part only', 'Sie ging nach Hause …'],
    ['all but one part are too short', `${second} … Sie ging`],
    ['a point joins words', 'Die Fähre kam.Es regnete die ganze Nacht'],
    ['a word of its own begins a part', `${first} …und ${second}`],
    ['a hyphen joins words', 'Die Fähre kam-Es regnete die ganze Nacht'],
  ])('is none when %s', (_, quote) => {
    expect(find(quote, 0, ...story)).toEqual(['fabricated']);
  });

  it('may have short parts beside two longer ones', () => {
    expect(find(`${first} … ja … ${second}`, 0, ...story)).toEqual(['stitched']);
  });
});
