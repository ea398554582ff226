import { describe, expect, it } from 'vitest';
import {
  completionOf,
  matching,
  sentText,
} from '../../../../src/playground/page/compose/suggestions.ts';

describe('what a person is about to name', () => {
  it.each([
    ['/fr', { mark: '/', typed: 'fr', start: 0 }],
    ['/', { mark: '/', typed: '', start: 0 }],
    ['Hallo @Foo', { mark: '@', typed: 'foo', start: 6 }],
    ['@', { mark: '@', typed: '', start: 0 }],
    ['in #gen', { mark: '#', typed: 'gen', start: 3 }],
  ])('is read off the draft: %s', (draft, completion) => {
    expect(completionOf(draft)).toEqual(completion);
  });

  it.each(['und/oder', 'Text /fr', 'mail@example', '@Footnote Worum', '/frage '])(
    'is nothing in "%s"',
    (draft) => {
      expect(completionOf(draft).mark).toBeUndefined();
    },
  );

  it('is offered with names that begin so before those that hold it', () => {
    const offered = ['@Anna', '@Footnote', '@Hanna'].map((label) => ({
      kind: 'person' as const,
      value: label,
      label,
      detail: '',
    }));

    expect(matching(offered, 'anna').map(({ label }) => label)).toEqual(['@Anna', '@Hanna']);
    expect(matching(offered, '')).toHaveLength(3);
  });
});

describe('what Discord is sent', () => {
  const named = [
    { shown: '@Ann', sent: '<@1>' },
    { shown: '@Anna', sent: '<@2>' },
    { shown: '#general', sent: '<#3>' },
  ];

  it('names people and channels by their ids', () => {
    expect(sentText('@Anna, sieh in #general nach @Ann!', named)).toBe(
      '<@2>, sieh in <#3> nach <@1>!',
    );
  });

  it('leaves longer words and addresses alone', () => {
    expect(sentText('@Annabell a@Ann #generally', named)).toBe('@Annabell a@Ann #generally');
  });
});
