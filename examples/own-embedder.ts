// An embedder of your own: two methods and an identity. Run it: node --import tsx examples/own-embedder.ts "Warum?"

import { answererOfArticles } from '../src/app/open-answerer.ts';
import { languageOfArticle } from '../src/language/detection/detect-language.ts';
import type { Embedder } from '../src/search/embedder.ts';
import { parseArticle } from '../src/story/parse-article.ts';
import { answerText } from '../src/terminal/answer-text.ts';
import { plainStyle } from '../src/terminal/style.ts';

const dimension = 64;

/** Counts pairs of letters: real, small, and no model. */
function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(dimension).fill(1e-3);
  const letters = text.toLowerCase();
  for (let index = 0; index + 1 < letters.length; index += 1) {
    const slot = (letters.charCodeAt(index) * 31 + letters.charCodeAt(index + 1)) % dimension;
    vector[slot] = (vector[slot] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);

  return vector.map((value) => value / length);
}

/** The identity names whatever changes a vector, so that an index made with other vectors is not used. */
export const pairsOfLetters: Embedder = {
  identity: {
    provider: 'example',
    model: 'pairs-of-letters-v1',
    dimension,
    queryPrefix: '',
    passagePrefix: '',
  },
  embedPassages: async (texts) => texts.map(vectorOf),
  embedQuestion: async (text) => vectorOf(text),
};

/** What a story answers when it is searched with that embedder. */
export async function askWithOwnEmbedder(story: string, question: string): Promise<string> {
  const article = parseArticle(Buffer.from(story), 'story.md', {
    detectLanguage: languageOfArticle,
  });
  const answerer = await answererOfArticles([article], pairsOfLetters, 'balanced');

  return answerText(await answerer.answer({ text: question, history: [] }), plainStyle);
}

if (process.argv[1]?.endsWith('own-embedder.ts') === true) {
  const story =
    'Die Brücke am Hafen bleibt bis Freitag gesperrt.\n\nEin Gutachter fand drei Risse im Stahl.\n';
  const answer = await askWithOwnEmbedder(story, process.argv[2] ?? 'Bis wann ist sie gesperrt?');
  process.stdout.write(`${answer}\n`);
}
