// What the bot says as text messages.

import {
  type Abstained,
  type Answer,
  type Answered,
  isAboutStory,
  type OneAnswer,
  type Several,
  type Source,
  shownSources,
} from '../../answer/answer.ts';
import type { CheckedText } from '../../answer/checked-text.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { closingOf } from '../../answer/texts/closing.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import type { Language } from '../../language/language.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { checkBlocks } from './check-blocks.ts';
import { clip } from './clip.ts';
import { echo, echoLength } from './echo.ts';
import { escapeLine, toLine } from './escape.ts';
import { outgoing, type TextMessage } from './outgoing.ts';
import { type Block, isVisible, packBlocks } from './pack-blocks.ts';
import type { Saying } from './saying.ts';
import { storyBlock } from './story-line.ts';

/** One edit and four follow-ups: below the five follow-ups that a user-installed app has. */
const mostMessages = 5;
const mostMarks = 10;
const nameLength = 80;

/** Everything that is said, as messages that Discord takes. Pure and total; at least one message for each saying. */
export function render(sayings: readonly Saying[]): readonly TextMessage[] {
  return sayings.flatMap(renderOne);
}

function renderOne(saying: Saying): readonly TextMessage[] {
  switch (saying.kind) {
    case 'answer':
      return renderAnswer(saying.answer, saying);
    case 'introduction':
      return renderIntroduction(saying.suggestions, saying.language);
    case 'check':
      return renderCheck(saying.checked, saying.language);
    case 'notice':
      return renderNotice(saying.text, saying.language);
  }
}

/**
 * Any answer as messages that Discord takes: sentences with citation marks, then the sources with their quotes.
 * Pure and total; at least one message, at most five.
 * @param said - The question, shown above the answer where Discord itself does not show it (a slash command), and the
 * slug of the one story that is asked on.
 */
export function renderAnswer(
  answer: Answer,
  { question, story }: { readonly question?: string | undefined; readonly story?: string } = {},
): readonly TextMessage[] {
  const messages = messagesIn(answer.language);
  const reply =
    answer.status === 'several' ? severalBlocks(answer, story) : answerBlocks(answer, story);
  const blocks = [...echo(question), ...reply];

  return packBlocks(blocks, mostMessages, messages.shortened).map(outgoing);
}

/** A sentence of the bot's own, such as a refusal or a `UserError`, as one message or, when very long, several. */
export function renderNotice(text: string, language: Language): readonly TextMessage[] {
  const messages = messagesIn(language);
  const shown = isVisible(toLine(text)) ? text : messages.nothingToShow;

  return packBlocks([line(shown)], mostMessages, messages.shortened).map(outgoing);
}

/** What a story says of each claim of a message. */
function renderCheck(checked: CheckedText, language: Language): readonly TextMessage[] {
  const { shortened } = messagesIn(language);

  return packBlocks(checkBlocks(checked, language), mostMessages, shortened).map(outgoing);
}

/** Who the bot is, in one line, and questions that the story answers. */
export function renderIntroduction(
  suggestions: readonly string[],
  language: Language,
): readonly TextMessage[] {
  const messages = messagesIn(language);
  const shown = suggestions.filter((question) => isVisible(toLine(question))).slice(0, 3);
  const blocks = [
    line(
      shown.length > 0 ? `${messages.introduction} ${messages.forExample}` : messages.introduction,
    ),
    ...shown.map((question) => ({ before: '- ', text: clip(question, echoLength), after: '' })),
  ];

  return packBlocks(blocks, 1, messages.shortened).map(outgoing);
}

function answered({ wording, sentences, sources, language }: Answered): readonly Block[] {
  if (wording.kind === 'quoted') {
    return [...ownLine(wording.lead), ...sourceBlocks(sources, undefined, language)];
  }

  const visible = sentences.filter(({ text }) => isVisible(toLine(text)));
  if (visible.length === 0) return [];

  const blocks = visible.map((sentence, index) => {
    const marks = sentence.sources.slice(0, mostMarks).map(({ number }) => `[${number}]`);

    return {
      before: visible.length > 1 ? `${index + 1}. ` : '',
      text: sentence.text,
      after: marks.length > 0 ? ` ${marks.join('')}` : '',
    };
  });

  return [...blocks, ...sourceBlocks(sources, answerCatalogue[language].sources, language)];
}

function answerBlocks(answer: OneAnswer, asked: string | undefined): readonly Block[] {
  const reply = answer.status === 'answered' ? answered(answer) : abstained(answer);

  return [
    ...storyBlocks(answer, asked),
    ...(reply.length > 0 ? reply : [line(messagesIn(answer.language).nothingToShow)]),
    ...noteBlocks(answer),
  ];
}

/** Each answer under its question; the questions that were too many below them. */
function severalBlocks(several: Several, asked: string | undefined): readonly Block[] {
  const { by, parts } = several;
  const answers = parts.flatMap(({ question, answer }, index) => {
    const start = index === 0 ? '' : '\n';
    if (by === 'story') return [...spaced(start), ...answerBlocks(answer, asked)];

    return [
      { before: `${start}**`, text: clip(question, echoLength), after: '**' },
      ...answerBlocks(answer, asked),
    ];
  });
  const closing = closingOf(several, (one) => clip(one, echoLength));

  return [...answers, ...closing.map((text) => ({ before: '\n', text, after: '' }))];
}

/** An empty line between two blocks; none before the first. */
function spaced(start: string): readonly Block[] {
  return start === '' ? [] : [line('')];
}

/** Which of several stories it is. */
function storyBlocks(answer: OneAnswer, asked: string | undefined): readonly Block[] {
  if (!isAboutStory(answer) || answer.story === undefined) return [];

  return [storyBlock(answer.story, answer.language, answer.story.slug === asked)];
}

/** Below everything else. */
function noteBlocks(answer: OneAnswer): readonly Block[] {
  const note = isAboutStory(answer) ? (answer.note ?? '') : '';

  return isVisible(toLine(note)) ? [{ before: '\n', text: note, after: '' }] : [];
}

function abstained(answer: Abstained): readonly Block[] {
  const { notice, language } = answer;
  const nearest = sourceBlocks(shownSources(answer), answerCatalogue[language].nearest, language);

  return [...ownLine(notice), ...nearest];
}

/** A sentence of the bot's own, where there is anything to see of it. */
function ownLine(text: string): readonly Block[] {
  return isVisible(toLine(text)) ? [line(text)] : [];
}

/** The heading belongs to the first source, so that no message ends with a heading alone. */
function sourceBlocks(
  sources: readonly Source[],
  heading: string | undefined,
  language: Language,
): readonly Block[] {
  const { place, marksAround } = answerCatalogue[language];
  const severalArticles = new Set(sources.map(({ citation }) => citation.article)).size > 1;

  return sources.map(({ number, citation }, index) => {
    const { article, kind, paragraph, quote } = citation;
    const speaker = describedFor(citation.speaker ?? '', language);
    const parts = [
      place(kind, paragraph),
      ...(severalArticles ? [name(article)] : []),
      ...(isVisible(toLine(speaker)) ? [name(speaker)] : []),
    ];
    const [open, close] = marksAround(quote);
    const start = index === 0 && heading !== undefined ? `\n**${heading}**\n` : '';

    return {
      before: `${start}[${number}] ${parts.join(' · ')}: ${open}`,
      text: quote,
      after: close,
    };
  });
}

function line(text: string): Block {
  return { before: '', text, after: '' };
}

function name(text: string): string {
  return escapeLine(clip(text, nameLength));
}
