import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/answer/answerer.ts';
import { isFollowUp, understand } from '../../../src/answer/question/follow-up.ts';
import type { Language } from '../../../src/language/language.ts';
import { answeredWith, unchecked } from '../../support/answers.ts';

const citation = unchecked({ article: 'story', paragraph: 4, kind: 'text', quote: 'Nein.' });

function exchange(question: string, language: Language = 'de'): Exchange {
  return {
    question,
    answer: answeredWith([{ text: 'Nein.', citations: [citation] }], { language }),
  };
}

describe('a follow-up', () => {
  it.each([
    ['Und warum?', 'de'],
    ['Warum?', 'de'],
    ['Wer sagte das?', 'de'],
    ['Und wann war das?', 'de'],
    ['Was sagte er dazu?', 'de'],
    ['Und Katar?', 'de'],
    ['And why?', 'en'],
    ['And who said that?', 'en'],
    ['When did he say it?', 'en'],
    ['What about Qatar?', 'en'],
  ] as const)('is recognised in %j', (text, language) => {
    expect(isFollowUp(text, language)).toBe(true);
  });

  it.each([
    ['Warum wurden die Verhandlungen abgesagt?', 'de'],
    ['Wer ist Jared Kushner?', 'de'],
    ['Was fordert Katar?', 'de'],
    ['Why were the talks cancelled?', 'en'],
    ['Who is Jared Kushner?', 'en'],
  ] as const)('is not seen in %j, which says what it is about', (text, language) => {
    expect(isFollowUp(text, language)).toBe(false);
  });

  it('takes over the content words and the cited paragraphs of the question before', () => {
    const history = [exchange('Wovor warnte Marco Rubio?')];

    expect(understand('Und warum?', 'de', history)).toEqual({
      text: 'Und warum? warnte Marco Rubio',
      carried: [citation],
    });
  });

  it('reaches back through follow-ups to the question that says what it is about', () => {
    const history = [
      exchange('Wer ist Jason Brodsky?'),
      exchange('Was forderte Katar?'),
      exchange('Und warum?'),
    ];

    expect(understand('Wer sagte das?', 'de', history).text).toBe('Wer sagte das? forderte Katar');
  });

  it('does not repeat words that the question has itself', () => {
    const history = [exchange('Was forderte Katar?')];

    expect(understand('Und wann forderte Katar das?', 'de', history).text).toBe(
      'Und wann forderte Katar das?',
    );
  });

  it('leaves a question alone that stands by itself, and one without anything before it', () => {
    const history = [exchange('Was forderte Katar?')];
    const own = 'Warum wurden die Verhandlungen abgesagt?';

    expect(understand(own, 'de', history)).toEqual({ text: own, carried: [] });
    expect(understand('Und warum?', 'de', [])).toEqual({ text: 'Und warum?', carried: [] });
  });

  it('takes nothing over from small talk', () => {
    expect(understand('Und warum?', 'de', [exchange('Hallo!')]).carried).toEqual([]);
  });
});
