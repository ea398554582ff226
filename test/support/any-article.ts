// Articles and questions at random.

import fc from 'fast-check';
import type { Article } from '../../src/story/article.ts';
import { articleOf } from './articles.ts';

/** Words of a small vocabulary, so that questions and paragraphs meet, amid anything that Unicode holds. */
const anyWords = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ...'Iran Katar Rubio sagte warum wer wann die Gespräche talks who said why Brücke 2026 4. Februar „Nein“, Dr. US-Schiffe'.split(
            ' ',
          ),
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '. ',
          '! ',
          '“ ',
          '‚',
          '\u202e',
          '👩‍👩‍👧',
          'e\u0301',
          '—',
          '\ud800',
          '@',
          'İ',
          'ﬁ',
          '²',
        ),
      },
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => parts.join(' '));

/** A question as somebody may write it. */
export const anyQuestion = fc.oneof(
  anyWords,
  anyWords.map((text) => `Warum ${text}?`),
  anyWords.map((text) => `What did Rubio say about ${text}?`),
  fc.constantFrom('Worum geht es?', 'What is this about?', 'Wer?', '?', ''),
);

/** An article that was read from a generated file, or undefined where that holds none. */
export const anyArticle: fc.Arbitrary<Article | undefined> = fc
  .tuple(
    fc.array(
      fc.oneof(
        anyWords,
        anyWords.map((text) => `# ${text}`),
        anyWords.map((text) => `${text}\n— Jason Brodsky (@JasonMBrodsky) February 4, 2026`),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    fc.constantFrom('story.md', 'story.txt'),
  )
  .map(([paragraphs, name]) => {
    try {
      return articleOf(name, paragraphs.join('\n\n'));
    } catch {
      return undefined;
    }
  });
