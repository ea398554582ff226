// One answer by a model: asked, checked, and mended once.

import type { Language } from '../../language/language.ts';
import { addOutcomes, type OutcomeCounts } from '../outcomes.ts';
import type { EvidenceParagraph } from '../verify/evidence.ts';
import type { VerificationTools } from '../verify/verification-tools.ts';
import { type VerifiedAnswer, verifyAnswer } from '../verify/verify-answer.ts';
import type { ModelReply } from './chat-model.ts';
import type { ModelCaller } from './model-caller.ts';
import { ModelFailure } from './model-failure.ts';
import { answerPrompt } from './prompt.ts';
import { findings, repairPrompt } from './repair.ts';
import { type AnswerDraft, answerShape, parseDraft } from './schema.ts';

/** What a model's answer came to. */
export interface Generated {
  /** Whether the model says that the story answers. */
  readonly answerable: boolean;
  /** What it says the story lacks; not proved. */
  readonly missing: readonly string[];
  /** All proved; empty where the model sees no answer or nothing of it could be proved. */
  readonly sentences: VerifiedAnswer['sentences'];
  /** Of all rounds. */
  readonly outcomes: OutcomeCounts;
}

/** What is asked, of which paragraphs, and what checks the reply. */
export interface GenerationInput {
  readonly question: string;
  readonly language: Language;
  readonly evidence: readonly EvidenceParagraph[];
  readonly tools: VerificationTools;
}

interface Round {
  readonly draft: AnswerDraft;
  readonly verified: VerifiedAnswer;
}

/**
 * Asks a model and checks its reply; where sentences were dropped, tells it once what was wrong with them. The round
 * with more proved sentences counts.
 *
 * @throws ModelFailure When the first round gives no reply that can be read. A failure of the second one costs nothing.
 */
export async function generate(
  caller: ModelCaller,
  input: GenerationInput,
  signal: AbortSignal,
): Promise<Generated> {
  const asked = answerPrompt(input.question, input.evidence, input.language);
  const reply = await caller.call(asked, answerShape, signal);
  const first = await check(reply, input, signal);
  if (first === undefined) {
    throw new ModelFailure(
      'unreadable',
      `A reply of ${reply.text.length} characters is no answer.`,
    );
  }

  const faults = findings(first.verified);
  if (!first.draft.answerable || faults.length === 0) return result(first, first.verified.outcomes);

  const second = await attemptRepair(
    caller,
    repairPrompt(asked, reply.text, faults),
    input,
    signal,
  );
  if (second === undefined) return result(first, first.verified.outcomes);

  const better =
    second.verified.sentences.length > first.verified.sentences.length ? second : first;
  return result(better, addOutcomes(first.verified.outcomes, second.verified.outcomes));
}

async function attemptRepair(
  caller: ModelCaller,
  turns: ReturnType<typeof repairPrompt>,
  input: GenerationInput,
  signal: AbortSignal,
): Promise<Round | undefined> {
  try {
    return await check(await caller.call(turns, answerShape, signal), input, signal);
  } catch (error) {
    if (error instanceof ModelFailure || isTimeout(error)) return undefined;

    throw error;
  }
}

/** The question's deadline, which a proved first round need not die of. */
function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

async function check(
  reply: ModelReply,
  { evidence, language, tools }: GenerationInput,
  signal: AbortSignal,
): Promise<Round | undefined> {
  const draft = parseDraft(reply.text);
  if (draft === undefined || contradictsItself(draft)) return undefined;

  const { sentences } = draft;
  return { draft, verified: await verifyAnswer(sentences, evidence, language, tools, signal) };
}

/** Whether it says that there is no answer and gives one: a small model does so whatever it is asked, and refuses nothing by it. */
function contradictsItself({ answerable, sentences }: AnswerDraft): boolean {
  return !answerable && sentences.length > 0;
}

function result({ draft, verified }: Round, outcomes: OutcomeCounts): Generated {
  const { answerable, missing } = draft;

  return { answerable, missing, sentences: verified.sentences, outcomes };
}
