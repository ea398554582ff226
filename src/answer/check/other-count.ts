// Whether a story counts the same thing otherwise than a claim does.

import { factWords } from '../../language/facts/fact-words.ts';
import type { Alignment } from '../verify/claims/alignment.ts';
import type { Token } from '../verify/claims/tokens.ts';

/** Words among which what a number counts stands behind it: „zwei ‚sehr aggressive‘ Aktionen“. */
const reach = 4;

/** Numbers below this stand for many things: "one", "both". */
const leastNumber = 2;

/**
 * Whether one sentence gives the thing that a number of the claim counts another number, and nowhere the claim's own:
 * "zwei Aktionen" for "fünf Aktionen".
 */
export function isCountedOtherwise({ sentence, words, passages }: Alignment): boolean {
  const { tokens, language } = sentence;
  const isDate = (token: Token | undefined) =>
    token !== undefined &&
    factWords[language].calendar.months.some(({ names }) => names.includes(token.word));

  return tokens.some((token, at) => {
    const { number } = token;
    if (number === undefined || number < leastNumber || isDate(tokens[at + 1])) return false;
    if (passages.some((passage) => passage.tokens.some((other) => other.number === number))) {
      return false;
    }

    const counted = tokens.slice(at + 1, at + 1 + reach).filter(({ isContent }) => isContent);
    const places = words
      .filter((word) => counted.includes(word.token))
      .flatMap((word) => word.places);

    return places.some(({ statement, token: place, match }) => {
      const own = passages[statement]?.tokens ?? [];
      const position = own.indexOf(place);
      const before = own.slice(Math.max(0, position - reach), Math.max(0, position));

      return match === 1 && before.some(({ number: other }) => (other ?? 0) >= leastNumber);
    });
  });
}
