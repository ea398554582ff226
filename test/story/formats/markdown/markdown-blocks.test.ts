import { describe, expect, it } from 'vitest';
import { splitMarkdown } from '../../../../src/story/formats/markdown/markdown-blocks.ts';

const read = (...lines: readonly string[]) => splitMarkdown(lines.join('\n'), 'a.md');
const shown = (...lines: readonly string[]) =>
  read(...lines).blocks.map((one) => one.lines.join('\n'));
const reasons = (...lines: readonly string[]) =>
  read(...lines).leftOut.map(({ reason, text }) => `${reason}: ${text}`);

describe('what a line of Markdown defines', () => {
  it('is nothing where no address stands behind the colon', () => {
    expect(
      shown(
        '# The pool',
        '',
        'The pool opens in May.',
        '',
        '[Update]: The opening has been moved to June.',
        "[Editor's note]: An earlier version named the wrong date.",
      ),
    ).toEqual([
      'The pool opens in May.',
      '[Update]: The opening has been moved to June.',
      "[Editor's note]: An earlier version named the wrong date.",
    ]);
    expect(shown('[Brandt]: Ja.', '', '[Brandt]: 3.5')).toEqual(['[Brandt]: Ja.', '[Brandt]: 3.5']);
  });

  it.each([
    '[1]: https://a.b/1',
    '[1]: <c d> "Title"',
    "[1]: /page 'Title'",
    '[1]: page.html (Title)',
    '[1]: #part',
    '[1]: b\n\nSee [text][1].',
    '[1]: b\n\nSee [1].',
  ])('is an address in %j', (text) => {
    expect(shown(text).join()).not.toContain(']:');
  });
});

describe('footnotes', () => {
  it('are notes behind the text, without a mark in it', () => {
    const { blocks } = read(
      'Entry is free for children.[^a] And for dogs.^[Not on Mondays.]',
      '',
      '[^a]: Up to six years,',
      'says the *council*.',
      '',
      '    So it was decided.',
      '',
      'The end.',
    );
    expect(blocks).toEqual([
      { lines: ['Entry is free for children. And for dogs.'] },
      { lines: ['The end.'] },
      { lines: ['Up to six years,', 'says the council.'], note: true },
      { lines: ['So it was decided.'], note: true },
      { lines: ['Not on Mondays.'], note: true },
    ]);
  });

  it('lose their mark without a note too', () => {
    expect(shown('Entry is free for children.[^a]')).toEqual(['Entry is free for children.']);
  });
});

describe('what blogs write beside CommonMark', () => {
  it.each([
    ['> [!IMPORTANT]\n> Bring your own towel.', ['Bring your own towel.']],
    ['> [!note]- Mind the step\n> It is wet.', ['Mind the step', 'It is wet.']],
    [':::tip Good to know\nTake the bus.\n:::', ['Good to know', 'Take the bus.']],
    [
      ':::note[Good to know]\nTake the bus.\n:::\nAnd on.',
      ['Good to know', 'Take the bus.', 'And on.'],
    ],
    [
      '!!! warning "Deep water"\n    Mind the end.\n\n    - one',
      ['Deep water', 'Mind the end.', 'one'],
    ],
    ['- [ ] The slide is open\n- [x] The bar', ['The slide is open', 'The bar']],
    ['Term\n: Its meaning\n: Another', ['Term', 'Its meaning', 'Another']],
    ['See [[Page|the page]], [[Pool#part]] and ![[a.png]]', ['See the page, Pool and']],
    ['[TOC]\n\nOne.', ['One.']],
    ['## Part {#part}\n\nOne.\n{: .lead}', ['One.']],
    ['A {{ page.title }} b.\n\n{% include x.html %}\n\nTwo.', ['A b.', 'Two.']],
    ['{{< figure src="a"\n  caption="b" >}}\n\nOne.', ['One.']],
    ['{{< notice >}}\nOne.\n{{< /notice >}}', ['One.']],
    ['{% highlight ruby %}\n# no *heading*\n{% endhighlight %}', ['# no *heading*']],
    ['{% comment %}\nNo.\n{% endcomment %}\nOne.', ['One.']],
    ['`{{ shown }}`, {{ open', ['{{ shown }}, {{ open']],
  ])('is read: %j', (text, blocks) => {
    expect(shown(text).map((one) => one.replace(/ {2,}/gu, ' '))).toEqual(blocks);
  });

  it('is listed where it is left out', () => {
    expect(
      reasons('{% include x.html %}', '', '![A pool](a.jpg)', '*Photo: Kim Lee*', '', 'One.'),
    ).toEqual([
      'shortcode: {% include x.html %}',
      'description of a picture: A pool',
      'caption: Photo: Kim Lee',
    ]);
  });
});

describe('raw HTML in Markdown', () => {
  it.each([
    [
      '<details><summary>Prices</summary>Dogs are not allowed.</details>',
      ['Prices', 'Dogs are not allowed.'],
    ],
    [
      '<details>\n<summary>More</summary>\n\nCats *are* allowed.\n\n</details>',
      ['More', 'Cats are allowed.'],
    ],
    ['Desk 1: north<br>desk 2: south', ['Desk 1: north desk 2: south']],
    [
      '50 m<sup>2</sup>, 2 million<sup>1</sup> euros, H<sub>2</sub>O',
      ['50 m², 2 million euros, H₂O'],
    ],
    ['One.\n\n<!--more-->\n\nTwo <!-- no --> three.', ['One.', 'Two  three.']],
    ['{% callout %}\n<p>One.</p>\n{% endcallout %}', ['One.']],
    ['<script>\nalert(1)\n</script>\n\nOne.', ['One.']],
    ['Who <oder nicht> and <YouTube id="1" /> knows', ['Who <oder nicht> and  knows']],
    ['<ul><li>One<ul><li>Two</li></ul></li></ul>', ['One', 'Two']],
    ['```\n<!-- code -->\n<b>\n```', ['<!-- code -->\n<b>']],
  ])('shows what a browser shows: %j', (text, blocks) => {
    expect(shown(text)).toEqual(blocks.map((one) => one.replace('  ', ' ')));
  });

  it('has embedded posts', () => {
    const { blocks } = read(
      '<blockquote class="twitter-tweet"><p>Endlich wird gebaut!</p>&mdash; Ole Brandt (@olebrandt) <a href="https://x.example/1">5. Mai 2024</a></blockquote>',
    );
    expect(blocks).toMatchObject([
      { post: { author: 'Ole Brandt', handle: '@olebrandt', date: '5. Mai 2024' } },
    ]);
  });
});

describe('the blocks of Markdown', () => {
  it('are rows of tables, items of lists in lists, and their further paragraphs', () => {
    expect(
      shown(
        '| A | B |',
        '|---|--:|',
        '| *c* | d |',
        '',
        '- one',
        '  - two',
        '',
        '    three',
        '',
        '7. four',
      ),
    ).toEqual(['A | B', 'c | d', 'one', 'two', 'three', '7. four']);
  });

  it('are under the heading above them, underlined ones too, but a sentence above a rule is none', () => {
    const { blocks, heading } = read(
      'Title',
      '=====',
      '',
      'One.',
      '',
      'Part',
      '----',
      'Two.',
      '---',
      'Three.',
    );
    expect(heading).toBe('Title');
    expect(blocks).toEqual([
      { lines: ['One.'] },
      { lines: ['Two.'], section: 'Part' },
      { lines: ['Three.'], section: 'Part' },
    ]);
  });

  it('are quotations with whom they name below', () => {
    const expected = [
      { lines: ['We will build it.', '— Ada Lovelace, engineer'], speaker: 'Ada Lovelace' },
    ];
    expect(read('> We will build it.', '>', '> — Ada Lovelace, engineer').blocks).toEqual(expected);
    expect(read('> We will build it.', '> — Ada Lovelace, engineer').blocks).toEqual(expected);
    expect(shown('> We will build it.', '>', '> — she said so herself.')).toHaveLength(2);
  });
});

describe('a dialogue', () => {
  const turns = (...lines: readonly string[]) =>
    read(...lines).blocks.map(({ lines: [line = ''], speaker = '?' }) => `${speaker} / ${line}`);

  it('has a block for each turn, with its speaker', () => {
    expect(
      turns(
        '00:05 HOST: Welcome to the show.',
        '00:09 BRANDT: The pool has four lanes.',
        '00:14 HOST: Thanks.',
      ),
    ).toEqual([
      'HOST / 00:05 HOST: Welcome to the show.',
      'BRANDT / 00:09 BRANDT: The pool has four lanes.',
      'HOST / 00:14 HOST: Thanks.',
    ]);
    expect(
      turns(
        '[Host]: When?',
        '',
        '[Brandt]: In May.',
        '',
        '[Host]: And the slide?',
        '',
        '[Brandt]: It goes.',
      ),
    ).toEqual([
      'Host / [Host]: When?',
      'Brandt / [Brandt]: In May.',
      'Host / [Host]: And the slide?',
      'Brandt / [Brandt]: It goes.',
    ]);
  });

  it('knows questions for nobody’s name', () => {
    expect(
      turns(
        '**Frage:** Wann?',
        '',
        '**Brandt:** Im Mai.',
        '',
        '**Frage:** Und?',
        '',
        '**Brandt:** Ja.',
      ),
    ).toEqual([
      '? / Frage: Wann?',
      'Brandt / Brandt: Im Mai.',
      '? / Frage: Und?',
      'Brandt / Brandt: Ja.',
    ]);
  });

  it('is no list of facts', () => {
    expect(turns('Place: the pool', 'Time: ten', '', 'Place: the hall', 'Time: noon')).toEqual([
      '? / Place: the pool',
      '? / Place: the hall',
    ]);
  });
});

describe('a text past a limit', () => {
  it.each([
    ['quotes in quotes', '>'.repeat(100_000)],
    ['lists in lists', `${'- '.repeat(100_000)}x`],
    ['a line of five million letters', 'word '.repeat(1_000_000)],
    ['marks without end', '*a '.repeat(1_000_000)],
    ['lines without end', 'a\n\n'.repeat(200_000)],
    [
      'boxes in boxes',
      Array.from({ length: 50 }, (_, at) => `${' '.repeat(4 * at)}!!! note`).join('\n'),
    ],
  ])('is refused: %s', (_, text) => {
    expect(() => splitMarkdown(text, 'a.md')).toThrowError(/^a\.md: .* \d+/u);
  });
});
