// An answer in Discord's Markdown: what it says, and what proves it.

import {
  type Abstained,
  isAboutStory,
  type OneAnswer,
  type Source,
  shownSources,
} from '../../answer/answer.ts';
import type { Citation } from '../../answer/citations.ts';
import { statementKind } from '../../answer/speech/statement-kind.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import { type Language, languages } from '../../language/language.ts';
import type { Place } from '../../story/place.ts';
import type { Stories } from '../../story/stories.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { clip } from '../reply/clip.ts';
import { escapeLine, toLine } from '../reply/escape.ts';
import { isVisible } from '../reply/pack-blocks.ts';

/** How much of each thing is shown. */
export interface Room {
  /** Code points of a sentence, a quote, a name. */
  readonly text: number;
  /** Sources of one answer. */
  readonly sources: number;
}

const mostSentences = 6;
const mostMarks = 5;
const nameLength = 80;
const statementLength = 300;

/** What an answer says by itself, a line each; empty where its sources say it all. */
export function statementLines(answer: OneAnswer, { text }: Room): readonly string[] {
  if (answer.status === 'abstained') {
    const [notice = ''] = visibleLines([noticeOf(answer)], text);
    const { nearest } = answerCatalogue[answer.language];
    const isRelated = shownSources(answer).length > 0;

    return [`${notice} ${isRelated ? nearest : ''}`.trim()].filter((line) => line !== '');
  }
  if (answer.wording.kind === 'quoted') {
    return isPlainLead(answer.wording.lead) ? [] : visibleLines([answer.wording.lead], text);
  }

  return answer.sentences
    .filter((sentence) => isVisible(toLine(sentence.text)))
    .slice(0, mostSentences)
    .map((sentence, index) => {
      const marks = sentence.sources.slice(0, mostMarks).map(({ number }) => `[${number}]`);
      const said = escapeLine(clip(sentence.text, text));

      return `${index === 0 ? `**${said}**` : said} ${marks.join('')}`.trimEnd();
    });
}

/**
 * The sources of an answer: each quote first, since the first line is what a notification shows, then where it stands
 * and who says it.
 */
export function sourceLines(
  answer: OneAnswer,
  stories: Stories,
  { text, sources: most }: Room,
): readonly string[] {
  const { language } = answer;
  const all = shownSources(answer).filter(({ citation }) => isVisible(toLine(citation.quote)));
  const slugs = new Set(all.map(({ citation }) => citation.article));
  const lines = all.slice(0, most).map(({ number, citation }) => {
    const { article, quote } = citation;
    const story = slugs.size > 1 ? [stories.one(article)?.title ?? article] : [];
    const where = [
      placeText(citation, language),
      ...story,
      describedFor(citation.speaker ?? '', language),
    ]
      .filter((part) => isVisible(toLine(part)))
      .map((part) => escapeLine(clip(part, Math.min(text, nameLength))));

    return [
      ...foreignLines(citation, answer, stories, text),
      `> ${escapeLine(clip(quote, text))}`,
      `-# [${number}] ${where.join(' · ')}`,
    ].join('\n');
  });
  const left = all.length - lines.length;

  return left > 0 ? [...lines, `-# ${messagesIn(language).card.moreSources(left)}`] : lines;
}

/** Above a quote that the asker may not read; where a model has put it in their language, it stands above already. */
function foreignLines(
  citation: Citation,
  answer: OneAnswer,
  stories: Stories,
  length: number,
): readonly string[] {
  const story = stories.one(citation.article);
  const isTranslated = answer.status === 'answered' && answer.wording.kind === 'written';
  if (story === undefined || story.language === answer.language || isTranslated) return [];

  const kind = statementKind(citation, story, answer.language);
  const line = messagesIn(answer.language).card.statement(kind, story.language);
  return [escapeLine(clip(line, Math.min(2 * length, statementLength)))];
}

/** What stands below everything else: what was left out, and how the answer came about. */
export function noteLines(answer: OneAnswer, { text }: Room): readonly string[] {
  const note = isAboutStory(answer) ? (answer.note ?? '') : '';
  const lead =
    answer.status === 'answered' && answer.wording.kind === 'quoted' ? answer.wording.lead : '';
  const isTelling = isPlainLead(lead) && !languages.some((one) => leadsOf(one).includes(lead));

  return [...(isTelling ? [lead.replace(/:$/u, '')] : []), note]
    .filter((line) => isVisible(toLine(line)))
    .map((line) => `-# ${escapeLine(clip(line, text))}`);
}

/** Where a quote stands, in short. */
export function placeText({ kind, paragraph }: Place, language: Language): string {
  const { place } = answerCatalogue[language];

  return kind === 'text' ? `¶ ${paragraph}` : place(kind, paragraph);
}

/** Questions stand below as buttons. */
function noticeOf(answer: Abstained): string {
  if (!('suggestions' in answer) || answer.suggestions.length === 0) return answer.notice;

  const { askInstead } = answerCatalogue[answer.language];
  return answer.notice.replace(` ${askInstead(answer.suggestions)}`, '');
}

/** Whether a lead says no more than that the article says what follows. */
function isPlainLead(lead: string): boolean {
  return languages.some((language) => lead.startsWith(leadStart(language)));
}

function leadStart(language: Language): string {
  return answerCatalogue[language].speech.said(0);
}

function leadsOf(language: Language): readonly string[] {
  const { lead } = answerCatalogue[language];

  return [undefined, ...languages].map(lead);
}

function visibleLines(texts: readonly string[], most: number): readonly string[] {
  return texts
    .filter((line) => isVisible(toLine(line)))
    .map((line) => `**${escapeLine(clip(line, most))}**`);
}

/** Sources that a reader can open. */
export function shownPassages(answer: OneAnswer, { sources }: Room): readonly Source[] {
  return shownSources(answer).slice(0, sources);
}
