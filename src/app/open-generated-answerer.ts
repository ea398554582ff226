/** What answers with a chat model, made from a configuration. */
import type { Choosing } from '../answer/door/choose-story.ts';
import { StoryAnswerer, type SuggestionMemory } from '../answer/door/story-answerer.ts';
import type { ExtractiveResponder } from '../answer/extractive/extractive-responder.ts';
import type { TokenUsage } from '../answer/generated/chat-model.ts';
import { DailyBudget } from '../answer/generated/daily-budget.ts';
import { GeneratedResponder } from '../answer/generated/generated-responder.ts';
import { ModelCaller } from '../answer/generated/model-caller.ts';
import type { ModelFailure } from '../answer/generated/model-failure.ts';
import { SpendingFile } from '../answer/generated/spending-file.ts';
import type { OutcomeCounts } from '../answer/outcomes.ts';
import type { VerificationTools } from '../answer/verify/verification-tools.ts';
import { dataFolder } from '../base/data-folder.ts';
import type { ChatModelSettings } from '../config/model.ts';
import type { Knowledge } from '../search/knowledge.ts';
import type { QuestionReader } from '../search/question/question.ts';

/** Who wants to hear of the model. */
export interface ModelListeners {
  readonly onModelFailure?: (failure: ModelFailure) => void;
  /** Told what became of the quotes and sentences of each reply. */
  readonly onVerified?: (outcomes: OutcomeCounts) => void;
  /** Told what each request to the model used. */
  readonly onModelUsed?: (used: TokenUsage) => void;
  readonly onNotice?: (notice: string) => void;
}

/** What answerers over different states of the stories share. */
interface SharedMemory {
  readonly suggestions?: SuggestionMemory;
  readonly readWords?: QuestionReader;
  readonly choosing?: Choosing;
}

/** Requests that may wait for their turn; beyond it an answer without the model comes sooner. */
const waiting = 100;

/** Before a second attempt, in milliseconds. */
const backoff = 500;

/** Below the two minutes that the bot gives an answer. */
const longestDeadline = 100_000;

/**
 * What asks the configured model; everything that is opened with it shares its queue and its budget.
 *
 * @param dataDirectory - Where today's spending is kept.
 * @throws UserError When the model's package is missing.
 */
export async function openModelCaller(
  settings: ChatModelSettings,
  dataDirectory: string,
  { onNotice = () => {}, onModelUsed }: ModelListeners = {},
): Promise<ModelCaller> {
  // Loaded only where a model is chosen: what it is made with takes 40 MB.
  const { openChatModel } = await import('../providers/chat/chat-models.ts');
  const model = await openChatModel(settings);
  const file = new SpendingFile(dataFolder(dataDirectory).modelSpending, onNotice);
  const budget = new DailyBudget(settings.daily, await file.read(), (spent) => file.keep(spent));
  const { timeoutSeconds, concurrency, mostOutputTokens } = settings;

  return new ModelCaller(
    model,
    { timeout: timeoutSeconds * 1_000, concurrency, waiting, mostOutputTokens, backoff },
    budget,
    onModelUsed,
  );
}

/** An answerer that asks the model, and falls back to the extractive one. */
export function generatedAnswererOver(
  knowledge: Knowledge,
  extractive: ExtractiveResponder,
  caller: ModelCaller,
  settings: Pick<ChatModelSettings, 'storyTokens' | 'timeoutSeconds'>,
  tools: VerificationTools,
  {
    onModelFailure,
    onVerified,
    suggestions,
    readWords,
    choosing,
  }: ModelListeners & SharedMemory = {},
): StoryAnswerer {
  const responder = new GeneratedResponder({
    extractive,
    knowledge,
    caller,
    tools,
    storyTokens: settings.storyTokens,
    deadline: Math.min(longestDeadline, 3_000 * settings.timeoutSeconds),
    ...(onModelFailure !== undefined && { onFailure: onModelFailure }),
    ...(onVerified !== undefined && { onVerified }),
  });

  return new StoryAnswerer({
    knowledge,
    responder,
    extractive,
    tools,
    ...(suggestions !== undefined && { suggestions }),
    ...(readWords !== undefined && { readWords }),
    ...(choosing !== undefined && { choosing }),
  });
}
