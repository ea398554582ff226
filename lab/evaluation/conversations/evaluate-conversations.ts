// Leads conversations of a set with the program, and judges each turn.

import {
  type Answer,
  answersIn,
  isAboutStory,
  type OneAnswer,
} from '../../../src/answer/answer.ts';
import type { Article } from '../../../src/story/article.ts';
import type { Expected, ScriptedConversation, ScriptedTurn } from './conversation-set.ts';
import type { Heard, Interlocutor } from './interlocutor.ts';

/** A turn with what was replied. */
export interface JudgedTurn {
  readonly conversation: string;
  readonly turn: ScriptedTurn;
  readonly isRight: boolean;
  /** What was replied, in short: paragraphs that were cited, or the kind of reply; what of it could not be seen. */
  readonly replied: string;
}

/**
 * Leads each conversation and judges what came back: right is what is right and can be seen.
 *
 * @param open - Whom to talk with about a story; called once for each story, and closed at the end.
 */
export async function evaluateConversations(
  conversations: readonly ScriptedConversation[],
  open: (article: Article) => Promise<Interlocutor>,
  onTurn: () => void = () => {},
): Promise<readonly JudgedTurn[]> {
  const opened = new Map<Article, Interlocutor>();
  const judged: JudgedTurn[] = [];

  try {
    for (const { id, article, turns } of conversations) {
      const interlocutor = opened.get(article) ?? (await open(article));
      opened.set(article, interlocutor);
      const talk = interlocutor.begin();
      const shown = new Set<number>();

      for (const turn of turns) {
        const heard = await talk.say(turn.by ?? '', turn.say);
        judged.push({ conversation: id, turn, ...judge(heard, turn, shown) });
        for (const paragraph of citedIn(heard)) shown.add(paragraph);
        onTurn();
      }
    }
  } finally {
    for (const interlocutor of opened.values()) await interlocutor.close();
  }

  return judged;
}

function citedIn({ answer }: Heard): readonly number[] {
  return answer === undefined
    ? []
    : answersIn(answer).flatMap((one) =>
        one.status === 'answered' ? one.sources.map(({ citation }) => citation.paragraph) : [],
      );
}

/** What is wanted when somebody wants more: what is expected, and where all of that was shown, something that was not. */
function wantsOther({ move, expect = [] }: ScriptedTurn, shown: ReadonlySet<number>): boolean {
  return move === 'more' && expect.every((one) => typeof one === 'number' && shown.has(one));
}

function judge(
  { answer, unseen }: Heard,
  turn: ScriptedTurn,
  shown: ReadonlySet<number>,
): Pick<JudgedTurn, 'isRight' | 'replied'> {
  if (answer === undefined) return { isRight: false, replied: 'nothing' };

  const replied = answersIn(answer).map(shortOf).join(' | ');
  const isOther =
    wantsOther(turn, shown) &&
    answer.status === 'answered' &&
    citedIn({ answer, unseen }).every((one) => !shown.has(one));
  return unseen.length === 0
    ? { isRight: isOther || isRight(answer, turn), replied }
    : { isRight: false, replied: `${replied}, not seen: ${JSON.stringify(unseen)}` };
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
