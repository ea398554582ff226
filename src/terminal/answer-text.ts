import type { Answer, Citation } from '../answer/answer.ts';
import { answerCatalogue } from '../answer/texts/catalogue.ts';

/** Marks parts of a text for a terminal; every function returns the text as it is where there is no colour. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const wrapAt = 96;

/**
 * An answer as readable lines: what it says with numbers, then each numbered source with its paragraph, who
 * speaks there, and the quote.
 */
export function answerText(answer: Answer, style: Style): string {
  const note = answer.note === undefined ? [] : ['', ...wrap(answer.note, '').map(style.faint)];

  return [...replyLines(answer, style), ...note].join('\n');
}

function replyLines(answer: Answer, style: Style): string[] {
  const { notice, lead, wording, sentences, sources } = answer;
  if (answer.status === 'abstained') {
    const nearest =
      sources.length > 0 ? [`${heading(answer)}:`, ...sourceLines(answer, style)] : [];
    return [...wrap(notice ?? '', ''), ...(nearest.length > 0 ? ['', ...nearest] : [])];
  }

  const numbers = new Map(sources.map((source, index) => [keyOf(source), index + 1]));
  const statements = sentences.map(({ text, citations }) => {
    const marks = citations.map((citation) => `[${numbers.get(keyOf(citation)) ?? '?'}]`).join('');
    // Quoted words stand among the sources, where they are read once.
    return wording === 'quoted' ? marks : `${text} ${marks}`;
  });
  const opening = wrap([...(lead === undefined ? [] : [lead]), ...statements].join(' '), '');
  return [...opening, '', ...sourceLines(answer, style)];
}

function heading({ language, status }: Answer): string {
  const catalogue = answerCatalogue[language];
  return status === 'answered' ? catalogue.sources : catalogue.nearest;
}

function sourceLines({ sources, language }: Answer, { strong, faint }: Style): string[] {
  const { place, quotationMarks } = answerCatalogue[language];
  const [open, close] = quotationMarks;

  return sources.flatMap((source, index) => {
    const speaker = source.speaker === undefined ? '' : ` · ${source.speaker}`;
    const where = `${place(source.kind, source.paragraph)}${speaker}`;

    return [
      `${strong(`[${index + 1}]`)} ${faint(where)}`,
      ...wrap(`${open}${source.quote}${close}`, '    '),
    ];
  });
}

function keyOf({ article, paragraph, kind, quote }: Citation): string {
  return JSON.stringify([article, paragraph, kind, quote]);
}

/** Breaks a text at spaces; a line of the text stays a line, and a longer word than a line is not cut. */
function wrap(text: string, indent: string): string[] {
  return text.split('\n').flatMap((line) => {
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
