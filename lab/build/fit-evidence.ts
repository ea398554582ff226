/**
 * Fits what decides between answering and refusing, and which paragraphs belong to an answer, and writes
 * data/calibration/evidence.json. Prints what cross-validation says of it.
 *
 *     node --import tsx lab/build/fit-evidence.ts FOLDER
 *
 * FOLDER holds <name>.<question language>-<text language>.jsonl files of the format that `npm run eval` reads. The
 * thresholds are the probabilities that 20, 11 and 4 of 100 answerable questions of the documents as given fall short
 * of, in cross-validation.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { ParagraphMatcher } from '../../src/answer/evidence/match.ts';
import { weighArticle } from '../../src/answer/evidence/weigh-article.ts';
import { shipped } from '../../src/base/data-folder.ts';
import { replaceFile } from '../../src/base/files.ts';
import { lazyLexicons } from '../../src/language/lexicon/load-lexicon.ts';
import { BundledEmbedder } from '../../src/providers/embeddings/bundled.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import { buildKnowledge } from '../../src/search/knowledge.ts';
import { bilingualReader } from '../../src/search/question/bilingual-question.ts';
import { readTermWeights } from '../../src/search/terms/background.ts';
import { runCommand } from '../../src/terminal/run-command.ts';
import { parseDataset } from '../evaluation/dataset.ts';
import { goldenArticle } from '../evaluation/golden-article.ts';
import { fitEvidence } from '../training/fit-evidence.ts';
import { type TrainingCase, trainingCases } from '../training/training-cases.ts';
import type { WeighedCase } from '../training/weighed-case.ts';

const termWeights = readTermWeights();
const embedder = remembering(new BundledEmbedder(termWeights));
const read = bilingualReader(lazyLexicons());
const matcher = new ParagraphMatcher();

/** The same paragraphs come back in many cases; each is embedded once. */
function remembering(embedder: Embedder): Embedder {
  const known = new Map<string, Float32Array>();

  return {
    identity: embedder.identity,
    embedQuestion: (text, ngrams) => embedder.embedQuestion(text, ngrams),

    async embedPassages(texts) {
      const fresh = [...new Set(texts)].filter((text) => !known.has(text));
      for (const [index, vector] of (await embedder.embedPassages(fresh)).entries()) {
        known.set(fresh[index] ?? '', vector);
      }

      return texts.flatMap((text) => known.get(text) ?? []);
    },
  };
}

/** Enough of a large dataset to fit a dozen coefficients. */
const mostCases = 1_000;

async function weigh(trainingCase: TrainingCase, dataset: string): Promise<WeighedCase> {
  const { title, language, paragraphs, question } = trainingCase;
  const article = goldenArticle({ id: 'article', title, language, paragraphs });
  const knowledge = await buildKnowledge([article], embedder, read);
  const query = knowledge.read(question);
  const passages = await knowledge.retriever.retrieve(query, { count: paragraphs.length });

  return {
    dataset,
    trainingCase,
    weighed: weighArticle(query, article, passages, {
      matcher,
      termWeights,
    }),
  };
}

async function fitModels(folder: string): Promise<void> {
  const cases: WeighedCase[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()) {
    const documents = parseDataset(await readFile(join(folder, file), 'utf8'), file);
    const training = trainingCases(documents);
    console.error(`${file}: ${documents.length} documents, ${training.length} cases`);
    const stride = Math.ceil(training.length / mostCases);
    // A stride over questions, each of which made up to three cases, keeps all kinds.
    const kept = training.filter((_, index) => Math.floor(index / 3) % stride === 0);
    for (const trainingCase of kept) cases.push(await weigh(trainingCase, file));
  }

  const target = fileURLToPath(shipped.evidenceWeights);
  const weights = fitEvidence(cases, console.log);
  await replaceFile(target, `${JSON.stringify(weights, undefined, 2)}\n`);
  console.log(`Wrote ${target}`);
}

await program
  .description('Fit what decides between answering and refusing')
  .argument('<folder>', 'the folder of the sets')
  .action((folder: string) => runCommand(() => fitModels(folder)))
  .parseAsync();
