// Answers and refusals made of quotes.

import { reasonsIn } from '../../language/claims/causes.ts';
import type { Language } from '../../language/language.ts';
import { asksForReason } from '../../language/questions/reason.ts';
import { leansOnBefore } from '../../language/sentences/leaning.ts';
import type { NotInStory } from '../answer.ts';
import { type Citation, cite, citeWhole } from '../citations.ts';
import { answeringSentences, type SentenceChoice } from '../evidence/answering-sentences.ts';
import type { Judgement, ReadCandidate } from '../evidence/judge.ts';
import { listBehind } from '../evidence/list-behind.ts';
import { selectParagraphs } from '../evidence/select-paragraphs.ts';
import { numberSources } from '../sources.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import { leadIn, type Quoted, quotedBy, quotedSentence } from './reply.ts';

/** Leads in words by who says them, without a colon. */
export type SpeakerLead = (name: string) => string;

/** What is asked, in which words. */
export interface WordedQuestion {
  readonly wording: string;
  readonly language: Language;
}

/** Most quotes that answer a question. */
const mostQuotes = 3;

/** What the likeliest paragraphs answer. @param lead - Names the only one whose words they are. */
export function quotedAnswer(
  { article, candidates }: Judgement,
  { wording, language }: WordedQuestion,
  lead?: SpeakerLead,
): Quoted {
  const gives = asksForReason(wording, language)
    ? (sentence: string) => reasonsIn(sentence, article.language).length > 0
    : undefined;
  const chosen = selectParagraphs(candidates.map(({ probability }) => probability));
  const quotes = chosen
    .flatMap((index) => candidates[index] ?? [])
    .map((candidate, position) => quotesOf(candidate, position === 0 ? { gives } : { most: 1 }));
  const kept = quotes
    .map((own, position) =>
      own.slice(0, Math.max(0, mostQuotes - quotes.slice(0, position).flat().length)),
    )
    .map((own, position) => withList(own, candidates[chosen[position] ?? -1]));
  const sentences = kept
    .filter((own) => own.length > 0)
    .map((own) => quotedSentence(own, language));

  const speakers = new Set(
    sentences.flatMap(({ citations }) => citations.map(({ speaker }) => speaker)),
  );
  const [only] = speakers;
  const answer = quotedBy(article, sentences, language);

  return lead === undefined || only === undefined || speakers.size > 1
    ? answer
    : { ...answer, wording: { kind: 'quoted', lead: leadIn(lead(only), article, language) } };
}

/** A quote that ends with a colon says nothing without what it announces. */
function withList(
  quotes: readonly Citation[],
  candidate: ReadCandidate | undefined,
): readonly Citation[] {
  if (candidate === undefined || quotes.at(-1)?.quote.endsWith(':') !== true) return quotes;

  const { paragraphs } = candidate.article;
  const items = listBehind(candidate).flatMap((at) => paragraphs[at] ?? []);
  return [...quotes, ...items.map((item) => citeWhole(candidate.article, item))];
}

/** Why a story does not answer. */
export interface Refusal {
  /** Whether it says something that comes near: its likeliest paragraph is shown then. */
  readonly isRelated: boolean;
  /** Whether an opinion is asked for, which no story proves. */
  readonly isOpinion: boolean;
}

/** What a refusal shows of itself. */
export type Refused = Pick<
  NotInStory,
  'status' | 'reason' | 'notice' | 'nearest' | 'suggestions' | 'falsePremise'
>;

/** The story does not say. @param candidates - The likeliest first. */
export function notInStory(
  candidates: readonly ReadCandidate[],
  { isRelated, isOpinion }: Refusal,
  language: Language,
): Refused {
  return {
    status: 'abstained',
    reason: isRelated ? 'related' : 'not-in-article',
    notice: answerCatalogue[language][noticeOf(isRelated, isOpinion)],
    nearest: numberSources(isRelated ? candidates.slice(0, 1).flatMap((one) => quotesOf(one)) : []),
    suggestions: [],
  };
}

function noticeOf(isRelated: boolean, isOpinion: boolean): 'noOpinion' | 'onlyNear' | 'notInStory' {
  if (isOpinion) return 'noOpinion';

  return isRelated ? 'onlyNear' : 'notInStory';
}

/** Citations of what answers in a paragraph. */
function quotesOf(
  { article, paragraph, reading, near }: ReadCandidate,
  choice?: SentenceChoice,
): readonly Citation[] {
  return answeringSentences(paragraph, reading.spans, leansOnBefore, { ...choice, near }).map(
    (stretch) => cite(article, paragraph, stretch),
  );
}
