// Golden sets cut into small stories with answerable and unanswerable questions.

import type { GoldenDocument } from '../evaluation/dataset.ts';

/** A question over a small document, for fitting what decides between answering and refusing. */
export interface TrainingCase {
  readonly question: { readonly text: string; readonly language: GoldenDocument['language'] };
  readonly language: GoldenDocument['language'];
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Indices from 0 of the paragraphs that answer; empty where none does. */
  readonly relevant: readonly number[];
  /**
   * `given`: as the dataset has it. `near-miss`: the paragraphs that answer are left out, their neighbours stay.
   * `off-topic`: the question belongs to another document.
   */
  readonly kind: 'given' | 'near-miss' | 'off-topic';
  /** Cases that share text share a group; cross-validation must not split it. */
  readonly group: string;
}

/** Paragraphs of a long document that are kept together, and how many such blocks make a small one. */
const blockSize = 5;
const blocksOfCase = 5;

/**
 * Small documents of the size of a news story with answerable, nearly answerable and unrelated questions. A
 * document of more than 100 paragraphs becomes many small ones of five blocks of five paragraphs each. Deterministic.
 */
export function trainingCases(documents: readonly GoldenDocument[]): TrainingCase[] {
  return documents.flatMap((document, position) =>
    document.paragraphs.length > 100
      ? casesOfLongDocument(document)
      : casesOfShortDocument(document, otherDocument(documents, position)),
  );
}

function casesOfShortDocument(document: GoldenDocument, other: GoldenDocument): TrainingCase[] {
  const { language, title, paragraphs } = document;
  // Several documents of a set can have the same text, with a question each; those have the same title.
  const group = title;

  return document.questions.flatMap(({ question: text, language: asked, relevant: numbers }) => {
    const base = { question: { text, language: asked }, language, title, group };
    const relevant = numbers.map((number) => number - 1);
    const rest = paragraphs.filter((_, index) => !relevant.includes(index));
    const given: TrainingCase = { ...base, paragraphs, relevant, kind: 'given' };
    const offTopic: TrainingCase = {
      ...base,
      title: other.title,
      language: other.language,
      paragraphs: other.paragraphs,
      relevant: [],
      kind: 'off-topic',
    };
    const nearMiss: TrainingCase = { ...base, paragraphs: rest, relevant: [], kind: 'near-miss' };

    return [
      given,
      ...(other.id === document.id ? [] : [offTopic]),
      ...(relevant.length > 0 && rest.length > 0 ? [nearMiss] : []),
    ];
  });
}

function casesOfLongDocument(document: GoldenDocument): TrainingCase[] {
  const { language, title, paragraphs } = document;
  const blocks = Math.ceil(paragraphs.length / blockSize);

  return document.questions.flatMap(
    ({ question: text, language: asked, relevant: numbers }, position) => {
      const [home] = numbers;
      if (home === undefined) return [];

      const homeBlock = Math.floor((home - 1) / blockSize);
      // The home block's place among the others moves from question to question, so that place tells nothing.
      const chosen = Array.from(
        { length: blocksOfCase },
        (_, offset) => (homeBlock + (offset - (position % blocksOfCase)) * 7 + blocks * 7) % blocks,
      );
      const indices = [...new Set(chosen)].flatMap((block) =>
        paragraphs.map((_, index) => index).slice(block * blockSize, (block + 1) * blockSize),
      );
      const base = {
        question: { text, language: asked },
        language,
        title,
        group: `${document.id}#${homeBlock}`,
      };
      const pick = (keep: (index: number) => boolean) => {
        const kept = indices.filter(keep);
        return {
          ...base,
          paragraphs: kept.map((index) => paragraphs[index] ?? ''),
          relevant: kept.flatMap((index, place) => (numbers.includes(index + 1) ? place : [])),
        };
      };

      const answers = (index: number) => numbers.includes(index + 1);
      const isHome = (index: number) => Math.floor(index / blockSize) === homeBlock;

      return [
        { ...pick(() => true), kind: 'given' },
        { ...pick((index) => !answers(index)), kind: 'near-miss' },
        { ...pick((index) => !isHome(index) && !answers(index)), kind: 'off-topic' },
      ] satisfies TrainingCase[];
    },
  );
}

/** Another document, far enough away that neighbours in the file, which may share a subject, are not paired. */
function otherDocument(documents: readonly GoldenDocument[], position: number): GoldenDocument {
  const other = documents[(position * 37 + 11) % documents.length] ?? documents[0];
  if (other === undefined) throw new RangeError('Expected at least one document, got none.');

  return other;
}
