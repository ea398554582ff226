// What somebody wants of the last answer, done.

import type { Stories } from '../../story/stories.ts';
import { aboutStory } from '../about/about-story.ts';
import type { Answered, NotInStory } from '../answer.ts';
import { notSaid, quoteLanguage, type Untimed } from '../extractive/reply.ts';
import type { AskedAbout, AskedOfAnswer } from '../question/asked.ts';
import type { Responder } from '../question/responder.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import {
  howSure,
  inOneSentence,
  inOtherWords,
  nextParagraph,
  whoSaysIt,
} from './of-last-answer.ts';

/** What it is done with. */
export interface MoveParts {
  readonly stories: Stories;
  readonly responder: Responder;
  /** Finds more in the story's own words. */
  readonly extractive: Responder;
}

/** Sentences by which a summary grows that is too short. */
const moreSentences = 3;

/** @throws The signal's reason where that is aborted. */
export async function answerMove(
  asked: AskedOfAnswer,
  parts: MoveParts,
  signal?: AbortSignal,
): Promise<Untimed> {
  const { move, last, language } = asked;
  const { stories } = parts;

  switch (move.kind) {
    case 'who-says':
      return whoSaysIt(last, language, stories);
    case 'sure':
      return howSure(last, language, stories);
    case 'again':
      return last.answer;
    case 'translate':
      return inOtherWords(last, language, stories) ?? (await answerAnew(asked, parts, signal));
    case 'shorter':
      return (
        resized(asked, (sentences) => Math.floor(sentences / 2), stories) ??
        inOneSentence(last, language, stories)
      );
    case 'more':
      return (
        resized(asked, (sentences) => sentences + moreSentences, stories) ??
        (await moreOf(asked, parts, signal))
      );
  }
}

/** The question of the last answer, answered once more. */
async function answerAnew(
  { base, language }: AskedOfAnswer,
  { stories, responder }: MoveParts,
  signal: AbortSignal | undefined,
): Promise<Untimed> {
  if (base === undefined) return notSaid(aboutTexts[language].nothingToGoOn, language);

  return base.kind === 'about' ? aboutStory(base, stories) : responder.respond(base, signal);
}

/** A summary with more or fewer sentences than the last answer has; undefined where that is none. */
function resized(
  { base, last, language }: AskedOfAnswer,
  size: (sentences: number) => number,
  stories: Stories,
): Untimed | undefined {
  if (base?.kind !== 'about' || base.topic.kind !== 'summary') return undefined;
  if (last.answer.status !== 'answered') return undefined;

  const sentences = Math.min(mostSentences, Math.max(1, size(last.answer.sentences.length)));
  const summary: AskedAbout = { ...base, topic: { kind: 'summary', sentences }, language };
  return aboutStory(summary, stories);
}

/** Sentences of the longest summary. */
const mostSentences = 6;

/** What else the story says on the same question, or what stands next. */
async function moreOf(
  { base, last, language }: AskedOfAnswer,
  { stories, extractive }: MoveParts,
  signal: AbortSignal | undefined,
): Promise<Untimed> {
  if (base?.kind !== 'question') return nextParagraph(last, language, stories);

  const found = await extractive.respond({ ...base, shown: last.shown }, signal);
  return found.status === 'answered'
    ? withLead(found, stories)
    : nextParagraph(last, language, stories);
}

/** Says that it is more of the same. */
function withLead(found: Answered, stories: Stories): Answered | NotInStory {
  const { language, sources } = found;
  const article = stories.one(sources[0]?.citation.article ?? '');
  const texts = aboutTexts[language];
  const quotes = article && quoteLanguage(article, language);

  return { ...found, wording: { kind: 'quoted', lead: texts.lead(texts.more, quotes) } };
}
