import { readFile } from 'node:fs/promises';
import { program } from 'commander';
import type { ModelFailure } from '../src/answer/generate/model-failure.ts';
import { parseConfig } from '../src/config.ts';
import { loadEnvironment } from '../src/environment.ts';
import { messageOf, UserError } from '../src/errors.ts';
import { bm25Char4, bm25Words, vectorAlone } from '../src/evaluation/baselines.ts';
import { type GoldenDocument, parseDataset } from '../src/evaluation/dataset.ts';
import { evaluateAnswers } from '../src/evaluation/evaluate-answers.ts';
import { evaluateRanker, type RankerFactory } from '../src/evaluation/evaluate-ranker.ts';
import { goldenArticle } from '../src/evaluation/golden-article.ts';
import {
  answererOfArticles,
  answererOver,
  openAnswererMaker,
  openConfiguredEmbeddings,
} from '../src/open-answerer.ts';
import { type Evaluation, evaluationText } from '../src/terminal/evaluation-text.ts';
import { countingBar } from '../src/terminal/progress.ts';
import { runCommand } from '../src/terminal/run-command.ts';

program
  .name('npm run eval --')
  .description('Measure retrieval, citations and refusals on files of golden questions')
  .argument('<file...>', 'JSONL files; a line holds a document with its questions')
  .option('--json', 'print one JSON array with an object for each file')
  .option(
    '--model <provider:model>',
    'have the answers written by this chat model, as FOOTNOTE_MODEL says in .env.example',
  )
  .action((files: string[], options: { json?: true; model?: string }) =>
    runCommand(async () => {
      const evaluations: Evaluation[] = [];
      for (const file of files) evaluations.push(await evaluate(file, options.model));

      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(evaluations)}\n`
          : `${evaluations.map(evaluationText).join('\n\n')}\n`,
      );
    }),
  );

await program.parseAsync();

async function evaluate(file: string, model: string | undefined): Promise<Evaluation> {
  const documents = parseDataset(await readDataset(file), file);
  const environment = loadEnvironment();
  const config = parseConfig(
    model === undefined ? environment : { ...environment, FOOTNOTE_MODEL: model },
  );
  const makeAnswerer =
    model === undefined ? answererOver : await openAnswererMaker(config, { onModelFailure: tell });
  const { embeddings } = await openConfiguredEmbeddings(config);
  const rankers: Record<keyof Evaluation['baselines'], RankerFactory> = {
    bm25Words,
    bm25Char4,
    vector: vectorAlone(embeddings),
  };
  const answerable = documents.flatMap(({ questions }) =>
    questions.filter(({ relevant }) => relevant.length > 0),
  ).length;
  const all = documents.flatMap(({ questions }) => questions).length;
  const bar = await countingBar(process.stderr, file, all + 3 * answerable);

  try {
    const rank = async (ranker: RankerFactory) =>
      (await evaluateRanker(documents, ranker, bar.advance)).metrics;
    const open = (document: GoldenDocument) =>
      answererOfArticles([goldenArticle(document)], embeddings, makeAnswerer);

    return {
      file,
      ...(model !== undefined && { model }),
      ...(await evaluateAnswers(documents, open, bar.advance)),
      baselines: {
        bm25Words: await rank(rankers.bm25Words),
        bm25Char4: await rank(rankers.bm25Char4),
        vector: await rank(rankers.vector),
      },
    };
  } finally {
    bar.stop();
  }
}

/** A question that the model failed on is answered without it and counted so. */
function tell({ kind, message }: ModelFailure): void {
  process.stderr.write(`The model failed (${kind}): ${message}\n`);
}

async function readDataset(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${messageOf(error)}. Check the path.`);
  }
}
