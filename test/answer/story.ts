import { fileURLToPath } from 'node:url';
import { ParagraphMatcher } from '../../src/answer/evidence/match.ts';
import type { EvidenceParagraph } from '../../src/answer/verify/evidence.ts';
import type { SupportTools } from '../../src/answer/verify/support.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { readArticleFiles } from '../../src/knowledge/article-files.ts';
import { readQuestion } from '../../src/knowledge/question.ts';
import { readTermWeights } from '../../src/knowledge/text/background.ts';
import { languageOfArticle } from '../../src/language/detect-language.ts';

const file = fileURLToPath(
  new URL('../../data/articles/us-iran-verhandlungen.md', import.meta.url),
);

/** The story that the project comes with. */
export async function readStory(): Promise<Article> {
  const { articles } = await readArticleFiles([file], { detectLanguage: languageOfArticle });
  const [first] = articles;
  if (first === undefined) throw new Error('The story is not there.');

  return first.article;
}

/** The story's counted paragraphs, each under its own number. */
export function evidenceOf(article: Article): readonly EvidenceParagraph[] {
  return article.paragraphs
    .filter(({ number }) => number > 0)
    .map((paragraph) => ({ label: paragraph.number, article, paragraph }));
}

/** What the program checks wording with. */
export const tools: SupportTools = {
  matcher: new ParagraphMatcher(),
  termWeights: readTermWeights(),
  read: readQuestion,
};
