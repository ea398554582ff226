/** `npm run checks`: measures the check of messages: supported, contradicted, not mentioned. */
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import type { CheckParts } from '../src/answer/check/check-text.ts';
import { openVerificationTools } from '../src/answer/verify/open-tools.ts';
import { bundledModel } from '../src/app/bundled-model.ts';
import { createReader } from '../src/app/open-answerer.ts';
import { bundledEmbedder } from '../src/providers/embeddings/bundled.ts';
import { buildKnowledge } from '../src/search/knowledge.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { checkClaims, checkTable } from './evaluation/sentences/check-claims.ts';
import { type JudgedSentence, parseSentences } from './evaluation/sentences/sentence-set.ts';
import { readText, storiesOfSentences } from './evaluation/sentences/sentence-stories.ts';

const embedder = bundledEmbedder(bundledModel(), 'checks');
const set = fileURLToPath(new URL('../data/eval/sentences.jsonl', import.meta.url));

program
  .name('npm run checks --')
  .description('Measure what the check of messages says of true and of wrong sentences')
  .argument('[file]', 'JSONL file of sentences', set)
  .option('--json', 'print each sentence with what was said of it')
  .action((file: string, options: { json?: true }) =>
    runCommand(async () => {
      const sentences = parseSentences(await readText(file), file);
      const names = [...new Set(sentences.map(({ story }) => story))];
      const partsOf = remembered();
      const own = await checkClaims(sentences, partsOf);
      // Each is held against the next story too, of which it says nothing.
      const others = await checkClaims(
        sentences.filter((sentence) => sentence.true),
        (sentence) => {
          const story = names[(names.indexOf(sentence.story) + 1) % names.length];
          return partsOf({ ...sentence, story: story ?? sentence.story });
        },
      );

      process.stdout.write(
        options.json === true
          ? `${[...own, ...others].map((one) => JSON.stringify({ ...one.sentence, verdict: one.verdict })).join('\n')}\n`
          : `${checkTable(own, others)}\n`,
      );
    }),
  );

await program.parseAsync();
// The model's thread would keep the program alive.
process.exit();

/** What the story of a sentence is checked with; each is read once. */
function remembered(): (sentence: JudgedSentence) => Promise<CheckParts> {
  const tools = openVerificationTools(createReader());
  const articleOf = storiesOfSentences();
  const known = new Map<string, Promise<CheckParts>>();

  const open = async (sentence: JudgedSentence): Promise<CheckParts> => {
    const knowledge = await buildKnowledge([await articleOf(sentence)], embedder);

    return { ...knowledge, tools };
  };

  return (sentence) => {
    const key = `${sentence.story} ${sentence.text}`;
    const parts = known.get(key) ?? open(sentence);
    known.set(key, parts);

    return parts;
  };
}
