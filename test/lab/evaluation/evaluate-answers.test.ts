import { describe, expect, it } from 'vitest';
import { evaluateAnswers } from '../../../lab/evaluation/evaluate-answers.ts';
import { goldenArticle } from '../../../lab/evaluation/golden-article.ts';
import { fitEvidence } from '../../../lab/training/fit-evidence.ts';
import { trainingCases } from '../../../lab/training/training-cases.ts';
import type { WeighedCase } from '../../../lab/training/weighed-case.ts';
import { decide } from '../../../src/answer/evidence/decide.ts';
import { weighArticle } from '../../../src/answer/evidence/weigh-article.ts';
import { operatingPoints } from '../../../src/answer/operating-point.ts';
import { ParagraphMatcher } from '../../../src/answer/verify/match.ts';
import { BundledEmbedder } from '../../../src/providers/embeddings/bundled.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { readTermWeights } from '../../../src/search/terms/background.ts';
import { answererOver } from '../../support/articles.ts';

const subjects =
  'Brücke Fähre Bahnhof Theater Museum Schwimmbad Rathaus Bücherei Marktplatz Zoo Hafen Flugplatz'.split(
    ' ',
  );
const german = 'de' as const;

/** Of each two documents one is made of paragraphs that stand alone, the other of lines. */
const documents = subjects.map((subject, index) => ({
  id: subject.toLowerCase(),
  title: `Nachrichten ${index}`,
  language: german,
  paragraphs:
    index % 2 === 0
      ? [
          `Die lange geplante Sanierung von ${subject} kostet nach Angaben der Verwaltung, die gestern im Rat vorgetragen wurden, ohne weitere Zuschläge oder Nachträge genau ${index + 2} Millionen Euro.`,
          'Am Wochenende soll es nach der Vorhersage der Meteorologen in der ganzen Region stark regnen, danach wird es bei steigenden Temperaturen langsam wieder trockener und freundlicher.',
          `Eine Sprecherin kündigte an, dass ${subject} erst nach den Ferien wieder öffnet, weil bis dahin noch viele kleinere Arbeiten an Dach, Fenstern und Leitungen zu erledigen sind.`,
        ]
      : [
          `Sanierung von ${subject}: ${index + 2} Millionen Euro.`,
          'Am Wochenende regnet es.',
          `${subject} öffnet wieder nach den Ferien.`,
        ],
  questions: [
    {
      id: 'a',
      question: `Wie viele Millionen Euro kostet die Sanierung von ${subject}?`,
      language: german,
      relevant: [1],
    },
    { id: 'b', question: `Wann öffnet ${subject} wieder?`, language: german, relevant: [3] },
    {
      id: 'c',
      question: 'Wer gewann die Weltmeisterschaft im Schach?',
      language: german,
      relevant: [],
    },
  ],
}));

describe('evaluating an answerer', () => {
  it('asks every question of its own document and sums up what came back', async () => {
    let asked = 0;
    const { result, judged } = await evaluateAnswers(
      documents.slice(0, 2),
      (document) => answererOver([goldenArticle(document)]),
      () => {
        asked += 1;
      },
    );

    expect(asked).toBe(6);
    expect(judged.map(({ relevant }) => relevant)).toEqual([[1], [3], [], [1], [3], []]);
    expect(result).toMatchObject({
      documents: 2,
      questions: 6,
      retrieval: { recallAt1: 1, mrrAt10: 1 },
      citations: { recall: 1 },
      citationsOfAnswerable: { recall: 1 },
      citationsPerQuestion: { recall: 1 },
      abstention: { recall: 1, falseRefusalRate: 0, falseAnswerRate: 0, auroc: 1 },
    });
    expect(result.milliseconds.p50).toBeGreaterThan(0);
    expect(result.milliseconds.p99).toBeGreaterThanOrEqual(result.milliseconds.p50);
  });

  it('counts a paragraph once that several sentences cite', async () => {
    const [document] = documents;
    if (document === undefined) throw new Error('Expected a document.');
    const twice = {
      ...document,
      paragraphs: [
        'Die Brücke am Hafen öffnet nach langen Arbeiten an Belag und Geländer morgen früh. Am Hafen öffnet die Brücke erst nach einer langen und gründlichen Prüfung aller Seile.',
        ...document.paragraphs.slice(1, 2),
      ],
      questions: [
        { id: 'a', question: 'Was öffnet am Hafen?', language: 'de' as const, relevant: [1] },
      ],
    };
    const { judged } = await evaluateAnswers([twice], (one) => answererOver([goldenArticle(one)]));

    expect(judged[0]?.cited).toEqual([1]);
  });
});

describe('fitting the evidence', () => {
  async function weighedCases(): Promise<WeighedCase[]> {
    const embedder = new BundledEmbedder();
    const tools = {
      matcher: new ParagraphMatcher(),
      termWeights: readTermWeights(),
    };

    return Promise.all(
      trainingCases(documents).map(async (trainingCase) => {
        const article = goldenArticle({ ...trainingCase, id: 'article' });
        const { retriever, read } = await buildKnowledge([article], embedder, readQuestion);
        const query = read(trainingCase.question);
        const passages = await retriever.retrieve(query);

        return {
          dataset: 'town',
          trainingCase,
          weighed: weighArticle(query, article, passages, tools),
        };
      }),
    );
  }

  it('tells what is answered from what is not, by thresholds from strict to eager', async () => {
    const cases = await weighedCases();
    const lines: string[] = [];
    const weights = fitEvidence(cases, (line) => lines.push(line));
    const { thresholds } = weights.sameLanguage;
    const probabilities = (isAnswerable: boolean) =>
      cases
        .filter(
          ({ trainingCase: { kind, relevant } }) =>
            kind === 'given' && relevant.length > 0 === isAnswerable,
        )
        .map(({ weighed }) => decide(weighed, true, weights).probability);

    expect(Math.min(...probabilities(true))).toBeGreaterThan(Math.max(...probabilities(false)));
    expect(thresholds.strict).toBeGreaterThanOrEqual(thresholds.balanced);
    expect(thresholds.balanced).toBeGreaterThanOrEqual(thresholds.eager);
    for (const point of operatingPoints) expect(lines.join('\n')).toContain(`${point}, at least`);
  });

  it('learns which lines of a page answer, and tells how well on pages that it has not seen', async () => {
    const cases = await weighedCases();
    const lines: string[] = [];
    const weights = fitEvidence(cases, (line) => lines.push(line));
    const pages = cases.filter(
      ({ trainingCase: { kind, relevant }, weighed }) =>
        kind === 'given' && relevant.length > 0 && weighed.lines !== undefined,
    );

    expect(pages.length).toBeGreaterThan(0);
    for (const { trainingCase, weighed } of pages) {
      expect(decide(weighed, true, weights).statements[0]).toEqual(
        expect.arrayContaining([...trainingCase.relevant]),
      );
    }
    expect(lines.filter((line) => line.includes('F1 of lines'))).toHaveLength(3);
  });

  it('gives the same figures each time', async () => {
    const cases = await weighedCases();

    expect(fitEvidence(cases, () => {})).toEqual(fitEvidence(cases, () => {}));
  });
});
