import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GoldenQuestion, parseDataset } from '../../../lab/evaluation/dataset.ts';
import { goldenArticle } from '../../../lab/evaluation/golden-article.ts';
import { firstRelevantRank, rankingMetrics } from '../../../lab/evaluation/ranking-metrics.ts';
import { type Answer, isAboutStory } from '../../../src/answer/answer.ts';
import { citationsOf } from '../../support/answers.ts';
import { answererOver, firstStory } from '../../support/articles.ts';

const file = new URL('../../../data/eval/story.jsonl', import.meta.url);
const [document, ...others] = parseDataset(readFileSync(file, 'utf8'), 'story.jsonl');
if (document === undefined) throw new Error('story.jsonl holds no document.');

const { paragraphs, questions } = document;
const offTopic = (from: number, to: number) =>
  questions.filter(({ id }) => {
    const number = Number(/^none-(\d+)$/.exec(id)?.[1]);
    return number >= from && number <= to;
  });
const inLanguage = (language: string) =>
  questions.filter((question) => question.language === language);
const isAnswerable = ({ relevant }: GoldenQuestion) => relevant.length > 0;

describe('the golden set of the first story', () => {
  it('numbers the paragraphs as the article does', () => {
    const body = firstStory().paragraphs.filter(({ number }) => number > 0);

    expect(others).toEqual([]);
    expect(document.id).toBe(firstStory().slug);
    expect(document.title).toBe(firstStory().title);
    expect(paragraphs).toEqual(body.map(({ text }) => text));
    expect(body.map(({ number }) => number)).toEqual(paragraphs.map((_, index) => index + 1));
  });

  it('asks enough in both languages, also what the article does not say', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(offTopic(10, 17)).toHaveLength(8);
    expect(questions.filter((question) => !isAnswerable(question)).length).toBeGreaterThanOrEqual(
      12,
    );
    for (const language of ['de', 'en']) {
      expect(inLanguage(language).filter(isAnswerable).length).toBeGreaterThanOrEqual(20);
    }
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
  });
});

describe('the floor of the golden set', () => {
  const answers = new Map<string, Answer>();

  beforeAll(async () => {
    const answerer = await answererOver([goldenArticle(document)]);
    for (const { id, question: text, language } of questions) {
      answers.set(id, await answerer.answer({ text, history: [], language }));
    }
  });

  const answerTo = ({ id }: GoldenQuestion) => {
    const answer = answers.get(id);
    if (answer === undefined) throw new Error(`Question ${id} was not asked.`);
    return answer;
  };
  const retrievedFor = (question: GoldenQuestion) => {
    const answer = answerTo(question);
    return isAboutStory(answer) ? answer.lookup.retrieved : [];
  };
  const metricsOf = (language: string) =>
    rankingMetrics(
      inLanguage(language)
        .filter(isAnswerable)
        .map((question) =>
          firstRelevantRank(
            retrievedFor(question).map(({ paragraph }) => paragraph),
            question.relevant,
          ),
        ),
    );

  it('ranks a paragraph that answers first for 95 of 100 German questions', () => {
    expect(metricsOf('de').recallAt1).toBeGreaterThanOrEqual(0.95);
    expect(metricsOf('de').mrrAt10).toBeGreaterThanOrEqual(0.95);
  });

  it('answers at least 95 of 100 German questions, with a paragraph that answers', () => {
    const german = inLanguage('de').filter(isAnswerable);
    const right = german.filter((question) =>
      citationsOf(answerTo(question)).some(
        ({ paragraph }) =>
          answerTo(question).status === 'answered' && question.relevant.includes(paragraph),
      ),
    );

    expect(right.length / german.length).toBeGreaterThanOrEqual(0.95);
  });

  it('ranks a paragraph that answers first for 7 of 8 English questions', () => {
    expect(metricsOf('en').recallAt1).toBeGreaterThanOrEqual(0.875);
    expect(metricsOf('en').mrrAt10).toBeGreaterThanOrEqual(0.9);
  });

  for (const question of offTopic(10, 17)) {
    it(`refuses ${JSON.stringify(question.question)}, which has nothing to do with it`, () => {
      expect(answerTo(question)).toMatchObject({ status: 'abstained', reason: 'not-in-article' });
    });
  }
});
