import type { Answer, Citation } from '../../answer/answer.ts';
import type { Language } from '../../language/language.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { Messages } from '../catalogue/messages.ts';
import { escapeLine, toLine, unescapeLine } from './escape.ts';
import { type OutgoingMessage, outgoing } from './outgoing.ts';
import { type Block, isVisible, packBlocks } from './pack-blocks.ts';

/** One edit and four follow-ups: below the five follow-ups that a user-installed app has. */
const mostMessages = 5;
const mostMarks = 10;
const echoLength = 300;
const nameLength = 80;

/**
 * Any answer as messages that Discord takes: sentences with citation marks, then the sources with their quotes.
 * Pure and total; at least one message, at most five.
 * @param question shown above the answer where Discord itself does not show it (a slash command)
 */
export function renderAnswer(answer: Answer, question?: string): readonly OutgoingMessage[] {
  const messages = messagesIn(answer.language);
  const reply =
    answer.status === 'answered' ? answered(answer, messages) : abstained(answer, messages);
  const blocks = [
    ...echo(question),
    ...(reply.length > 0 ? reply : [line(messages.nothingToShow)]),
    ...noteBlocks(answer),
  ];

  return packBlocks(blocks, mostMessages, messages.shortened).map(outgoing);
}

/** A sentence of the bot's own, such as a refusal or a `UserError`, as one message or, when very long, several. */
export function renderNotice(text: string, language: Language): readonly OutgoingMessage[] {
  const messages = messagesIn(language);
  const shown = isVisible(toLine(text)) ? text : messages.nothingToShow;

  return packBlocks([line(shown)], mostMessages, messages.shortened).map(outgoing);
}

/** Who the bot is, in one line, and questions that the story answers. */
export function renderIntroduction(
  suggestions: readonly string[],
  language: Language,
): readonly OutgoingMessage[] {
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

const echoStart = '> ';
const echoClipped = '…';

/** The question that `renderAnswer` put above an answer; undefined where there is none or it was too long to show whole. */
export function echoedQuestion(content: string): string | undefined {
  const [first = ''] = content.split('\n', 1);
  if (!first.startsWith(echoStart) || first.endsWith(echoClipped)) return undefined;

  return unescapeLine(first.slice(echoStart.length));
}

function echo(question: string | undefined): readonly Block[] {
  if (question === undefined || !isVisible(toLine(question))) return [];

  return [{ before: echoStart, text: clip(question, echoLength), after: '' }];
}

function answered(answer: Answer, messages: Messages): readonly Block[] {
  const sentences = answer.sentences.filter(({ text }) => isVisible(toLine(text)));
  const citations = distinct(sentences.flatMap((sentence) => sentence.citations));
  const numbers = new Map(citations.map((citation, index) => [identity(citation), index + 1]));

  if (answer.wording === 'quoted') {
    return [...leadBlocks(answer), ...sourceBlocks(citations, undefined, messages)];
  }

  const blocks = sentences.map((sentence, index) => {
    const cited = distinct(sentence.citations).map((citation) => numbers.get(identity(citation)));
    const marks = cited.slice(0, mostMarks).map((number) => `[${number}]`);

    return {
      before: sentences.length > 1 ? `${index + 1}. ` : '',
      text: sentence.text,
      after: marks.length > 0 ? ` ${marks.join('')}` : '',
    };
  });

  return [...blocks, ...sourceBlocks(citations, messages.sources, messages)];
}

function leadBlocks({ lead = '' }: Answer): readonly Block[] {
  return isVisible(toLine(lead)) ? [line(lead)] : [];
}

/** Below everything else. */
function noteBlocks({ note = '' }: Answer): readonly Block[] {
  return isVisible(toLine(note)) ? [{ before: '\n', text: note, after: '' }] : [];
}

function abstained(answer: Answer, messages: Messages): readonly Block[] {
  const notice = answer.notice ?? '';
  const own = isVisible(toLine(notice)) ? [line(notice)] : [];

  return [...own, ...sourceBlocks(distinct(answer.sources), messages.nearest, messages)];
}

/** The heading belongs to the first source, so that no message ends with a heading alone. */
function sourceBlocks(
  citations: readonly Citation[],
  heading: string | undefined,
  messages: Messages,
): readonly Block[] {
  const severalArticles = new Set(citations.map(({ article }) => article)).size > 1;

  return citations.map((citation, index) => {
    const parts = [
      placeOf(citation, messages),
      ...(severalArticles ? [name(citation.article)] : []),
      ...(isVisible(toLine(citation.speaker ?? '')) ? [name(citation.speaker ?? '')] : []),
    ];
    const [open, close] = isQuoted(citation.quote) ? ['', ''] : messages.quotationMarks;
    const start = index === 0 && heading !== undefined ? `\n**${heading}**\n` : '';

    return {
      before: `${start}[${index + 1}] ${parts.join(' · ')}: ${open}`,
      text: citation.quote,
      after: close,
    };
  });
}

/** Whether the quote begins with a quotation mark of its own: a second one before it would only confuse. */
function isQuoted(quote: string): boolean {
  return /^\s*[„“"»«]/u.test(quote);
}

function placeOf({ kind, paragraph }: Citation, messages: Messages): string {
  switch (kind) {
    case 'title':
      return messages.headline;
    case 'standfirst':
      return messages.standfirst;
    case 'post':
      return messages.post(paragraph);
    case 'note':
      return messages.note(paragraph);
    case 'text':
      return messages.paragraph(paragraph);
  }
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((citation) => [identity(citation), citation])).values()];
}

function identity({ article, kind, paragraph, quote }: Citation): string {
  return JSON.stringify([article, kind, paragraph, quote]);
}

function line(text: string): Block {
  return { before: '', text, after: '' };
}

function name(text: string): string {
  return escapeLine(clip(text, nameLength));
}

/** At most so many code points of a line; what is cut off is marked. */
function clip(text: string, most: number): string {
  const characters = [...toLine(text)];

  return characters.length <= most
    ? characters.join('')
    : `${characters.slice(0, most).join('')}${echoClipped}`;
}
