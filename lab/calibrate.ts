/** `npm run calibrate`: fits how evidence decides, on golden questions of one's own collection. */
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { bundledModel } from '../src/app/bundled-model.ts';
import { openConfiguredEmbedder } from '../src/app/open-answerer.ts';
import { shipped } from '../src/base/data-folder.ts';
import { replaceFile } from '../src/base/files.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { countingLine } from '../src/terminal/progress/progress.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { calibrationText } from './calibration/calibration-text.ts';
import { fitEvidence, withoutAnswers } from './calibration/fit-evidence.ts';
import { type QuestionSignals, signalsOf } from './calibration/signals.ts';
import { openDataset } from './evaluation/dataset.ts';

program
  .name('npm run calibrate --')
  .description('Fit how evidence decides on files of golden questions')
  .argument('<file...>', 'JSONL files; a line holds a document with its questions')
  .option('--out <file>', 'where the models are written', fileURLToPath(shipped.evidenceWeights))
  .action((files: string[], { out }: { out: string }) =>
    runCommand(async () => {
      const sets = await Promise.all(files.map(openDataset));
      const documents = sets.flat();
      const embedder = await openConfiguredEmbedder(parseConfig(loadEnvironment()));
      const all = documents.flatMap(({ questions }) => questions).length;
      const bar = countingLine('reading', all);
      const signals: QuestionSignals[] = [];
      try {
        for (const document of documents) {
          signals.push(...(await signalsOf(document, embedder, bundledModel(), bar.advance)));
        }
      } finally {
        bar.stop();
      }

      const questions = [...signals, ...withoutAnswers(signals)];
      const weights = fitEvidence(questions);
      await replaceFile(out, `${JSON.stringify(weights, undefined, 2)}\n`);
      process.stdout.write(`${calibrationText(signals, weights)}\n`);
    }),
  );

await program.parseAsync();
