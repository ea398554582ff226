import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../../src/answer/question/questions-in.ts';

describe('several questions in one message', () => {
  it.each([
    ['Wer baut den Turm? Wann ist Baubeginn?', ['Wer baut den Turm?', 'Wann ist Baubeginn?']],
    ['Wer baut den Turm und wann ist Baubeginn?', ['Wer baut den Turm?', 'wann ist Baubeginn?']],
    ['who won? and by how much??', ['who won?', 'and by how much??']],
    ['who won it\nwhere was the match', ['who won it', 'where was the match']],
    ['Hallo! Wer baut den Turm? Danke!', ['Hallo! Wer baut den Turm? Danke!']],
    [
      'who is he and how many people voted for him?',
      ['who is he?', 'how many people voted for him?'],
    ],
  ])('are told apart: %j', (message, questions) => {
    expect(questionsIn(message)).toEqual(questions);
  });

  it.each([
    'Wer und wann?',
    'Was kosten der Bus und die Bahn?',
    'Weißt du, wer kommt und wann er kommt?',
    'Who and when?',
    'Which lines close and which stay?',
    'Was sagten Brandt und Kern?',
    'What is known about who did it and why they did it?',
    'Ich war da. Stimmt das?',
    'stimmt das?\n„Wer baut den Turm? Wann geht es los?“',
    'Warum?',
    '???',
    '',
  ])('are not seen in %j', (message) => {
    expect(questionsIn(message)).toEqual([message]);
  });

  it('are never made of nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        const questions = questionsIn(message);

        expect(questions.length).toBeGreaterThan(0);
        if (questions.length > 1) for (const one of questions) expect(one).toMatch(/\p{L}|\p{N}/u);
      }),
    );
  });
});
