/** `npm run ask`: a question, or many, answered in the terminal. */
import { createInterface } from 'node:readline';
import { program } from 'commander';
import { z } from 'zod';
import type { Answerer } from '../src/answer/answerer.ts';
import { proofOf } from '../src/answer/proof/proof.ts';
import { bundledModel } from '../src/app/bundled-model.ts';
import { UserError } from '../src/base/errors.ts';
import { printable } from '../src/base/printable.ts';
import { programVersion } from '../src/base/program-version.ts';
import { type Config, parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import type { ProofSettings } from '../src/config/proof.ts';
import { answerJson } from '../src/terminal/answer-json.ts';
import { answerText } from '../src/terminal/answer-text.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { modelTrouble } from '../src/terminal/model-trouble.ts';
import { type OpenedStories, openStories } from '../src/terminal/open-stories.ts';
import { type TerminalProgress, terminalProgress } from '../src/terminal/progress/progress.ts';
import { writeProof } from '../src/terminal/proof/proof-files.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { plainStyle, streamStyle } from '../src/terminal/style.ts';

interface Options {
  readonly json?: true;
  readonly jsonl?: true;
  readonly article?: string;
  readonly proof?: string;
  readonly page?: string;
  readonly strict?: true;
}

/** The exit code of `--strict` where an answer was made without the chat model. */
const modelFailed = 2;

const looking = 'Looking for the answer';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

asTyped(
  program.name('npm run ask --'),
  'npm run ask',
  'npm run ask -- "Worum geht es?"',
  'npm run ask -- --json --article story.md "What happened?"',
  'npm run ask -- --page answer.html "What happened?"',
)
  .description(
    'Answer a question about the stories, each sentence with the paragraph that proves it',
  )
  .argument(
    '[question...]',
    'the question, in German or English; left out on a terminal, a conversation begins',
  )
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
  .option(
    '--page <file>',
    'write the answer as a web page with the story and its quotes marked, to be shared',
  )
  .option('--strict', 'exit with 2 where the chat model failed and its answer was replaced')
  .action((words: string[], options: Options) => runCommand(() => ask(words.join(' '), options)));

await program.parseAsync();

async function ask(question: string, options: Options): Promise<number> {
  const isConversation = question.trim() === '' && isTalkable(options);
  if (options.jsonl !== true && question.trim() === '' && !isConversation) {
    throw new UserError('There is no question. For example: npm run ask -- "Worum geht es?"');
  }

  const progress = terminalProgress();
  progress.show('Opening the stories');
  const ended = new AbortController();
  // Loads beside the index. Not every question needs the model: the one that does says what is wrong with it.
  const warming = bundledModel(progress.onNotice).warm({ signal: ended.signal });
  warming.catch(() => {});

  try {
    const config = parseConfig(loadEnvironment());
    let failures = 0;
    const stories = await openStories(config, options.article, {
      ...progress,
      onModelFailure(failure) {
        failures += 1;
        const { provider = '', model = '' } = config.model.chat ?? {};
        progress.onNotice?.(printable(modelTrouble(failure, `${provider}:${model}`)));
      },
    });
    if (isConversation) await talk(stories, config, progress);
    else if (options.jsonl === true) await answerLines(stories.answerer, progress);
    else await answerOne(stories, question, options, config.proof, progress);

    return options.strict === true && failures > 0 ? modelFailed : 0;
  } finally {
    progress.stop();
    ended.abort();
  }
}

/** Whether a person sits there who can be asked for questions. */
function isTalkable({ json, jsonl, proof, page }: Options): boolean {
  const isAtTerminal = process.stdin.isTTY && process.stdout.isTTY;

  return isAtTerminal && json === undefined && jsonl === undefined && (proof ?? page) === undefined;
}

async function talk(
  { answerer, placeOf }: OpenedStories,
  { discord: { language } }: Config,
  progress: TerminalProgress,
): Promise<void> {
  const { converse } = await import('../src/terminal/conversation/conversation.ts');
  await converse({
    answerer,
    input: process.stdin,
    output: process.stdout,
    style: () => streamStyle(process.stdout, process.env, placeOf),
    language,
    onWork: () => progress.show(looking),
    onWrite: () => progress.stop(),
  });
}

async function answerOne(
  { answerer, placeOf }: OpenedStories,
  question: string,
  options: Options,
  { keyFile }: ProofSettings,
  progress: TerminalProgress,
): Promise<void> {
  progress.show(looking);
  const answer = await answerer.answer({ text: question, history: [] });

  if (options.proof !== undefined) {
    const text = answerText(answer, plainStyle);
    const context = { question, text, program: programVersion(), made: new Date() };
    await writeProof(options.proof, proofOf(answer, answerer.stories, context), keyFile);
  }
  if (options.page !== undefined) {
    progress.show('Writing the page');
    // Loads parts of discord.js with it, which no other answer here needs.
    const { writePage } = await import('../src/terminal/answer-page/write-page.ts');
    await writePage(options.page, {
      question,
      answer,
      stories: answerer.stories,
      made: new Date(),
    });
  }
  progress.stop();
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(answerJson(answer))}\n`
      : `${answerText(answer, streamStyle(process.stdout, process.env, placeOf))}\n`,
  );
}

/** One process for all lines; a malformed line ends it with its number, after the answers to those before it. */
async function answerLines(answerer: Answerer, progress: TerminalProgress): Promise<void> {
  let number = 0;

  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;

    const { id, question } = parseLine(line, number);
    progress.show(looking);
    const answer = await answerer.answer({ text: question, history: [] });
    progress.stop();
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
