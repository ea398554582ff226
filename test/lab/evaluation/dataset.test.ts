import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset, parseDataset } from '../../../lab/evaluation/dataset.ts';
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

  it('keeps what sort of question each is, and takes one that names no paragraphs as unanswerable', () => {
    const questions = [
      { id: '1', question: 'Who left?', language: 'en', relevant: [2], kind: 'fact' },
      { id: '2', question: 'Who are you?', language: 'en', kind: 'bot' },
    ];

    expect(parseDataset(line({ questions }), 'x.jsonl')[0]?.questions).toEqual([
      questions[0],
      { ...questions[1], relevant: [] },
    ]);
    expect(() =>
      parseDataset(line({ questions: [{ ...questions[0], kind: '' }] }), 'x.jsonl'),
    ).toThrow(/x\.jsonl, line 1: questions\.0\.kind: /);
  });

  it('refuses an empty file', () => {
    expect(() => parseDataset('\n', 'x.jsonl')).toThrow(/x\.jsonl holds no documents/);
  });
});

describe('a dataset about the file of a story', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-dataset-'));
    await writeFile(
      join(folder, 'bridge.md'),
      '---\ntitle: Die Brücke\nlanguage: de\n---\n\nDie Brücke ist gesperrt.\n\nEs regnet.\n',
    );
  });

  afterAll(() => rm(folder, { recursive: true }));

  const open = async (...lines: readonly object[]) => {
    const file = join(folder, 'bridge.jsonl');
    await writeFile(file, `${lines.map((one) => JSON.stringify(one)).join('\n')}\n\n`);

    return openDataset(file);
  };
  const story = { article: 'bridge.md' };
  const question = {
    id: '1',
    question: 'Was ist gesperrt?',
    language: 'de',
    relevant: [1],
    kind: 'fact',
  };

  it('is one document: the story as the program reads it, with a question a line', async () => {
    const [document, ...others] = await open(story, question, { ...question, id: '2' });

    expect(others).toEqual([]);
    expect(document).toMatchObject({
      id: 'bridge',
      title: 'Die Brücke',
      language: 'de',
      paragraphs: ['Die Brücke ist gesperrt.', 'Es regnet.'],
      questions: [question, { ...question, id: '2' }],
    });
    expect(document?.article?.paragraphs[0]?.kind).toBe('title');
  });

  it('may hold no questions', async () => {
    expect((await open(story))[0]?.questions).toEqual([]);
  });

  it('may as well hold its documents itself', async () => {
    expect(await open(document, { ...document, id: 'other' })).toHaveLength(2);
  });

  it.each([
    [
      'a paragraph that does not exist',
      [story, { ...question, relevant: [3] }],
      /paragraph 3 does not exist, there are 2/,
    ],
    [
      'a question without its language',
      [story, { id: '1', question: 'Was?' }],
      /line 2: language: /,
    ],
    ['a story that is not there', [{ article: 'gone.md' }], /gone\.md cannot be read/],
  ])('refuses %s', async (_, lines, message) => {
    await expect(open(...lines)).rejects.toThrow(UserError);
    await expect(open(...lines)).rejects.toThrow(message);
  });

  it('refuses a file that is not there', async () => {
    await expect(openDataset(join(folder, 'gone.jsonl'))).rejects.toThrow(
      /gone\.jsonl cannot be read/,
    );
  });
});
