// An answerer whose reader follows a script.

import { StoryAnswerer } from '../../../src/answer/door/story-answerer.ts';
import { ExtractiveResponder } from '../../../src/answer/extractive/extractive-responder.ts';
import { buildKnowledge, type Knowledge } from '../../../src/search/knowledge.ts';
import type { Reader } from '../../../src/search/reader.ts';
import type { Article } from '../../../src/story/article.ts';
import { plainWeights } from './plain-weights.ts';
import { wordReader } from './scripted-reader.ts';
import { trigramEmbedder } from './trigram-embedder.ts';

/** Answers in the story's words by what a scripted reader says. */
export function scriptedExtractive(
  knowledge: Knowledge,
  reader: Reader = wordReader,
): ExtractiveResponder {
  return new ExtractiveResponder({
    knowledge,
    reader,
    weights: plainWeights,
    operatingPoint: 'balanced',
  });
}

/** An answerer over these articles without a model, for what does not depend on what is found. */
export async function scriptedAnswerer(
  articles: readonly Article[],
  reader: Reader = wordReader,
): Promise<StoryAnswerer> {
  const knowledge = await buildKnowledge(articles, trigramEmbedder);
  const extractive = scriptedExtractive(knowledge, reader);

  return new StoryAnswerer({ knowledge, responder: extractive, extractive });
}
