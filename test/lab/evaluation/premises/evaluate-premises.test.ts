import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluatePremises } from '../../../../lab/evaluation/premises/evaluate-premises.ts';
import {
  openPremises,
  type PremiseQuestion,
} from '../../../../lab/evaluation/premises/premise-set.ts';
import { premisesText } from '../../../../lab/evaluation/premises/premises-text.ts';
import { verdictOf } from '../../../../lab/evaluation/verdicts.ts';
import type { Article } from '../../../../src/story/article.ts';
import { answeredWith } from '../../../support/answers.ts';
import { scriptedAnswerer } from '../../../support/evidence/scripted-answerer.ts';
import { scriptedReader } from '../../../support/evidence/scripted-reader.ts';
import { questionsAbout } from '../../../support/premise-question.ts';
import { articleOf } from '../../../support/story.ts';

const file = (path: string) => fileURLToPath(new URL(`../../../../data/${path}`, import.meta.url));

const article = articleOf('Es regnet.\n\nDer Busverkehr wird nicht eingestellt.\n');
const open = (story: Article) =>
  scriptedAnswerer(
    [story],
    scriptedReader(() => ({ supports: -1 })),
  );
const falsely = 'Weshalb wird der Busverkehr eingestellt?';
const plainly = 'Wann hört es auf?';
const asked = questionsAbout(article);
const judge = async (question: string, more: Partial<PremiseQuestion>) => {
  const [judged] = await evaluatePremises([asked(question, more)], open);

  return judged;
};

describe('judging false premises', { timeout: 120_000 }, () => {
  it('wants a premise named with a paragraph that speaks against it', async () => {
    expect(await judge(falsely, { premise: [2, 3] })).toMatchObject({ isRight: true, named: 2 });
    expect(await judge(falsely, { premise: [1] })).toMatchObject({ isRight: false });
    expect(await judge(plainly, { premise: [2] })).toMatchObject({ isRight: false });
  });

  it('wants nothing named in plain questions, answered or not', async () => {
    expect(await judge(plainly, {})).toMatchObject({ isRight: true, sort: 'unanswered' });
    expect(await judge(falsely, { relevant: [2] })).toMatchObject({
      isRight: false,
      sort: 'answered',
    });
  });

  it('tells how many, and each miss', async () => {
    const questions = [asked(falsely, { premise: [2] }), asked(plainly, { premise: [1, 2] })];

    expect(premisesText('set.jsonl', await evaluatePremises(questions, open))).toBe(
      [
        'set.jsonl',
        '',
        'false premises named            1 of 2  50.0 %',
        '',
        'Missed:',
        '  id (plain): "Wann hört es auf?": nothing, not ¶1 or ¶2',
      ].join('\n'),
    );
  });

  it('counts a premise that is named as a refusal of what the story does not say', () => {
    const { article: _, ...question } = asked('Warum?', {});
    const named = { ...answeredWith([]), falsePremise: true as const };

    expect(verdictOf(named, question)).toBe('rightly refused');
    expect(verdictOf(answeredWith([]), question)).toBe('wrong');
  });
});

describe('the sets of false premises', { timeout: 120_000 }, () => {
  it.each(['dev', 'earlier', 'held-back', 'true', 'two-sides'])(
    '%s names paragraphs that there are',
    async (name) => {
      const questions = await openPremises(file(`eval/premises/${name}.jsonl`));

      const isOfPremises = name !== 'true' && name !== 'two-sides';
      expect(questions.some(({ premise: against }) => against !== undefined)).toBe(isOfPremises);
      for (const { article: story, premise: against = [], relevant } of questions) {
        const numbers = story.paragraphs.map(({ number }) => number);
        for (const number of [...against, ...relevant]) {
          expect(numbers).toContain(number);
        }
      }
    },
  );

  it('are read from golden sets and stories of the training data too', async () => {
    const golden = await openPremises(file('eval/gemeinderat.jsonl'));
    const training = await openPremises(file('training/stories/c-eichtal-wolves.jsonl'));

    expect(golden.some(({ relevant }) => relevant.length > 0)).toBe(true);
    expect(new Set(training.map(({ article: story }) => story.language))).toEqual(
      new Set(['de', 'en']),
    );
  });
});
