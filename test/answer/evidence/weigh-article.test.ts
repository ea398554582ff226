import { describe, expect, it } from 'vitest';
import { ParagraphMatcher } from '../../../src/answer/evidence/match.ts';
import { questionTerms } from '../../../src/answer/evidence/question-terms.ts';
import { bestSentences } from '../../../src/answer/evidence/weigh-article.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { readTermWeights } from '../../../src/search/terms/background.ts';
import { articleOf } from '../../support/articles.ts';

const matcher = new ParagraphMatcher();

function sentencesThatAnswer(question: string, text: string, count: number): readonly string[] {
  const asked = { text: question, language: 'de' } as const;
  const terms = questionTerms(asked, readQuestion(asked, 'de'), readTermWeights());
  const [match] = matcher.match(terms, undefined, articleOf('a.md', text).paragraphs);
  if (match === undefined) throw new Error('Expected a paragraph.');

  return bestSentences(terms, match, count).map((index) => {
    const { start = 0, end = 0 } = match.paragraph.sentences[index] ?? {};
    return match.paragraph.text.slice(start, end);
  });
}

describe('the sentences of a paragraph that answer', () => {
  it('are the one that covers the question', () => {
    expect(
      sentencesThatAnswer(
        'Wer fand Risse im Beton?',
        'Es regnet heute. Ein Gutachter fand Risse im Beton. Alle warten.',
        2,
      ),
    ).toEqual(['Ein Gutachter fand Risse im Beton.']);
  });

  it('are those that cover it nearly as well too, in reading order', () => {
    expect(
      sentencesThatAnswer(
        'Wo sind die Risse im Beton?',
        'Risse gibt es im Beton. Es regnet heute. Den Beton durchziehen Risse.',
        2,
      ),
    ).toEqual(['Risse gibt es im Beton.', 'Den Beton durchziehen Risse.']);
  });

  it('are the best where more than are wanted come near', () => {
    expect(
      sentencesThatAnswer(
        'Risse Beton Brücke Hafen Gutachter',
        'Risse, Beton, Brücke und Hafen. Risse, Beton, Brücke und Gutachter. Risse, Beton, Brücke, Hafen und Gutachter.',
        1,
      ),
    ).toEqual(['Risse, Beton, Brücke, Hafen und Gutachter.']);
  });

  it('are one at least, whatever they cover', () => {
    expect(sentencesThatAnswer('Xylophon?', 'Es regnet. Es schneit.', 1)).toEqual(['Es regnet.']);
  });
});
