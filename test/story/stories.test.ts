import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/story/article.ts';
import { newestFirst, storiesOf } from '../../src/story/stories.ts';

const story = (slug: string, published?: string): Article => ({
  slug,
  language: 'de',
  ...(published !== undefined && { published }),
  paragraphs: [],
  utterances: [],
  contentHash: slug,
});

describe('stories in memory', () => {
  const stories = storiesOf([story('heute'), story('gestern')]);

  it('lists them as they were given, and finds each by its slug', () => {
    expect(stories.list().map(({ slug }) => slug)).toEqual(['heute', 'gestern']);
    expect(stories.one('gestern')?.slug).toBe('gestern');
    expect(stories.one('morgen')).toBeUndefined();
  });

  it('takes the first for the newest, and knows none where there is none', () => {
    expect(stories.newest()?.slug).toBe('heute');
    expect(storiesOf([]).newest()).toBeUndefined();
  });
});

describe('newestFirst', () => {
  it('puts what was published last first, and what has no date after all that has one', () => {
    const sorted = newestFirst([
      story('undated'),
      story('old', '2024-05-05'),
      story('new', '2026-02-04T10:00:00Z'),
    ]);

    expect(sorted.map(({ slug }) => slug)).toEqual(['new', 'old', 'undated']);
  });

  it('keeps every story, and those without a date in their order', () => {
    const anyStories = fc
      .uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/))
      .map((slugs) => slugs.map((slug) => story(slug)));

    fc.assert(
      fc.property(anyStories, (undated) => {
        expect(newestFirst(undated)).toEqual(undated);
      }),
    );
  });
});
