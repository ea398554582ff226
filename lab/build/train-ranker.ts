/**
 * Learns the weights of the ranking and writes `data/ranking/weights.json`, with what they were learned on and how
 * well they hold on what they were not learned on:
 *
 *     node --import tsx lab/build/train-ranker.ts FOLDER
 *
 * FOLDER holds `<set>.<language of the questions>-<language of the texts>.jsonl`. The weights come from XQuAD alone.
 * Held out are contiguous fifths of it, so that no article is on both sides, and the other sets as a whole.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { shipped } from '../../src/base/data-folder.ts';
import { replaceFile } from '../../src/base/files.ts';
import { lazyLexicons } from '../../src/language/lexicon/load-lexicon.ts';
import { BundledEmbedder } from '../../src/providers/embeddings/bundled.ts';
import { bilingualReader } from '../../src/search/question/bilingual-question.ts';
import { searchQuery } from '../../src/search/question/question.ts';
import { type FusionWeights, scaled, weighted } from '../../src/search/ranking/fusion.ts';
import { runCommand } from '../../src/terminal/run-command.ts';
import { parseDataset } from '../evaluation/dataset.ts';
import { createDocumentRetriever } from '../evaluation/document-retriever.ts';
import { type JudgedQuestion, learnWeights } from '../training/learn-weights.ts';

const folds = 5;

/** Candidates that learning looks at; what ranks lower is no rival. */
const rivals = 20;

const pairs = [
  { name: 'same', learned: 'xquad.de-de', others: ['omos-dev.de-de'] },
  { name: 'across', learned: 'xquad.en-de', others: ['omos-dev.en-de'] },
] as const;

const embedder = new BundledEmbedder();
const read = bilingualReader(lazyLexicons());

async function judge(file: string): Promise<JudgedQuestion[]> {
  const judged: JudgedQuestion[] = [];

  for (const document of parseDataset(readFileSync(file, 'utf8'), basename(file))) {
    const { retriever } = await createDocumentRetriever(document, embedder);

    for (const { question, language, relevant } of document.questions) {
      if (relevant.length === 0) continue;

      const count = document.paragraphs.length;
      const passages = await retriever.retrieve(searchQuery({ text: question, language }, read), {
        count,
      });

      judged.push({
        candidates: scaled(passages).slice(0, rivals),
        relevant: passages.slice(0, rivals).map(({ chunk }) => relevant.includes(chunk.paragraph)),
      });
    }
  }

  return judged;
}

/** Share of the questions whose best candidate answers. */
function recallAt1(questions: readonly JudgedQuestion[], weights: FusionWeights): number {
  const right = questions.filter(({ candidates, relevant }) => {
    const scores = candidates.map((candidate) => weighted(candidate, weights));

    return relevant[scores.indexOf(Math.max(...scores))] === true;
  });

  return Math.round((1000 * right.length) / questions.length) / 1000;
}

function heldOutRecall(questions: readonly JudgedQuestion[]): number {
  const foldOf = (index: number) => Math.floor((index * folds) / questions.length);
  const sum = Array.from({ length: folds }, (_, fold) => {
    const weights = learnWeights(questions.filter((_question, index) => foldOf(index) !== fold));
    const held = questions.filter((_question, index) => foldOf(index) === fold);

    return held.length * recallAt1(held, weights);
  }).reduce((one, other) => one + other, 0);

  return Math.round((1000 * sum) / questions.length) / 1000;
}

async function train(folder: string): Promise<void> {
  const weights: Record<string, FusionWeights> = {};
  const recall: Record<string, Record<string, number>> = {};

  for (const { name, learned, others } of pairs) {
    const questions = await judge(join(folder, `${learned}.jsonl`));
    const chosen = learnWeights(questions);
    const figures: Record<string, number> = {
      [`${learned}, cross-validated`]: heldOutRecall(questions),
    };

    for (const other of others) {
      const unseen = await judge(join(folder, `${other}.jsonl`));
      figures[`${other}, unseen`] = recallAt1(unseen, chosen);
      figures[`${learned}, learned on ${other} instead`] = recallAt1(
        questions,
        learnWeights(unseen),
      );
    }

    weights[name] = chosen;
    recall[name] = figures;
    console.log(name, chosen, figures);
  }

  const method =
    'lab/build/train-ranker.ts: softmax loss over the candidates of a question, weights from 0, sum 1';
  const file = `${JSON.stringify({ method, learnedOn: 'XQuAD', weights, recallAt1: recall }, null, 2)}\n`;

  await replaceFile(fileURLToPath(shipped.rankingWeights), file);
}

await program
  .description('Learn the weights of the ranking')
  .argument('<folder>', 'the folder of the sets')
  .action((folder: string) => runCommand(() => train(folder)))
  .parseAsync();
