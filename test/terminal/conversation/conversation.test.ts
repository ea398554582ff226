import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/answer/answerer.ts';
import { UserError } from '../../../src/base/errors.ts';
import { type Stories, storiesOf } from '../../../src/story/stories.ts';
import { converse } from '../../../src/terminal/conversation/conversation.ts';
import { plainStyle } from '../../../src/terminal/style.ts';
import { answeredWith, unchecked } from '../../support/answers.ts';
import { articleOf } from '../../support/articles.ts';

const story = articleOf('bruecke.md', 'Die Brücke ist gesperrt.\n\nSie hat drei Risse.\n');
const citation = unchecked({ article: 'bruecke', paragraph: 2, kind: 'text', quote: 'drei Risse' });
const answer = answeredWith([{ text: 'Drei Risse.', citations: [citation] }]);

/** A conversation with somebody who types, and what they see. */
function begin(
  reply: (question: Question, signal?: AbortSignal) => Promise<typeof answer>,
  stories: Stories = storiesOf([story]),
) {
  const input = new PassThrough();
  const output = new PassThrough();
  let seen = '';
  output.on('data', (data) => {
    seen += data;
  });
  const ended = converse({
    answerer: { answer: reply, stories },
    input,
    output,
    style: () => plainStyle,
    language: 'en',
  });
  const sees = (text: string) => expect.poll(() => seen).toContain(text);

  return { type: (text: string) => input.write(text), sees, seen: () => seen, ended };
}

describe('a conversation on a terminal', () => {
  it('answers line after line, each with what was said before', async () => {
    const asked: Question[] = [];
    const { type, sees, ended } = begin(async (question) => {
      asked.push(question);
      return answer;
    });

    type('What broke?\r');
    await sees('[1] Absatz 2');
    type('And why?\r');
    await expect.poll(() => asked.length).toBe(2);
    type('/quit\r');
    await ended;
    await sees('Goodbye.');

    expect(asked.map(({ text, history }) => [text, history.map((one) => one.question)])).toEqual([
      ['What broke?', []],
      ['And why?', ['What broke?']],
    ]);
  });

  it('gives up an answer at Ctrl+C, and goes on', async () => {
    const asked: string[] = [];
    const { type, sees, ended } = begin(async ({ text, history }, signal) => {
      asked.push(`${text} ${history.length}`);
      if (text !== 'long') return answer;

      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    });

    type('long\r');
    await expect.poll(() => asked).toEqual(['long 0']);
    type('\u0003');
    await sees('Given up.');
    type('short\r');
    await sees('[1] Absatz 2');
    type('\u0004');
    await ended;
    expect(asked).toEqual(['long 0', 'short 0']);
  });

  it('leaves a line that is written at Ctrl+C, and says how to end where there is none', async () => {
    const asked: string[] = [];
    const { type, sees, ended } = begin(async ({ text }) => {
      asked.push(text);
      return answer;
    });

    type('half a quest');
    type('\u0003');
    type('whole\r');
    await expect.poll(() => asked).toEqual(['whole']);
    type('\u0003');
    await sees('/quit or Ctrl+D ends.');
    type('\u0004');
    await ended;
  });

  it('brings an earlier question back', async () => {
    const asked: string[] = [];
    const { type, ended } = begin(async ({ text }) => {
      asked.push(text);
      return answer;
    });

    type('first\r');
    await expect.poll(() => asked.length).toBe(1);
    type('\u001b[A\r');
    await expect.poll(() => asked).toEqual(['first', 'first']);
    type('/quit\r');
    await ended;
  });

  it('shows the story with the numbers of its paragraphs', async () => {
    const { type, sees, ended } = begin(async () => answer);

    type('/story\r');
    await sees('[2]  Sie hat drei Risse.');
    type('/stroy\r');
    await sees('There is no /stroy.');
    type('/quit\r');
    await ended;
  });

  it('lets one of several stories be chosen', async () => {
    const other = articleOf('hafen.md', 'Der Hafen ist offen.\n');
    const { type, sees, ended } = begin(async () => answer, storiesOf([story, other]));

    type('/story\r');
    await sees('  2  hafen');
    type('/story 2\r');
    await sees('[1]  Der Hafen ist offen.');
    type('/story 3\r');
    await sees('There is no story 3.');
    type('/quit\r');
    await ended;
  });

  it('says what a person can mend, and goes on', async () => {
    const { type, sees, ended } = begin(async () => {
      throw new UserError('The model is missing.');
    });

    type('one\r');
    await sees('The model is missing.');
    type('/quit\r');
    await ended;
  });

  it('ends with a bug', async () => {
    const { type, ended } = begin(async () => {
      throw new TypeError('x is not a function');
    });

    type('one\r');
    await expect(ended).rejects.toThrow('x is not a function');
  });
});
