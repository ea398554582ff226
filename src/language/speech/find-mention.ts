// Whom a sentence by itself names as its speaker.

import type { Language } from '../language.ts';
import { findQuotations, outermost } from '../sentences/quotations.ts';
import { findSpeech } from './find-speech.ts';
import type { Mention } from './shared/speech.ts';

/** The first speaker that a sentence names, whoever only thinks left out; undefined where there is none. */
export function findMention(sentence: string, language: Language): Mention | undefined {
  const quotations = outermost(findQuotations(sentence));
  const { speeches } = findSpeech(sentence, 0, sentence.length, quotations, language);

  return speeches.find(({ speaker, isThought }) => speaker !== undefined && !isThought)?.speaker;
}
