// Whether what is quoted of a long paragraph holds the sentence that answers.

import { z } from 'zod';
import {
  answeringSentences,
  isQuotedWhole,
} from '../../src/answer/evidence/answering-sentences.ts';
import { passageToRead } from '../../src/answer/evidence/candidates.ts';
import { groupBy } from '../../src/base/group-by.ts';
import { languages } from '../../src/language/language.ts';
import { leansOnBefore } from '../../src/language/sentences/leaning.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import { buildKnowledge } from '../../src/search/knowledge.ts';
import type { Reader } from '../../src/search/reader.ts';
import type { PassagePart } from '../../src/search/retriever.ts';
import type { Sentence } from '../../src/story/article.ts';
import { trainingStory } from './training-story.ts';

/** What is quoted of a paragraph that answers. */
export interface Quoted {
  /** Whether a sentence that answers stands in what is quoted of the likeliest paragraph. */
  readonly holds: boolean;
  /** The same of another paragraph, of which one sentence is quoted. */
  readonly holdsAlone: boolean;
  /** Letters of what is quoted of the likeliest paragraph. */
  readonly length: number;
}

/** The same as the program chooses sentences, and as the reader alone would. */
export interface JudgedQuote {
  readonly program: Quoted;
  readonly reader: Quoted;
}

const question = z.object({
  type: z.literal('question'),
  de: z.string(),
  en: z.string(),
  /** "2.3" is the third sentence of the second paragraph. */
  sentences: z.array(z.string()).min(1),
});

const told = z.object({
  paragraphs: z.array(z.object({ de: z.array(z.string()), en: z.array(z.string()) })),
});

/**
 * Asks the questions of a file of `data/training/stories`, each language against each, of the paragraphs that answer and are
 * too long to be quoted whole.
 *
 * @throws {UserError} When the file begins with no story.
 */
export async function judgeQuotes(
  text: string,
  file: string,
  embedder: Embedder,
  reader: Reader,
): Promise<readonly JudgedQuote[]> {
  const [first = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const questions = lines.flatMap((line) => question.safeParse(JSON.parse(line)).data ?? []);
  const judged: JudgedQuote[] = [];

  for (const language of languages) {
    const article = trainingStory(text, file, language);
    const { paragraphs } = told.parse(JSON.parse(first));
    const { retriever } = await buildKnowledge([article], embedder);

    for (const { sentences: places, ...asked } of questions) {
      const answers = groupBy(
        places.map((place) => place.split('.').map(Number)),
        ([number]) => number,
      );
      for (const wording of languages.map((own) => asked[own])) {
        const passages = await retriever.retrieve(wording, { count: article.paragraphs.length });
        for (const [number, own] of answers) {
          const position = article.paragraphs.findIndex((one) => one.number === number);
          const paragraph = article.paragraphs[position];
          if (paragraph === undefined || isQuotedWhole(paragraph)) continue;

          const [reading] = await reader.read(wording, [
            passageToRead({ article, position, paragraph }),
          ]);
          const near = passages.find(({ chunk }) => chunk.position === position)?.parts ?? [];
          const answering = own.flatMap(([, sentence = 0]) => {
            const words = paragraphs[position]?.[language][sentence - 1];
            return words === undefined ? [] : (placeOf(words, paragraph.text) ?? []);
          });
          const spans = reading?.spans ?? [];
          const by = (parts: readonly PassagePart[]): Quoted => {
            const chosen = { near: parts };
            const quotes = answeringSentences(paragraph, spans, leansOnBefore, chosen);
            const one = answeringSentences(paragraph, spans, leansOnBefore, { ...chosen, most: 1 });

            return {
              holds: isHeld(answering, quotes),
              holdsAlone: isHeld(answering, one),
              length: quotes.reduce((sum, { start, end }) => sum + end - start, 0),
            };
          };
          judged.push({ program: by(near), reader: by([]) });
        }
      }
    }
  }

  return judged;
}

/** The figures as a person reads them. */
export function quotesText(name: string, judged: readonly JudgedQuote[]): string {
  return [
    `${name}: ${judged.length} questions about paragraphs that are too long to be quoted whole`,
    `  the quote holds an answering sentence   ${figures(judged.map(({ program }) => program))}`,
    `  by the reader alone                     ${figures(judged.map(({ reader }) => reader))}`,
  ].join('\n');
}

function figures(quotes: readonly Quoted[]): string {
  const share = (count: number) => ((100 * count) / Math.max(1, quotes.length)).toFixed(1);
  const letters = quotes.reduce((sum, { length }) => sum + length, 0) / Math.max(1, quotes.length);
  const held = share(quotes.filter(({ holds }) => holds).length);
  const alone = share(quotes.filter(({ holdsAlone }) => holdsAlone).length);

  return `${held} % (${letters.toFixed(0)} letters), where one sentence is quoted ${alone} %`;
}

function isHeld(answers: readonly Sentence[], quotes: readonly Sentence[]): boolean {
  return answers.some((answer) => quotes.some((quote) => overlap(answer, quote)));
}

function placeOf(words: string, text: string): Sentence | undefined {
  const start = text.indexOf(words.trim());

  return start < 0 ? undefined : { start, end: start + words.trim().length };
}

function overlap(one: Sentence, other: Sentence): boolean {
  return one.start < other.end && other.start < one.end;
}
