// An answer as lines of text.

import {
  type Abstained,
  type Answer,
  type Answered,
  isAboutStory,
  type NamedStory,
  type OneAnswer,
  type Several,
  type Source,
  shownSources,
} from '../answer/answer.ts';
import { answerCatalogue } from '../answer/texts/catalogue.ts';
import { closingOf } from '../answer/texts/closing.ts';
import { printable } from '../base/printable.ts';
import { describedFor } from '../language/descriptions/describe-in.ts';
import type { Language } from '../language/language.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/**
 * An answer as readable lines: what it says with numbers, then each numbered source with its paragraph, who
 * speaks there, and the quote.
 */
export function answerText(answer: Answer, style: Style): string {
  return answer.status === 'several' ? severalText(answer, style) : oneText(answer, style);
}

/** Each answer under its question; the questions that were too many below them. */
function severalText(several: Several, style: Style): string {
  const { by, parts } = several;
  const answers = parts.map(({ question, answer }) =>
    by === 'story'
      ? oneText(answer, style)
      : `${style.strong(printable(question))}\n${oneText(answer, style)}`,
  );
  const closing = closingOf(several).map((text) => wrap(text, style.width).join('\n'));

  return [...answers, ...closing].join('\n\n');
}

function oneText(answer: OneAnswer, style: Style): string {
  const note = isAboutStory(answer) ? (answer.note ?? '') : '';
  const from =
    isAboutStory(answer) && answer.story !== undefined
      ? [storyLine(answer.story, answer.language, style)]
      : [];
  const noteLines = note === '' ? [] : ['', ...wrap(note, style.width).map(style.faint)];
  const lines =
    answer.status === 'answered' ? answeredLines(answer, style) : abstainedLines(answer, style);

  return [...from, ...lines, ...noteLines].join('\n');
}

function answeredLines({ wording, sentences, sources, language }: Answered, style: Style) {
  const isQuoted = wording.kind === 'quoted';
  const statements = sentences.map((sentence) => {
    const marks = sentence.sources.map(({ number }) => `[${number}]`).join('');
    // Quoted words stand among the sources, where they are read once.
    return isQuoted ? marks : `${sentence.text} ${marks}`;
  });
  const opening = [...(isQuoted ? [wording.lead] : []), ...statements].join(' ');

  return [...wrap(opening, style.width), '', ...sourceLines(sources, language, style)];
}

function abstainedLines(answer: Abstained, style: Style): readonly string[] {
  const { notice, language } = answer;
  const nearest = shownSources(answer);
  if (nearest.length === 0) return wrap(notice, style.width);

  const heading = answerCatalogue[language].nearest;
  return [...wrap(notice, style.width), '', heading, ...sourceLines(nearest, language, style)];
}

function sourceLines(
  sources: readonly Source[],
  language: Language,
  { strong, faint, linked, width }: Style,
): readonly string[] {
  const { place, marksAround } = answerCatalogue[language];

  return sources.flatMap(({ number, citation }) => {
    const speaker =
      citation.speaker === undefined ? '' : ` · ${describedFor(citation.speaker, language)}`;
    const [open, close] = marksAround(citation.quote);
    const where = `${place(citation.kind, citation.paragraph)}${speaker}`;

    return [
      linked(`${strong(`[${number}]`)} ${faint(printable(where))}`, citation),
      ...wrap(`${open}${citation.quote}${close}`, width, '    '),
    ];
  });
}

/** Which of several stories it is. */
function storyLine(story: NamedStory, language: Language, { strong, width }: Style): string {
  return strong(wrap(answerCatalogue[language].stories.from(story), width).join('\n'));
}
