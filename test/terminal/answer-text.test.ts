import { describe, expect, it } from 'vitest';
import { numberSentences } from '../../src/answer/sources.ts';
import { answerJson } from '../../src/terminal/answer-json.ts';
import { answerText } from '../../src/terminal/answer-text.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import {
  answeredWith,
  noQuestionWith,
  notInStoryWith,
  severalWith,
  unchecked,
} from '../support/answers.ts';

const citation = unchecked({
  article: 'bruecke',
  paragraph: 2,
  kind: 'text',
  quote: '„Wir haben drei Risse gefunden.“',
  speaker: 'Anna Berg',
});
const title = unchecked({
  article: 'bruecke',
  paragraph: 0,
  kind: 'title',
  quote: 'Brücke gesperrt',
});
const answer = answeredWith(
  [
    { text: `Anna Berg: ${citation.quote} „${title.quote}“`, citations: [citation, title] },
    { text: `„${title.quote}“`, citations: [title] },
  ],
  {
    wording: { kind: 'quoted', lead: 'Der Artikel sagt dazu:' },
    lookup: {
      retrieved: [{ article: 'bruecke', paragraph: 2, kind: 'text', score: 0.5 }],
      probability: 0.9,
      answeredAt: ['balanced'],
      threshold: 0.5,
    },
    timings: { retrieval: 1, answer: 2, total: 3 },
  },
);
const refusal = notInStoryWith([title], {
  language: 'en',
  notice: 'The story does not say.',
  lookup: { retrieved: [], probability: 0.2, answeredAt: [], threshold: 0.5 },
});
const notInStory = notInStoryWith([], {
  language: 'en',
  notice: 'The story does not say. You could ask: “Why?”.',
  suggestions: ['Why?'],
});

describe('an answer as lines', () => {
  it('leads to its numbered sources, which stand there once, with place and speaker', () => {
    expect(answerText(answer, plainStyle)).toBe(
      [
        'Der Artikel sagt dazu: [1][2] [2]',
        '',
        '[1] Absatz 2 · Anna Berg',
        '    „Wir haben drei Risse gefunden.“',
        '[2] Überschrift',
        '    „Brücke gesperrt“',
      ].join('\n'),
    );
  });

  it('says what was written for it before the numbers that prove it', () => {
    const written = answeredWith([{ text: 'Es gibt drei Risse.', citations: [citation] }]);

    expect(answerText(written, plainStyle)).toMatch(
      /^Es gibt drei Risse\. \[1\]\n\n\[1\] Absatz 2/,
    );
  });

  it('says that it does not know before the nearest paragraphs', () => {
    expect(answerText(refusal, plainStyle)).toBe(
      'The story does not say.\n\nThe closest is:\n[1] Headline\n    “Brücke gesperrt”',
    );
  });

  it('says what to ask instead where nothing comes near, under no heading', () => {
    expect(answerText(notInStory, plainStyle)).toBe(
      'The story does not say. You could ask: “Why?”.',
    );
  });

  it('marks numbers and places, never quotes', () => {
    const marked = answerText(answer, {
      ...plainStyle,
      strong: (text) => `*${text}*`,
      faint: (text) => `_${text}_`,
    });

    expect(marked).toContain('*[1]* _Absatz 2 · Anna Berg_\n    „Wir haben drei Risse gefunden.“');
  });

  it('breaks long quotes at spaces, keeps their lines, and cuts no word', () => {
    const quote = `${'wort '.repeat(60)}\n${'x'.repeat(150)} Ende`;
    const long = unchecked({ ...citation, quote });
    const text = answerText(
      { ...answer, ...numberSentences([{ text: quote, citations: [long] }]) },
      plainStyle,
    );
    const lines = text.split('\n').slice(3);

    expect(lines.filter((line) => line.length > 96)).toEqual([`    ${'x'.repeat(150)}`]);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '));
  });
});

describe('an answer as JSON', () => {
  it('holds text, citations, what was retrieved, and no reason', () => {
    expect(answerJson(answer)).toEqual({
      status: 'answered',
      language: 'de',
      text: answerText(answer, plainStyle),
      citations: [citation, title],
      retrieved: answer.lookup.retrieved,
      probability: 0.9,
      timings: answer.timings,
    });
  });

  it('cites nothing where nothing is answered, and shows apart what comes nearest', () => {
    expect(answerJson(refusal)).toMatchObject({
      status: 'abstained',
      reason: 'related',
      citations: [],
      nearest: [title],
      probability: 0.2,
    });
  });

  it('shows nothing of the story where nothing comes near, but what to ask instead', () => {
    expect(answerJson(notInStory)).toMatchObject({
      status: 'abstained',
      reason: 'not-in-article',
      citations: [],
      nearest: [],
      suggestions: ['Why?'],
    });
  });

  it('tells of no lookup where nothing was looked up', () => {
    const smallTalk = answerJson(noQuestionWith());

    expect(smallTalk).toMatchObject({ reason: 'small-talk', citations: [], retrieved: [] });
    for (const key of ['probability', 'nearest', 'suggestions']) {
      expect(smallTalk).not.toHaveProperty(key);
    }
  });
});

describe('answers to several questions', () => {
  const several = severalWith(
    [
      { question: 'Wie viele Risse?', answer },
      { question: 'Why?', answer: refusal },
    ],
    { leftOut: ['Wer baut?'] },
  );

  it('stand as lines under their questions, and what was left out below them', () => {
    expect(answerText(several, plainStyle)).toBe(
      [
        'Wie viele Risse?',
        answerText(answer, plainStyle),
        '',
        'Why?',
        answerText(refusal, plainStyle),
        '',
        'Mehr als drei Fragen auf einmal beantworte ich nicht. Offen blieb: „Wer baut?“.',
      ].join('\n'),
    );
  });

  it('are one object that is answered where one of them is, with each of them in it', () => {
    const json = answerJson(several);

    expect(json).toMatchObject({ status: 'answered', leftOut: ['Wer baut?'] });
    expect(json.citations).toEqual(answerJson(answer).citations);
    expect(json.parts).toEqual([
      { question: 'Wie viele Risse?', ...answerJson(answer) },
      { question: 'Why?', ...answerJson(refusal) },
    ]);
  });

  it('say below them where the stories disagree', () => {
    const apart = { ...several, leftOut: [], differing: [1, 2] as const };

    expect(answerText(apart, plainStyle)).toMatch(/\n\nDie Artikel .*\[1\] und \[2\].*\.$/u);
    expect(answerJson(apart)).toHaveProperty('differing', [1, 2]);
  });

  it('are refused where all of them are', () => {
    const both = severalWith([
      { question: 'Why?', answer: refusal },
      { question: 'Who?', answer: notInStory },
    ]);

    expect(answerJson(both)).toMatchObject({
      status: 'abstained',
      reason: 'related',
      citations: [],
    });
  });
});
