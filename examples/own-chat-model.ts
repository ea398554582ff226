// A chat model of your own: one method. Whatever it writes, a reader sees only what the story proves.
// Run it: node --import tsx examples/own-chat-model.ts

import type { Answer } from '../src/answer/answer.ts';
import type { ChatModel } from '../src/answer/generated/chat-model.ts';
import { DailyBudget } from '../src/answer/generated/daily-budget.ts';
import { ModelCaller } from '../src/answer/generated/model-caller.ts';
import { openVerificationTools } from '../src/answer/verify/open-tools.ts';
import { bundledModel } from '../src/app/bundled-model.ts';
import { createReader, extractiveOver } from '../src/app/open-answerer.ts';
import { generatedAnswererOver } from '../src/app/open-generated-answerer.ts';
import { languageOfArticle } from '../src/language/detection/detect-language.ts';
import { bundledEmbedder } from '../src/providers/embeddings/bundled.ts';
import { buildKnowledge } from '../src/search/knowledge.ts';
import { parseArticle } from '../src/story/parse-article.ts';
import { answerText } from '../src/terminal/answer-text.ts';
import { plainStyle } from '../src/terminal/style.ts';

/** Takes one true sentence and one invented one to every question; put a call of your model in its place. */
export const ownModel: ChatModel = {
  name: 'example:half-truths',

  async complete() {
    return {
      text: JSON.stringify({
        answerable: true,
        missing: [],
        sentences: [
          {
            text: 'Die Brücke am Hafen ist bis Freitag gesperrt.',
            citations: [
              {
                paragraph: 1,
                quote: 'Die Brücke am Hafen bleibt bis Freitag gesperrt.',
                speaker: '',
              },
            ],
          },
          {
            text: 'Die Brücke wird abgerissen.',
            citations: [{ paragraph: 1, quote: 'Die Brücke wird abgerissen.', speaker: '' }],
          },
        ],
      }),
    };
  },
};

/** What a story answers with that model. */
export async function askWithOwnModel(story: string, question: string): Promise<Answer> {
  const article = parseArticle(Buffer.from(story), 'story.md', {
    detectLanguage: languageOfArticle,
  });
  const read = createReader();
  const knowledge = await buildKnowledge([article], bundledEmbedder(bundledModel(), 'example'));
  const limits = {
    timeout: 30_000,
    concurrency: 1,
    waiting: 10,
    mostOutputTokens: 500,
    backoff: 500,
  };
  const caller = new ModelCaller(ownModel, limits, new DailyBudget({}, undefined));
  const answerer = generatedAnswererOver(
    knowledge,
    extractiveOver(knowledge, 'balanced'),
    caller,
    { storyTokens: 12_000, timeoutSeconds: 30 },
    openVerificationTools(read),
  );

  return answerer.answer({ text: question, history: [] });
}

if (process.argv[1]?.endsWith('own-chat-model.ts') === true) {
  const story =
    'Die Brücke am Hafen bleibt bis Freitag gesperrt.\n\nEin Gutachter fand drei Risse im Stahl.\n';
  const answer = await askWithOwnModel(story, 'Was ist mit der Brücke?');
  process.stdout.write(`${answerText(answer, plainStyle)}\n`);
}
