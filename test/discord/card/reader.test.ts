import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readTarget,
  targetIn,
  targetOf,
  writeTarget,
} from '../../../src/discord/card/passage-target.ts';
import { readerOf } from '../../../src/discord/card/reader.ts';
import { flatten } from '../../../src/sandbox/rules/component-tree.ts';
import { messageFaults } from '../../../src/sandbox/rules/message-payload.ts';
import { refuseTextBytes } from '../../../src/sandbox/rules/text-bytes.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { anyArticle } from '../../support/any-article.ts';
import { anyText } from '../../support/discord/arbitrary.ts';
import { textOf } from '../../support/discord/card.ts';
import { withoutEscapes } from '../../support/discord/markdown.ts';

describe('a target', () => {
  it('is read as it was written, and finds its words', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), (article, at) => {
        fc.pre(article !== undefined);
        const paragraph = article.paragraphs[at % article.paragraphs.length];
        fc.pre(paragraph !== undefined);
        const target = targetIn(article.slug, paragraph, 0, paragraph.text.length);
        const words = { article: article.slug, paragraph: paragraph.number, kind: paragraph.kind };

        expect(readTarget(writeTarget(target))).toEqual(target);
        expect(writeTarget(target).length).toBeLessThanOrEqual(50);
        expect(targetOf({ ...words, quote: paragraph.text }, storiesOf([article]))).toMatchObject({
          start: 0,
          end: paragraph.text.length,
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing that somebody else wrote', () => {
    fc.assert(fc.property(anyText, (text) => readTarget(text) === undefined));
  });
});

it('shows any paragraph of any story within the limits, with nothing marked but the quote', () => {
  fc.assert(
    fc.property(
      anyArticle,
      fc.nat(),
      fc.nat(),
      fc.nat(200),
      anyText,
      (article, at, from, length, was) => {
        fc.pre(article !== undefined);
        const position = at % article.paragraphs.length;
        const paragraph = article.paragraphs[position];
        fc.pre(paragraph !== undefined);
        const text = paragraph.text.repeat(1 + (at % 40));
        const story = {
          ...article,
          paragraphs: article.paragraphs.with(position, { ...paragraph, text }),
        };
        const start = from % text.length;
        const marked = { start, end: Math.min(text.length, start + length + 1) };
        const target = writeTarget(targetIn(article.slug, paragraph, marked.start, marked.end));
        const news = [{ kind: 'quoted', text: was } as const];
        const { components, flags } = readerOf(
          { story, position, marked, target, cited: 0, news },
          'de',
        );

        expect(messageFaults({ components, flags })).toEqual([]);
        refuseTextBytes(components);
        const shown = withoutEscapes(textOf(components))
          .split('\n')
          .map((line) => line.replace(/^(?:-# |> |⚠ )/u, '').replace(/\*\*(.*?)\*\*/gu, '$1'));
        expect(
          shown.filter((line) => /[<`~|_*]|@everyone|@here|https?:\/\/|\]\(/u.test(line)),
        ).toEqual([]);
        for (const { node } of flatten(components))
          expect((node.custom_id ?? '').length).toBeLessThanOrEqual(100);
      },
    ),
    { numRuns: 80 },
  );
});
