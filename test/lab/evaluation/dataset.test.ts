import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../lab/evaluation/dataset.ts';
import { UserError } from '../../../src/base/errors.ts';

const document = {
  id: 'talks',
  title: 'Talks',
  language: 'de',
  paragraphs: ['Die Verhandlungen wurden abgesagt.', 'Witkoff reiste ab.'],
  questions: [
    { id: '1', question: 'Who left?', language: 'en', relevant: [2] },
    { id: '2', question: 'Wer gewann?', language: 'de', relevant: [] },
  ],
};

const line = (change: object = {}) => JSON.stringify({ ...document, ...change });

describe('parseDataset', () => {
  it('reads one document a line and ignores blank lines', () => {
    expect(parseDataset(`${line()}\r\n\n${line({ id: 'other' })}\n`, 'x.jsonl')).toEqual([
      document,
      { ...document, id: 'other' },
    ]);
  });

  it.each([
    ['broken JSON', '{"id"', /x\.jsonl, line 2: not JSON: \{"id"/],
    ['a missing field', line({ paragraphs: undefined }), /x\.jsonl, line 2: paragraphs: /],
    ['no paragraphs', line({ paragraphs: [] }), /x\.jsonl, line 2: paragraphs: /],
    ['an unknown language', line({ language: 'xx' }), /x\.jsonl, line 2: language: /],
    [
      'a paragraph that does not exist',
      line({ questions: [{ ...document.questions[0], relevant: [3] }] }),
      /x\.jsonl, line 2: questions\.0\.relevant: paragraph 3 does not exist, there are 2/,
    ],
    [
      'paragraph 0',
      line({ questions: [{ ...document.questions[0], relevant: [0] }] }),
      /x\.jsonl, line 2: questions\.0\.relevant\.0: /,
    ],
  ])('refuses %s and names file and line', (_, faulty, message) => {
    const read = () => parseDataset(`${line()}\n${faulty}`, 'x.jsonl');

    expect(read).toThrow(UserError);
    expect(read).toThrow(message);
  });

  it('refuses an empty file', () => {
    expect(() => parseDataset('\n', 'x.jsonl')).toThrow(/x\.jsonl holds no documents/);
  });
});
