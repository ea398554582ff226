// The story that comes with the program.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alignClaim } from '../../src/answer/verify/check-claim.ts';
import type { Alignment } from '../../src/answer/verify/claims/alignment.ts';
import type { EvidenceParagraph } from '../../src/answer/verify/evidence.ts';
import { openVerificationTools } from '../../src/answer/verify/open-tools.ts';
import type { VerificationTools } from '../../src/answer/verify/verification-tools.ts';
import { createReader } from '../../src/app/open-answerer.ts';
import { languageOfArticle } from '../../src/language/detection/detect-language.ts';
import type { Language } from '../../src/language/language.ts';
import type { Article } from '../../src/story/article.ts';
import { parseArticle } from '../../src/story/parse-article.ts';

const file = fileURLToPath(
  new URL('../../data/articles/us-iran-verhandlungen.md', import.meta.url),
);
const source = readFileSync(file, 'utf8');

/** The story that the project comes with, with changes of its text: [what stands there, what shall stand there]. */
export function readStory(...changes: readonly (readonly [string, string])[]): Article {
  const changed = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Not in the story: ${from}`);
    return text.replaceAll(from, to);
  }, source);

  return articleOf(changed, file);
}

/** An article from the text of a file. */
export function articleOf(text: string, name = 'story.md'): Article {
  return parseArticle(Buffer.from(text), name, { detectLanguage: languageOfArticle });
}

/** The story's counted paragraphs, each under its own number. */
export function evidenceOf(article: Article): readonly EvidenceParagraph[] {
  return article.paragraphs
    .filter(({ number }) => number > 0)
    .map((paragraph) => ({ label: paragraph.number, article, paragraph }));
}

/** What the program checks wording with. */
export const tools: VerificationTools = openVerificationTools(createReader());

/** A claim held against a story of a few sentences. */
export function held(
  claim: string,
  story: string,
  language: Language = 'de',
  of: Language = language,
): Alignment {
  const article = articleOf(`---\nlanguage: ${of}\n---\n${story}`);

  return alignClaim(claim, language, article, article.paragraphs, tools);
}
