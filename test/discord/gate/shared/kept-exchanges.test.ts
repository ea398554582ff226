import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/answer/answer.ts';
import type { Exchange } from '../../../../src/answer/answerer.ts';
import { cite, citeWhole } from '../../../../src/answer/citations.ts';
import { countOutcomes } from '../../../../src/answer/outcomes.ts';
import { exchangesIn, textOf } from '../../../../src/discord/gate/shared/kept-exchanges.ts';
import type { Paragraph } from '../../../../src/story/article.ts';
import { storiesOf } from '../../../../src/story/stories.ts';
import {
  answeredWith,
  noQuestionWith,
  notInStoryWith,
  severalWith,
} from '../../../support/answers.ts';
import { bridge } from '../../../support/discord/story.ts';

const stories = storiesOf([bridge]);

function paragraphWith(words: string): Paragraph {
  const found = bridge.paragraphs.find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`The story does not say: ${words}`);

  return found;
}

const closed = citeWhole(bridge, paragraphWith('bis Freitag'));
const cracks = paragraphWith('Risse');
const [saidOfCracks] = cracks.sentences.map((sentence) => cite(bridge, cracks, sentence));
if (saidOfCracks === undefined) throw new Error('Nothing is said of the cracks.');

const story = { slug: 'bruecke', title: 'Die Brücke', outlet: 'Bote', published: '2026-06-20' };

const lookup = {
  question: 'Wie lange ist die Brücke gesperrt?',
  retrieved: [
    { article: 'bruecke', paragraph: 1, kind: 'text', score: 0.9, evidence: { reader: 0.8 } },
  ],
  probability: 0.9,
  answeredAt: ['balanced', 'eager'],
  threshold: 0.5,
} as const;

/** Sentences that share a source, with all that an answer can tell. */
const full = answeredWith(
  [
    { text: 'Bis Freitag.', citations: [closed] },
    { text: 'Wegen dreier Risse.', citations: [saidOfCracks, closed] },
  ],
  {
    wording: { kind: 'written', writer: 'small' },
    lookup,
    story,
    note: 'So steht es da.',
    verification: countOutcomes(['verbatim', 'mended'], ['proved', 'uncited']),
    falsePremise: true,
    disagrees: true,
  },
);

const ask = (answer: Answer): Exchange => ({ question: 'Und?', answer });

const whichStory: Answer = {
  status: 'abstained',
  reason: 'which-story',
  language: 'de',
  timings: { retrieval: 1, answer: 2, total: 3 },
  notice: 'Welchen Artikel meinst du?',
  choices: [story, { slug: 'faehre', title: 'Die Fähre' }],
};

const kinds: readonly (readonly [string, Exchange])[] = [
  ['an answer with all that it can tell', { ...ask(full), by: 'anna', story: 'bruecke' }],
  [
    'an answer in the own words of the story',
    ask(
      answeredWith([{ text: 'Bis Freitag.', citations: [closed] }], {
        wording: { kind: 'quoted', lead: 'Der Artikel sagt dazu' },
      }),
    ),
  ],
  ['a refusal that shows what comes near', ask(notInStoryWith([saidOfCracks]))],
  ['a refusal that shows nothing', ask(notInStoryWith([], { suggestions: ['Wie viele Risse?'] }))],
  ['small talk', ask(noQuestionWith())],
  ['a choice between stories', ask(whichStory)],
  [
    'several answers',
    ask(
      severalWith(
        [
          { question: 'Wie lange?', answer: full },
          { question: 'Wie teuer?', answer: notInStoryWith([closed]) },
        ],
        { by: 'story', leftOut: ['Und wer?'], differing: [1, 2] },
      ),
    ),
  ],
];

/** What is read of a text in which these words are changed. */
function changed(exchange: Exchange, from: string, to: string): readonly Exchange[] {
  const text = textOf([exchange]);
  if (!text.includes(from)) throw new Error(`Not in the text: ${from}`);

  return exchangesIn(text.replaceAll(from, to), stories);
}

describe('exchanges that come from elsewhere', () => {
  it.each(kinds)('are as they were: %s', (_, exchange) => {
    expect(exchangesIn(textOf([exchange]), stories)).toEqual([exchange]);
  });

  it('hold the sources of an answer in its sentences', () => {
    const [{ answer } = ask(whichStory)] = exchangesIn(textOf([ask(full)]), stories);
    if (answer.status !== 'answered') throw new Error('It is no answer.');

    expect(answer.sources).toHaveLength(2);
    expect(answer.sentences.map(({ sources }) => sources)).toEqual([
      [answer.sources[0]],
      [answer.sources[1], answer.sources[0]],
    ]);
    expect(answer.sentences[1]?.sources[1]).toBe(answer.sources[0]);
  });

  it.each([
    ['a quote of an answer', ask(full), 'bis Freitag', 'bis Montag'],
    ['a quote of what comes near', ask(notInStoryWith([closed])), 'bis Freitag', 'bis Montag'],
    [
      'a quote of one of several answers',
      ask(severalWith([{ question: 'Wie lange?', answer: full }])),
      'bis Freitag',
      'bis Montag',
    ],
    [
      'the paragraph of a quote',
      ask(full),
      '"paragraph":1,"kind":"text","quote"',
      '"paragraph":2,"kind":"text","quote"',
    ],
    ['the story of a quote', ask(full), '"article":"bruecke"', '"article":"faehre"'],
    ['the number of a source', ask(full), '"sources":[{"number":1,', '"sources":[{"number":7,'],
  ])('are left out where they do not prove %s', (_, exchange, from, to) => {
    expect(changed(exchange, from, to)).toEqual([]);
  });

  it.each([
    ['the answer’s status is another', '"status":"answered"', '"status":"certain"'],
    ['a sentence has no source', '"sources":[{"number":1,', '"sauces":[{"number":1,'],
    ['the time is no number', '"retrieval":0', '"retrieval":"soon"'],
    ['an outcome is missing', '"stitched":0,', ''],
    ['a paragraph’s kind is another', '"kind":"text","score"', '"kind":"rumour","score"'],
    ['what may be there is nothing', '"note":"So steht es da."', '"note":null'],
  ])('are left out where %s', (_, from, to) => {
    expect(changed(ask(full), from, to)).toEqual([]);
  });

  it('are left out one by one', () => {
    const text = textOf([ask(full), ask(notInStoryWith([]))]).replace('"total":0', '"total":""');

    expect(exchangesIn(text, stories)).toEqual([ask(notInStoryWith([]))]);
  });

  it('lose what no exchange has', () => {
    expect(changed(ask(full), '"status":"answered"', '"status":"answered","lies":["all"]')).toEqual(
      [ask(full)],
    );
  });

  it.each(['', '{', '17', '{}', '[17, {"question": 1}]'])('are none in %j', (text) => {
    expect(exchangesIn(text, stories)).toEqual([]);
  });
});
