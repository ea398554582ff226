// An answer as lines of text.

import {
  type Abstained,
  type Answer,
  type Answered,
  isAboutStory,
  type OneAnswer,
  type Several,
  type Source,
  shownSources,
} from '../answer/answer.ts';
import { answerCatalogue } from '../answer/texts/catalogue.ts';
import { printable } from '../base/printable.ts';
import type { Language } from '../language/language.ts';

/** Marks parts of a text for a terminal; every function returns the text as it is where there is no colour. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Text without colour. */
export const plainStyle: Style = { strong: (text) => text, faint: (text) => text };

const wrapAt = 96;

/**
 * An answer as readable lines: what it says with numbers, then each numbered source with its paragraph, who
 * speaks there, and the quote.
 */
export function answerText(answer: Answer, style: Style): string {
  return answer.status === 'several' ? severalText(answer, style) : oneText(answer, style);
}

/** Each answer under its question; the questions that were too many below them. */
function severalText({ parts, leftOut, language }: Several, style: Style): string {
  const answers = parts.map(
    ({ question, answer }) => `${style.strong(printable(question))}\n${oneText(answer, style)}`,
  );
  const more =
    leftOut.length === 0 ? [] : [wrap(answerCatalogue[language].leftOut(leftOut), '').join('\n')];

  return [...answers, ...more].join('\n\n');
}

function oneText(answer: OneAnswer, style: Style): string {
  const note = isAboutStory(answer) ? (answer.note ?? '') : '';
  const noteLines = note === '' ? [] : ['', ...wrap(note, '').map(style.faint)];
  const lines =
    answer.status === 'answered' ? answeredLines(answer, style) : abstainedLines(answer, style);

  return [...lines, ...noteLines].join('\n');
}

function answeredLines({ wording, sentences, sources, language }: Answered, style: Style) {
  const isQuoted = wording.kind === 'quoted';
  const statements = sentences.map((sentence) => {
    const marks = sentence.sources.map(({ number }) => `[${number}]`).join('');
    // Quoted words stand among the sources, where they are read once.
    return isQuoted ? marks : `${sentence.text} ${marks}`;
  });
  const opening = [...(isQuoted ? [wording.lead] : []), ...statements].join(' ');

  return [...wrap(opening, ''), '', ...sourceLines(sources, language, style)];
}

function abstainedLines(answer: Abstained, style: Style): readonly string[] {
  const { notice, language } = answer;
  const nearest = shownSources(answer);
  if (nearest.length === 0) return wrap(notice, '');

  const heading = answerCatalogue[language].nearest;
  return [...wrap(notice, ''), '', heading, ...sourceLines(nearest, language, style)];
}

function sourceLines(
  sources: readonly Source[],
  language: Language,
  { strong, faint }: Style,
): readonly string[] {
  const { place, marksAround } = answerCatalogue[language];

  return sources.flatMap(({ number, citation }) => {
    const speaker = citation.speaker === undefined ? '' : ` · ${citation.speaker}`;
    const [open, close] = marksAround(citation.quote);
    const where = `${place(citation.kind, citation.paragraph)}${speaker}`;

    return [
      `${strong(`[${number}]`)} ${faint(printable(where))}`,
      ...wrap(`${open}${citation.quote}${close}`, '    '),
    ];
  });
}

/** Breaks a text at spaces; a line of the text stays a line, and a longer word than a line is not cut. */
function wrap(text: string, indent: string): string[] {
  return printable(text)
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = [];
      let current = indent;

      for (const word of line.split(' ')) {
        const isFirst = current === indent;
        if (!isFirst && current.length + 1 + word.length > wrapAt) {
          lines.push(current);
          current = indent + word;
        } else {
          current += isFirst ? word : ` ${word}`;
        }
      }

      return [...lines, current];
    });
}
