// What a chat model is told of its faults.

import type { QuoteOutcome, SentenceOutcome } from '../outcomes.ts';
import type { VerifiedAnswer } from '../verify/verify-answer.ts';
import type { ChatTurn } from './chat-model.ts';

const quoteFaults: Partial<Record<QuoteOutcome, string>> = {
  'too-short': 'has fewer than four words',
  'fact-changed': 'changes a number, a name or a negation of the paragraph',
  stitched: 'joins several places into one',
  fabricated: 'is in no paragraph',
};

const sentenceFaults: Partial<Record<SentenceOutcome, (detail: string) => string>> = {
  uncited: () => 'has no real quote',
  malformed: () => 'is not one plain, short sentence',
  'wrong-language': () => 'is in the wrong language',
  'unknown-number': (detail) => `has the number ${detail}, which its paragraphs do not have`,
  'unknown-date': (detail) => `has a date (${detail}) that its paragraphs do not have`,
  'unknown-name': (detail) => `names ${JSON.stringify(detail)}, which its paragraphs do not name`,
  'unknown-quotation': () => 'puts words between quotation marks that its paragraphs do not have',
  unsupported: () => 'says something else than its quotes',
  'turned-around': () => 'says what its quotes deny',
  'changed-number': (detail) => `counts something else by the number in ${JSON.stringify(detail)}`,
  'changed-amount': (detail) => `says ${JSON.stringify(detail)}, which its paragraphs do not say`,
  'changed-certainty': () => 'states as fact what its paragraphs only report, suppose or plan',
  'changed-cause': () => 'gives a reason that its paragraphs do not give',
  'changed-time': () => 'gives another time than its paragraphs',
  'changed-place': (detail) => `gives another place (${detail}) than its paragraphs`,
  'changed-comparison': () => 'compares otherwise than its paragraphs',
  'changed-roles': () => 'confuses who does what to whom',
  'changed-speaker': (detail) => `names another speaker (${detail}) than its paragraphs`,
};

/** What is wrong with a draft, one line for each sentence that was dropped; empty when nothing was. */
export function findings({ checked }: VerifiedAnswer): readonly string[] {
  return checked.flatMap(({ outcome, quotes, detail = '' }, index) => {
    const fault = sentenceFaults[outcome]?.(detail.slice(0, 100));
    if (fault === undefined) return [];

    const lost = quotes.flatMap((quote, position) => {
      const why = quoteFaults[quote];
      return why === undefined ? [] : `quote ${position + 1} ${why}`;
    });
    return `Sentence ${index + 1} ${[fault, ...lost].join('; ')}.`;
  });
}

/** The conversation, continued by what is wrong with the reply. */
export function repairPrompt(
  asked: readonly ChatTurn[],
  reply: string,
  faults: readonly string[],
): readonly ChatTurn[] {
  return [
    ...asked,
    { role: 'assistant', text: reply },
    {
      role: 'user',
      text: `A program checked your reply against the story:\n${faults.map((fault) => `- ${fault}`).join('\n')}\nReply once more with the whole JSON object. Mend these sentences or leave them out, and keep the others.`,
    },
  ];
}
