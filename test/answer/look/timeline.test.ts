import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../src/answer/look/timeline.ts';
import { anyArticle } from '../../support/any-article.ts';
import { articleOf, firstStory } from '../../support/articles.ts';

const council = articleOf(
  'gemeinderat.md',
  readFileSync(new URL('../../../data/eval/gemeinderat.md', import.meta.url), 'utf8'),
);
const shown = (text: string, published?: string) =>
  timelineOf(
    articleOf(
      'story.md',
      published ? `---\npublished: ${published}\n---\n\n${text}\n` : `${text}\n`,
    ),
  ).map(({ date, words, isReckoned }) => [date, words, isReckoned]);

describe('the timeline of a story', () => {
  it('goes from the earliest date to the latest, and then on with what has none', () => {
    expect(timelineOf(council).map(({ date, citation }) => [date, citation.paragraph])).toEqual([
      ['1994', 12],
      ['2026', 8],
      ['2026-04-21', 17],
      ['2026-09-01', 9],
      ['2026-11-30', 4],
      ['2027', 8],
      ['2030', 5],
      [undefined, 1],
    ]);
  });

  it('reckons a day without a year from the day of the story', () => {
    expect(shown('Das Bad öffnet am 21. April.', '2026-03-12')).toEqual([
      ['2026-04-21', '21. April', true],
    ]);
    expect(shown('Der Bau dauert bis zum 30. November.', '2026-03-12')).toEqual([
      ['2026-11-30', '30. November', true],
    ]);
    expect(shown('Das Bad ist seit dem 30. November zu.', '2026-03-12')).toEqual([
      ['2025-11-30', '30. November', true],
    ]);
  });

  it('gives no date to what may be one of two days', () => {
    expect(shown('Am 1. September wurde gewählt.', '2026-03-12')).toEqual([
      [undefined, '1. September', false],
    ]);
    expect(shown('Am Dienstag tagte der Rat.', '2026-03-12')).toEqual([
      [undefined, 'Dienstag', false],
    ]);
  });

  it('reckons weekdays whose side is told, and yesterday', () => {
    expect(shown('The team met last Thursday and plays next Wednesday.', '2026-04-19')).toEqual([
      ['2026-04-16', 'last Thursday', true],
      ['2026-04-22', 'next Wednesday', true],
    ]);
    expect(shown('Die Fähre fährt seit gestern wieder.', '2026-03-01')).toEqual([
      ['2026-02-28', 'gestern', true],
    ]);
  });

  it('invents no date for a story that has none', () => {
    expect(timelineOf(firstStory()).every(({ date }) => date === undefined)).toBe(true);
  });

  it('leaves out what somebody says of their own days, and numbers that are no years', () => {
    expect(shown('„Bis gestern war das Bad zu“, sagte sie.', '2026-03-12')).toEqual([]);
    expect(shown('Von 2.346 Pfeifen blieben 1968 übrig.')).toEqual([]);
  });

  it('holds sentences of the story alone, whatever it is', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const { citation, words } of article === undefined ? [] : timelineOf(article)) {
          for (const word of words.split(', ')) expect(citation.quote).toContain(word);
        }
      }),
      { numRuns: 40 },
    );
  });
});
