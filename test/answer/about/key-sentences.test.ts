import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keySentences } from '../../../src/answer/about/key-sentences.ts';
import type { Similarity } from '../../../src/answer/about/similarity.ts';
import { articleOf, readStory } from '../../support/story.ts';

const story = readStory();
const textsOf = (found: ReturnType<typeof keySentences>) =>
  found.map(({ paragraph, sentence }) => paragraph.text.slice(sentence.start, sentence.end));

describe('key sentences', () => {
  it.each([1, 2, 3, 4, 5, 6])('are %i, spread over the running text, in its order', (count) => {
    const numbers = keySentences(story, count).map(({ paragraph }) => paragraph.number);

    expect(numbers).toHaveLength(count);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(new Set(numbers).size).toBe(count);
    expect(numbers[0]).toBeGreaterThan(0);
    if (count > 1) expect(numbers.at(-1)).toBeGreaterThan(12);
  });

  it('begin with how the story begins, and can be understood alone', () => {
    const texts = textsOf(keySentences(story, 3));

    expect(texts[0]).toMatch(/^Die für Freitag geplanten Verhandlungen/);
    for (const text of texts) expect(text).not.toMatch(/^(?:Er|Sie|Dies|Dort)\s/);
  });

  const withStandfirst = (standfirst: string) =>
    articleOf(
      `---
title: "Streik bei Bus und Bahn"
standfirst: "${standfirst}"
language: de
---

Roni Jaafar arbeitet als Servicekraft und fährt um fünf Uhr morgens mit der Bahn zur Schicht.

Die Folgen des Streiks sind in vielen Betrieben zu spüren, denn Büros müssen am Morgen sauber sein.
`,
      'a.md',
    );

  it('begin with a standfirst in whole sentences, which sums up what the body takes as known', () => {
    const article = withStandfirst(
      'Der Streik trifft jene hart, die auf Bus und Bahn angewiesen sind. Viele kommen nicht zur Arbeit.',
    );

    expect(keySentences(article, 1).map(({ paragraph }) => paragraph.kind)).toEqual(['standfirst']);
    expect(keySentences(article, 3).map(({ paragraph }) => paragraph.number)).toEqual([0, 1, 2]);
    expect(textsOf(keySentences(article, 3))[0]).toMatch(/^Der Streik .* zur Arbeit\.$/);
  });

  it('do without a standfirst that is but a line', () => {
    const found = keySentences(withStandfirst('Bus und Bahn: Warum viele nicht kommen'), 2);

    expect(found.map(({ paragraph }) => paragraph.number)).toEqual([1, 2]);
  });

  const post = 'Good answer.\n— Jason Brodsky (@JasonMBrodsky) February 4, 2026\n';

  it.each([
    ['text before a title', '# Titel\n\nEins.\n\nZwei.\n', ['Eins.', 'Zwei.']],
    ['text before posts', `${post}\nEins.\n`, ['Eins.']],
    [
      'a post where there is nothing else',
      post,
      ['Good answer.', '— Jason Brodsky (@JasonMBrodsky) February 4, 2026'],
    ],
  ])('are %s', (_, text, expected) => {
    expect(textsOf(keySentences(articleOf(text, 'a.md'), 3))).toEqual(expected);
  });

  it('are as many as there are where more are wanted, and each once', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Es regnet in Husum.', 'Der Deich hält. Noch.', '„Nein.“'), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.integer({ min: 1, max: 6 }),
        (paragraphs, count) => {
          const article = articleOf(paragraphs.join('\n\n'), 'a.md');
          const all = article.paragraphs.flatMap(({ sentences }) => sentences).length;
          const found = keySentences(article, count);

          expect(found).toHaveLength(Math.min(count, all));
          expect(new Set(found.map(({ sentence }) => sentence)).size).toBe(found.length);
        },
      ),
    ));

  it('are those that a similarity says are most like the whole and least like each other', () => {
    const sentence = (name: string) =>
      `${name} ist ein Satz, der lang genug ist, um etwas zu sagen.`;
    const names = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    const article = articleOf(names.map(sentence).join('\n\n'), 'a.md');
    const likes =
      (favourite: string): Similarity =>
      (texts) => ({
        toAll: (position) => (texts[position]?.startsWith(favourite) === true ? 1 : 0.1),
        between: () => 0,
      });

    expect(textsOf(keySentences(article, 1, likes('Gamma')))).toEqual([sentence('Gamma')]);
    expect(textsOf(keySentences(article, 2, likes('Delta')))[1]).toBe(sentence('Delta'));
  });

  it('of a story of 5,000 paragraphs are found in a moment', () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, index) => `Der Satz mit der Nummer ${index} sagt etwas über die Brücke ${index % 97}.`,
    );
    const article = articleOf(lines.join('\n\n'), 'a.md');
    const start = performance.now();

    expect(keySentences(article, 6)).toHaveLength(6);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
