import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/story/article.ts';
import { changesBetween } from '../../src/story/changes.ts';
import { type StoryHistory, standing } from '../../src/story/standing.ts';
import { articleOf } from '../support/story.ts';

const bridge = 'Die Brücke bleibt bis Freitag gesperrt. Das sagte eine Sprecherin der Stadt.';
const cracks = 'Ein Gutachter fand drei Risse im Pfeiler.';
const no = '„Nein“, sagte der Bürgermeister.';
const ferry = 'Die Fähre nach Helgoland fährt wegen des Sturms nicht.';
const story = (...paragraphs: readonly string[]): Article =>
  articleOf(`${paragraphs.join('\n\n')}\n`, 'story.md');
const quoted = (paragraph: number, quote: string) => ({
  article: 'story',
  paragraph,
  kind: 'text' as const,
  quote,
});

/** The last of some versions, with the history of all. */
function grown(...versions: readonly Article[]): [Article | undefined, StoryHistory] {
  return [
    versions.at(-1),
    {
      versions: versions.map((article, index) => {
        const before = versions[index - 1];
        return {
          version: index + 1,
          read: `2026-02-0${index + 1}T10:00:00.000Z`,
          contentHash: article.contentHash,
          changes: before === undefined ? [] : changesBetween(before, article),
        };
      }),
    },
  ];
}

describe('words that were quoted', () => {
  it('stand while they are in their paragraph, whatever else changes', () => {
    const words = quoted(1, 'Die Brücke bleibt bis Freitag gesperrt.');

    expect(standing(words, ...grown(story(bridge, cracks)))).toEqual({ kind: 'stands' });
    expect(standing(words, ...grown(story(bridge, cracks), story(bridge, ferry)))).toEqual({
      kind: 'stands',
    });
    expect(standing(words, story(bridge))).toEqual({ kind: 'stands' });
  });

  it('moved when their paragraph has another number, and since when', () => {
    expect(standing(quoted(1, cracks), ...grown(story(cracks), story(ferry, cracks)))).toEqual({
      kind: 'moved',
      to: { paragraph: 2, kind: 'text' },
      since: '2026-02-02T10:00:00.000Z',
    });
    expect(standing(quoted(1, cracks), story(ferry, cracks))).toMatchObject({ kind: 'moved' });
  });

  it('moved with their own paragraph where the same words stand elsewhere too', () => {
    const before = story(ferry, no, cracks, bridge, no);

    expect(
      standing(quoted(5, no), ...grown(before, story(ferry, no, cracks, ferry, bridge, no))),
    ).toMatchObject({ to: { paragraph: 6 } });
  });

  it('are followed through several versions', () => {
    const versions = [
      story(cracks, ferry),
      story(bridge, cracks, ferry),
      story(bridge, ferry, cracks),
      story(no, bridge, ferry, cracks.replace('drei', 'vier')),
    ];

    expect(standing(quoted(1, cracks), ...grown(...versions))).toEqual({
      kind: 'changed',
      to: { paragraph: 4, kind: 'text' },
      before: cracks,
      after: cracks.replace('drei', 'vier'),
      since: '2026-02-04T10:00:00.000Z',
    });
  });

  it('are known in their new form by the sentence alone, also without a history', () => {
    const now = story(ferry, bridge.replace('Freitag', 'Sonntag'));

    expect(standing(quoted(1, 'Die Brücke bleibt bis Freitag gesperrt.'), now)).toEqual({
      kind: 'changed',
      to: { paragraph: 2, kind: 'text' },
      before: 'Die Brücke bleibt bis Freitag gesperrt.',
      after: 'Die Brücke bleibt bis Sonntag gesperrt.',
    });
  });

  it('stand otherwise when a longer sentence takes them back', () => {
    const denied =
      'Es ist falsch, dass ein Gutachter Risse fand, wie es hieß: Ein Gutachter fand drei Risse im Pfeiler.';

    expect(standing(quoted(1, cracks), ...grown(story(cracks), story(denied)))).toMatchObject({
      kind: 'changed',
      after: denied,
    });
  });

  it('stand where they were never a whole sentence, and their paragraph is as it was', () => {
    const part = quoted(1, 'bis Freitag gesperrt');

    expect(standing(part, ...grown(story(bridge)))).toEqual({ kind: 'stands' });
    expect(standing(part, story(bridge))).toEqual({ kind: 'stands' });
    expect(standing(part, ...grown(story(bridge), story(ferry, bridge)))).toMatchObject({
      kind: 'moved',
    });
  });

  it('moved when their paragraph was cut in two', () => {
    const [first = '', second = ''] = bridge.split(/(?<=gesperrt\.) /);

    expect(
      standing(quoted(1, second), ...grown(story(bridge), story(first, second))),
    ).toMatchObject({ kind: 'moved', to: { paragraph: 2 } });
  });

  it('are gone when nothing like them is left, or no story', () => {
    expect(standing(quoted(2, cracks), ...grown(story(bridge, cracks), story(bridge)))).toEqual({
      kind: 'gone',
      since: '2026-02-02T10:00:00.000Z',
    });
    expect(standing(quoted(1, 'Das sagte eine Sprecherin der Stadt.'), story(ferry))).toEqual({
      kind: 'gone',
    });
    expect(
      standing(quoted(1, cracks), undefined, { versions: [], removed: '2026-02-09T10:00:00.000Z' }),
    ).toEqual({ kind: 'gone', since: '2026-02-09T10:00:00.000Z' });
  });
});
