// Who contradicts somebody in a story.

import { byLanguage } from '../../language/language.ts';
import { phraseWithinTest } from '../../language/phrases/phrases.ts';
import { speechPhrases } from '../../language/questions/speech-phrases.ts';
import { words } from '../../language/words/words.ts';
import type { Article, Utterance } from '../../story/article.ts';

const contradicting = byLanguage((language) =>
  phraseWithinTest(speechPhrases[language].contradictions),
);

/**
 * What others say against somebody: with a word of contradiction in the sentence or in the one before it, in a paragraph
 * that speaks of them or follows one that does; else what others say whom they contradict.
 *
 * @param names - How the story names them.
 */
export function contradictionsOf(
  names: readonly string[],
  { paragraphs, utterances, language }: Article,
): readonly Utterance[] {
  const last = names.flatMap((name) => words(name).slice(-1));
  const isNamedIn = (text: string) => words(text).some((word) => last.includes(word));
  const isOwn = ({ speaker }: Utterance) => isNamedIn(speaker);
  const isAbout = (position: number) =>
    isNamedIn(paragraphs[position]?.text ?? '') ||
    utterances.some((one) => one.paragraph === position && isOwn(one));

  const isContradicting = ({ paragraph: position, start }: Utterance) => {
    const { text = '', sentences = [] } = paragraphs[position] ?? {};
    const at = sentences.findLastIndex((sentence) => sentence.start <= start);
    const around = text.slice(sentences[Math.max(0, at - 1)]?.start ?? 0, sentences[at]?.end);

    return contradicting[language].test(around);
  };
  const against = utterances.filter((one) => {
    const isNear = isAbout(one.paragraph) || isAbout(one.paragraph - 1);

    return !isOwn(one) && isNear && isContradicting(one);
  });
  if (against.length > 0) return against;

  // "Webb contradicts Ansell": whoever is contradicted says otherwise, just before.
  const tells = (position: number) => {
    const { text = '', sentences = [] } = paragraphs[position] ?? {};
    return sentences.some(({ start, end }) => {
      const sentence = text.slice(start, end);

      return isNamedIn(sentence) && contradicting[language].test(sentence);
    });
  };
  return utterances.filter(
    (one) => !isOwn(one) && (tells(one.paragraph) || tells(one.paragraph + 1)),
  );
}
