import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/story/formats/front-matter.ts';

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
      '---',
      'Body.',
    ].join('\n');

    expect(splitFrontMatter(text, 'a.md')).toEqual({
      frontMatter: {
        title: 'Talks: over',
        standfirst: 'Nothing is agreed',
        author: 'Jane Doe',
        outlet: 'The Daily',
        language: 'en',
        url: 'https://example.org/a',
        published: '2026-02-04',
      },
      body: '\nBody.',
    });
  });

  it('may be missing or empty', () => {
    expect(splitFrontMatter('Body.', 'a.md')).toEqual({ frontMatter: {}, body: 'Body.' });
    expect(splitFrontMatter('---\n---\nBody.', 'a.md').frontMatter).toEqual({});
  });

  it('names every fault at once, each with its line, the value and what is allowed', () => {
    const text =
      '---\ntitel: A\nlanguage: fr\nurl: ftp://a.b\npublished: 2026-02-30\noutlet: 5\ntitle:\n---\nBody.';

    expect(() => splitFrontMatter(text, 'a.md')).toThrowError(
      [
        'a.md: line 2: unknown field "titel"; remove it or use one of title, standfirst, author, outlet, language, url, published.',
        'a.md: line 3: language ("fr") must be one of de, en.',
        'a.md: line 4: url ("ftp://a.b") must be an address that starts with http:// or https://.',
        'a.md: line 5: published ("2026-02-30") must be an ISO 8601 date or date-time, such as 2026-02-04 or 2026-02-04T18:30:00Z.',
        'a.md: line 6: outlet (5) must be text; put the value in quotes.',
        'a.md: line 7: title ("") is empty; give it a value or remove the line.',
      ].join('\n'),
    );
  });

  it.each([
    ['---\ntitle: A\nBody.', 'line 1: the front matter that starts here has no end'],
    ['---\njust text\n---\nBody.', 'line 2: the front matter must be lines of the form'],
    [
      '---\ntitle: A\ntitle: B\n---\nBody.',
      'line 3: the front matter is not valid YAML: Map keys must be unique',
    ],
    ['---\ntitle: "A\n---\nBody.', 'is not valid YAML'],
    ['---\ntitle: [a, b]\n---\nBody.', 'line 2: title must be text'],
  ])('refuses %j', (text, message) => {
    expect(() => splitFrontMatter(text, 'a.md')).toThrowError(message);
  });
});
