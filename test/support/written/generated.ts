// Answerers with a chat model that follows a script.

import { type Answer, sentencesOf, shownSources } from '../../../src/answer/answer.ts';
import type { Answerer } from '../../../src/answer/answerer.ts';
import { StoryAnswerer } from '../../../src/answer/door/story-answerer.ts';
import { DailyBudget, type DailyLimits } from '../../../src/answer/generated/daily-budget.ts';
import { GeneratedResponder } from '../../../src/answer/generated/generated-responder.ts';
import { ModelCaller } from '../../../src/answer/generated/model-caller.ts';
import type { ModelFailure } from '../../../src/answer/generated/model-failure.ts';
import type { ChatModelSettings } from '../../../src/config/model.ts';
import { openChatModel } from '../../../src/providers/chat/chat-models.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import type { Article } from '../../../src/story/article.ts';
import { citationsOf } from '../answers.ts';
import { scriptedExtractive } from '../evidence/scripted-answerer.ts';
import { trigramEmbedder } from '../evidence/trigram-embedder.ts';
import type { ScriptedModelServer, Wire } from '../servers/scripted-model-server.ts';
import { tools } from '../story.ts';

/** What a test changes of the usual. */
export interface GeneratedOptions {
  readonly wire?: Wire;
  readonly settings?: Partial<ChatModelSettings>;
  readonly limits?: DailyLimits;
  readonly timeout?: number;
  readonly deadline?: number;
  readonly waiting?: number;
}

/**
 * The answerer as the program makes it, over articles in memory, with a scripted model behind real HTTP. What answers
 * without the model goes by spelling.
 */
export async function generatedAnswerer(
  articles: readonly Article[],
  server: ScriptedModelServer,
  options: GeneratedOptions = {},
): Promise<{
  readonly answerer: Answerer;
  readonly failures: ModelFailure[];
  readonly budget: DailyBudget;
}> {
  const {
    wire = 'openai',
    limits = {},
    timeout = 5_000,
    deadline = 20_000,
    waiting = 100,
  } = options;
  const settings: ChatModelSettings = {
    provider: wire,
    model: 'scripted',
    baseUrl: server.address(wire),
    streams: true,
    timeoutSeconds: 5,
    concurrency: 4,
    mostOutputTokens: 500,
    storyTokens: 20_000,
    daily: limits,
    ...options.settings,
  };
  const knowledge = await buildKnowledge(articles, trigramEmbedder);
  const failures: ModelFailure[] = [];
  const budget = new DailyBudget(limits, undefined);
  const { mostOutputTokens, concurrency } = settings;
  const caller = new ModelCaller(
    await openChatModel(settings),
    { timeout, concurrency, waiting, mostOutputTokens, backoff: 1 },
    budget,
  );

  const extractive = scriptedExtractive(knowledge);
  const responder = new GeneratedResponder({
    extractive,
    knowledge,
    caller,
    tools,
    storyTokens: settings.storyTokens,
    deadline,
    onFailure: (failure) => failures.push(failure),
  });
  const answerer = new StoryAnswerer({ knowledge, responder, extractive });

  return { answerer, failures, budget };
}

/**
 * What is wrong with the citations of an answer: every quote must stand verbatim in the paragraph that it names, every
 * sentence must have one, and the sources must be those of the sentences, numbered from 1. Empty when all is well.
 */
export function citationFaults(answer: Answer, articles: readonly Article[]): readonly string[] {
  const sentences = sentencesOf(answer);
  const citedSources = sentences.flatMap((sentence) => sentence.sources);
  const cited = citedSources.map(({ citation }) => citation);
  const sources = citationsOf(answer);
  const unproved = sentences.filter((sentence) => sentence.sources.length === 0);
  const inventions = [...cited, ...sources].filter(({ article, paragraph, kind, quote }) => {
    const paragraphs = articles.find(({ slug }) => slug === article)?.paragraphs ?? [];

    return !paragraphs.some(
      ({ number, kind: other, text }) =>
        number === paragraph && other === kind && quote.trim() !== '' && text.includes(quote),
    );
  });
  const orphans =
    answer.status === 'answered'
      ? sources.filter((source) => !cited.some(({ quote }) => quote === source.quote))
      : [];
  const misnumbered = shownSources(answer).filter(({ number }, index) => number !== index + 1);
  const strangers = citedSources.filter(
    ({ number, citation }) => sources[number - 1]?.quote !== citation.quote,
  );

  return [
    ...unproved.map(({ text }) => `no citation: ${text}`),
    ...inventions.map(({ quote }) => `not in the story: ${quote}`),
    ...orphans.map(({ quote }) => `a source of nothing: ${quote}`),
    ...misnumbered.map(({ number, citation }) => `not source ${number}: ${citation.quote}`),
    ...strangers.map(({ number, citation }) => `not what source ${number} is: ${citation.quote}`),
    ...(answer.status === 'answered' && cited.length === 0
      ? ['an answer without any citation']
      : []),
  ];
}
