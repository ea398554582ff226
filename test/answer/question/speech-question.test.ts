import { describe, expect, it } from 'vitest';
import { speechQuestion } from '../../../src/answer/question/speech-question.ts';

describe('speechQuestion', () => {
  it.each([
    ['Was sagte Ina Brandt?', { kind: 'said', name: 'Ina Brandt', wants: 'some' }],
    ['was hat der Trainer gesagt', { kind: 'said', name: 'der Trainer', wants: 'some' }],
    ['Wovor warnte Biehler?', { kind: 'said', name: 'Biehler', wants: 'some', attitude: 'warn' }],
    ['What does Rubio demand?', { kind: 'said', name: 'Rubio', wants: 'some', attitude: 'demand' }],
    [
      'What did the coach say about the lights?',
      { kind: 'said', name: 'the coach', wants: 'some', topic: 'about the lights' },
    ],
    ['Zitiere Brandt', { kind: 'said', name: 'Brandt', wants: 'some' }],
    ['alle Zitate von Brandt', { kind: 'said', name: 'Brandt', wants: 'all' }],
    ['How did Hall react?', { kind: 'said', name: 'Hall', wants: 'reaction' }],
    ['Who said that it rains?', { kind: 'who', claim: 'it rains' }],
    ['Wer warnt vor Schulden?', { kind: 'who', claim: 'vor Schulden', attitude: 'warn' }],
    [
      'Wer warf den USA Wortbruch vor?',
      { kind: 'who', claim: 'den USA Wortbruch', attitude: 'criticise' },
    ],
    [
      'Who accused the company of fraud?',
      { kind: 'who', claim: 'the company of fraud', attitude: 'criticise' },
    ],
    [
      'Was wirft Bergner dem Konzern vor?',
      { kind: 'said', name: 'Bergner dem Konzern', wants: 'some', attitude: 'criticise' },
    ],
    ['Wer lehnt den Umbau ab?', undefined],
    ['Wer widerspricht Brandt?', { kind: 'contradicts', name: 'Brandt' }],
    ['Wer kommt zu Wort?', { kind: 'speakers' }],
    ['Who is quoted in the article?', { kind: 'speakers' }],
  ] as const)('reads %j', (text, topic) => {
    expect(speechQuestion(text)?.topic).toEqual(topic);
  });

  it.each(['Wer baut den Kletterturm?', 'What is the article about?', 'Wann ist Baubeginn?'])(
    'leaves %j alone',
    (text) => {
      expect(speechQuestion(text)).toBeUndefined();
    },
  );
});
