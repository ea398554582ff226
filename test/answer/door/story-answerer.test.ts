import { expect, it } from 'vitest';
import { answererOfArticles, createReader } from '../../../src/app/open-answerer.ts';
import { BundledEmbedder } from '../../../src/providers/embeddings/bundled.ts';
import type { Embedder } from '../../../src/search/embedder.ts';
import { readStory } from '../../support/story.ts';

it('works suggestions out again after a failure, and remembers them once they are there', async () => {
  const bundled = new BundledEmbedder();
  let isDown = true;
  let asked = 0;
  const unsteady: Embedder = {
    identity: bundled.identity,
    embedPassages: (texts) => bundled.embedPassages(texts),
    async embedQuestion(text, ngrams) {
      asked += 1;
      if (isDown) throw new Error('The server is down.');

      return bundled.embedQuestion(text, ngrams);
    },
  };
  const answerer = await answererOfArticles([readStory()], unsteady, createReader(), 'balanced');

  await expect(answerer.suggestions('de')).rejects.toThrow('The server is down.');
  isDown = false;
  const suggestions = await answerer.suggestions('de');
  const before = asked;

  expect(suggestions).toHaveLength(3);
  expect(await answerer.suggestions('de')).toEqual(suggestions);
  expect(asked).toBe(before);
});
