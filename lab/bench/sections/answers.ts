/** Bench: what an answer by a model costs beside the model. */
import { fileURLToPath } from 'node:url';
import { shipped } from '../../../src/base/data-folder.ts';
import type { Section } from './section.ts';

const story = fileURLToPath(shipped.story);
const golden = fileURLToPath(shipped.goldenQuestions);

/** What an answer by a model costs beside the model. */
export const answers: Section = {
  description: 'a generated answer without the time of the model (p99 at most 15 ms)',
  async run({ quick, onProgress }) {
    const { readFile } = await import('node:fs/promises');
    const { measureOverhead } = await import('../answer-bench.ts');
    const { openDataset } = await import('../../evaluation/dataset.ts');
    const { parseArticle } = await import('../../../src/story/parse-article.ts');
    const { buildKnowledge } = await import('../../../src/search/knowledge.ts');
    const { languageOfArticle } = await import(
      '../../../src/language/detection/detect-language.ts'
    );
    const { generatedAnswererOver } = await import('../../../src/app/open-generated-answerer.ts');
    const { openVerificationTools } = await import('../../../src/answer/verify/open-tools.ts');
    const { createReader, extractiveOver, openConfiguredEmbedder } = await import(
      '../../../src/app/open-answerer.ts'
    );
    const { parseConfig } = await import('../../../src/config/config.ts');

    const article = parseArticle(await readFile(story), story, {
      detectLanguage: languageOfArticle,
    });
    const documents = await openDataset(golden);
    const questions = documents.flatMap((document) =>
      document.questions.map(({ question }) => question),
    );
    const knowledge = await buildKnowledge(
      [article],
      await openConfiguredEmbedder(parseConfig({})),
    );
    const extractive = extractiveOver(knowledge, 'balanced');
    const tools = openVerificationTools(createReader());
    const limits = { storyTokens: 12_000, timeoutSeconds: 30 };

    onProgress(`${questions.length} questions`);
    const overhead = await measureOverhead({
      article,
      questions,
      rounds: quick ? 3 : 20,
      open: (caller) => generatedAnswererOver(knowledge, extractive, caller, limits, tools),
    });

    return {
      text: [
        'Language, retrieval, prompt, two rounds of verification and rendering of an answer by a scripted model',
        'that answers at once and quotes badly; the time of the model is not in it.',
        `${overhead.questions} questions: p50 ${overhead.p50.toFixed(1)} ms, p99 ${overhead.p99.toFixed(1)} ms`,
      ].join('\n'),
      data: overhead,
    };
  },
};
