// Leads conversations of a set with the program, and judges each turn.

import { type Answer, answersIn, isAboutStory, type OneAnswer } from '../../src/answer/answer.ts';
import type { Answerer, Exchange } from '../../src/answer/answerer.ts';
import type { Language } from '../../src/language/language.ts';
import type { Article } from '../../src/story/article.ts';
import type { Expected, ScriptedConversation, ScriptedTurn } from './conversation-set.ts';

/** A turn with what was replied. */
export interface JudgedTurn {
  readonly conversation: string;
  readonly turn: ScriptedTurn;
  readonly isRight: boolean;
  /** What was replied, in short: paragraphs that were cited, or the kind of reply. */
  readonly replied: string;
}

/**
 * Leads each conversation: every reply that the story was asked for is part of the history of later turns, and each
 * person's last language is what their next short text is taken for.
 *
 * @param open - Makes the answerer of a story; called once for each story.
 */
export async function evaluateConversations(
  conversations: readonly ScriptedConversation[],
  open: (article: Article) => Promise<Pick<Answerer, 'answer'>>,
  onTurn: () => void = () => {},
): Promise<readonly JudgedTurn[]> {
  const answerers = new Map<Article, Promise<Pick<Answerer, 'answer'>>>();
  const judged: JudgedTurn[] = [];

  for (const { id, article, turns } of conversations) {
    const opened = answerers.get(article) ?? open(article);
    answerers.set(article, opened);
    const answerer = await opened;
    const spoken = new Map<string, Language>();
    const history: Exchange[] = [];

    for (const turn of turns) {
      const person = turn.by ?? '';
      const language = spoken.get(person) ?? article.language;
      const answer = await answerer.answer({ text: turn.say, history: [...history], language });
      spoken.set(person, answer.language);
      if (answersIn(answer).some(isAboutStory)) history.push({ question: turn.say, answer });
      judged.push({
        conversation: id,
        turn,
        isRight: isRight(answer, turn),
        replied: answersIn(answer).map(shortOf).join(' | '),
      });
      onTurn();
    }
  }

  return judged;
}

function isRight(answer: Answer, { expect, parts, language }: ScriptedTurn): boolean {
  if (language !== undefined && answer.language !== language) return false;
  if (parts === undefined) {
    return answer.status !== 'several' && (expect ?? []).some((one) => fits(answer, one));
  }

  const answers = answersIn(answer);
  return (
    answers.length === parts.length &&
    answers.every((one, index) => (parts[index] ?? []).some((wanted) => fits(one, wanted)))
  );
}

function fits(answer: OneAnswer, expected: Expected): boolean {
  if (typeof expected === 'number') {
    return answer.status === 'answered' && answer.sources[0]?.citation.paragraph === expected;
  }
  if (expected === 'answered') return answer.status === 'answered';
  if (expected === 'refused') return answer.status === 'abstained' && isAboutStory(answer);

  return answer.status === 'abstained' && answer.reason === expected;
}

function shortOf(answer: OneAnswer): string {
  if (answer.status === 'abstained') return answer.reason;

  return answer.sources.map(({ citation }) => `¶${citation.paragraph}`).join(' ');
}
