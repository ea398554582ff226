import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/answer/question/asked.ts';
import { citeAbout, wordsAbout } from '../../../src/answer/speech/words-about.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { articleOf } from '../../support/story.ts';

const story = articleOf(`---
title: "The pool"
language: en
---

"The bus is free," said council leader Ann Hall.

"The slide is too old," Hall said. "It will go."

"Nobody asked us," said Tom Lind.
`);

const asked = (text: string): Asked => ({
  kind: 'question',
  text,
  wordings: [text],
  language: 'en',
  scope: undefined,
  history: [],
  carried: [],
});

const about = (text: string) => wordsAbout(asked(text), storiesOf([story]), readQuestion);

describe('wordsAbout', () => {
  it('knows whose words a question wants, and about what', () => {
    expect(about('What did Ann Hall say about the slide?')).toMatchObject({
      name: expect.stringContaining('Ann Hall'),
      topic: expect.stringContaining('slide'),
    });
  });

  it.each(['What did Ann Hall say?', 'How old is the slide?', 'What did Bob say about the slide?'])(
    'is nothing for %j',
    (text) => {
      expect(about(text)).toBeUndefined();
    },
  );
});

describe('citeAbout', () => {
  const cite = (text: string) => {
    const words = about(text);
    if (words === undefined) throw new Error(`No words are wanted: ${text}`);
    return citeAbout(words, [], 0.9, { language: 'en' }, readQuestion);
  };

  it('has the words beside which the topic stands', () => {
    expect(
      cite('What did Ann Hall say about the slide?').map(({ paragraph }) => paragraph),
    ).toEqual([2]);
  });

  it('has none where somebody says nothing about it', () => {
    expect(cite('What did Tom Lind say about the bus?')).toEqual([]);
  });
});
