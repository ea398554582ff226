// What kind of answer a question expects.

import { byLanguage, type Language } from '../language.ts';
import { openingPhrase } from '../phrases/phrases.ts';
import { foldSpaces } from '../words/characters.ts';
import { type ExpectedKind, kindWords } from './kind-words.ts';

const kinds = ['figure', 'time', 'person', 'place'] as const satisfies readonly ExpectedKind[];

const patterns = byLanguage((language) =>
  kinds.map((kind) => [kind, openingPhrase(kindWords[language][kind])] as const),
);

/** A word that only goes on with a conversation stands before the question. */
const before = /^(?:und|aber|and|but|so|also|ab|bis|seit)?[\s,]*/iu;

/** The kind of answer that a question expects; undefined where its words do not tell. */
export function expectedKind(question: string, language: Language): ExpectedKind | undefined {
  const text = foldSpaces(question);
  const plain = text.replace(before, '');

  return patterns[language].find(([, opens]) => opens.test(text) || opens.test(plain))?.[0];
}
