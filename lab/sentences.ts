/** `npm run sentences`: measures the check of sentences that a model writes. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { createReader } from '../src/app/open-answerer.ts';
import { openVerificationTools } from '../src/app/open-generated-answerer.ts';
import { shipped } from '../src/base/data-folder.ts';
import { messageOf, UserError } from '../src/base/errors.ts';
import { languageOfArticle } from '../src/language/detection/detect-language.ts';
import type { Article } from '../src/story/article.ts';
import { parseArticle } from '../src/story/parse-article.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { checkSentences } from './evaluation/check-sentences.ts';
import { sentenceMetrics, sentenceTable } from './evaluation/sentence-metrics.ts';
import { type JudgedSentence, parseSentences } from './evaluation/sentence-set.ts';
import { trainingStory } from './evaluation/training-story.ts';

const set = fileURLToPath(new URL('../data/eval/sentences.jsonl', import.meta.url));
const stories = new URL('../data/training/stories/', import.meta.url);

program
  .name('npm run sentences --')
  .description('Measure how many wrong sentences pass the check and how many true ones are kept')
  .argument('[file]', 'JSONL file of sentences', set)
  .option('--json', 'print each sentence with what became of it')
  .action((file: string, options: { json?: true }) =>
    runCommand(async () => {
      const sentences = parseSentences(await readText(file), file);
      const tools = openVerificationTools(createReader());
      const checked = await checkSentences(sentences, remembered(), tools);

      process.stdout.write(
        options.json === true
          ? `${checked.map((one) => JSON.stringify({ ...one.sentence, outcome: one.outcome })).join('\n')}\n`
          : `${sentenceTable(sentenceMetrics(checked))}\n`,
      );
    }),
  );

await program.parseAsync();

/** The story of a sentence; each is read once. */
function remembered(): (sentence: JudgedSentence) => Promise<Article> {
  const known = new Map<string, Promise<Article>>();

  return (sentence) => {
    const key = `${sentence.story} ${sentence.text}`;
    const article = known.get(key) ?? readStory(sentence);
    known.set(key, article);

    return article;
  };
}

async function readStory({ story, text }: JudgedSentence): Promise<Article> {
  const own = fileURLToPath(shipped.story);
  if (story === basename(own, '.md')) {
    return parseArticle(await readFile(own), own, { detectLanguage: languageOfArticle });
  }

  const path = fileURLToPath(new URL(`${story}.jsonl`, stories));
  return trainingStory(await readText(path), path, text);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${messageOf(error)}. Check the path.`);
  }
}
