import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/story/article.ts';
import { type Change, changesBetween } from '../../src/story/changes.ts';
import { articleOf } from '../support/story.ts';

const a = 'Die Brücke am Hafen bleibt bis Freitag gesperrt, sagte eine Sprecherin.';
const b = 'Ein Gutachter fand drei Risse im mittleren Pfeiler.';
const c = 'Die Fähre nach Helgoland fährt wegen des Sturms nicht.';
const d = 'Am Montag berät der Stadtrat über die Kosten der Reparatur.';
const text = (paragraph: number) => ({ paragraph, kind: 'text' as const });
const story = (...paragraphs: readonly string[]): Article =>
  articleOf(`${paragraphs.join('\n\n')}\n`, 'story.md');
const between = (before: readonly string[], after: readonly string[]) =>
  changesBetween(story(...before), story(...after));

describe('what changed between two versions', () => {
  it('is nothing where the words are the same', () => {
    expect(between([a, b], [a, b])).toEqual([]);
  });

  it('is a new paragraph, and the other numbers of those behind it', () => {
    expect(between([a, b], [a, c, b])).toEqual([
      { kind: 'new', to: text(2), after: c },
      { kind: 'renumbered', from: text(2), to: text(3) },
    ]);
  });

  it('is a paragraph that is gone', () => {
    expect(between([a, b, c], [a, c])).toEqual([
      { kind: 'renumbered', from: text(3), to: text(2) },
      { kind: 'gone', from: text(2), before: b },
    ]);
  });

  it('is a paragraph in other words, recognised by its likeness, also at another place', () => {
    const after = b.replace('drei', 'vier');

    expect(between([a, b, c], [after, a, c])).toEqual([
      { kind: 'changed', from: text(2), to: text(1), before: b, after },
      { kind: 'renumbered', from: text(1), to: text(2) },
    ]);
  });

  it('is a paragraph that moved, and not those that it moved past', () => {
    expect(between([a, b, c, d], [d, a, b, c])).toContainEqual({
      kind: 'moved',
      from: text(4),
      to: text(1),
    });
    expect(between([a, b, c, d], [d, a, b, c]).filter(({ kind }) => kind === 'moved')).toHaveLength(
      1,
    );
  });

  it('takes what is hardly alike for another version only between the same neighbours', () => {
    const rewritten = 'Im Pfeiler sind laut Prüfbericht drei Schäden.';

    expect(between([a, b, c], [a, rewritten, c]).map(({ kind }) => kind)).toEqual(['changed']);
    expect(between([a, b, c], [a, c, rewritten]).map(({ kind }) => kind)).toEqual([
      'renumbered',
      'new',
      'gone',
    ]);
  });

  it('tells the headline from the standfirst and from the body', () => {
    const head = (title: string, standfirst: string) =>
      articleOf(`---\ntitle: ${title}\nstandfirst: ${standfirst}\n---\n\n${a}\n`, 'story.md');

    expect(
      changesBetween(head('Brücke zu', 'Das Neueste.'), head('Brücke auf', 'Das Neueste.')),
    ).toEqual([
      {
        kind: 'changed',
        from: { paragraph: 0, kind: 'title' },
        to: { paragraph: 0, kind: 'title' },
        before: 'Brücke zu',
        after: 'Brücke auf',
      },
    ]);
  });

  it('leads from the one version to the other, whatever they are', () => {
    const versions = fc.array(
      fc.array(fc.constantFrom('Brücke', 'Hafen', 'Riss', 'Rat', 'Sturm'), {
        minLength: 1,
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 12 },
    );

    fc.assert(
      fc.property(versions, versions, (one, other) => {
        const [before, after] = [one, other].map((list) => ({
          paragraphs: list.map((words, index) => ({
            number: index + 1,
            kind: 'text' as const,
            text: words.join(' '),
            sentences: [],
          })),
        }));
        if (before === undefined || after === undefined) return;

        expect(applied(before, changesBetween(before, after))).toEqual(
          after.paragraphs.map((paragraph) => paragraph.text),
        );
      }),
    );
  });

  it('is found in a second where 2,000 paragraphs were all rewritten', () => {
    const many = (suffix: string) => ({
      paragraphs: Array.from({ length: 2_000 }, (_, index) => ({
        number: index + 1,
        kind: 'text' as const,
        text: `Absatz ${index} über Brücke ${index % 7} und Hafen ${index % 11} ${suffix}`,
        sentences: [],
      })),
    });
    const begun = performance.now();
    const changes = changesBetween(many('heute'), many('gestern'));

    expect(changes.filter(({ kind }) => kind === 'changed')).toHaveLength(2_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

/** What a reader of the changes makes of the version before. */
function applied(
  before: Pick<Article, 'paragraphs'>,
  changes: readonly Change[],
): readonly string[] {
  const texts = new Map(before.paragraphs.map(({ number, text }) => [number, text]));
  const now = new Map(texts);
  for (const change of changes) if ('from' in change) now.delete(change.from.paragraph);
  for (const change of changes) {
    if (!('to' in change)) continue;
    const words = 'after' in change ? change.after : texts.get(change.from.paragraph);
    now.set(change.to.paragraph, words ?? '');
  }

  return [...now].sort(([one], [other]) => one - other).map(([, words]) => words);
}
