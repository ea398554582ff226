import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, nameCoverage, sharedCoverage } from '../../../src/answer/evidence/coverage.ts';
import { answerEvidence } from '../../../src/answer/evidence/decide.ts';
import { ParagraphMatcher } from '../../../src/answer/evidence/match.ts';
import { paragraphEvidence } from '../../../src/answer/evidence/paragraph-evidence.ts';
import { questionEvidence } from '../../../src/answer/evidence/question-evidence.ts';
import { type QuestionTerm, questionTerms } from '../../../src/answer/evidence/question-terms.ts';
import { probabilityOf, readEvidenceWeights } from '../../../src/answer/evidence/weights.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { readTermWeights } from '../../../src/search/terms/background.ts';
import { anyArticle, anyQuestion, articleOf } from '../../support/articles.ts';
import { weighed } from '../../support/weighed.ts';

const weights = readTermWeights();
const matcher = new ParagraphMatcher();

const termsOf = (text: string) =>
  questionTerms({ text, language: 'de' }, readQuestion({ text, language: 'de' }, 'de'), weights);
const alone = (paragraphs: readonly unknown[]) => paragraphs.map((_, index) => [index]);
const term = (rarity: number, isName = false): QuestionTerm => ({
  word: 'wort',
  surface: 'Wort',
  variants: [{ word: 'wort', weight: 1 }],
  rarity,
  isName,
});

describe('the terms of a question', () => {
  it('are its content words once each, as they are written, with names and numbers marked', () => {
    const terms = termsOf('Wann traf Rubio die 12 Gesandten, und warum traf er Rubio?');

    expect(terms.map(({ surface, isName }) => [surface, isName])).toEqual([
      ['traf', false],
      ['Rubio', true],
      ['12', true],
      ['Gesandten', true],
    ]);
  });

  it('are rarer the less common they are', () => {
    const [common, rare] = termsOf('Menschen Witkoff');

    expect(rare?.rarity).toBeGreaterThan(common?.rarity ?? Number.POSITIVE_INFINITY);
  });

  it('are its function words where it has no others, and none where it has no words', () => {
    expect(termsOf('Und warum?').length).toBeGreaterThan(0);
    expect(termsOf('?!')).toEqual([]);
  });
});

describe('coverage', () => {
  it('weighs what is shown by rarity', () => {
    expect(coverage([term(1), term(3)], [1, 0])).toBe(0.25);
    expect(coverage([term(1), term(3)], [0.5, 1])).toBe(0.875);
  });

  it('counts a missing score as nothing shown, and no terms as nothing covered', () => {
    expect(coverage([term(1), term(1)], [1])).toBe(0.5);
    expect(coverage([], [])).toBe(0);
  });

  it('looks at names alone where there are any', () => {
    expect(nameCoverage([term(1, true), term(3)], [1, 0])).toBe(1);
    expect(nameCoverage([term(1), term(3)], [1, 0])).toBe(0.25);
  });

  it('takes each term from the text that shows it best', () => {
    expect(
      sharedCoverage(
        [term(1), term(3)],
        [
          [1, 0],
          [0.5, 0.5],
        ],
      ),
    ).toBe((1 + 1.5) / 4);
    expect(sharedCoverage([term(1)], [])).toBe(0);
  });

  it('is a share for any terms and scores', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            rarity: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 12, noNaN: true })),
            isName: fc.boolean(),
            score: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
        ),
        (drawn) => {
          const terms = drawn.map(({ rarity, isName }) => term(rarity, isName));
          const scores = drawn.map(({ score }) => score);

          for (const share of [coverage(terms, scores), nameCoverage(terms, scores)]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-12);
          }
        },
      ),
    ));
});

describe('evidence', () => {
  const bridge = articleOf(
    'bruecke.md',
    '# Hafen\n\nDie Brücke am Hafen bleibt bis Freitag gesperrt. Ein Gutachter fand drei Risse im Beton.\n\nDas Wetter ist schön.\n',
  );

  const evidenceOf = (terms: readonly QuestionTerm[]) =>
    questionEvidence(
      terms,
      matcher.match(terms, undefined, bridge.paragraphs),
      alone(bridge.paragraphs),
    );

  it('shows a question in a block that no paragraph of it shows alone', () => {
    const terms = termsOf('Beton Wetter');
    const matches = matcher.match(terms, undefined, bridge.paragraphs);
    const all = bridge.paragraphs.map((_, index) => index);

    expect(questionEvidence(terms, matches, alone(matches)).worstTerm).toBe(0);
    expect(questionEvidence(terms, matches, [all])).toMatchObject({
      blockCoverage: 1,
      worstTerm: 1,
    });
  });

  it('shows a whole question that a sentence answers, and nothing of an unrelated one', () => {
    const related = termsOf('Welcher Gutachter fand Risse im Beton?');
    const unrelated = termsOf('Xylophon Quiz');

    expect(evidenceOf(related)).toMatchObject({
      sentenceCoverage: 1,
      blockCoverage: 1,
      literalShare: 1,
      worstTerm: 1,
    });
    expect(evidenceOf(unrelated)).toMatchObject({ articleCoverage: 0, rarestTerm: 0 });
  });

  it('finds an inflected word, though less well than the word itself', () => {
    const terms = termsOf('Brücken');
    const { blockCoverage } = evidenceOf(terms);

    expect(blockCoverage).toBeGreaterThan(0.4);
    expect(blockCoverage).toBeLessThan(1);
  });

  it('ranks paragraphs by their scores, equal ones in order', () => {
    const terms = termsOf('Wetter');
    const matches = matcher.match(terms, undefined, bridge.paragraphs);
    const evidence = paragraphEvidence(terms, matches, [0.2, 0.4, 0.4]);

    expect(evidence.map(({ reciprocalRank }) => reciprocalRank)).toEqual([1 / 3, 1, 1 / 2]);
    expect(evidence.map(({ relativeScore }) => relativeScore)).toEqual([0.5, 1, 1]);
  });

  it('is nothing without paragraphs', () => {
    const terms = termsOf('Wetter');

    expect(questionEvidence(terms, [], [])).toMatchObject({
      articleCoverage: 0,
      sentenceCoverage: 0,
    });
    expect(paragraphEvidence(terms, [], [])).toEqual([]);
  });

  it('lies in its range for any article and question', () =>
    fc.assert(
      fc.property(
        anyArticle,
        anyQuestion,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
        (article, text, scores) => {
          fc.pre(article !== undefined);
          const { paragraphs } = article;
          const terms = termsOf(text);
          const matches = matcher.match(terms, 'person', paragraphs);
          const { termCount, ...shares } = questionEvidence(terms, matches, alone(matches));
          const rows = paragraphEvidence(terms, matches, scores.slice(0, paragraphs.length));

          expect(termCount).toBeCloseTo(Math.log(Math.max(1, terms.length)), 12);
          expect(rows).toHaveLength(paragraphs.length);
          for (const evidence of [shares, ...rows]) {
            for (const [name, value] of Object.entries(evidence)) {
              expect(value, name).toBeGreaterThanOrEqual(0);
              expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
            }
          }
        },
      ),
    ));
});

describe('the probability of a model', () => {
  it('grows with what speaks for it and ignores what it has no coefficient for', () => {
    const model = { intercept: -1, coefficients: { coverage: 2 } };

    expect(probabilityOf(model, { coverage: 0.5, other: 100 })).toBe(0.5);
    expect(probabilityOf(model, { coverage: 1 })).toBeGreaterThan(0.7);
  });

  it('uses only evidence that the program gathers', async () => {
    const page = articleOf('a.txt', 'Wetter\nHeute regnet es.\nMorgen nicht.');
    const found = await weighed('Wie ist das Wetter?', page);
    const gathered = (one: object | undefined) => new Set(Object.keys(one ?? {}));
    const weights = readEvidenceWeights();

    expect(gathered(found.lines?.[0])).toEqual(new Set(Object.keys(weights.lines.coefficients)));
    for (const models of [weights.sameLanguage, weights.otherLanguage]) {
      for (const name of Object.keys(models.prose.coefficients)) {
        expect(gathered(found.evidence[0])).toContain(name);
      }
      for (const name of Object.keys(models.answers.coefficients)) {
        expect(gathered(answerEvidence(found, []))).toContain(name);
      }
    }
  });
});
