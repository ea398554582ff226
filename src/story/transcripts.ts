// Who says what in a transcript: labels before what is said.

import type { Paragraph } from './article.ts';
import { isRole } from './document/turns.ts';
import type { KnownSpeakers } from './known-speakers.ts';
import { type Said, whoever } from './speech-course.ts';

/** "Brandt: Am ersten Mai.", "[Host]: Welcome.", "00:09 BRANDT: The pool …": whoever speaks in a transcript. */
const label =
  /^(?:[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]? )?(?:\[(?<bracketed>[^\]]{2,40})\]|(?<plain>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})):\s+(?=\S)/u;

/** The labels of a transcript by paragraph; none where too few begin with one, or all with another. */
export function labelsOf(
  paragraphs: readonly Paragraph[],
): ReadonlyMap<Paragraph, RegExpExecArray> {
  const found = paragraphs
    .filter(({ kind }) => kind === 'text')
    .map((paragraph) => [paragraph, label.exec(paragraph.text)] as const)
    .filter((one): one is [Paragraph, RegExpExecArray] => one[1] !== null);
  const names = new Set(found.map(([, { groups }]) => groups?.['bracketed'] ?? groups?.['plain']));
  const texts = paragraphs.filter(({ kind }) => kind === 'text').length;
  const isWhole = found.length === texts && found.length >= 2;
  const isRepeated = found.length > names.size && found.length >= 4 && found.length >= texts / 2;
  const isTranscript = names.size >= 2 && (isWhole || isRepeated);

  return new Map(isTranscript ? found : []);
}

/** What a labelled paragraph says. */
export function readLabelled(
  { text }: Paragraph,
  [{ length }, ...names]: RegExpExecArray,
  known: KnownSpeakers,
): readonly Said[] {
  const name = names.find((one) => one !== undefined) ?? '';
  if (isRole(name)) return [];

  const speaker = known.resolve({ text: name, plural: false, form: 'name' }, undefined);
  return speaker === undefined
    ? []
    : [{ ...whoever(speaker), kind: 'direct', cue: ':', start: length, end: text.length }];
}
