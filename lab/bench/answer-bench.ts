// What a question costs beside the chat model.

import type { Answerer } from '../../src/answer/answerer.ts';
import type { ChatModel } from '../../src/answer/generated/chat-model.ts';
import { DailyBudget } from '../../src/answer/generated/daily-budget.ts';
import { ModelCaller } from '../../src/answer/generated/model-caller.ts';
import { renderAnswer } from '../../src/discord/reply/render.ts';
import type { Article } from '../../src/story/article.ts';
import { percentile } from '../evaluation/ranking-metrics.ts';

/** What a question costs beside the model, in milliseconds. */
export interface AnswerOverhead {
  readonly questions: number;
  readonly p50: number;
  readonly p99: number;
  /** Share of the questions that were answered by proved sentences. */
  readonly answered: number;
}

/** What is measured. */
export interface OverheadInput {
  readonly article: Article;
  readonly questions: readonly string[];
  /** How often each is asked; the first time is not counted. */
  readonly rounds: number;
  /** A new answerer that asks this caller, so that no cache answers. */
  readonly open: (caller: ModelCaller) => Answerer;
}

const limits = { timeout: 60_000, concurrency: 1, waiting: 1, mostOutputTokens: 500, backoff: 1 };

/**
 * Times everything that a question takes but the model: language, retrieval, prompt, parsing, verification of two
 * rounds, rendering for Discord. The model is a program that answers at once, and badly on purpose: of each four
 * quotes one is exact, one under the wrong paragraph, one misspelt and one made up, so that every search is done.
 */
export async function measureOverhead(input: OverheadInput): Promise<AnswerOverhead> {
  const model = clumsyModel(input.article);
  const times: number[] = [];
  let answered = 0;

  for (let round = 0; round <= input.rounds; round += 1) {
    for (const text of input.questions) {
      const answerer = input.open(new ModelCaller(model, limits, new DailyBudget({}, undefined)));
      model.spent = 0;
      const start = performance.now();
      const answer = await answerer.answer({ text, history: [] });
      renderAnswer(answer, { question: text });
      if (round === 0) continue;

      times.push(performance.now() - start - model.spent);
      if (answer.status === 'answered' && answer.wording.kind === 'written') answered += 1;
    }
  }

  return {
    questions: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    answered: answered / Math.max(1, times.length),
  };
}

/** Its own time, in milliseconds, is added up in `spent`. */
function clumsyModel({ paragraphs }: Article): ChatModel & { spent: number } {
  const sentences = paragraphs.flatMap(({ text, sentences: spans }, index) =>
    spans.map(({ start, end }) => ({ label: index + 1, quote: text.slice(start, end) })),
  );
  const long = sentences.filter(({ quote }) => quote.length > 60);
  let turn = 0;

  const model = {
    name: 'clumsy',
    spent: 0,

    complete: async () => {
      const start = performance.now();
      turn += 1;
      const [exact, moved, misspelt, invented] = [0, 1, 2, 3].map(
        (offset) => long[(turn * 7 + offset * 5) % Math.max(1, long.length)],
      );
      const text = JSON.stringify({
        answerable: true,
        missing: [],
        sentences: [
          sentence(exact?.quote, exact?.label, exact?.quote),
          sentence(moved?.quote, (moved?.label ?? 0) + 3, moved?.quote),
          sentence(
            misspelt?.quote,
            misspelt?.label,
            misspelt?.quote.replace(/(?<=\p{Ll})e/u, 'ee'),
          ),
          sentence(
            invented?.quote,
            invented?.label,
            [...(invented?.quote ?? '')].reverse().join(''),
          ),
        ],
      });
      model.spent += performance.now() - start;

      return { text };
    },
  };

  return model;
}

function sentence(text = '', paragraph = 0, quote = '') {
  return { text: text.replace(/["„“”]/gu, ''), citations: [{ paragraph, quote, speaker: '' }] };
}
