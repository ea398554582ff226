import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openConversations } from '../../../../lab/evaluation/conversations/conversation-set.ts';
import { conversationsText } from '../../../../lab/evaluation/conversations/conversations-text.ts';
import { evaluateConversations } from '../../../../lab/evaluation/conversations/evaluate-conversations.ts';
import { answererAlone } from '../../../../lab/evaluation/conversations/interlocutor.ts';
import type { Answerer, Question } from '../../../../src/answer/answerer.ts';
import {
  answeredWith,
  noQuestionWith,
  notInStoryWith,
  severalWith,
  unchecked,
} from '../../../support/answers.ts';
import { articleOf } from '../../../support/story.ts';

const set = (name: string) =>
  fileURLToPath(new URL(`../../../../data/eval/conversations/${name}.jsonl`, import.meta.url));

const citation = unchecked({ article: 'story', paragraph: 2, kind: 'text', quote: 'Ja.' });
const second = answeredWith([{ text: 'Ja.', citations: [citation] }]);

/** Answers by the text, and remembers what it was asked. */
function scripted(asked: Question[]): Pick<Answerer, 'answer'> {
  return {
    answer: async (question) => {
      asked.push(question);
      if (question.text === 'danke') return noQuestionWith();
      if (question.text === 'nichts') return notInStoryWith([]);
      if (question.text === 'zwei') {
        const parts = [
          { question: 'eins', answer: second },
          { question: 'zwei', answer: notInStoryWith([]) },
        ];
        return severalWith(parts, { language: 'en' });
      }

      return second;
    },
  };
}

describe('conversations of a set', () => {
  const conversation = {
    id: 'one',
    article: articleOf('Nein.\n\nJa.\n'),
    turns: [
      { say: 'frage', move: 'question', expect: [2] },
      { say: 'danke', move: 'thanks', expect: ['small-talk' as const] },
      { say: 'nichts', move: 'question', expect: [1] },
      { say: 'zwei', move: 'several', parts: [[2], ['refused' as const]] },
      { say: 'frage', move: 'question', by: 'ben', expect: [2], language: 'en' as const },
    ],
  };

  it('are right to tell something else where more is wanted and all that was expected was shown', async () => {
    const { id, article } = conversation;
    const first = answeredWith([
      { text: 'Nein.', citations: [unchecked({ ...citation, paragraph: 1, quote: 'Nein.' })] },
    ]);
    const turns = [
      { say: 'frage', move: 'question', expect: [2] },
      { say: 'mehr', move: 'more', expect: [2] },
      { say: 'frage', move: 'more', expect: [2] },
    ];
    const answer = async ({ text }: Question) => (text === 'mehr' ? first : second);
    const judged = await evaluateConversations([{ id, article, turns }], async () =>
      answererAlone({ answer }, 'de'),
    );

    expect(judged.map(({ isRight }) => isRight)).toEqual([true, true, true]);
    const [, , again] = await evaluateConversations(
      [{ id, article, turns: turns.map((turn) => ({ ...turn, expect: [1] })) }],
      async () => answererAlone({ answer }, 'de'),
    );
    expect(again?.isRight).toBe(false);
  });

  it('are led with what the story was asked before, and judged turn by turn', async () => {
    const asked: Question[] = [];
    const judged = await evaluateConversations([conversation], async (article) =>
      answererAlone(scripted(asked), article.language),
    );

    expect(judged.map(({ isRight }) => isRight)).toEqual([true, true, false, true, false]);
    expect(asked.map(({ history }) => history.length)).toEqual([0, 1, 1, 2, 3]);
    expect(asked.map(({ language }) => language)).toEqual(['de', 'de', 'de', 'de', 'de']);
    expect(conversationsText('set', judged)).toContain('all turns                 3 of 5   60 %');
    expect(conversationsText('set', judged)).toContain('one: "nichts" (question): not-in-article');
  });

  it('are what the files of the project hold', async () => {
    expect((await openConversations(set('dev'))).length).toBeGreaterThanOrEqual(60);
    expect((await openConversations(set('held-back'))).length).toBeGreaterThanOrEqual(20);
  });
});
