import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkArticle } from '../../src/search/chunks.ts';
import { parseArticle } from '../../src/story/parse-article.ts';

const parse = (text: string) =>
  parseArticle(new TextEncoder().encode(text), 'a.md', { detectLanguage: () => 'en' });

describe('chunks', () => {
  it('are the paragraphs, prefixed with title, date and section', () => {
    const article = parse('---\ntitle: T\npublished: 2026-02-04\n---\nOne.\n\n## S\n\nTwo.');
    expect(chunkArticle(article)).toMatchObject([
      { id: 'a#0.0', paragraph: 0, kind: 'title', text: 'T', prefix: '2026-02-04\n' },
      { id: 'a#1.0', paragraph: 1, kind: 'text', text: 'One.', prefix: 'T\n2026-02-04\n' },
      {
        id: 'a#2.0',
        paragraph: 2,
        kind: 'text',
        text: 'Two.',
        prefix: 'T\n2026-02-04\nS\n',
        position: 2,
      },
    ]);
  });

  it('of a long paragraph end where sentences end', () => {
    const article = parse('First one. Second one. Third one.');
    expect(chunkArticle(article, { longest: 23 }).map(({ text }) => text)).toEqual([
      'First one. Second one.',
      'Third one.',
    ]);
    expect(chunkArticle(article, { longest: 23 }).map(({ id }) => id)).toEqual(['a#0.0', 'a#0.1']);
  });

  it('are the sentences of a paragraph too, each by itself, where it has several', () => {
    const [title, ...others] = chunkArticle(
      parse('# Only one\n\nThe bridge is closed. Cracks were found. No.\n\nA single sentence.'),
    );

    expect(title?.kind).toBe('title');
    expect(others.map(({ id, text }) => [id, text])).toEqual([
      ['a#1.0', 'The bridge is closed. Cracks were found. No.'],
      ['a#1.1', 'The bridge is closed.'],
      // "No." alone would be near to everything.
      ['a#1.2', 'Cracks were found.'],
      ['a#2.0', 'A single sentence.'],
    ]);
    expect(new Set(others.slice(0, 3).map(({ prefix }) => prefix))).toEqual(
      new Set(['Only one\n']),
    );
  });

  it('stay within the limit, keep exact offsets and lose nothing', () => {
    const words = fc.array(
      fc.constantFrom('word', 'A.', 'longer-word-than-limit', '𝕏𝕏𝕏', 'End.', '„Q. R“'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (all, longest) => {
        const article = parse(`x ${all.join(' ')}`);
        const text = article.paragraphs[0]?.text ?? '';
        const chunks = chunkArticle(article, { longest });
        for (const chunk of chunks) {
          expect(chunk.text.length).toBeLessThanOrEqual(longest);
          expect(text.slice(chunk.start, chunk.end)).toBe(chunk.text);
          expect(chunk.text).not.toMatch(/\p{Surrogate}/u);
        }
        // Behind the pieces of the paragraph come its sentences, which begin anew.
        const anew = chunks.findIndex(({ start }, index) => start < (chunks[index - 1]?.end ?? 0));
        const pieces = anew < 0 ? chunks : chunks.slice(0, anew);
        expect(
          pieces
            .map((chunk) => chunk.text)
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        const { sentences = [] } = article.paragraphs[0] ?? {};
        for (const { start, end } of chunks.slice(pieces.length)) {
          expect(sentences.map((sentence) => [sentence.start, sentence.end])).toContainEqual([
            start,
            end,
          ]);
        }
      }),
    );
  });

  it('refuse a limit that is no positive integer', () => {
    expect(() => chunkArticle(parse('One.'), { longest: 0 })).toThrowError('got 0');
  });
});
