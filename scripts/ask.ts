/** `npm run ask`: a question, or many, answered in the terminal. */
import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { program } from 'commander';
import { z } from 'zod';
import type { Answerer } from '../src/answer/answerer.ts';
import type { StoryAnswerer } from '../src/answer/door/story-answerer.ts';
import { proofOf } from '../src/answer/proof/proof.ts';
import { bundledModel } from '../src/app/bundled-model.ts';
import {
  answererOfArticles,
  type Listeners,
  openAnswerer,
  openAnswererMaker,
  openConfiguredEmbedder,
} from '../src/app/open-answerer.ts';
import { UserError } from '../src/base/errors.ts';
import { type Config, parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import type { ProofSettings } from '../src/config/proof.ts';
import { languageOfArticle } from '../src/language/detection/detect-language.ts';
import { isAddress } from '../src/library/addresses/web-address.ts';
import { readArticleFiles } from '../src/library/article-files.ts';
import type { Article } from '../src/story/article.ts';
import { answerJson } from '../src/terminal/answer-json.ts';
import { answerText, plainStyle } from '../src/terminal/answer-text.ts';
import { examples, tellMisplaced } from '../src/terminal/command-help.ts';
import { programVersion } from '../src/terminal/program-version.ts';
import { terminalProgress } from '../src/terminal/progress.ts';
import { writeProof } from '../src/terminal/proof-files.ts';
import { runCommand } from '../src/terminal/run-command.ts';

interface Options {
  readonly json?: true;
  readonly jsonl?: true;
  readonly article?: string;
  readonly proof?: string;
}

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

program
  .name('npm run ask --')
  .description(
    'Answer a question about the stories, each sentence with the paragraph that proves it',
  )
  .argument('[question...]', 'the question, in German or English')
  .option('--json', 'print one JSON object')
  .option('--jsonl', 'read {"id", "question"} lines from stdin and print one JSON object for each')
  .option(
    '--article <file>',
    'answer from this file or address (https://…) alone, without touching the index',
  )
  .option(
    '--proof <file>',
    'write a file that proves the answer; `npm run verify -- FILE` checks it',
  )
  .version(programVersion(), '--version', 'print the version')
  .addHelpText(
    'after',
    examples(
      'npm run ask -- "Worum geht es?"',
      'npm run ask -- --json --article story.md "What happened?"',
    ),
  )
  .hook('preAction', tellMisplaced)
  .action((words: string[], options: Options) => runCommand(() => ask(words.join(' '), options)));

await program.parseAsync();

async function ask(question: string, options: Options): Promise<void> {
  if (options.jsonl !== true && question.trim() === '') {
    throw new UserError('There is no question. For example: npm run ask -- "Worum geht es?"');
  }

  const progress = await terminalProgress(process.stderr);
  const ended = new AbortController();
  // Loads beside the index. Not every question needs the model: the one that does says what is wrong with it.
  const warming = bundledModel(progress.onNotice).warm({ signal: ended.signal });
  warming.catch(() => {});

  try {
    const config = parseConfig(loadEnvironment());
    const answerer = await open(config, options, progress);
    progress.loading(warming);
    await (options.jsonl === true
      ? answerLines(answerer, () => progress.stop())
      : answerOne(answerer, question, options, config.proof, () => progress.stop()));
  } finally {
    progress.stop();
    ended.abort();
  }
}

/** @param onAnswer - Called before anything is printed. */
async function answerOne(
  answerer: StoryAnswerer,
  question: string,
  options: Options,
  { keyFile }: ProofSettings,
  onAnswer: () => void,
): Promise<void> {
  const answer = await answerer.answer({ text: question, history: [] });
  onAnswer();
  const isColoured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const paint = (format: 'bold' | 'dim') => (text: string) =>
    isColoured ? styleText(format, text) : text;

  if (options.proof !== undefined) {
    const text = answerText(answer, plainStyle);
    const context = { question, text, program: programVersion(), made: new Date() };
    await writeProof(options.proof, proofOf(answer, answerer.stories, context), keyFile);
  }
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(answerJson(answer))}\n`
      : `${answerText(answer, { strong: paint('bold'), faint: paint('dim') })}\n`,
  );
}

async function open(
  config: Config,
  { article }: Options,
  listeners: Listeners,
): Promise<StoryAnswerer> {
  if (article === undefined) return openAnswerer(config, listeners);

  const embedder = await openConfiguredEmbedder(config, listeners);
  return answererOfArticles(
    await readStories(article, listeners),
    embedder,
    config.answer.operatingPoint,
    await openAnswererMaker(config, listeners),
  );
}

/** The stories of a file, a folder or an address. */
async function readStories(
  name: string,
  { onNotice = () => {} }: Listeners,
): Promise<readonly Article[]> {
  if (isAddress(name)) {
    // Loaded where there is something to fetch.
    const { fetchStoryAlone } = await import('../src/library/addresses/keep-stories.ts');
    const { article, notices } = await fetchStoryAlone(name);
    for (const notice of notices) onNotice(notice);

    return [article];
  }

  const { articles, faults } = await readArticleFiles([name], {
    detectLanguage: languageOfArticle,
  });
  const [fault] = faults;
  if (fault !== undefined) throw fault.error;

  return articles.map((file) => file.article);
}

/** One process for all lines; a malformed line ends it with its number, after the answers to those before it. */
async function answerLines(answerer: Answerer, onAnswer: () => void): Promise<void> {
  let number = 0;

  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;

    const { id, question } = parseLine(line, number);
    const answer = await answerer.answer({ text: question, history: [] });
    onAnswer();
    process.stdout.write(`${JSON.stringify({ id, ...answerJson(answer) })}\n`);
  }
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    throw new UserError(
      `stdin, line ${number}: expected {"id": …, "question": "…"}, got ${line.slice(0, 80)}`,
    );
  }
}
