import { ParagraphMatcher } from '../../src/answer/evidence/match.ts';
import { type WeighedArticle, weighArticle } from '../../src/answer/evidence/weigh-article.ts';
import { createReader } from '../../src/app/open-answerer.ts';
import type { Language } from '../../src/language/language.ts';
import { BundledEmbedder } from '../../src/providers/embeddings/bundled.ts';
import { buildKnowledge } from '../../src/search/knowledge.ts';
import { readTermWeights } from '../../src/search/terms/background.ts';
import type { Article } from '../../src/story/article.ts';

const read = createReader();
const tools = { matcher: new ParagraphMatcher(), termWeights: readTermWeights() };

/** What an article holds for a question, found and weighed as the program does. */
export async function weighed(
  text: string,
  article: Article,
  language: Language = 'de',
): Promise<WeighedArticle> {
  const knowledge = await buildKnowledge([article], new BundledEmbedder(), read);
  const query = knowledge.read({ text, language });
  const passages = await knowledge.retriever.retrieve(query, { count: article.paragraphs.length });

  return weighArticle(query, article, passages, tools);
}
