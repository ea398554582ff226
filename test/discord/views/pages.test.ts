import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/app/open-answerer.ts';
import { writeCustomId } from '../../../src/discord/components/custom-id.ts';
import type { Block } from '../../../src/discord/reply/pack-blocks.ts';
import { pageOf } from '../../../src/discord/views/pages.ts';
import { keyOf } from '../../../src/discord/views/story-key.ts';
import { plain, section, type ViewContext } from '../../../src/discord/views/view.ts';
import { viewNamed } from '../../../src/discord/views/views.ts';
import { languages } from '../../../src/language/language.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { anyArticle } from '../../support/any-article.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 3_000 }),
  fc.constantFrom('', '@everyone <@1> **', '``` ||', 'ﷺ'.repeat(900)),
);
const block: fc.Arbitrary<Block> = text.chain((written) =>
  fc.constantFrom(plain(written), section(written)),
);

describe('pages', () => {
  it('hold everything once, in order, each below the same heading', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 }), { maxLength: 60 }), (lengths) => {
        const entries = lengths.map((length, index) => plain(`Nr ${index}: ${'x'.repeat(length)}`));
        const listing = { heading: [plain('Kopf')], entries };
        const { count } = pageOf(listing, 1, 'de');
        const contents = Array.from(
          { length: count },
          (_, index) => pageOf(listing, index + 1, 'de').content,
        );

        expect(contents.every((content) => content.startsWith('Kopf'))).toBe(true);
        const found = contents.flatMap((content) => content.match(/(?<=Nr )\d+/gu) ?? []);
        expect(found.map(Number)).toEqual(lengths.map((_, index) => index));
      }),
    );
  });

  it('are within the limits of a message whatever they hold and whichever is wanted', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 3 }),
        fc.array(block, { maxLength: 30 }),
        fc.integer(),
        (heading, entries, wanted) => {
          const { content, number, count } = pageOf({ heading, entries }, wanted, 'en');

          expect(content.length).toBeGreaterThan(0);
          expect(content.length).toBeLessThanOrEqual(2_000);
          expect(number).toBeGreaterThanOrEqual(1);
          expect(number).toBeLessThanOrEqual(count);
          expect(content).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });

  it('never end with a heading', () => {
    const entries = Array.from({ length: 40 }, (_, index) => [
      section(`Teil ${index}`),
      plain('Wort '.repeat(40)),
    ]).flat();
    const listing = { heading: [], entries };

    for (let number = 1; number <= pageOf(listing, 1, 'de').count; number += 1) {
      expect(pageOf(listing, number, 'de').content).not.toMatch(/Teil \d+\*\*$/u);
    }
  });
});

const readWords = createReader();

describe.each(['story', 'quotes', 'timeline', 'help'])('the view %s', (name) => {
  it('shows any story in either language, and is called by a custom id', () => {
    fc.assert(
      fc.property(anyArticle, fc.constantFrom(...languages), (article, language) => {
        if (article === undefined) return;

        const context: ViewContext = {
          desk: {
            stories: storiesOf([article]),
            readWords,
            standing: () => ({ kind: 'stands' }),
            check: async () => ({ claims: [], leftOut: 0 }),
            questions: () => ({ questions: [], done: Promise.resolve() }),
          },
          language,
          now: new Date('2026-03-01T12:00:00Z'),
        };
        const speakers = new Set(article.utterances.map(({ speaker }) => keyOf(speaker)));
        const named = name === 'quotes' ? [...speakers].slice(0, 4) : [];
        const parts = [keyOf(article.slug), ...named];
        const listing = viewNamed(name)?.(context, parts);

        expect(listing).toBeDefined();
        if (listing === undefined) return;
        const { content, count } = pageOf(listing, 1, language);
        expect(content.length).toBeLessThanOrEqual(2_000);
        const id = { prefix: 'page', version: 1, parts: [name, language, String(count), ...parts] };
        expect(writeCustomId(id).length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 60 },
    );
  });
});
