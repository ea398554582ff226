// Puts sentences of a set through the check of messages: as somebody might write them, without saying what proves them.

import { type CheckParts, checkText } from '../../../src/answer/check/check-text.ts';
import type { Verdict } from '../../../src/answer/checked-text.ts';
import type { JudgedSentence } from './sentence-set.ts';

/** What the check of messages made of a sentence. */
export interface CheckedSentenceCase {
  readonly sentence: JudgedSentence;
  readonly verdict: Verdict['kind'];
  /** Whether the paragraph that is shown is one that the set names; false where none is shown as proof. */
  readonly isRightPlace: boolean;
}

/** Checks each sentence against a story. @param partsOf - What the story of a sentence is checked with. */
export async function checkClaims(
  sentences: readonly JudgedSentence[],
  partsOf: (sentence: JudgedSentence) => Promise<CheckParts>,
): Promise<readonly CheckedSentenceCase[]> {
  const checked: CheckedSentenceCase[] = [];
  for (const sentence of sentences) {
    const { sentence: text, language } = sentence;
    const { claims } = await checkText({ text, language }, await partsOf(sentence));
    const verdicts = claims.map(({ verdict }) => verdict);
    const contradicted = verdicts.find(({ kind }) => kind === 'contradicted');
    const missing = verdicts.find(({ kind }) => kind === 'not-mentioned');
    const verdict = contradicted ?? missing ?? verdicts[0] ?? { kind: 'not-mentioned' };

    checked.push({
      sentence,
      verdict: verdict.kind,
      isRightPlace: 'citation' in verdict && sentence.cites.includes(verdict.citation.paragraph),
    });
  }

  return checked;
}

const verdicts = ['supported', 'contradicted', 'not-mentioned'] as const;

/** The figures as a table for people. @param others - Sentences that were held against a story that they are not about. */
export function checkTable(
  own: readonly CheckedSentenceCase[],
  others: readonly CheckedSentenceCase[],
): string {
  const kinds = [...new Set(own.map(({ sentence }) => sentence.kind))].sort();
  const row = (name: string, cases: readonly CheckedSentenceCase[]) =>
    `${name.padEnd(26)}${verdicts
      .map((kind) => String(cases.filter(({ verdict }) => verdict === kind).length).padStart(15))
      .join('')}${String(cases.length).padStart(8)}`;
  const isTrue = ({ sentence }: CheckedSentenceCase) => sentence.true;
  const share = (name: string, of: readonly CheckedSentenceCase[], right: number) =>
    `${name}: ${right} of ${of.length} (${of.length === 0 ? '–' : Math.round((100 * right) / of.length)} %)`;
  const supported = own.filter(({ verdict }) => verdict === 'supported');
  const contradicted = [...own, ...others].filter(({ verdict }) => verdict === 'contradicted');
  const wrong = own.filter(({ sentence }) => !sentence.true);
  const wronglyContradicted = [...own.filter(isTrue), ...others].filter(
    ({ verdict }) => verdict === 'contradicted',
  );

  return [
    `${''.padEnd(26)}${verdicts.map((kind) => kind.padStart(15)).join('')}${'all'.padStart(8)}`,
    ...kinds.map((kind) =>
      row(
        kind,
        own.filter(({ sentence }) => sentence.kind === kind),
      ),
    ),
    row('all that are wrong', wrong),
    row('of another story', others),
    '',
    share('True of those called supported', supported, supported.filter(isTrue).length),
    share(
      'With a paragraph that proves them, of those',
      supported.filter(isTrue),
      supported.filter((one) => isTrue(one) && one.isRightPlace).length,
    ),
    share(
      'True sentences that are called supported',
      own.filter(isTrue),
      supported.filter(isTrue).length,
    ),
    share(
      'Wrong of those called contradicted',
      contradicted,
      contradicted.length - wronglyContradicted.length,
    ),
    share(
      'Wrong sentences that are called contradicted',
      wrong,
      wrong.filter(({ verdict }) => verdict === 'contradicted').length,
    ),
  ].join('\n');
}
