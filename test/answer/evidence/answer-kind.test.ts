import { describe, expect, it } from 'vitest';
import { answerKindOf, holdsAnswerKind } from '../../../src/answer/evidence/answer-kind.ts';

describe('answerKindOf', () => {
  it.each([
    ['Who warned him?', 'person'],
    ['Wer warnte ihn?', 'person'],
    ['When did it happen?', 'time'],
    ['In welchem Jahr geschah es?', 'time'],
    ['Where are the talks?', 'place'],
    ['Wo finden die Gespräche statt?', 'place'],
    ['How many people came?', 'number'],
    ['Wie viele Menschen kamen?', 'number'],
    ['What did he say?', undefined],
    ['Was sagte er?', undefined],
    ['Wofür steht das?', undefined],
    ['', undefined],
  ])('%s → %s', (question, kind) => {
    expect(answerKindOf(question)).toBe(kind);
  });
});

describe('holdsAnswerKind', () => {
  it.each([
    ['person', 'Das sagte Marco Rubio.', 'Das sagte er.'],
    ['time', 'Das war am Mittwoch.', 'Das war gut.'],
    ['time', 'It was in 1998.', 'It was in 12 towns.'],
    ['place', 'Sie reisten nach Oman.', 'Sie reisten weiter.'],
    ['number', 'Es kamen zwölf.', 'Es kamen viele.'],
  ] as const)('tells a %s from none', (kind, text, other) => {
    expect(holdsAnswerKind(text, kind)).toBe(true);
    expect(holdsAnswerKind(other, kind)).toBe(false);
  });
});
