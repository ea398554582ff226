/** `npm run sentences`: measures the check of sentences that a model writes. */
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { openVerificationTools } from '../src/answer/verify/open-tools.ts';
import { createReader } from '../src/app/open-answerer.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { checkSentences } from './evaluation/sentences/check-sentences.ts';
import { sentenceMetrics, sentenceTable } from './evaluation/sentences/sentence-metrics.ts';
import { parseSentences } from './evaluation/sentences/sentence-set.ts';
import { readText, storiesOfSentences } from './evaluation/sentences/sentence-stories.ts';

const set = fileURLToPath(new URL('../data/eval/sentences.jsonl', import.meta.url));

program
  .name('npm run sentences --')
  .description('Measure how many wrong sentences pass the check and how many true ones are kept')
  .argument('[file]', 'JSONL file of sentences', set)
  .option('--json', 'print each sentence with what became of it')
  .action((file: string, options: { json?: true }) =>
    runCommand(async () => {
      const sentences = parseSentences(await readText(file), file);
      const tools = openVerificationTools(createReader());
      const checked = await checkSentences(sentences, storiesOfSentences(), tools);

      process.stdout.write(
        options.json === true
          ? `${checked.map((one) => JSON.stringify({ ...one.sentence, outcome: one.outcome })).join('\n')}\n`
          : `${sentenceTable(sentenceMetrics(checked))}\n`,
      );
    }),
  );

await program.parseAsync();
