import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateContradictions } from '../../../../lab/evaluation/premises/evaluate-contradictions.ts';
import { openPremises } from '../../../../lab/evaluation/premises/premise-set.ts';
import { contradictionsText } from '../../../../lab/evaluation/premises/premises-text.ts';
import type { Article } from '../../../../src/story/article.ts';
import { scriptedAnswerer } from '../../../support/evidence/scripted-answerer.ts';
import { scriptedReader } from '../../../support/evidence/scripted-reader.ts';
import { questionsAbout } from '../../../support/premise-question.ts';
import { articleOf } from '../../../support/story.ts';

const article = articleOf(
  'Das Amt fand in der Brücke 14 Risse.\n\nDer Verein zählte in der Brücke 23 Risse.\n\nEs regnet.\n',
);
const open = (story: Article) =>
  scriptedAnswerer(
    [story],
    scriptedReader((_, { text }) => ({
      answers: text.includes('Risse') ? 3 : -4,
      supports: 3,
      spans: [{ start: 0, end: text.length, score: 0.9 }],
    })),
  );
const asked = questionsAbout(article);
const twice = 'Wie viele Risse hat die Brücke?';

describe('judging contradictions', { timeout: 120_000 }, () => {
  it('wants the two paragraphs shown that disagree, and none in plain questions', async () => {
    const questions = [
      asked(twice, { kind: 'two-sides', relevant: [1, 2] }),
      asked(twice, { kind: 'two-sides', relevant: [1, 3] }),
      asked(twice, { relevant: [1] }),
      asked('Warum regnet es?', {}),
      asked('Warum hat die Brücke keine Risse?', { premise: [1] }),
    ];
    const judged = await evaluateContradictions(questions, open);

    expect(judged.map(({ sort, shown, isRight }) => [sort, shown, isRight])).toEqual([
      ['contradiction', [1, 2], true],
      ['contradiction', [1, 2], false],
      ['answered', [1, 2], false],
      ['unanswered', [], true],
    ]);
    expect(contradictionsText('set.jsonl', judged.slice(0, 2))).toBe(
      [
        'set.jsonl',
        '',
        'contradictions shown            1 of 2  50.0 %',
        '',
        'Missed:',
        `  id (two-sides): "${twice}": ¶1 and ¶2, not ¶1 and ¶3`,
      ].join('\n'),
    );
  });
});

it('the sets name both paragraphs of every contradiction', async () => {
  const sets = ['dev', 'earlier', 'two-sides'].map((name) =>
    fileURLToPath(new URL(`../../../../data/eval/premises/${name}.jsonl`, import.meta.url)),
  );
  const questions = (await Promise.all(sets.map(openPremises))).flat();
  const twoSides = questions.filter(({ kind }) => kind === 'two-sides');

  expect(twoSides.length).toBeGreaterThanOrEqual(54);
  expect(twoSides.every(({ relevant }) => relevant.length >= 2)).toBe(true);
});
