// Everything that the bot keeps of one person, from every port that keeps something.

import type { Language } from '../../language/language.ts';
import type { GapDesk } from '../../library/gaps/gap-desk.ts';
import type { AskedQuestions } from '../gate/asked-questions.ts';
import type { Budgets } from '../gate/budgets.ts';
import type { Conversations } from '../gate/conversations.ts';
import type { Turns } from './turns.ts';

/** The ports that keep something of a person. */
export interface PersonalPorts {
  readonly conversations: Conversations;
  readonly asked: AskedQuestions;
  readonly budgets: Budgets;
  readonly turns: Turns;
  readonly gaps: GapDesk;
}

/** What is kept of a person. */
export interface PersonalData {
  /** Questions in conversations that may go on. */
  readonly conversations: readonly string[];
  /** Questions by the message of the bot that answers them. */
  readonly asked: readonly string[];
  /** Messages of theirs whose answer follows an edit. */
  readonly messages: readonly string[];
  /** Stories that they chose, by channel. */
  readonly chosenStories: readonly string[];
  /** Words of what they asked to be told. */
  readonly waitingFor: readonly (readonly string[])[];
  readonly language: Language | null;
  /** Questions that count against their budget now. */
  readonly counted: number;
}

/** What is kept of a person now. */
export async function personalDataOf(user: string, ports: PersonalPorts): Promise<PersonalData> {
  const { conversations, asked, budgets, turns, gaps } = ports;

  return {
    conversations: await conversations.questionsOf(user),
    asked: await asked.questionsOf(user),
    messages: turns.messagesOf(user),
    chosenStories: await conversations.storiesOf(user),
    waitingFor: (await gaps.waitingOf(user)).map(({ words }) => words),
    language: (await conversations.spokenBy(user)) ?? null,
    counted: await budgets.countOf(user),
  };
}

/** Forgets all of it but the count, which guards everybody's share and runs out by itself. */
export async function forgetPerson(user: string, ports: PersonalPorts): Promise<void> {
  ports.turns.forget(user);
  await ports.conversations.forget(user);
  await ports.asked.forget(user);
  await ports.gaps.forget(user);
}
