import { expect, it } from 'vitest';
import { askWithOwnModel } from '../../examples/own-chat-model.ts';
import { askWithOwnEmbedder, pairsOfLetters } from '../../examples/own-embedder.ts';
import { ownVectorStore, paragraphsByNearness } from '../../examples/own-vector-store.ts';
import { embedderContract } from '../providers/embeddings/embedder.contract.ts';
import { vectorSearchContract } from '../search/vectors/vector-search.contract.ts';
import { answered } from '../support/answers.ts';

const story =
  'Die Brücke am Hafen bleibt bis Freitag gesperrt.\n\nEin Gutachter fand drei Risse im Stahl.\n';

embedderContract('the example of an own embedder', async () => pairsOfLetters);

vectorSearchContract('the example of an own vector store', async (chunks) =>
  ownVectorStore(chunks.map(({ article, ...chunk }) => ({ ...chunk, story: article }))),
);

it('answers with an own embedder', async () => {
  expect(await askWithOwnEmbedder(story, 'Bis wann ist die Brücke gesperrt?')).toContain(
    'bleibt bis Freitag gesperrt',
  );
});

it('finds the nearest paragraph of a story first with an own vector store', async () => {
  expect(await paragraphsByNearness(story, 'Wer fand die Risse?')).toEqual([
    'Ein Gutachter fand drei Risse im Stahl.',
    'Die Brücke am Hafen bleibt bis Freitag gesperrt.',
  ]);
});

it('shows of an own chat model what the story proves, and nothing else', async () => {
  const answer = answered(await askWithOwnModel(story, 'Was ist mit der Brücke?'));

  expect(answer.sentences.map(({ text }) => text)).toEqual([
    'Die Brücke am Hafen ist bis Freitag gesperrt.',
  ]);
});
