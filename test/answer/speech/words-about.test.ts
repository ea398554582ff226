import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/answer/question/asked.ts';
import {
  citeAbout,
  citeAnyOf,
  tellsOf,
  wordsAbout,
} from '../../../src/answer/speech/words-about.ts';
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
  const cite = (text: string, answering?: number) => {
    const words = about(text);
    if (words === undefined) throw new Error(`No words are wanted: ${text}`);
    const candidates = story.paragraphs.map((paragraph) => ({ paragraph, probability: 0.5 }));
    const cited = citeAbout(
      words,
      candidates,
      ({ paragraph }) => paragraph.number === answering,
      { language: 'en' },
      readQuestion,
    );

    return cited.map(({ paragraph }) => paragraph);
  };

  it('has the words beside which the topic stands', () => {
    expect(cite('What did Ann Hall say about the slide?')).toEqual([2]);
  });

  it('has the words that answer, by whatever name the topic goes', () => {
    expect(cite('What did Ann Hall say about fares?', 1)).toEqual([1]);
    expect(cite('What did Ann Hall say about fares?', 3)).toEqual([]);
  });

  it('has none where somebody says nothing about it', () => {
    expect(cite('What did Tom Lind say about the weather?')).toEqual([]);
  });

  it('has none where the story names the topic beside other words than theirs', () => {
    expect(cite('What did Tom Lind say about the bus?', 3)).toEqual([]);
  });
});

describe('citeAbout, where somebody says several things in a paragraph', () => {
  it('begins with what names the topic', () => {
    const long = articleOf(`---
title: "The pool"
language: en
---

"The bus is free," said council leader Ann Hall. The doors opened at nine. "The slide is too old," Hall said.
`);
    const words = wordsAbout(
      asked('What did Ann Hall say about the slide?'),
      storiesOf([long]),
      readQuestion,
    );
    if (words === undefined) throw new Error('No words are wanted.');
    const cited = citeAbout(words, [], () => false, { language: 'en' }, readQuestion);

    expect(cited.map(({ quote }) => quote)[0]).toBe('"The slide is too old," Hall said.');
    expect(cited).toHaveLength(2);
  });
});

describe('citeAbout, where somebody says much at once', () => {
  const others = Array.from(
    { length: 8 },
    (_, index) => `We have counted ${index + 12} cracks in the basin this year alone.`,
  );
  const wall = 'The slide has stood there since 1968 and is older than most who use it.';
  const talk = articleOf(`---
title: "The pool"
language: en
---

"${[...others.slice(0, 4), wall, ...others.slice(4)].join(' ')}" said council leader Ann Hall.
`);

  it('has the sentences that name the topic alone', () => {
    const words = wordsAbout(
      asked('What did Ann Hall say about the slide?'),
      storiesOf([talk]),
      readQuestion,
    );
    if (words === undefined) throw new Error('No words are wanted.');
    const cited = citeAbout(words, [], () => false, { language: 'en' }, readQuestion);

    expect(cited.map(({ quote }) => quote)).toEqual([wall]);
  });
});

describe('citeAnyOf', () => {
  const anyOf = (text: string) => {
    const words = about(text);
    if (words === undefined) throw new Error(`No words are wanted: ${text}`);
    return citeAnyOf(words, { language: 'en' })?.map(({ paragraph }) => paragraph);
  };

  it('has all words of somebody who is asked for by when they spoke', () => {
    expect(anyOf('What did Ann Hall say after the meeting?')).toEqual([1, 2]);
    expect(anyOf('What did Ann Hall say about the slide?')).toBeUndefined();
  });
});

it('takes "zum" for when somebody speaks only with a time behind it', () => {
  const pool = articleOf('„Das Bad war am Ende“, sagte Bürgermeisterin Ina Brandt.\n');
  const said = (topic: string) =>
    citeAnyOf(
      { article: pool, name: 'Ina Brandt', utterances: pool.utterances, topic },
      { language: 'de' },
    );

  expect(said('zum Schluss')).toHaveLength(1);
  expect(said('zum Wetter')).toBeUndefined();
});

describe('tellsOf', () => {
  it('is a paragraph that names somebody and has no words of theirs', () => {
    const words = about('What did Tom Lind say about the weather?');
    const told = articleOf('Lind left before the vote.\n').paragraphs[0];
    const [first, , third] = story.paragraphs.filter(({ number }) => number > 0);
    if (words === undefined || told === undefined) throw new Error('Nothing is told.');

    expect([told, first, third].map((one) => one !== undefined && tellsOf(words, one))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
