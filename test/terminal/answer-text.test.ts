import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { answerJson } from '../../src/terminal/answer-json.ts';
import { answerText } from '../../src/terminal/answer-text.ts';

const citation: Citation = {
  article: 'bruecke',
  paragraph: 2,
  kind: 'text',
  quote: '„Wir haben drei Risse gefunden.“',
  speaker: 'Anna Berg',
};
const title: Citation = {
  article: 'bruecke',
  paragraph: 0,
  kind: 'title',
  quote: 'Brücke gesperrt',
};
const answer: Answer = {
  status: 'answered',
  language: 'de',
  lead: 'Der Artikel sagt dazu:',
  wording: 'quoted',
  sentences: [
    { text: `Anna Berg: »${citation.quote}« »${title.quote}«`, citations: [citation, title] },
    { text: `»${title.quote}«`, citations: [title] },
  ],
  sources: [citation, title],
  retrieved: [{ article: 'bruecke', paragraph: 2, kind: 'text', score: 0.5 }],
  probability: 0.9,
  timings: { retrieval: 1, answer: 2, total: 3 },
};
const refusal: Answer = {
  status: 'abstained',
  reason: 'not-in-article',
  language: 'en',
  notice: 'The article does not say.',
  sentences: [],
  sources: [title],
  retrieved: [],
  timings: { retrieval: 1, answer: 2, total: 3 },
};
const plain = { strong: (text: string) => text, faint: (text: string) => text };

describe('an answer as lines', () => {
  it('leads to its numbered sources, which stand there once, with place and speaker', () => {
    expect(answerText(answer, plain)).toBe(
      [
        'Der Artikel sagt dazu: [1][2] [2]',
        '',
        '[1] Absatz 2 · Anna Berg',
        '    »„Wir haben drei Risse gefunden.“«',
        '[2] Titel',
        '    »Brücke gesperrt«',
      ].join('\n'),
    );
  });

  it('says what was written for it before the numbers that prove it', () => {
    const { lead, wording, ...rest } = answer;
    const written: Answer = {
      ...rest,
      sentences: [{ text: 'Es gibt drei Risse.', citations: [citation] }],
      sources: [citation],
    };

    expect([lead, wording]).toHaveLength(2);
    expect(answerText(written, plain)).toMatch(/^Es gibt drei Risse\. \[1\]\n\n\[1\] Absatz 2/);
  });

  it('says that it does not know before the nearest paragraphs', () => {
    expect(answerText(refusal, plain)).toBe(
      'The article does not say.\n\nNearest:\n[1] Title\n    “Brücke gesperrt”',
    );
    expect(answerText({ ...refusal, sources: [] }, plain)).toBe('The article does not say.');
  });

  it('marks numbers and places, never quotes', () => {
    const marked = answerText(answer, {
      strong: (text) => `*${text}*`,
      faint: (text) => `_${text}_`,
    });

    expect(marked).toContain(
      '*[1]* _Absatz 2 · Anna Berg_\n    »„Wir haben drei Risse gefunden.“«',
    );
  });

  it('breaks long quotes at spaces, keeps their lines, and cuts no word', () => {
    const quote = `${'wort '.repeat(60)}\n${'x'.repeat(150)} Ende`;
    const long = { ...citation, quote };
    const text = answerText(
      { ...answer, sentences: [{ text: quote, citations: [long] }], sources: [long] },
      plain,
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
      text: answerText(answer, plain),
      citations: [citation, title],
      retrieved: answer.retrieved,
      probability: 0.9,
      timings: answer.timings,
    });
  });

  it('cites nothing where nothing is answered', () => {
    expect(answerJson(refusal)).toMatchObject({ reason: 'not-in-article', citations: [] });
    expect(answerJson(refusal)).not.toHaveProperty('probability');
  });
});
