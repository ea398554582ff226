// What somebody says in a story, as citations.

import { byLanguage } from '../../language/language.ts';
import { phraseWithinTest } from '../../language/phrases/phrases.ts';
import {
  type Attitude,
  attitudes,
  speechPhrases,
} from '../../language/questions/speech-phrases.ts';
import type { Article, Paragraph, Utterance } from '../../story/article.ts';
import { runsOf, stretchOver } from '../../story/sentences.ts';
import { type Citation, cite } from '../citations.ts';

/** A paragraph with what was asked for of what is said in it. */
export interface SaidIn {
  /** Its position in `Article.paragraphs`. */
  readonly position: number;
  /** In reading order; at least one. */
  readonly utterances: readonly Utterance[];
}

const ranks = { direct: 0, indirect: 2, act: 3 } as const;

/** An embedded post is direct speech, and seldom what somebody is asked about. */
const postRank = 1;

/**
 * Utterances by paragraph: direct speech before embedded posts before indirect speech before acts, then in reading order. A headline says again what
 * the body says; it counts only where nothing else does.
 */
export function byParagraph(
  utterances: readonly Utterance[],
  { paragraphs }: Article,
): readonly SaidIn[] {
  const inBody = utterances.filter(({ paragraph }) => (paragraphs[paragraph]?.number ?? 0) > 0);
  const counted = inBody.length > 0 ? inBody : utterances;
  const positions = [...new Set(counted.map(({ paragraph }) => paragraph))];
  const said = positions.map((position) => ({
    position,
    utterances: counted.filter(({ paragraph }) => paragraph === position),
  }));
  const rankOf = ({ position, utterances: own }: SaidIn) =>
    paragraphs[position]?.kind === 'post'
      ? postRank
      : Math.min(...own.map(({ kind }) => ranks[kind]));

  return said.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Of longer words only the sentences are cited that are wanted, where any is; in UTF-16 code units. */
const longWords = 420;

/**
 * The sentences in which it is said; neighbours are one citation.
 *
 * @param isWanted - Which sentences of somebody's long words are enough; all when absent.
 */
export function citeSaid(
  article: Article,
  { position, utterances }: SaidIn,
  isWanted?: (sentence: string) => boolean,
): readonly Citation[] {
  const paragraph = article.paragraphs[position];
  if (paragraph === undefined) return [];

  const said = paragraph.sentences.flatMap(({ start, end }, index) =>
    utterances.some((one) => one.start < end && one.end > start) ? index : [],
  );
  const runs = runsOf(said).flatMap((run) => wantedOf(run, paragraph, isWanted));
  const speakers = new Set(utterances.map(({ speaker }) => speaker));
  const [speaker] = speakers;

  return runs.flatMap((run) => {
    const stretch = stretchOver(run.flatMap((index) => paragraph.sentences[index] ?? []));
    if (stretch === undefined) return [];

    // A sentence around a quotation has no speaker of its own where most of it is the story's.
    const isOthers = stretch.speaker === undefined && hasOther(run, paragraph.sentences, speaker);
    return cite(
      article,
      paragraph,
      speakers.size === 1 && speaker !== undefined && !isOthers ? { ...stretch, speaker } : stretch,
    );
  });
}

function wantedOf(
  run: readonly number[],
  { text, sentences }: Paragraph,
  isWanted: ((sentence: string) => boolean) | undefined,
): readonly (readonly number[])[] {
  const stretch = stretchOver(run.flatMap((index) => sentences[index] ?? []));
  if (isWanted === undefined || !stretch || stretch.end - stretch.start <= longWords) return [run];

  const wanted = run.filter((index) => {
    const sentence = sentences[index];
    return sentence !== undefined && isWanted(text.slice(sentence.start, sentence.end));
  });
  return wanted.length === 0 ? [run] : runsOf(wanted);
}

function hasOther(
  run: readonly number[],
  sentences: readonly { readonly speaker?: string }[],
  speaker: string | undefined,
): boolean {
  return run.some((index) => {
    const own = sentences[index]?.speaker;
    return own !== undefined && own !== speaker;
  });
}

const cues = byLanguage((language) => {
  const table = speechPhrases[language].attitudes;

  return Object.fromEntries(
    attitudes.map((attitude) => [attitude, phraseWithinTest(table[attitude].cues)]),
  );
});

/** Whether an utterance is told with a verb of that kind. */
export function isWithAttitude(
  { cue }: Utterance,
  attitude: Attitude,
  { language }: Pick<Article, 'language'>,
): boolean {
  return cues[language][attitude]?.test(cue) === true;
}
