// MiniSearch beside the own search by words, over golden sets.

import { program } from 'commander';
import MiniSearch from 'minisearch';
import { words } from '../../src/language/words/words.ts';
import { readQuestion } from '../../src/search/question/question.ts';
import { characterNgrams } from '../../src/search/terms/ngrams.ts';
import { runCommand } from '../../src/terminal/run-command.ts';
import { bm25Char4 } from '../evaluation/baselines.ts';
import { openDataset } from '../evaluation/dataset.ts';
import { evaluateRanker, type RankerFactory } from '../evaluation/evaluate-ranker.ts';

const miniSearch: RankerFactory = ({ paragraphs, language }) => {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => words(text).flatMap(characterNgrams),
    processTerm: (term) => term,
  });

  index.addAll(paragraphs.map((text, position) => ({ id: position + 1, text })));

  return (question) => {
    const kept = readQuestion(question, language).words.map(({ word }) => word);
    const results = index.search(kept.join(' '), { bm25: { k: 1.2, b: 0.75, d: 0 } });

    return results.map(({ id }) => Number(id));
  };
};

async function compare(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const documents = await openDataset(file);

    for (const [name, ranker] of Object.entries({ miniSearch, own: bm25Char4 })) {
      const { metrics, milliseconds } = await evaluateRanker(documents, ranker);
      const figures = Object.entries({ ...metrics, ...milliseconds }).map(
        ([figure, value]) => `${figure} ${value.toFixed(4)}`,
      );

      console.log(`${file} ${name}: ${figures.join(', ')}`);
    }
  }
}

await program
  .description('Compare the lexical index with MiniSearch')
  .argument('<file...>', 'evaluation files')
  .action((files: string[]) => runCommand(() => compare(files)))
  .parseAsync();
