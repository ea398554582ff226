// How long a question takes, from its text to its answer.

import { fileURLToPath } from 'node:url';
import { shipped } from '../../../src/base/data-folder.ts';
import { openDataset } from '../../evaluation/dataset.ts';
import type { Section } from './section.ts';

const golden = fileURLToPath(shipped.goldenQuestions);

/** One question, in German and in English, over a story and over a long document. */
export const questions: Section = {
  description: 'one question over the first story and over 500 passages',
  async run({ quick, onProgress }) {
    const { benchQuestions } = await import('../question-bench.ts');
    onProgress('golden questions over 25 and over 500 passages');
    const [document] = await openDataset(golden);
    const times =
      document === undefined ? [] : await benchQuestions(document, [25, 500], quick ? 10 : 100);

    return {
      text: [
        'passages  language  retrieval p50 / p99 ms  whole answer p50 / p99 ms',
        ...times.map(
          ({ passages, language, retrieval, answer }) =>
            `${String(passages).padStart(8)}  ${language.padEnd(8)}  ${pair(retrieval).padStart(22)}  ${pair(answer).padStart(25)}`,
        ),
      ].join('\n'),
      data: times,
    };
  },
};

function pair({ p50, p99 }: { p50: number; p99: number }): string {
  return `${p50.toFixed(1)} / ${p99.toFixed(1)}`;
}
