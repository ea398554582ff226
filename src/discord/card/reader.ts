// The paragraph reader: one paragraph of a story, the cited words in it marked, with its neighbours a click away.

import type { APIButtonComponent } from 'discord.js';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import type { Language } from '../../language/language.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { clip, clipped } from '../reply/clip.ts';
import { escapeLine, toLine } from '../reply/escape.ts';
import { type CardMessage, outgoingCard } from '../reply/outgoing.ts';
import { isVisible } from '../reply/pack-blocks.ts';
import { placeText } from './answer-lines.ts';
import { fits } from './card-limits.ts';
import { turnId } from './ids.ts';
import { button, container, linkButton, rows, textDisplay } from './parts.ts';
import { passageLink } from './passage-link.ts';

/** What is read. */
export interface Reading {
  readonly story: Article;
  /** In `story.paragraphs`. */
  readonly position: number;
  /** The cited words, where they stand in this paragraph. */
  readonly marked?: { readonly start: number; readonly end: number };
  /** The passage that is cited, as `writeTarget` writes it, and where it stands now. */
  readonly target: string;
  readonly cited: number;
  /** What became of the quote since; plain text above the paragraph, a line each, words of the story in `quotes`. */
  readonly news?: readonly News[];
}

/** A line of news: of the bot's own, or words as they were or are. */
export interface News {
  readonly kind: 'warning' | 'told' | 'quoted';
  readonly text: string;
}

const lengths = [3000, 1800, 1200, 700, 300, 120];
const nameLength = 120;
const mostSpeakers = 6;

/** A paragraph as a message. Pure and total. */
export function readerOf(reading: Reading, language: Language): CardMessage {
  const paragraph = reading.story.paragraphs[reading.position];
  if (paragraph === undefined) throw new Error(`No paragraph ${reading.position} in the story.`);

  for (const length of lengths) {
    const components = componentsOf(reading, paragraph, language, length);
    if (fits(components)) return outgoingCard(components);
  }

  throw new Error('A paragraph does not fit however short it is.');
}

function componentsOf(reading: Reading, paragraph: Paragraph, language: Language, length: number) {
  const { story, position, news = [] } = reading;
  const head = [story.outlet, story.title].flatMap((part) =>
    part ? [escapeLine(name(part))] : [],
  );
  const counted = story.paragraphs.filter(({ number }) => number > 0).length;
  const place = placeText({ kind: paragraph.kind, paragraph: paragraph.number }, language);
  const where = paragraph.number > 0 ? `${place} / ${counted}` : place;
  const { speak } = messagesIn(language).card.reader;
  const speakers = speakersIn(story, position, language);
  const who = speakers.length === 0 ? [] : [escapeLine(toLine(speak(speakers)))];

  return [
    container([
      ...textDisplay(head.length === 0 ? '' : `-# ${head.join(' · ')}`),
      ...textDisplay(news.map((line) => newsLine(line, length)).join('\n')),
      ...textDisplay(`**${escapeLine(where)}**${who.map((one) => ` · ${one}`).join('')}`),
      ...textDisplay(paragraphText(paragraph, reading.marked, length)),
      ...rows(buttonsOf(reading, paragraph, language)),
    ]),
  ];
}

/** The paragraph with the cited words in bold; of a long one what stands around them. */
function paragraphText({ text }: Paragraph, marked: Reading['marked'], length: number): string {
  if (marked === undefined) return escapeLine(clip(text, length));

  const room = Math.floor(length / 3);
  const before = [...text.slice(0, marked.start)];
  const start =
    before.length > room ? `${clipped}${before.slice(-room).join('')}` : before.join('');
  const cited = text.slice(marked.start, marked.end);
  const bold = isVisible(toLine(cited)) ? `**${escapeLine(clip(cited, length))}**` : '';
  const parts = [
    spaced(start),
    bold,
    spaced(clip(text.slice(marked.end), room), text.slice(marked.end)),
  ];

  return parts.join('').trim();
}

/** A stretch in a line, with the white space at its ends, which tells words apart. */
function spaced(shown: string, original = shown): string {
  const line = escapeLine(toLine(shown));

  return `${/^\s/u.test(original) ? ' ' : ''}${line}${/\s$/u.test(shown) ? ' ' : ''}`;
}

function newsLine({ kind, text }: News, length: number): string {
  const line = escapeLine(clip(text, Math.min(length, 800)));

  return `${{ warning: '⚠ ', told: '', quoted: '> ' }[kind]}${line}`;
}

/** Who speaks in a paragraph, each once. */
function speakersIn(
  { utterances }: Article,
  position: number,
  language: Language,
): readonly string[] {
  const names = utterances
    .filter(({ paragraph }) => paragraph === position)
    .map(({ speaker }) => name(describedFor(speaker, language)))
    .filter((one) => isVisible(one));

  return [...new Set(names)].slice(0, mostSpeakers);
}

function buttonsOf(
  { story, position, target, cited }: Reading,
  { text }: Paragraph,
  language: Language,
): readonly APIButtonComponent[] {
  const { card } = messagesIn(language);
  const last = story.paragraphs.length - 1;
  const link = passageLink(story.url, text);

  return [
    button(turnId('left', target, position - 1), '', { emoji: '◀️', disabled: position === 0 }),
    button(turnId('right', target, position + 1), '', { emoji: '▶️', disabled: position === last }),
    ...(position === cited ? [] : [button(turnId('back', target, cited), card.reader.back)]),
    ...(link === undefined ? [] : [linkButton(link, card.openStory)]),
  ];
}

function name(text: string): string {
  return clip(text, nameLength);
}
