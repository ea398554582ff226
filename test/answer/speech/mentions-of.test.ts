import { describe, expect, it } from 'vitest';
import { isNamedIn, mentionsOf } from '../../../src/answer/speech/mentions-of.ts';
import { whoIsMeant } from '../../../src/answer/speech/story-speakers.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { articleOf } from '../../support/story.ts';

const story = articleOf(`---
title: "Der Tanker"
language: de
---

Die US-Küstenwache brachte vor Venezuela einen Tanker auf. „Es wird bald auch an Land beginnen“, sagte Präsident Tom Hall.

Die iranische Regierung schwieg. Andere Länder nannte er nicht.
`);

describe('isNamedIn', () => {
  it.each([
    ['Venezuela', true],
    ['die USA', true],
    ['Iran', true],
    ['Russland', false],
    ['Finnland', false],
    ['Tom Hall', true],
    ['Hallmann', false],
  ])('tells whether a text names %s: %s', (name, isNamed) => {
    const text = story.paragraphs.map((paragraph) => paragraph.text).join(' ');

    expect(isNamedIn(text, name.replace('die ', ''))).toBe(isNamed);
  });
});

describe('mentionsOf', () => {
  it('gives the sentences that name a place by any of its names', () => {
    const mentions = mentionsOf({ text: 'Venezuela', language: 'de' }, story, readQuestion);

    expect(mentions.map(({ quote }) => quote)).toEqual([
      'Die US-Küstenwache brachte vor Venezuela einen Tanker auf.',
      '„Es wird bald auch an Land beginnen“, sagte Präsident Tom Hall.',
    ]);
  });

  it('adds who speaks right after a body of people was named, and nobody further on', () => {
    const strike = articleOf(`---
title: "Der Streik"
language: de
---

Der Gewerkschaft Verdi sind die Folgen bewusst. Es tue ihr leid, sagte die Koordinatorin Katharina Wagner. Der Streik geht weiter. „Einigt euch“, sagte Robert Weiss.
`);

    expect(
      mentionsOf({ text: 'Verdi', language: 'de' }, strike, readQuestion).map(({ quote }) => quote),
    ).toEqual([
      'Der Gewerkschaft Verdi sind die Folgen bewusst.',
      'Es tue ihr leid, sagte die Koordinatorin Katharina Wagner.',
    ]);
  });

  it('gives none for a place whose name only ends like a word of the story', () => {
    expect(mentionsOf({ text: 'Russland', language: 'de' }, story, readQuestion)).toEqual([]);
    expect(whoIsMeant('Russland', 'de', story, readQuestion)).toMatchObject({ kind: 'unknown' });
  });
});
