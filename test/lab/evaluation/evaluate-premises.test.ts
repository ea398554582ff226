import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluatePremises } from '../../../lab/evaluation/evaluate-premises.ts';
import { openPremises } from '../../../lab/evaluation/premise-set.ts';
import { premisesText } from '../../../lab/evaluation/premises-text.ts';
import { verdictOf } from '../../../lab/evaluation/verdicts.ts';
import type { Answered } from '../../../src/answer/answer.ts';
import type { Answerer } from '../../../src/answer/answerer.ts';
import { answeredWith, notInStoryWith, unchecked } from '../../support/answers.ts';
import { articleOf } from '../../support/story.ts';

const file = (path: string) => fileURLToPath(new URL(`../../../data/${path}`, import.meta.url));
const citing = (...paragraphs: readonly number[]) =>
  answeredWith(
    paragraphs.map((paragraph) => ({
      text: '…',
      citations: [unchecked({ article: 'story', paragraph, kind: 'text', quote: `${paragraph}.` })],
    })),
  );
const premise: Answered = { ...citing(2), conflict: 'premise' };
const sides: Answered = { ...citing(1, 2), conflict: 'story' };
const answers: Readonly<Record<string, Answered>> = { premise, sides };

/** Answers by the text of the question. */
const scripted: Pick<Answerer, 'answer'> = {
  answer: async ({ text }) => answers[text] ?? notInStoryWith([]),
};
const article = articleOf('Eins.\n\nZwei.\n');
const asked = (question: string, more: object) => ({
  id: question,
  question,
  language: 'de' as const,
  kind: 'plain',
  relevant: [],
  article,
  ...more,
});
const judge = async (question: string, more: object) => {
  const [judged] = await evaluatePremises([asked(question, more)], async () => scripted);

  return judged;
};

describe('judging false premises and contradictions', () => {
  it('wants a premise named with a paragraph that speaks against it', async () => {
    expect(await judge('premise', { premise: [2, 3] })).toMatchObject({ isRight: true });
    expect(await judge('premise', { premise: [1] })).toMatchObject({ isRight: false });
    expect(await judge('sides', { premise: [2] })).toMatchObject({ isRight: false });
    expect(await judge('nichts', { premise: [2] })).toMatchObject({ isRight: false });
  });

  it('wants both sides shown', async () => {
    expect(await judge('sides', { sides: [[1], [2]] })).toMatchObject({ isRight: true });
    expect(await judge('sides', { sides: [[1], [3]] })).toMatchObject({ isRight: false });
  });

  it('wants nothing named in plain questions, answered or not', async () => {
    expect(await judge('nichts', {})).toMatchObject({ isRight: true, sort: 'unanswered' });
    expect(await judge('premise', { relevant: [2] })).toMatchObject({
      isRight: false,
      sort: 'answered',
    });
  });

  it('tells how many, and each miss', async () => {
    const judged = await evaluatePremises(
      [asked('premise', { premise: [2] }), asked('sides', { relevant: [1] })],
      async () => scripted,
    );

    expect(premisesText('set.jsonl', judged)).toBe(
      [
        'set.jsonl',
        '',
        'false premises named            1 of 1 100.0 %',
        'false alarms, answered          1 of 1 100.0 %',
        '',
        'Missed:',
        '  sides (plain): "sides": story ¶1 ¶2, not "a conflict"',
      ].join('\n'),
    );
  });

  it('counts a premise that is named as a refusal of what the story does not say', () => {
    const { article: _, ...question } = asked('Warum?', {});

    expect(verdictOf(premise, question)).toBe('rightly refused');
    expect(verdictOf(premise, { ...question, relevant: [2] })).toBe('right');
  });
});

describe('the sets of false premises', () => {
  it.each(['dev', 'held-back'])('%s names paragraphs that there are', async (name) => {
    const questions = await openPremises(file(`eval/premises/${name}.jsonl`));

    expect(questions.filter(({ premise: against }) => against !== undefined)).toHaveLength(32);
    for (const { article: story, premise: against = [], sides: both = [], relevant } of questions) {
      const numbers = story.paragraphs.map(({ number }) => number);
      for (const number of [...against, ...both.flat(), ...relevant]) {
        expect(numbers).toContain(number);
      }
    }
  });

  it('are read from golden sets and stories of the training data too', async () => {
    const golden = await openPremises(file('eval/gemeinderat.jsonl'));
    const training = await openPremises(file('training/stories/c-eichtal-wolves.jsonl'));

    expect(golden.some(({ relevant }) => relevant.length > 0)).toBe(true);
    expect(new Set(training.map(({ article: story }) => story.language))).toEqual(
      new Set(['de', 'en']),
    );
  });
});
