import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../../src/story/formats/front-matter/front-matter.ts';

const read = (text: string) => splitFrontMatter(text, 'a.md');

describe('front matter', () => {
  it('is taken off the body with all its fields', () => {
    const text = [
      '---',
      'title: "Talks: over"',
      'standfirst: Nothing is agreed',
      'author: Jane Doe',
      'outlet: The Daily',
      'language: en',
      'url: https://example.org/a',
      'published: 2026-02-04',
      'modified: 2026-02-05T08:00:00Z',
      '---',
      'Body.',
    ].join('\n');

    expect(read(text)).toEqual({
      metadata: {
        title: 'Talks: over',
        standfirst: 'Nothing is agreed',
        author: 'Jane Doe',
        outlet: 'The Daily',
        language: 'en',
        url: 'https://example.org/a',
        published: '2026-02-04',
        modified: '2026-02-05T08:00:00Z',
      },
      notices: [],
      body: '\nBody.',
    });
  });

  it.each([
    ['nothing', 'Body.'],
    ['a rule further down', 'Body.\n\n---\n\nMore.'],
    ['a shortcode that opens the body', '{{< figure "a.jpg" >}}\n\nBody.'],
    ['an object that never ends', '{"title": "A",\n\nBody.'],
  ])('is absent where there is %s', (_, text) => {
    expect(read(text)).toEqual({ metadata: {}, notices: [], body: text });
  });

  it('may be empty', () => {
    expect(read('---\n---\nBody.').metadata).toEqual({});
    expect(read('---\n# only a note\n---\nBody.').metadata).toEqual({});
  });

  const expected = { title: 'The pool', published: '2024-05-05', author: 'Kim Lee' };

  it.each([
    ['YAML', '---\ntitle: The pool\ndate: 2024-05-05\nauthor: Kim Lee\n---\n'],
    [
      'YAML that names itself',
      '--- yaml\ntitle: The pool\ndate: 2024-05-05\nauthor: Kim Lee\n---\n',
    ],
    ['TOML', '+++\ntitle = "The pool"\ndate = 2024-05-05\nauthor = "Kim Lee"\n+++\n'],
    [
      'TOML with a table',
      '+++\ntitle = "The pool"\ndate = 2024-05-05T00:00:00Z\n[author]\nname = "Kim Lee"\n+++\n',
    ],
    ['JSON', '{\n"title": "The pool", "date": "2024-05-05", "authors": [{"name": "Kim Lee"}]\n}\n'],
    [
      'fenced JSON',
      ';;;\n{"title": "The pool", "date": "2024-05-05", "author": ["Kim Lee"]}\n;;;\n',
    ],
  ])('is read as %s', (_, head) => {
    const { metadata, body, notices } = read(`${head}\nBody.`);

    expect(metadata).toEqual(expected);
    expect(notices).toEqual([]);
    expect(body.trim()).toBe('Body.');
  });

  it.each([
    ['titel: A', { title: 'A' }],
    ['title: 1984', { title: '1984' }],
    ['title: No', { title: 'No' }],
    ['title: "A\\e[31m B\\u0007"', { title: 'A [31m B' }],
    ['Title: A', { title: 'A' }],
    ['description: A short text', { standfirst: 'A short text' }],
    ['lang: de-DE', { language: 'de' }],
    ['locale: en_US', { language: 'en' }],
    ['canonical_url: https://example.org/a', { url: 'https://example.org/a' }],
    ['permalink: /2024/a', {}],
    ['published: true', {}],
    ['authors: [Kim Lee, Ole Brandt]', { author: 'Kim Lee, Ole Brandt' }],
    ['date: 2024-05-05 12:30:00 +0200', { published: '2024-05-05T12:30:00+02:00' }],
    ['pubDate: 5 May 2024', { published: '2024-05-05' }],
    ['datum: 5. Mai 2024, 12:30 Uhr', { published: '2024-05-05T12:30' }],
    ['lastmod: 2024-05-06', { modified: '2024-05-06' }],
    ['title: The talks: a failure', { title: 'The talks: a failure' }],
    ["title: Don't: panic @ all", { title: "Don't: panic @ all" }],
  ])('understands %s', (line, metadata) => {
    const file = read(`---\n${line}\n---\nBody.`);

    expect(file.metadata).toEqual(metadata);
    expect(file.notices).toEqual([]);
  });

  it('leaves fields that a story does not use aside, with one notice for all', () => {
    expect(read('---\nlayout: post\ntitle: A\ntags:\n  - pool\n---\nBody.')).toMatchObject({
      metadata: { title: 'A' },
      notices: ['Fields that a story does not use are left aside: layout, tags.'],
    });
  });

  it('leaves a value that cannot be right aside, and says which and why', () => {
    const { metadata, notices } = read(
      '---\ntitle: A\nlanguage: fr\nurl: ftp://a.b\npublished: 2026-02-30\nauthor: {age: 3}\n---\nBody.',
    );

    expect(metadata).toEqual({ title: 'A' });
    expect(notices).toEqual([
      'The field author ({"age":"3"}) is left aside: it must be a name or a list of names.',
      'The field language ("fr") is left aside: it must be one of de, en.',
      'The field url ("ftp://a.b") is left aside: it must be an address that starts with http:// or https://.',
      'The field published ("2026-02-30") is left aside: it must be a date, such as 2026-02-04 or 2026-02-04T18:30:00Z.',
    ]);
  });

  it.each([
    ['---\ntitle: A\nBody.', 'line 1: the front matter that starts here has no end'],
    ['---\njust text\n---\nBody.', 'line 2: the front matter must be lines of the form'],
    ['---\ntitle: "A\n---\nBody.', 'is not valid YAML'],
    ['+++\ntitle = A\n+++\nBody.', 'line 2: the front matter is not valid TOML'],
    ['---json\n{"title": }\n---\nBody.', 'line 2: the front matter is not valid JSON'],
    [';;;\n["a"]\n;;;\nBody.', 'line 2: the front matter must be a JSON object'],
  ])('refuses %j', (text, message) => {
    expect(() => read(text)).toThrowError(message);
  });

  const repeated = (line: (index: number) => string, count: number) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const laughs = repeated(
    (index) =>
      `a${index}: &a${index} [${Array(9)
        .fill(index === 0 ? 'x' : `*a${index - 1}`)
        .join(', ')}]`,
    9,
  );

  it.each([
    [
      'a hundred thousand keys',
      `---\n${repeated((index) => `key${index}: 1`, 100_000)}\n---\nBody.`,
      'at most 65536',
    ],
    [
      'ten thousand levels',
      `---\na: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n---\nBody.`,
      'more than 50 levels',
    ],
    [
      'lists in lists in one line',
      `---\na:\n  ${'- '.repeat(10_000)}x\n---\nBody.`,
      'more than 50 levels',
    ],
    [
      'JSON with a hundred thousand keys',
      `{\n${repeated((index) => `"key${index}": 1,`, 100_000)}\n"a": 1}\nBody.`,
      'at most 65536',
    ],
    ['anchors that repeat each other', `---\n${laughs}\n---\nBody.`, 'alias'],
  ])('refuses %s, and names the limit', (_, text, message) => {
    expect(() => read(text)).toThrowError(message);
  });

  it('never loses a line of the body', () => {
    const line = fc.string({ unit: 'grapheme-ascii', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const body = lines.join('\n');
        expect(read(`---\ntitle: A\n---\n${body}`).body).toBe(`\n${body}`);
      }),
    );
  });
});
