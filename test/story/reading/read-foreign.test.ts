import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { readForeign } from '../../../src/story/reading/read-foreign.ts';

function pageOf(head: string): string {
  const paragraphs = '<p>Grüße aus Köln und von überall her, wo es schön ist.</p>'.repeat(9);

  return `<!doctype html><html><head>${head}</head><body><article>${paragraphs}</article></body></html>`;
}

describe('reading foreign text', () => {
  it.each([
    [
      'a.txt',
      'windows-1252',
      Buffer.from('Gr\u00fc\u00dfe aus Köln \x84nach Bremen\x93.', 'latin1'),
    ],
    ['a.md', 'ISO-8859-1', Buffer.from('Gr\u00fc\u00dfe aus Köln.', 'latin1')],
    ['a.html', 'utf-16le', Buffer.from(pageOf(''), 'utf16le')],
    ['a.txt', 'UTF-8', Buffer.from('Grüße aus Köln.')],
    ['a.txt', 'utf8mb4, which nobody knows', Buffer.from('Grüße aus Köln.')],
    ['a.html', 'klingon', Buffer.from(pageOf('<meta charset="latin1">'), 'latin1')],
  ])('takes the encoding that came with %s, %s', (file, charset, bytes) => {
    const { article } = readForeign({ bytes, file, charset });

    expect(article.paragraphs[0]?.text).toContain('Grüße aus Köln');
    expect(article.contentHash).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('counts that encoding before the one that the text declares', () => {
    const text = pageOf('<meta charset="utf-8">');
    const { article } = readForeign({
      bytes: Buffer.from(text, 'latin1'),
      file: 'a.html',
      charset: 'latin1',
    });

    expect(article.paragraphs[0]?.text).toContain('Grüße aus Köln');
  });

  it('refuses in words what no stack can hold', () => {
    const read = () => readForeign({ bytes: Buffer.from('\n'.repeat(5_000_000)), file: 'a.txt' });

    expect(read).toThrow(UserError);
    expect(read).toThrow(/^a\.txt: /);
  });

  it('refuses more paragraphs than an article may have, and names the limit', () => {
    const bytes = Buffer.from('Ein Absatz.\n\n'.repeat(6000));

    expect(() => readForeign({ bytes, file: 'a.txt' })).toThrow(UserError);
    expect(() => readForeign({ bytes, file: 'a.txt' })).toThrow(
      'a.txt: the text has 6000 paragraphs, an article at most 5000.',
    );
  });
});
