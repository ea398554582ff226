import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDataset } from '../../../lab/evaluation/dataset.ts';
import type { KeptQuestion } from '../../../src/library/feedback/feedback.ts';
import { regressionCases } from '../../../src/library/feedback/regression-cases.ts';

const kept: KeptQuestion = {
  day: '2026-02-04',
  question: 'Wer zahlt das?',
  language: 'de',
  reason: 'should-refuse',
  story: 'bruecke',
  shown: [2],
};

it('makes of a question that should have been refused a case that the evaluation reads', async () => {
  const [cases] = regressionCases([kept, kept]);
  const folder = await mkdtemp(join(tmpdir(), 'footnote-cases-'));

  try {
    await writeFile(join(folder, 'bruecke.md'), 'Die Brücke ist gesperrt.\n');
    const lines = [{ article: 'bruecke.md' }, ...(cases?.decided ?? [])];
    const file = join(folder, 'cases.jsonl');
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const [document] = await openDataset(file);

    expect(document?.questions).toEqual([
      {
        id: 'feedback-bruecke-1',
        language: 'de',
        question: 'Wer zahlt das?',
        kind: 'feedback',
        relevant: [],
      },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('leaves to a person what is not known, with what was shown', () => {
  const { story: _, ...untold } = kept;
  const cases = regressionCases([
    { ...kept, reason: 'wrong-paragraph' },
    { ...untold, reason: 'other', shown: [] },
  ]);

  expect(cases).toEqual([
    {
      story: 'bruecke',
      decided: [],
      undecided: [
        {
          id: 'feedback-bruecke-1',
          language: 'de',
          question: 'Wer zahlt das?',
          kind: 'feedback',
          reason: 'wrong-paragraph',
          shown: [2],
        },
      ],
    },
    { story: '', decided: [], undecided: [expect.objectContaining({ id: 'feedback-none-1' })] },
  ]);
});
