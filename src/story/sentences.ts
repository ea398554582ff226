// The sentences of paragraphs: in their place, and several together.

import type { Paragraph, Sentence } from './article.ts';

/** A sentence with the paragraph that it stands in. */
export interface PlacedSentence {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

/** All sentences of some paragraphs, in their order. */
export function sentencesOf(paragraphs: readonly Paragraph[]): readonly PlacedSentence[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((sentence) => ({ paragraph, sentence })),
  );
}

/** The words of a sentence. */
export function sentenceText({ paragraph, sentence }: PlacedSentence): string {
  return paragraph.text.slice(sentence.start, sentence.end);
}

/** Who speaks in all of some sentences; nothing where they differ or it is not known. */
export function commonSpeaker(sentences: readonly Sentence[]): Pick<Sentence, 'speaker'> {
  const [speaker, ...others] = new Set(sentences.map((sentence) => sentence.speaker));

  return speaker === undefined || others.length > 0 ? {} : { speaker };
}

/** One stretch over sentences that follow each other, with their common speaker; undefined where there is none. */
export function stretchOver(sentences: readonly Sentence[]): Sentence | undefined {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return undefined;

  return { start: first.start, end: last.end, ...commonSpeaker(sentences) };
}

/** Ascending indices of sentences, those of neighbours together. */
export function runsOf(indices: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];

  for (const index of indices) {
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }

  return runs;
}
