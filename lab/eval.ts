/** `npm run eval`: measures retrieval, citations and refusals on golden questions, or the reading of articles. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option, program } from 'commander';
import type { ModelFailure } from '../src/answer/generated/model-failure.ts';
import { bundledModel } from '../src/app/bundled-model.ts';
import {
  answererOfArticles,
  openAnswererMaker,
  openConfiguredEmbedder,
} from '../src/app/open-answerer.ts';
import { UserError } from '../src/base/errors.ts';
import { replaceFile } from '../src/base/files.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import type { Article } from '../src/story/article.ts';
import { countingLine } from '../src/terminal/progress/progress.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import type { JudgedAnswer } from './evaluation/answer-metrics.ts';
import { bm25Char4, bm25Words, vectorAlone } from './evaluation/baselines.ts';
import { openConversations } from './evaluation/conversations/conversation-set.ts';
import { conversationsText } from './evaluation/conversations/conversations-text.ts';
import { evaluateConversations } from './evaluation/conversations/evaluate-conversations.ts';
import { answererAlone, type Surface, surfaces } from './evaluation/conversations/interlocutor.ts';
import { type GoldenDocument, openDataset } from './evaluation/dataset.ts';
import { evaluateAnswers } from './evaluation/evaluate-answers.ts';
import { evaluateRanker, type RankerFactory } from './evaluation/evaluate-ranker.ts';
import { type Evaluation, evaluationText } from './evaluation/evaluation-text.ts';
import { goldenArticle } from './evaluation/golden-article.ts';
import { evaluateContradictions } from './evaluation/premises/evaluate-contradictions.ts';
import { evaluatePremises } from './evaluation/premises/evaluate-premises.ts';
import type { OpenAnswerer } from './evaluation/premises/judge-each.ts';
import { openPremises, type PremiseQuestion } from './evaluation/premises/premise-set.ts';
import { contradictionsText, premisesText } from './evaluation/premises/premises-text.ts';
import { evaluateQuotations } from './evaluation/quotations/evaluate-quotations.ts';
import { openQuotations, type QuotationDocument } from './evaluation/quotations/quotation-set.ts';
import { quotationText } from './evaluation/quotations/quotation-text.ts';
import { type JudgedQuote, judgeQuotes, quotesText } from './evaluation/quoted-sentences.ts';
import { refusalCurve } from './evaluation/refusal-curve.ts';
import {
  evaluateStoryChoices,
  storyChoicesText,
} from './evaluation/story-choices/evaluate-story-choices.ts';
import { openStoryChoices } from './evaluation/story-choices/story-choice-set.ts';

program
  .name('npm run eval --')
  .description('Measure retrieval, citations and refusals on files of golden questions')
  .argument('[file...]', 'JSONL files; a line holds a document with its questions')
  .option(
    '--articles <folder>',
    'measure instead how articles are read: a folder a page, with source.html and expected.json',
  )
  .option(
    '--peer <reader...>',
    'with --articles: beside it "readability", or a folder with PAGE.html as another program read it',
  )
  .option('--verbose', 'with --articles: print each page with its faults')
  .option('--json', 'print one JSON array with an object for each file')
  .option('--curve <file>', 'draw false answers against false refusals into this SVG file')
  .option('--quotations', 'the files hold labelled quotations; measure who is found to speak')
  .option('--errors', 'with --quotations, list what is wrong, missing or beside every label')
  .option(
    '--model <provider:model>',
    'have the answers written by this chat model, as FOOTNOTE_MODEL says in .env.example',
  )
  .option(
    '--stories',
    'the files hold questions over several stories: print how often the right one is asked',
  )
  .option(
    '--premises',
    'the files hold questions with false premises and plain ones: print how many are named',
  )
  .option(
    '--contradictions',
    'of the same files: print how many questions that a story answers twice are told so',
  )
  .option(
    '--quoted',
    'the files are stories of data/training: print how often a quote holds the answering sentence',
  )
  .option('--conversations', 'the files hold conversations: print the right turns by move')
  .addOption(
    new Option(
      '--surface <surface>',
      'with --conversations: lead them with the bot on a loopback Discord, there',
    ).choices(surfaces),
  )
  .action((files: string[], options: Options) =>
    runCommand(async () => {
      if (options.articles !== undefined) {
        const { articles, peer = [], verbose = false, json = false } = options;
        const { evaluateArticles } = await import('./articles/evaluate-articles.ts');
        process.stdout.write(await evaluateArticles(articles, { peers: peer, verbose, json }));
        return;
      }
      if (files.length === 0) {
        throw new UserError(
          'There is no file of questions. Name one, or a folder with --articles.',
        );
      }
      if (options.stories === true) {
        for (const file of files) process.stdout.write(`${await chooseStories(file)}\n`);
        return;
      }
      if (options.conversations === true) {
        const { surface } = options;
        for (const file of files) {
          process.stdout.write(`${await leadConversations(file, surface)}\n\n`);
        }
        return;
      }
      if (options.premises === true) {
        for (const file of files) process.stdout.write(`${await namePremises(file)}\n\n`);
        return;
      }
      if (options.contradictions === true) {
        for (const file of files) process.stdout.write(`${await tellContradictions(file)}\n\n`);
        return;
      }
      if (options.quoted === true) {
        process.stdout.write(`${await quoteSentences(files)}\n`);
        return;
      }
      if (options.quotations === true) {
        await evaluateSpeakers(files, options);
        return;
      }

      // What is wrong with the last file is told before the first is measured.
      const sets = await Promise.all(
        files.map(async (file) => ({ file, documents: await openDataset(file) })),
      );
      const evaluated: Evaluated[] = [];
      for (const set of sets) evaluated.push(await evaluate(set, options.model));
      const evaluations = evaluated.map(({ evaluation }) => evaluation);

      if (options.curve !== undefined) {
        const series = evaluated.map(({ evaluation, judged }) => ({
          name: basename(evaluation.file),
          judged,
        }));
        await replaceFile(options.curve, refusalCurve(series));
      }

      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(evaluations)}\n`
          : `${evaluations.map(evaluationText).join('\n\n')}\n`,
      );
    }),
  );

await program.parseAsync();

interface Options {
  readonly json?: true;
  readonly curve?: string;
  readonly model?: string;
  readonly articles?: string;
  readonly peer?: readonly string[];
  readonly verbose?: true;
  readonly conversations?: true;
  readonly surface?: Surface;
  readonly stories?: true;
  readonly premises?: true;
  readonly contradictions?: true;
  readonly quoted?: true;
  readonly quotations?: true;
  readonly errors?: true;
}

/** All files are one set. */
async function evaluateSpeakers(
  files: readonly string[],
  { json, errors }: Options,
): Promise<void> {
  const documents: QuotationDocument[] = [];
  for (const file of files) documents.push(...(await openQuotations(file)));
  const evaluation = evaluateQuotations(documents);

  process.stdout.write(
    json === true
      ? `${JSON.stringify(evaluation)}\n`
      : `${quotationText(evaluation, errors === true)}\n`,
  );
}

/** All files are one set. */
async function quoteSentences(files: readonly string[]): Promise<string> {
  const embedder = await openConfiguredEmbedder(parseConfig(loadEnvironment()));
  const bar = countingLine('stories', files.length);
  const judged: JudgedQuote[] = [];

  try {
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      judged.push(...(await judgeQuotes(text, file, embedder, bundledModel())));
      bar.advance();
    }
  } finally {
    bar.stop();
  }

  return quotesText(`${files.length} stories`, judged);
}

interface Evaluated {
  readonly evaluation: Evaluation;
  readonly judged: readonly JudgedAnswer[];
}

/** A file with what it holds. */
interface GoldenSet {
  readonly file: string;
  readonly documents: readonly GoldenDocument[];
}

async function evaluate(
  { file, documents }: GoldenSet,
  model: string | undefined,
): Promise<Evaluated> {
  const environment = loadEnvironment();
  const config = parseConfig(
    model === undefined ? environment : { ...environment, FOOTNOTE_MODEL: model },
  );
  const makeAnswerer =
    model === undefined ? undefined : await openAnswererMaker(config, { onModelFailure: tell });
  const embedder = await openConfiguredEmbedder(config);
  const rankers: Record<keyof Evaluation['baselines'], RankerFactory> = {
    bm25Words,
    bm25Char4,
    vector: vectorAlone(embedder),
  };
  const answerable = documents.flatMap(({ questions }) =>
    questions.filter(({ relevant }) => relevant.length > 0),
  ).length;
  const all = documents.flatMap(({ questions }) => questions).length;
  const bar = countingLine(file, all + 3 * answerable);

  try {
    const rank = async (ranker: RankerFactory) =>
      (await evaluateRanker(documents, ranker, bar.advance)).metrics;
    const open = (document: GoldenDocument) =>
      answererOfArticles(
        [goldenArticle(document)],
        embedder,
        config.answer.operatingPoint,
        makeAnswerer,
      );

    const { result, judged } = await evaluateAnswers(documents, open, bar.advance);
    const baselines = {
      bm25Words: await rank(rankers.bm25Words),
      bm25Char4: await rank(rankers.bm25Char4),
      vector: await rank(rankers.vector),
    };

    const evaluation = { file, ...(model !== undefined && { model }), ...result, baselines };
    return { evaluation, judged };
  } finally {
    bar.stop();
  }
}

async function leadConversations(file: string, surface: Surface | undefined): Promise<string> {
  const conversations = (await openConversations(file)).filter(
    ({ turns }) => surface !== 'direct' || turns.every(({ by }) => by === undefined),
  );
  const config = parseConfig(loadEnvironment());
  const embedder = await openConfiguredEmbedder(config);
  // All of Discord, which only those load who want it.
  const wire = surface && (await import('./evaluation/conversations/wire.ts'));
  const turns = conversations.flatMap((conversation) => conversation.turns);
  const bar = countingLine(file, turns.length);

  try {
    const open = async (article: Article) => {
      const answerer = await answererOfArticles([article], embedder, config.answer.operatingPoint);
      const { language } = article;

      return surface === undefined || wire === undefined
        ? answererAlone(answerer, language)
        : wire.openWire(answerer, surface, language);
    };
    const name = surface === undefined ? file : `${file} (${surface})`;

    return conversationsText(name, await evaluateConversations(conversations, open, bar.advance));
  } finally {
    bar.stop();
  }
}

async function chooseStories(file: string): Promise<string> {
  const set = await openStoryChoices(file);
  const config = parseConfig(loadEnvironment());
  const embedder = await openConfiguredEmbedder(config);
  const answerer = await answererOfArticles(set.articles, embedder, config.answer.operatingPoint);
  const bar = countingLine(file, set.questions.length);

  try {
    return storyChoicesText(file, await evaluateStoryChoices(set, answerer, bar.advance));
  } finally {
    bar.stop();
  }
}

async function namePremises(file: string): Promise<string> {
  return premisesText(file, await judgePremiseSet(file, evaluatePremises));
}

async function tellContradictions(file: string): Promise<string> {
  return contradictionsText(file, await judgePremiseSet(file, evaluateContradictions));
}

/** What becomes of the questions of a set about stories, told while it is found out. */
async function judgePremiseSet<Judged>(
  file: string,
  evaluate: (
    questions: readonly PremiseQuestion[],
    open: OpenAnswerer,
    onQuestion: () => void,
  ) => Promise<readonly Judged[]>,
): Promise<readonly Judged[]> {
  const questions = await openPremises(file);
  const config = parseConfig(loadEnvironment());
  const embedder = await openConfiguredEmbedder(config);
  const open = (article: Article) =>
    answererOfArticles([article], embedder, config.answer.operatingPoint);
  const bar = countingLine(file, questions.length);

  try {
    return await evaluate(questions, open, bar.advance);
  } finally {
    bar.stop();
  }
}

/** A question that the model failed on is answered without it and counted so. */
function tell({ kind, message }: ModelFailure): void {
  process.stderr.write(`The model failed (${kind}): ${message}\n`);
}
