import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripInlineMarkdown } from '../../../../src/story/formats/markdown/inline-markdown.ts';

type Marks = Readonly<Record<string, readonly [open: string, close: string]>>;

/** Italics and bold of one mark each with strike-through and links around and in them, or of the same mark. */
const marks: readonly Marks[] = [
  { italic: ['*', '*'], bold: ['__', '__'], struck: ['~~', '~~'], link: ['[', '](a_b_(c))'] },
  { italic: ['_', '_'], bold: ['**', '**'], struck: ['~~', '~~'], link: ['[', '](<a *b> "*c*")'] },
  { italic: ['<em>', '</em>'], bold: ['**', '**'], struck: ['<del>', '</del>'] },
  { italic: ['*', '*'], bold: ['<b>', '</b>'], struck: ['~~', '~~'] },
  { italic: ['*', '*'], bold: ['**', '**'] },
  { italic: ['_', '_'], bold: ['__', '__'] },
];

interface Written {
  readonly source: string;
  readonly words: readonly string[];
}

const word = fc
  .stringMatching(/^[a-zäöüß0-9]{1,6}$/u)
  .map((one): Written => ({ source: one, words: [one] }));

/** Words with marks around some. Nothing stands within its own kind: italics in italics are written as bold is. */
function written(available: Marks): fc.Arbitrary<Written> {
  const marked = Object.entries(available).map(([kind, [open, close]]) => {
    const { [kind]: _, ...others } = available;

    return fc
      .constant(others)
      .chain(written)
      .map(({ source, words }) => ({ source: `${open}${source}${close}`, words }));
  });

  return fc.array(fc.oneof(word, ...marked), { minLength: 1, maxLength: 4 }).map((parts) => ({
    source: parts.map(({ source }) => source).join(' '),
    words: parts.flatMap(({ words }) => words),
  }));
}

describe('the visible text of inline Markdown', () => {
  it.each([
    ['a *b **c** d* e', 'a b c d e'],
    ['**a *b* c** d', 'a b c d'],
    ['_a __b__ c_ d', 'a b c d'],
    ['__a _b_ c__ d', 'a b c d'],
    ['***a** b* c', 'a b c'],
    ['***a* b** c', 'a b c'],
    ['**a *b*** c', 'a b c'],
    ['*a **b*** c', 'a b c'],
    ['*a __b__ c* _d **e** f_', 'a b c d e f'],
    ['***a*** ___b___', 'a b'],
    ['*a* *b* **c** **d** _e_ __f__', 'a b c d e f'],
    ['*a*b*c* **d**e**f**', 'abc def'],
    ['„*Der Spiegel*“-Bericht, *Zeit*-Autor', '„Der Spiegel“-Bericht, Zeit-Autor'],
    ['*a\nb* c', 'a\nb c'],
    ['*Leser*innen* und **Autor*innen**', 'Leser*innen und Autor*innen'],
  ])('loses emphasis, however it is nested: %j', (source, visible) => {
    expect(stripInlineMarkdown(source)).toBe(visible);
  });

  it.each([
    ['~~a *b* c~~ d', 'a b c d'],
    ['*a ~~b~~ c* d', 'a b c d'],
    ['~~a~~ ~~b~~', 'a b'],
  ])('loses strike-through: %j', (source, visible) => {
    expect(stripInlineMarkdown(source)).toBe(visible);
  });

  it.each([
    ['[a *b **c** d*](https://a.b/c_(d)) e', 'a b c d e'],
    ['*[a](b)* **[c](<d e> "title *f*")**', 'a c'],
    ['[a `]` b](c)', 'a ] b'],
    ['[a [b] c](d)', 'a [b] c'],
    ['![alt *a*](i.png) b [![alt](i.png) c](d)', ' b  c'],
    ['<https://a.b/K%C3%B6ln_x_> <ada@a.b>', 'https://a.b/K%C3%B6ln_x_ ada@a.b'],
    ['[a](javascript:b)', 'a'],
    ['[sic] [a][b] [1][2]', '[sic] [a][b] [1][2]'],
  ])('shows the text of links alone, and no image: %j', (source, visible) => {
    expect(stripInlineMarkdown(source)).toBe(visible);
  });

  it.each([
    ['`a *b* c`', 'a *b* c'],
    ['`` a ` b ``', 'a ` b'],
    ['`&uuml; \\* <em>`', '&uuml; \\* <em>'],
    ['*`a` b*', 'a b'],
  ])('shows code as it is: %j', (source, visible) => {
    expect(stripInlineMarkdown(source)).toBe(visible);
  });

  it.each([
    [
      '\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\~~f\\~~ \\<em> \\\\',
      '*a* _b_ [c](d) `e` ~~f~~ <em> \\',
    ],
    ['\\&uuml; C:\\temp', '&uuml; C:\\temp'],
    ['*a \\* b* c', 'a * b c'],
  ])('shows what is escaped: %j', (source, visible) => {
    expect(stripInlineMarkdown(source)).toBe(visible);
  });

  it.each([
    ['M&uuml;nchen &Auml;rzte Stra&szlig;e', 'München Ärzte Straße'],
    ['caf&eacute; &euro; &copy; &sect; &laquo;a&raquo; &sbquo;b&lsquo;', 'café € © § «a» ‚b‘'],
    ['&#252; &#xfc; &#XFC; &#128512; &#x1F600;', 'ü ü ü 😀 😀'],
    ['a&nbsp;b&thinsp;c&#8203;d&shy;e', 'a b cde'],
    ['u&#776;', 'ü'],
    ['&#132;Ja&#147; &#150; nein', '„Ja“ – nein'],
    ['&amp;uuml; &amp;lt;', '&uuml; &lt;'],
    ['&ast;a&ast; &lt;em&gt;', '*a* <em>'],
    [
      'AT&T R&D; &nosuch; &uuml &#; &#0; &#xD800; &#7;',
      'AT&T R&D; &nosuch; &uuml &#; \ufffd \ufffd \ufffd',
    ],
  ])('shows the characters that entities stand for: %j', (source, visible) => {
    expect(stripInlineMarkdown(source)).toBe(visible);
  });

  it.each([
    ['<em>a <strong class="x > y">b</strong></em><br/>c', 'a b c'],
    ['<oder nicht> <b', '<oder nicht> <b'],
  ])('loses the tags of running text alone: %j', (source, visible) => {
    expect(stripInlineMarkdown(source)).toBe(visible);
  });

  it.each([
    'snake_case_name und __init__py',
    '5 * 3 * 2 und 4 ** 2',
    'ab 10 ~ 20, ~500/~600',
    'Leser*innen und Autor*innen, jede*r Leser_in und ein*e Autor_in',
    'Er sagte: * das nicht *',
    'a*"b"*c',
    '„Ja“, sagte er – „nein“.',
  ])('is the text itself where nothing is markup: %j', (source) => {
    expect(stripInlineMarkdown(source)).toBe(source);
  });

  it('loses a backslash that breaks a line', () => {
    expect(stripInlineMarkdown('a\\\nb  \nc')).toBe('a\nb\nc');
  });

  it('is the words alone, whatever nesting of emphasis stands around them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...marks).chain(written), ({ source, words }) => {
        expect(stripInlineMarkdown(source)).toBe(words.join(' '));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is any text itself once its punctuation is escaped or written as entities', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'ab ä“*_~`[]()<>&;#!\\-"\'') })
      .map((one) => one.replace(/ +/gu, ' ').trim());

    fc.assert(
      fc.property(text, (one) => {
        const escaped = one.replace(/[!-/:-@[-`{-~]/gu, '\\$&');
        const entities = one.replace(/[!-/:-@[-`{-~]/gu, (mark) => `&#${mark.charCodeAt(0)};`);

        expect(stripInlineMarkdown(escaped)).toBe(one);
        expect(stripInlineMarkdown(entities)).toBe(one);
      }),
    );
  });
});
