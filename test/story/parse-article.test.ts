import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkArticle } from '../../src/search/chunks.ts';
import type { Article } from '../../src/story/article.ts';
import { maximumArticleBytes } from '../../src/story/article-size.ts';
import { parseArticle } from '../../src/story/parse-article.ts';

const options = { detectLanguage: () => 'en' as const };
const parse = (content: string | Uint8Array, file = 'a.md'): Article =>
  parseArticle(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    file,
    options,
  );

describe('the first story', () => {
  const original = readFileSync('test/fixtures/us-iran-verhandlungen.txt');
  const lines = original.toString('utf8').split('\n');
  const stored = parse(
    readFileSync('data/articles/us-iran-verhandlungen.md'),
    'data/articles/us-iran-verhandlungen.md',
  );

  it('is stored with every line of the original unchanged', () => {
    const texts = stored.paragraphs.map(({ text }) => text);
    expect(texts.join('\n').split('\n')).toEqual(lines);
    expect(stored).toMatchObject({
      slug: 'us-iran-verhandlungen',
      language: 'de',
      outlet: 'All Israel News',
    });
    expect(stored).not.toHaveProperty('published');
    expect(stored).not.toHaveProperty('url');
  });

  it('is numbered as a reader counts it, with its post and its note', () => {
    const numbers = stored.paragraphs.map(({ number }) => number);
    expect(numbers).toEqual([0, 0, ...Array.from({ length: 25 }, (_, index) => index + 1)]);
    expect(stored.paragraphs.slice(0, 2).map(({ kind }) => kind)).toEqual(['title', 'standfirst']);
    expect(stored.paragraphs.filter(({ kind }) => kind === 'post')).toMatchObject([
      {
        number: 12,
        post: { author: 'Jason Brodsky', handle: '@JasonMBrodsky', date: 'February 4, 2026' },
      },
    ]);
    expect(stored.paragraphs.filter(({ kind }) => kind === 'note')).toMatchObject([{ number: 25 }]);
  });

  it('is read from the bare text too, each line a paragraph', () => {
    const bare = parse(original, 'us-iran-verhandlungen.txt');
    expect(bare.paragraphs).toHaveLength(lines.length - 1);
    expect(bare.paragraphs.map(({ text }) => text)).toEqual(
      stored.paragraphs.map(({ text }) => text),
    );
    expect(bare.paragraphs.map(({ kind }) => kind)).toEqual(
      stored.paragraphs.map(({ kind }, index) => (index < 2 ? 'text' : kind)),
    );
  });
});

describe('an article', () => {
  it('has the hash of its bytes, its heading as title and a detected language', () => {
    const content = '# Title\n\nBody.';
    expect(parse(content, 'Über uns_2.md')).toMatchObject({
      slug: 'ueber-uns-2',
      title: 'Title',
      language: 'en',
      contentHash: createHash('sha256').update(content).digest('hex'),
    });
  });

  it('reads the same with other line ends, a byte-order mark, NFD, no-break spaces and soft hyphens', () => {
    const plain = parse('---\ntitle: Ä\n---\n\nGrüße aus Köln.\nUnd\n\nmehr.');
    const other = parse(
      '\ufeff---\r\ntitle: A\u0308\r\n---\r\n\r\nGru\u0308ße\u00a0aus Kö\u00adln.\r\nUnd\r\n\r\nmehr.',
    );
    expect(other.paragraphs).toEqual(plain.paragraphs);
  });

  it('has a short slug of its own, however long its name is', () => {
    const name =
      'Gemeinderat von Altdorf beschließt Umbau des Freibads und verlegt die Rutsche - Altdorfer Bote';
    const { slug } = parse('Text.', `${name}.md`);
    expect(slug).toMatch(
      /^gemeinderat-von-altdorf-beschliesst-umbau-des-freibads-und-verlegt-die-[0-9a-f]{6}$/u,
    );
    expect(parse('Text.', `${name} (2).md`).slug).not.toBe(slug);
    expect(parse('Text.', `${'a'.repeat(300)}.md`).slug).toHaveLength(80);
  });

  it.each([
    ['', 'a.md', 'a.md: the file is empty'],
    ['\n \n', 'a.txt', 'a.txt: line 3: the file ends without a paragraph'],
    ['---\ntitle: A\n---\n# Only\n', 'a.md', 'without a paragraph'],
    ['Text.', 'a.docx', 'ends in ".docx". Articles are .md, .txt or .html files'],
    ['Text.', 'a', 'has no ending'],
    ['Text.', '日本.md', 'has no letter a to z and no digit'],
    ['One.\nTwo\u0000.', 'a.md', 'line 2: the byte 0x00 at offset 8'],
    ['---\nfoo: 1\n---\nText.', 'a.md', 'line 2: unknown field "foo"'],
  ])('is refused: %j as %s', (content, file, message) => {
    expect(() => parse(content, file)).toThrowError(message);
  });

  it.each([
    [[0x61, 0x0a, 0x62, 0xff, 0x63], 'line 2: invalid UTF-8 at byte offset 3'],
    [[0x61, 0xef, 0xbf, 0x41], 'line 1: invalid UTF-8 at byte offset 1'],
    [[0xe4, 0x0a], 'line 1: invalid UTF-8 at byte offset 0'],
    [[0xff, 0xfe, 0x61, 0x00], 'line 1: the text is UTF-16'],
  ])('is refused for malformed bytes %j', (bytes, message) => {
    expect(() => parse(new Uint8Array(bytes))).toThrowError(`a.md: ${message}`);
  });

  it('is refused when it is too large, naming its size and the limit', () => {
    expect(() => parse(new Uint8Array(maximumArticleBytes + 100_000))).toThrowError(
      'a.md: the file has 5.1 MiB, an article at most 5.0 MiB',
    );
  });

  it('either reads or is refused in words for people, whatever the bytes', () => {
    const markup = fc.constantFrom(
      '---\n',
      '# ',
      '> ',
      '- ',
      '```\n',
      '\n',
      '\n\n',
      '„',
      '“',
      '**',
      '[a](b)',
      '<!--',
      'Er sagte: ',
      '1. ',
      '— A (@a) 2026-01-01',
      'Wort ',
    );
    const content = fc.array(markup, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.oneof(content, fc.string({ unit: 'grapheme' })),
        fc.constantFrom('a.md', 'a.txt'),
        (text, file) => {
          let article: Article;
          try {
            article = parse(text, file);
          } catch (error) {
            expect(error).toHaveProperty('name', 'UserError');
            return;
          }
          for (const paragraph of article.paragraphs) {
            expect(paragraph.text).toBe(paragraph.text.trim());
            expect(paragraph.sentences.length).toBeGreaterThan(0);
            expect(paragraph.kind === 'post').toBe(paragraph.post !== undefined);
          }
          const whole = chunkArticle(article).filter(({ id }) => id.endsWith('.0'));
          expect(whole.map((chunk) => chunk.text)).toEqual(
            article.paragraphs.map((one) => one.text),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
