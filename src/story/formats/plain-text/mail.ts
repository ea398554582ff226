// An e-mail that was saved as text: its head, and what newsletters say around their text.

import { oneOf } from '../../../language/phrases/phrases.ts';
import { pressWordsOf } from '../../../language/press/press-words.ts';
import type { DocumentMetadata, LeftOut } from '../../document/document.ts';
import { reasonOfLine } from '../html/lines/page-lines.ts';

/** Of the head; fewer may be lines of a list or turns of an interview. */
const leastFields = 3;

const fieldOf = (words: readonly string[]) => new RegExp(`^${oneOf(words)}:\\s*(?=\\S)`, 'iu');
const subject = fieldOf(pressWordsOf(({ mailSubjects }) => mailSubjects));
const field = fieldOf([
  ...pressWordsOf(({ mailSubjects }) => mailSubjects),
  ...pressWordsOf(({ mailFields }) => mailFields),
]);
/** Of those alone that programs write. */
const technical = /^(?:[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)+): \S/u;

/** "Mon, 6 May 2024 06:00:04 +0200", which says the same everywhere. */
const internetDate =
  /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[A-Z]{1,4})/u;

const address = /https?:\/\/\S+/u;

/** A text behind the head of its e-mail; the whole text where there is none. */
export interface Mail {
  readonly body: string;
  readonly metadata: DocumentMetadata;
  readonly leftOut: readonly LeftOut[];
}

/** Takes the head of an e-mail off a text, and the lines that lead out of it or to the list of who gets it. */
export function readMail(text: string): Mail {
  const lines = text.replace(/^\s+/u, '').split('\n');
  const end = lines.findIndex(
    (line, index) =>
      !field.test(line) && !technical.test(line) && !(index > 0 && /^[\t ]+\S/u.test(line)),
  );
  const head = lines.slice(0, end === -1 ? lines.length : end);
  const title = head
    .find((line) => subject.test(line))
    ?.replace(subject, '')
    .trim();
  const isHead = head.length >= leastFields && lines[end]?.trim() === '';
  if (!isHead || title === undefined) return { body: text, metadata: {}, leftOut: [] };

  const date = head.map((line) => line.replace(field, '')).find((line) => internetDate.test(line));
  const leftOut: LeftOut[] = [{ text: head.join('\n'), reason: 'head of an e-mail' }];
  const kept = lines
    .slice(end)
    .join('\n')
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((group) => withoutNotices(group, leftOut));

  return {
    body: kept.join('\n\n'),
    metadata: {
      title,
      ...(date !== undefined && { published: new Date(date).toISOString() }),
    },
    leftOut,
  };
}

function reasonOf(text: string): string | undefined {
  const shown = text.replace(/^[>\s]+/u, '').replace(/\s+/gu, ' ');
  return shown === '' ? undefined : reasonOfLine(shown, { linked: address.test(shown) ? 0.5 : 0 });
}

/** Lines that stand together without those that are no part of the text; a wrapped line says nothing by itself. */
function withoutNotices(group: string, leftOut: LeftOut[]): string {
  const whole = reasonOf(group);
  if (whole !== undefined) {
    leftOut.push({ text: group.trim(), reason: whole });
    return '';
  }

  return group
    .split('\n')
    .filter((line) => {
      const reason = address.test(line) ? reasonOf(line) : undefined;
      if (reason !== undefined) leftOut.push({ text: line.trim(), reason });
      return reason === undefined;
    })
    .join('\n');
}
