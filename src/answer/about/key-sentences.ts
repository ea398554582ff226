// The sentences that say what a whole story says.

import { leansOnBefore } from '../../language/sentences/leaning.ts';
import { openingMarks } from '../../language/words/characters.ts';
import type { Article } from '../../story/article.ts';
import { type PlacedSentence, sentencesOf, sentenceText } from '../../story/sentences.ts';
import { toldIn } from '../evidence/standfirst.ts';
import { ngramSimilarity, type Similarity } from './similarity.ts';

/** A shorter sentence says too little, a longer one too much; in UTF-16 code units. */
const shortest = 40;
const longest = 420;

/** Sentences that are compared; of a longer story evenly spread ones. */
const mostCompared = 600;

/** A sentence up to this length is worth less, in proportion to it; in UTF-16 code units. */
const fullLength = 110;

/** How much likeness to headline and standfirst counts beside likeness to the whole: editors sum up in them. */
const headShare = 0.4;

/** What a sentence is worth that begins the story; news says first what it is about. */
const leadGain = 1.6;
/** What is left of it where it needs the one before it … */
const dependentLoss = 0.5;
/** … where it does not open its paragraph: those that do can be understood first … */
const insideLoss = 0.8;
/** … and where somebody else's words begin it. */
const quotedLoss = 0.8;
/** What is left of it where its paragraph gave one already. */
const besideLoss = 0.6;
/** What is taken off for being like one that was chosen. */
const repetitionLoss = 0.6;

/**
 * So many stretches that say most of what the story says, in its order. Where the story has a standfirst in whole
 * sentences it comes first: its editors summed up in it, and the body goes on from there. The body is cut into as many
 * parts as are left, and each gives the sentence that is most like the whole and least like those of other parts. Fewer
 * where it has fewer.
 */
export function keySentences(
  article: Article,
  count: number,
  similarity: Similarity = ngramSimilarity,
): readonly PlacedSentence[] {
  const standfirst = wholeStandfirst(article);
  const first = standfirst === undefined ? [] : [standfirst];
  const wanted = count - first.length;
  if (wanted === 0) return first;

  const candidates = candidatesOf(article, wanted);
  const texts = candidates.map(sentenceText);
  const likeness = similarity([...texts, headOf(article)], article.language);
  const worth = texts.map((text, position) => {
    const isLike =
      (1 - headShare) * likeness.toAll(position) +
      headShare * likeness.between(position, texts.length);
    return (
      isLike *
      weightOf(text, {
        isLead: position === 0 && standfirst === undefined,
        isInside: (candidates[position]?.sentence.start ?? 0) > 0,
      })
    );
  });

  const chosen: number[] = [];
  const parts = Math.min(wanted, candidates.length);
  for (let part = 0; part < parts; part += 1) {
    const start = Math.floor((part * candidates.length) / parts);
    const end = Math.floor(((part + 1) * candidates.length) / parts);
    const gain = (position: number) => {
      const before = standfirst === undefined ? chosen : [texts.length, ...chosen];
      const repeats = before.map((other) => likeness.between(position, other));
      const isBeside = chosen.some(
        (other) => candidates[other]?.paragraph === candidates[position]?.paragraph,
      );
      return (
        (worth[position] ?? 0) * (isBeside ? besideLoss : 1) -
        repetitionLoss * Math.max(0, ...repeats)
      );
    };

    let best = start;
    for (let position = start + 1; position < end; position += 1) {
      if (gain(position) > gain(best)) best = position;
    }
    chosen.push(best);
  }

  return [...first, ...chosen.flatMap((position) => candidates[position] ?? [])];
}

/** The standfirst of a story with a body, where it tells something. */
function wholeStandfirst({ paragraphs }: Article): PlacedSentence | undefined {
  const paragraph = paragraphs.find(({ kind }) => kind === 'standfirst');
  const sentence = paragraph && toldIn(paragraph);
  const hasBody = paragraphs.some(({ kind }) => kind === 'text');

  return paragraph && sentence && hasBody ? { paragraph, sentence } : undefined;
}

/** The sentences of the running text; of what there is else where there is none. Not empty. */
function candidatesOf({ paragraphs }: Article, count: number): readonly PlacedSentence[] {
  const kinds = ['text', 'post', 'note', 'standfirst', 'title'] as const;
  const kind = kinds.find((one) => paragraphs.some((paragraph) => paragraph.kind === one));
  const all = sentencesOf(paragraphs.filter((paragraph) => paragraph.kind === kind));

  const fitting = all.filter((one) => {
    const text = sentenceText(one);
    return text.length >= shortest && text.length <= longest && !text.endsWith('?');
  });

  return evenly(fitting.length < count ? all : fitting, mostCompared);
}

/** At most so many of a list, evenly spread over it, in its order. */
export function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;

  return Array.from(
    { length: most },
    (_, index) => items[Math.floor((index * items.length) / most)],
  ).filter((item) => item !== undefined);
}

/** Headline and standfirst; empty where there are none. */
function headOf({ title = '', standfirst = '' }: Article): string {
  return `${title} ${standfirst}`.trim();
}

function weightOf(
  text: string,
  { isLead, isInside }: { readonly isLead: boolean; readonly isInside: boolean },
): number {
  const lead = isLead ? leadGain : 1;
  const full = Math.min(1, text.length / fullLength);
  const dependent = leansOnBefore(text) ? dependentLoss : 1;
  const quoted = opensQuotation.test(text) ? quotedLoss : 1;

  return lead * full * dependent * quoted * (isInside ? insideLoss : 1);
}

const opensQuotation = new RegExp(`^[${openingMarks}]`, 'u');
