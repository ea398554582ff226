// What somebody wants of the last answer.

import { byLanguage, type Language, languages } from '../../language/language.ts';
import type { TextTest } from '../../language/phrases/phrases.ts';
import { wholePhraseTest } from '../../language/phrases/whole-phrase.ts';
import { type MoveKind, moveKinds, turnPhrases } from '../../language/questions/turn-phrases.ts';
import { inSmallLetters } from '../../language/words/characters.ts';
import { type Recognised, recognise, smallWordsAround } from './recognise.ts';

/** What is wanted of the last answer. */
export type Move =
  | { readonly kind: MoveKind }
  /** The same in this language. */
  | { readonly kind: 'translate'; readonly to: Language };

const patterns = byLanguage((language) => {
  const { moves, inLanguage, bare, ...phrases } = turnPhrases[language];

  return {
    ...smallWordsAround(phrases),
    moves: [
      ...moveKinds.map((kind) => [{ kind }, wholePhraseTest(moves[kind])] as const),
      ...languages.map(
        (to) => [{ kind: 'translate', to } as const, wholePhraseTest(inLanguage[to])] as const,
      ),
    ] satisfies readonly (readonly [Move, TextTest])[],
    bare: wholePhraseTest(bare),
  };
});

/** What a text wants of the last answer; undefined where it says anything else. */
export function moveIn(text: string): Recognised<Move> | undefined {
  return recognise(
    inSmallLetters(text),
    patterns,
    (form, { moves }): Move | undefined => moves.find(([, pattern]) => pattern.test(form))?.[0],
  );
}

/** Whether a text asks nothing unless something was said before: "Und?", "Why?", "Wann war das?" */
export function isBare(text: string): Recognised<true> | undefined {
  return recognise(inSmallLetters(text), patterns, (form, { bare }) =>
    bare.test(form) ? true : undefined,
  );
}
