import { describe, expect, it } from 'vitest';
import { evaluateAnswers } from '../../../lab/evaluation/evaluate-answers.ts';
import { goldenArticle } from '../../../lab/evaluation/golden-article.ts';
import { citationsOf } from '../../support/answers.ts';
import { scriptedAnswerer } from '../../support/evidence/scripted-answerer.ts';
import { readerFinding } from '../../support/evidence/scripted-reader.ts';

const german = 'de' as const;

const documents = ['Brücke', 'Fähre'].map((subject) => ({
  id: subject.toLowerCase(),
  title: 'Nachrichten',
  language: german,
  paragraphs: [
    `Die Sanierung von ${subject} kostet zwei Millionen Euro.`,
    'Am Wochenende regnet es.',
    `${subject} öffnet wieder nach den Ferien.`,
  ],
  questions: [
    {
      id: 'a',
      question: `Wie viele Millionen Euro kostet die Sanierung von ${subject}?`,
      language: german,
      relevant: [1],
      kind: 'fact',
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
      documents,
      (document) => scriptedAnswerer([goldenArticle(document)]),
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
    expect(Object.keys(result.verdicts)).toEqual(['fact', 'answerable', 'unanswerable', 'all']);
    expect(result.verdicts).toMatchObject({
      fact: { right: 2 },
      answerable: { right: 2 },
      unanswerable: { 'rightly refused': 2 },
      all: { right: 4, half: 0, wrong: 0, 'rightly refused': 2, 'wrongly refused': 0 },
    });
    expect(result.milliseconds.p50).toBeGreaterThan(0);
    expect(result.milliseconds.p99).toBeGreaterThanOrEqual(result.milliseconds.p50);
  });

  it('counts a paragraph once that several sentences cite', async () => {
    const twice = {
      id: 'twice',
      title: '',
      language: german,
      paragraphs: [
        'Die Brücke am Hafen öffnet nach langen Arbeiten an Belag und Geländer morgen früh. Es regnet dann wohl. Am Hafen öffnet auch der Markt erst nach einer langen und gründlichen Prüfung aller Stände durch die Stadt, ihre Ämter und alle anderen Beteiligten.',
      ],
      questions: [{ id: 'a', question: 'Was öffnet am Hafen?', language: german, relevant: [1] }],
    };
    const reader = readerFinding('Die Brücke', 'der Markt');
    const answerer = await scriptedAnswerer([goldenArticle(twice)], reader);
    const answer = await answerer.answer({ text: 'Was öffnet am Hafen?', history: [] });
    const { judged } = await evaluateAnswers([twice], async () => answerer);

    expect(citationsOf(answer)).toHaveLength(2);

    expect(judged[0]?.cited).toEqual([1]);
  });
});
