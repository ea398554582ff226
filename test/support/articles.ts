import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Answerer } from '../../src/answer/answerer.ts';
import { answererOfArticles } from '../../src/app/open-answerer.ts';
import { languageOfArticle } from '../../src/language/detection/detect-language.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import type { Article, Paragraph } from '../../src/story/article.ts';
import { parseArticle } from '../../src/story/parse-article.ts';
import { embedder as bundledEncoder } from './model.ts';

/** An article as the program reads it from a file of this name and text. */
export function articleOf(name: string, text: string): Article {
  return parseArticle(Buffer.from(text), name, { detectLanguage: languageOfArticle });
}

/** The first story, from the file that comes with the program. */
export function firstStory(): Article {
  const file = new URL('../../data/articles/us-iran-verhandlungen.md', import.meta.url);

  return articleOf(fileURLToPath(file), readFileSync(file, 'utf8'));
}

/** The program's answerer over these articles, with its default settings. */
export function answererOver(
  articles: readonly Article[],
  embedder: Embedder = bundledEncoder,
): Promise<Answerer> {
  return answererOfArticles(articles, embedder, 'balanced');
}

/** The paragraphs of an article that a citation can mean. */
export function paragraphsOf(
  { paragraphs }: Article,
  { paragraph: number, kind }: { readonly paragraph: number; readonly kind: Paragraph['kind'] },
): readonly Paragraph[] {
  return paragraphs.filter((paragraph) => paragraph.number === number && paragraph.kind === kind);
}

/** Words of a small vocabulary, so that questions and paragraphs meet, amid anything that Unicode holds. */
const anyWords = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ...'Iran Katar Rubio sagte warum wer wann die Gespräche talks who said why Brücke 2026 4. Februar „Nein“, Dr. US-Schiffe'.split(
            ' ',
          ),
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '. ',
          '! ',
          '“ ',
          '‚',
          '\u202e',
          '👩‍👩‍👧',
          'e\u0301',
          '—',
          '\ud800',
          '@',
          'İ',
          'ﬁ',
          '²',
        ),
      },
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => parts.join(' '));

/** A question as somebody may write it. */
export const anyQuestion = fc.oneof(
  anyWords,
  anyWords.map((text) => `Warum ${text}?`),
  anyWords.map((text) => `What did Rubio say about ${text}?`),
  fc.constantFrom('Worum geht es?', 'What is this about?', 'Wer?', '?', ''),
);

/** An article that was read from a generated file, or undefined where that holds none. */
export const anyArticle: fc.Arbitrary<Article | undefined> = fc
  .tuple(
    fc.array(
      fc.oneof(
        anyWords,
        anyWords.map((text) => `# ${text}`),
        anyWords.map((text) => `${text}\n— Jason Brodsky (@JasonMBrodsky) February 4, 2026`),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    fc.constantFrom('story.md', 'story.txt'),
  )
  .map(([paragraphs, name]) => {
    try {
      return articleOf(name, paragraphs.join('\n\n'));
    } catch {
      return undefined;
    }
  });
