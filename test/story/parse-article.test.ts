import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkArticle } from '../../src/search/chunks.ts';
import type { Article } from '../../src/story/article.ts';
import { maximumArticleBytes } from '../../src/story/document/article-size.ts';
import { parseArticle, readArticle } from '../../src/story/parse-article.ts';

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
    [
      '<!DOCTYPE html>\n<html><p>Text.</p></html>',
      'a.txt',
      'a.txt: the file is a web page. Name it',
    ],
    ['%PDF-1.4\n1 0 obj', 'a.txt', 'a.txt: the file is a PDF. Save its text'],
    ['Text.', 'a.docx', 'ends in ".docx". Articles are .md, .txt or .html files'],
    ['Text.', 'a', 'has no ending'],
    ['Text.', '日本.md', 'has no letter a to z and no digit'],
    ['One.\nTwo\u0000.', 'a.md', 'line 2: the byte 0x00 at offset 8'],
    ['---\ntitle: "A\n---\nText.', 'a.md', 'the front matter is not valid YAML'],
  ])('is refused: %j as %s', (content, file, message) => {
    expect(() => parse(content, file)).toThrowError(message);
  });

  it.each([
    ['UTF-16, low byte first', [0xff, 0xfe, 0xe4, 0x00, 0x62, 0x00], 'äb', []],
    ['UTF-16, high byte first', [0xfe, 0xff, 0x00, 0xe4, 0x00, 0x62], 'äb', []],
    [
      'Windows-1252',
      [0x84, 0xc4, 0x93, 0x20, 0x80],
      '„Ä“ €',
      ['The file is no UTF-8; it was read as Windows-1252.'],
    ],
    [
      'damaged UTF-8',
      [0xc3, 0xa4, 0xc3, 0xb6, 0xc3, 0x2e],
      'äö\ufffd.',
      ['Some characters of the file could not be read; it may be damaged.'],
    ],
    [
      'text with single control characters',
      [...Array(200).fill(0x61), 0x1b, 0x62],
      `${'a'.repeat(200)}b`,
      ['Control characters of the file are left out.'],
    ],
  ])('is read from %s', (_, bytes, text, notices) => {
    const reading = readArticle(new Uint8Array(bytes), 'a.txt', options);
    expect(reading.article.paragraphs.map((one) => one.text)).toEqual([text]);
    expect(reading.notices).toEqual(notices);
  });

  it('is refused when it is too large, naming its size and the limit', () => {
    expect(() => parse(new Uint8Array(maximumArticleBytes + 100_000))).toThrowError(
      'a.md: the file has 5.1 MiB, an article at most 5.0 MiB',
    );
  });

  it('has the speakers of the turns and quotations that its file names, and no question for one', () => {
    const { paragraphs, utterances } = parse(
      '**Frage:** Wann?\n\n**Brandt:** Im Mai.\n\n**Frage:** Und dann?\n\n**Brandt:** Ja.\n\n> We will build it.\n>\n> — Ada Lovelace',
    );
    expect(paragraphs.map(({ sentences: [first] }) => first?.speaker)).toEqual([
      undefined,
      'Brandt',
      undefined,
      'Brandt',
      'Ada Lovelace',
    ]);
    expect(utterances.map(({ paragraph, speaker }) => `${paragraph} ${speaker}`)).toEqual([
      '1 Brandt',
      '3 Brandt',
      '4 Ada Lovelace',
    ]);
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
