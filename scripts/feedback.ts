/** `npm run feedback`: what people said of answers, and their questions as cases of the evaluation. */
import { mkdir, readdir } from 'node:fs/promises';
import { join, parse, relative } from 'node:path';
import { program } from 'commander';
import { dataFolder } from '../src/base/data-folder.ts';
import { UserError } from '../src/base/errors.ts';
import { replaceFile } from '../src/base/files.ts';
import { printable } from '../src/base/printable.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { regressionCases, type StoryCases } from '../src/library/feedback/regression-cases.ts';
import { SqliteFeedback } from '../src/library/feedback/sqlite-feedback.ts';
import { readKept } from '../src/library/settings/read-kept.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { feedbackText } from '../src/terminal/feedback-text.ts';
import { runCommand } from '../src/terminal/run-command.ts';

asTyped(
  program.name('npm run feedback --'),
  'npm run feedback',
  'npm run feedback -- --export data/feedback',
)
  .description(
    'Show what people said of answers; write the questions that they let be kept as cases',
  )
  .option(
    '--export <folder>',
    'write STORY.jsonl (for npm run eval) and STORY.undecided.jsonl there',
  )
  .action((options: { export?: string }) => runCommand(() => show(options.export)));

await program.parseAsync();

async function show(folder: string | undefined): Promise<void> {
  const { articles, settings } = dataFolder(parseConfig(loadEnvironment()).storage.dataDirectory);
  const kept = await readKept(settings, async (database) => {
    const feedback = new SqliteFeedback(database);

    return { counts: await feedback.counts(), questions: await feedback.questions() };
  });
  if (kept === undefined) {
    throw new UserError(
      `${settings} is not there. There is feedback after the bot has run; check FOOTNOTE_DATA_DIR.`,
    );
  }

  const { counts, questions } = kept;
  process.stdout.write(feedbackText(counts, questions.length));
  if (folder === undefined) return;

  await mkdir(folder, { recursive: true });
  const files = await readdir(articles).catch(() => []);
  for (const cases of regressionCases(questions)) await write(cases, folder, articles, files);
}

async function write(
  { story, decided, undecided }: StoryCases,
  folder: string,
  articles: string,
  files: readonly string[],
): Promise<void> {
  const name = story === '' ? 'no-story' : story;
  const file = files.find((one) => parse(one).name === story) ?? `${story}.md`;
  const sets = [
    [
      `${name}.jsonl`,
      decided.length === 0 ? [] : [{ article: relative(folder, join(articles, file)) }, ...decided],
    ],
    [`${name}.undecided.jsonl`, undecided],
  ] as const;

  for (const [set, lines] of sets) {
    if (lines.length === 0) continue;

    const path = join(folder, set);
    await replaceFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    process.stdout.write(`${printable(path)}\n`);
  }
}
