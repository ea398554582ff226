/**
 * Chooses the weights of the fusion by cross-validation, as `src/knowledge/fusion.ts` has them:
 *
 *     node --import tsx scripts/tune-fusion.ts xquad.de-de.jsonl xquad.en-de.jsonl
 *
 * The questions of each file are cut into five contiguous fifths, so that a topic is not on both sides. The weights
 * that do best on four fifths of all files (recall@1 + MRR@10) are judged on the fifth.
 */
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { parseDataset } from '../src/evaluation/dataset.ts';
import { createDocumentRetriever } from '../src/evaluation/document-retriever.ts';
import { rankingMetrics } from '../src/evaluation/ranking-metrics.ts';
import { type FusionWeights, fuse } from '../src/knowledge/fusion.ts';
import type { Passage } from '../src/knowledge/retriever.ts';
import { BundledEmbeddings } from '../src/providers/bundled.ts';

const folds = 5;

/** The candidates of one question, to be ranked by any weights. */
interface Judged {
  readonly passages: readonly Passage[];
  readonly relevant: readonly number[];
}

async function judge(file: string): Promise<Judged[]> {
  const embeddings = new BundledEmbeddings();
  const judged: Judged[] = [];

  for (const document of parseDataset(readFileSync(file, 'utf8'), file)) {
    const retriever = await createDocumentRetriever(document, embeddings);

    for (const { question, language, relevant } of document.questions) {
      if (relevant.length > 0) {
        const count = document.paragraphs.length;
        const passages = await retriever.retrieve({ text: question, language }, { count });
        judged.push({ passages, relevant });
      }
    }
  }

  return judged;
}

/** Weights in steps of .05 that sum to 1; the lexical leg keeps at least a quarter. */
function grid(): FusionWeights[] {
  const steps = Array.from({ length: 16 }, (_, step) => step);

  return steps.flatMap((vector) =>
    steps
      .filter((overlap) => vector + overlap <= 15)
      .map((overlap) => ({
        lexical: (20 - vector - overlap) / 20,
        vector: vector / 20,
        overlap: overlap / 20,
      })),
  );
}

/** The rank of the best relevant paragraph; ties in reading order, as in the program. */
function rankOf({ passages, relevant }: Judged, weights: FusionWeights): number {
  const fused = fuse(passages, weights);
  const isBefore = (one: Passage, other: Passage) =>
    one.fused > other.fused || (one.fused === other.fused && one.position < other.position);
  const [first, ...others] = fused.filter(({ chunk }) => relevant.includes(chunk.paragraph));

  if (first === undefined) {
    return Number.POSITIVE_INFINITY;
  }

  const best = others.reduce((one, other) => (isBefore(other, one) ? other : one), first);

  return 1 + fused.filter((other) => isBefore(other, best)).length;
}

const files = argv.slice(2);

if (files.length === 0) {
  console.error('Name evaluation files: node --import tsx scripts/tune-fusion.ts FILE.jsonl…');
  exit(1);
}

const judged = await Promise.all(files.map(judge));
const candidates = grid().map((weights) => ({
  weights,
  ranks: judged.map((questions) => questions.map((question) => rankOf(question, weights))),
}));

/** Ranks of one file, inside or outside one fold. */
const part = (ranks: readonly number[], fold: number, inside: boolean): number[] =>
  ranks.filter((_, index) => (Math.floor((index * folds) / ranks.length) === fold) === inside);

const goodness = (ranks: readonly (readonly number[])[], fold: number): number =>
  ranks.reduce((sum, ofFile) => {
    const { recallAt1, mrrAt10 } = rankingMetrics(part(ofFile, fold, false));

    return sum + recallAt1 + mrrAt10;
  }, 0);

const best = (fold: number) =>
  candidates.reduce((one, other) =>
    goodness(other.ranks, fold) > goodness(one.ranks, fold) ? other : one,
  );

const chosen = Array.from({ length: folds }, (_, fold) => best(fold));

console.log('Chosen by fold:', chosen.map(({ weights }) => JSON.stringify(weights)).join(' '));
// No question is in fold −1, so all of them choose.
console.log('Chosen by all:', JSON.stringify(best(-1).weights));

for (const [index, file] of files.entries()) {
  const heldOut = chosen.flatMap(({ ranks }, fold) => part(ranks[index] ?? [], fold, true));

  console.log(`Held out, ${file}:`, JSON.stringify(rankingMetrics(heldOut)));
}
