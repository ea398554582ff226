import { RunnableLambda } from '@langchain/core/runnables';
import { describe, expect, it } from 'vitest';
import { FootnoteRetriever } from '../../../src/integrations/langchain/langchain-retriever.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';
import { articleOf } from '../../support/story.ts';

const story = articleOf(
  'Es regnete in Maskat.\n\nDer Gesandte sagte ab.\n\nDer Gesandte reiste weiter.\n',
  'story.txt',
);

async function createRetriever(count?: number) {
  const knowledge = await buildKnowledge([story], trigramEmbedder);

  return new FootnoteRetriever({ knowledge, ...(count !== undefined && { options: { count } }) });
}

describe('FootnoteRetriever', () => {
  it('gives verbatim paragraphs with their place, best first', async () => {
    const documents = await (await createRetriever()).invoke('Wo regnete es?');

    expect(documents[0]?.pageContent).toBe('Es regnete in Maskat.');
    expect(documents[0]?.metadata).toMatchObject({
      article: 'story',
      paragraph: 1,
      start: 0,
      end: 21,
    });
    expect(documents.map(({ metadata }) => metadata['score'])).toEqual(
      documents.map(({ metadata }) => Number(metadata['score'])).toSorted((a, b) => b - a),
    );
  });

  it('works as a step of a chain and keeps to its options', async () => {
    const chain = (await createRetriever(1)).pipe(
      RunnableLambda.from((documents: { pageContent: string }[]) => documents.length),
    );

    expect(await chain.invoke('Was tat der Gesandte?')).toBe(1);
  });
});
