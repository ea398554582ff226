// What readers missed, read and doubted, as lines of text and as a table for other programs.

import { printable } from '../base/printable.ts';
import type { HappeningCount } from '../library/gaps/gap-desk.ts';
import { gapsByStory } from '../library/gaps/story-gaps.ts';

/** Story by story; the most frequent first. */
export function gapsText(counts: readonly HappeningCount[]): string {
  if (counts.length === 0) {
    return 'Nothing was counted in the last 90 days. Editors turn the gap desk on with /settings.\n';
  }

  const blocks = gapsByStory(counts).map(({ story, topics, read, doubted }) =>
    [
      story === '' ? 'No story is about it' : story,
      ...listed(
        'asked in vain',
        topics.map(({ word, others, count }) => `${count}  ${[word, ...others].join(', ')}`),
      ),
      ...listed(
        'read most',
        read.map(
          ({ paragraph, cited, opened }) =>
            `paragraph ${paragraph}: cited ${cited}, opened ${opened}`,
        ),
      ),
      ...listed(
        'doubted most',
        doubted.flatMap(({ paragraphs, reasons, count, questions }) => [
          `${count}  ${paragraphs.length === 0 ? 'no paragraph' : `paragraphs ${paragraphs.join(', ')}`}: ${reasons.map((one) => `${one.reason} ${one.count}`).join(', ')}`,
          ...questions.map((question) => `   "${question}"`),
        ]),
      ),
    ].join('\n'),
  );

  return printable(`${blocks.join('\n\n')}\n`);
}

function listed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    ${line}`)];
}

const columns = ['story', 'kind', 'day', 'subject', 'reason', 'question', 'count'] as const;

/** Comma-separated values as RFC 4180 has them, a line for each thing that was counted. */
export function gapsTable(counts: readonly HappeningCount[]): string {
  const rows = counts.map((one): Record<(typeof columns)[number], string> => {
    const { story, kind, day, count } = one;

    return {
      story,
      kind,
      day,
      subject: subjectOf(one),
      reason: one.kind === 'doubted' ? one.reason : '',
      question: one.kind === 'doubted' ? (one.question ?? '') : '',
      count: String(count),
    };
  });
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));

  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function subjectOf(one: HappeningCount): string {
  switch (one.kind) {
    case 'missed':
      return one.words.join(' ');
    case 'doubted':
      return one.paragraphs.join(' ');
    default:
      return String(one.paragraph);
  }
}

/** What a spreadsheet would take for a formula is text, since strangers wrote it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;

  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
