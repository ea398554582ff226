/** What stands where in a data folder, and which files come with the program. No other module knows these names. */
import { join } from 'node:path';

/** The paths of a data folder, relative to the working directory where that is. */
export interface DataFolder {
  /** The stories, one a file. */
  readonly articles: string;
  /** What is made from them. */
  readonly index: string;
  /** Embedding models that were downloaded. */
  readonly models: string;
  /** What the chat model cost today. */
  readonly modelSpending: string;
  /** Questions behind the bot's latest messages on Discord. */
  readonly askedQuestions: string;
  /** Stories that were taken away, for a day. */
  readonly removed: string;
  /** What editors choose and what is counted for them. */
  readonly settings: string;
}

/** @param directory - As `FOOTNOTE_DATA_DIR` names it. */
export function dataFolder(directory: string): DataFolder {
  return {
    articles: join(directory, 'articles'),
    index: join(directory, 'index'),
    models: join(directory, 'models'),
    modelSpending: join(directory, 'model-spending.json'),
    askedQuestions: join(directory, 'asked-questions.jsonl'),
    removed: join(directory, 'removed'),
    settings: join(directory, 'settings.sqlite'),
  };
}

const shippedFolder = new URL('../../data/', import.meta.url);

/** Files that come with the program, wherever it is started; the programs in `lab/build` make most of them. */
export const shipped = {
  /** The story that comes along, and the golden questions about it. */
  story: new URL('articles/us-iran-verhandlungen.md', shippedFolder),
  goldenQuestions: new URL('eval/story.jsonl', shippedFolder),
  evidenceWeights: new URL('calibration/evidence.json', shippedFolder),
  /** Encoder and reader. */
  model: new URL('model/', shippedFolder),
  lexicon: {
    de: new URL('lexicon/from-de.bin', shippedFolder),
    en: new URL('lexicon/from-en.bin', shippedFolder),
    /** Translations written by hand, which the other two are built with. */
    supplement: new URL('lexicon/supplement.txt', shippedFolder),
  },
  /** By which languages are told apart. */
  detection: new URL('detection/pieces.bin', shippedFolder),
} as const;
