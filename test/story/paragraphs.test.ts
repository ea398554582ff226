import { describe, expect, it } from 'vitest';
import { splitPlainText } from '../../src/story/formats/blocks.ts';
import { splitMarkdown } from '../../src/story/formats/markdown-blocks.ts';
import { readBody } from '../../src/story/paragraphs.ts';

const markdown = (body: string, title?: string) => readBody(splitMarkdown(body), { title });
const plain = (body: string) => readBody(splitPlainText(body), {});
const texts = (body: ReturnType<typeof readBody>) => body.paragraphs.map(({ text }) => text);

describe('plain text', () => {
  it('is separated by blank lines, its wrapped lines joined', () => {
    expect(texts(plain('One\nand on.\n \n\nTwo.\n'))).toEqual(['One and on.', 'Two.']);
  });

  it('is a paragraph a line where no line is blank', () => {
    expect(texts(plain('\nOne.\nTwo.\n\n'))).toEqual(['One.', 'Two.']);
  });

  it('keeps what would be markup in Markdown, and leaves out what has no word', () => {
    expect(texts(plain('# One *two*\n\n***\n\n- three'))).toEqual(['# One *two*', '- three']);
  });
});

describe('Markdown', () => {
  it('takes a heading on top for the title and others for sections', () => {
    const body = markdown('# The *title*\n\nOne.\n\n## Section ##\n\nTwo.\n\nThree.');
    expect(body.heading).toBe('The title');
    expect(body.paragraphs).toEqual([
      { kind: 'text', text: 'One.' },
      { kind: 'text', text: 'Two.', section: 'Section' },
      { kind: 'text', text: 'Three.', section: 'Section' },
    ]);
  });

  it('makes a heading on top a section when the title is known and different', () => {
    expect(markdown('# Other\n\nOne.', 'Title').paragraphs[0]?.section).toBe('Other');
    expect(markdown('# Title\n\nOne.', 'Title').paragraphs[0]?.section).toBeUndefined();
  });

  it('makes each list item a paragraph', () => {
    expect(texts(markdown('Intro:\n- one\n  goes on\n- two\n\n1. three\n2. four'))).toEqual([
      'Intro:',
      'one goes on',
      'two',
      '1. three',
      '2. four',
    ]);
  });

  it('does not take a date at the start of a line for a list item', () => {
    expect(texts(markdown('Er kam am\n4. Februar 2026 und ging am\n1. Mai.'))).toEqual([
      'Er kam am 4. Februar 2026 und ging am 1. Mai.',
    ]);
  });

  it('strips links and emphasis to the visible text', () => {
    const source =
      'A [link](https://a.b/c_(d)) and **bold**, _it_, `code`, snake_case_name, 5 * 3 * 2, \\*star\\* &amp; <em>x</em> ![alt](i.png)end';
    expect(texts(markdown(source))).toEqual([
      'A link and bold, it, code, snake_case_name, 5 * 3 * 2, *star* & x end',
    ]);
  });

  it('strips emphasis that spans lines, and what breaks a line', () => {
    expect(texts(markdown('A *b\n**c\nd** e* f\\\n&uuml;ber *g\n\nh*'))).toEqual([
      'A b c d e f über *g',
      'h*',
    ]);
  });

  it('strips markup from headings', () => {
    const body = markdown('*A **b*** &amp; c\n===\n\nOne.\n\n## [D *e*](f) ##\n\nTwo.');
    expect(body.heading).toBe('A b & c');
    expect(body.paragraphs.at(-1)?.section).toBe('D e');
  });

  it('reads references to what the text defines, and leaves other brackets', () => {
    const source =
      '[One *and* two][1], [three][], [four] [sic] [5][6].\n\n[1]: https://a.b/1\n[Three]: <c d> "e"\n[four]: f\n\n[Note]: The names were changed.';
    expect(texts(markdown(source))).toEqual([
      'One and two, three, four [sic] [5][6].',
      '[Note]: The names were changed.',
    ]);
  });

  it('skips images, comments and rules, and keeps code as it is', () => {
    const source =
      '![image](a.png)\n\n<!-- not\n\nshown -->\n\n---\n\nOne.\n***\nTwo.\n\n```js\n# no heading\n  *x*\n```';
    expect(texts(markdown(source))).toEqual(['One.', 'Two.', '# no heading\n  *x*']);
  });

  it('keeps text after a comment that never ends', () => {
    expect(texts(markdown('One.\n\n<!-- Two.'))).toEqual(['One.', '<!-- Two.']);
  });
});

describe('a post', () => {
  const attribution = '— Jane Doe (@jane) February 4, 2026';
  const expected = [
    { kind: 'text', text: 'Before.' },
    {
      kind: 'post',
      text: `Good answer.\n${attribution}`,
      post: { author: 'Jane Doe', handle: '@jane', date: 'February 4, 2026' },
    },
    { kind: 'text', text: 'After.' },
  ];

  it.each([
    ['in one block', markdown(`Before.\n\nGood answer.\n${attribution}\n\nAfter.`)],
    ['in two blocks', markdown(`Before.\n\nGood answer.\n\n${attribution}\n\nAfter.`)],
    ['in a block quote', markdown(`Before.\n\n> Good answer.\n>\n> ${attribution}\n\nAfter.`)],
    [
      'with a linked date',
      markdown(
        `Before.\n\nGood answer.\n— Jane Doe (@jane) [February 4, 2026](https://x.com/a)\n\nAfter.`,
      ),
    ],
    [
      'in emphasis',
      markdown(
        `Before.\n\n*Good **answer**.\n&mdash; Jane Doe (&commat;jane) February 4, 2026*\n\nAfter.`,
      ),
    ],
    ['in lines without blank lines', plain(`Before.\nGood answer.\n${attribution}\nAfter.`)],
  ])('is one paragraph %s', (_, body) => {
    expect(body.paragraphs).toEqual(expected);
  });

  it('keeps a hyphen that opens its attribution', () => {
    const { paragraphs } = markdown('Good answer.\n- Jane Doe (@jane) February 4, 2026');
    expect(paragraphs).toHaveLength(1);
    expect(paragraphs[0]?.text).toBe('Good answer.\n- Jane Doe (@jane) February 4, 2026');
  });
});

describe('a note', () => {
  it('is the last paragraph only, and never the only one', () => {
    const note = 'The author is a journalist.';
    expect(plain(`One.\n${note}`).paragraphs.map(({ kind }) => kind)).toEqual(['text', 'note']);
    expect(plain(`${note}\nOne.`).paragraphs.map(({ kind }) => kind)).toEqual(['text', 'text']);
    expect(plain(note).paragraphs.map(({ kind }) => kind)).toEqual(['text']);
  });

  it('is what stands under its heading', () => {
    const { paragraphs } = markdown(
      'One.\n\n## Über die Autorin\n\nSie lebt in Wien.\n\nSie segelt.',
    );
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['text', 'note', 'note']);
  });
});
