// The figures of a reader as a table for people.

import type { EvaluatedPage } from './evaluate-pages.ts';
import { standings } from './html/among-paragraphs.ts';
import { metadataFields } from './metadata.ts';
import { fates, type PageMeasures } from './page-measures.ts';
import { type PageSums, wordRates } from './page-sums.ts';

/** The sums over a folder, headed by the reader's name. */
export function sumsText(name: string, sums: PageSums): string {
  const { pages, refused, crashed, words, paragraphs, snippets, metadata, milliseconds } = sums;
  const { p50, max, perMegabyte } = milliseconds;

  return [
    `${name}: ${pages} pages, refused ${refused}, crashed ${crashed}`,
    ...(words === undefined
      ? []
      : [
          `words       precision ${rate(words.precision)}  recall ${rate(words.recall)}  F1 ${rate(words.f1)}  mean F1 of a page ${rate(words.meanF1)}`,
        ]),
    ...(paragraphs === undefined ? [] : paragraphLines(paragraphs)),
    ...(snippets === undefined
      ? []
      : [
          `snippets    found ${share(snippets.with.found, snippets.with.known)}  of what must not occur ${share(snippets.without.found, snippets.without.known)}`,
        ]),
    ...metadataFields.flatMap((field) => {
      const { right, wrong, missing } = metadata[field];
      const known = right + wrong + missing;
      return known === 0
        ? []
        : [`${field.padEnd(12)}right ${share(right, known)}  wrong ${wrong}  missing ${missing}`];
    }),
    `a page      p50 ${p50.toFixed(0)} ms  max ${max.toFixed(0)} ms  a megabyte ${perMegabyte.toFixed(0)} ms`,
  ].join('\n');
}

function paragraphLines(paragraphs: NonNullable<PageSums['paragraphs']>): string[] {
  const { expected, read, verbatim, surplus, among, numbersChanged, exactPages, pages } =
    paragraphs;
  const counted = standings.reduce((sum, standing) => sum + among[standing], 0);
  return [
    `paragraphs  ${expected} expected: ${fates.map((fate) => `${fate} ${share(paragraphs.fates[fate], expected)}`).join('  ')}`,
    `            verbatim ${share(verbatim, expected)}  numbers changed ${numbersChanged}`,
    `            ${read} read: surplus ${share(surplus, read)}, among the story's paragraphs ${standings.map((standing) => `${standing}s ${among[standing]}`).join('  ')}, others ${share(surplus - counted, read)}`,
    `pages       exactly right ${share(exactPages, pages)}`,
  ];
}

/** A page's figures in a line, and a line for each fault. */
export function pageText({ name, milliseconds, failure, measures }: EvaluatedPage): string {
  const took = `${milliseconds.toFixed(0)} ms`;
  const head =
    failure === undefined
      ? `${name}: ${[...figures(measures), took].join('  ')}`
      : `${name}: ${failure.kind}: ${failure.message}`;
  const { paragraphs } = measures;
  const metadata = metadataFields.flatMap((field) => {
    const verdict = measures.metadata[field];
    return verdict === undefined || verdict === 'right' ? [] : [`  ${field} ${verdict}`];
  });
  if (failure !== undefined || paragraphs === undefined) return [head, ...metadata].join('\n');

  return [
    head,
    ...metadata,
    ...paragraphs.faults.map(({ fate, text, read, standing }) =>
      read === undefined
        ? `  ${standing === undefined ? fate : `${fate}, ${standing}`}: ${cut(text)}`
        : `  ${fate === 'right' ? 'not verbatim' : fate}: ${cut(text)}\n    read: ${cut(read)}`,
    ),
    ...paragraphs.numbersChanged.map((change) => `  number: ${change}`),
  ].join('\n');
}

function figures({ words, paragraphs, snippets }: PageMeasures): readonly string[] {
  return [
    ...(words === undefined
      ? []
      : [`F1 ${rate(wordRates(words.expected, words.read, words.common).f1)}`]),
    ...(paragraphs === undefined
      ? []
      : [
          ...(paragraphs.exact ? ['exact'] : []),
          ...fates.map((fate) => `${fate} ${paragraphs.fates[fate]}`),
          `surplus ${paragraphs.surplus}`,
        ]),
    ...(snippets === undefined
      ? []
      : [
          `snippets ${snippets.with.found}/${snippets.with.known}, not to occur ${snippets.without.found}/${snippets.without.known}`,
        ]),
  ];
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 160 ? line : `${line.slice(0, 100)} … ${line.slice(-57)}`;
}

function rate(value: number): string {
  return value.toFixed(3);
}

function share(part: number, whole: number): string {
  return `${part}/${whole} (${whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`})`;
}
