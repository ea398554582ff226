// Whether a paragraph has the kind of answer that a question expects at all.

import { timesIn } from '../../language/claims/times.ts';
import { datesIn } from '../../language/facts/dates.ts';
import { impliedNumbers, numbersIn } from '../../language/facts/numbers.ts';
import type { Language } from '../../language/language.ts';
import { expectedKind } from '../../language/questions/expected-kind.ts';
import type { ExpectedKind } from '../../language/questions/kind-words.ts';

/** Logits of the reader that a paragraph loses which has nothing of the kind that is asked for. */
const missingLoss = 2;

/** Whether a text has something of a kind; kinds that words do not tell for certain are not looked for. */
const hasKind: Readonly<
  Partial<Record<ExpectedKind, (text: string, language: Language) => boolean>>
> = {
  figure: (text, language) =>
    numbersIn(text, language).size > 0 ||
    impliedNumbers(text, language).length > 0 ||
    hasTime(text, language),
  time: (text, language) => numbersIn(text, language).size > 0 || hasTime(text, language),
};

/** What the reader's logit of each paragraph changes by for lacking a figure or a time that is asked for. */
export function kindChange(
  question: string,
  language: Language,
  paragraphs: readonly { readonly text: string; readonly language: Language }[],
): readonly number[] {
  const kind = expectedKind(question, language);
  const has = kind === undefined ? undefined : hasKind[kind];

  return paragraphs.map((one) =>
    has === undefined || has(one.text, one.language) ? 0 : -missingLoss,
  );
}

function hasTime(text: string, language: Language): boolean {
  return datesIn(text).size > 0 || timesIn(text, language).length > 0;
}
