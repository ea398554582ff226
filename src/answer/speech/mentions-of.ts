// Where a story names somebody.

import { placesIn } from '../../language/facts/places.ts';
import { isSameName, nameSkeleton } from '../../language/words/transliterate.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Article } from '../../story/article.ts';
import { type PlacedSentence, sentencesOf, sentenceText } from '../../story/sentences.ts';
import { type Citation, cite } from '../citations.ts';
import { mentionedShare, type Named } from '../evidence/mentions.ts';

const mostMentions = 3;

/**
 * The first sentences of the body that name somebody, each with what somebody says right after it: who speaks for a body
 * of people is named behind it. At most three.
 */
export function mentionsOf(
  named: Named,
  article: Article,
  read: QuestionReader,
): readonly Citation[] {
  const share = mentionedShare(named, read);

  const sentences = sentencesOf(article.paragraphs).filter(({ paragraph }) => paragraph.number > 0);
  const isMention = (one: PlacedSentence) => {
    const text = sentenceText(one);
    return share(text, article.language) === 1 && isNamedIn(text, named.text);
  };

  return sentences
    .filter((one, index) => {
      const before = sentences[index - 1];
      return isMention(one) || (before && isSaidAfter(one, before) && isMention(before));
    })
    .slice(0, mostMentions)
    .map(({ paragraph, sentence }) => cite(article, paragraph, sentence));
}

/** Whether somebody speaks in a sentence, and nobody in the one before it, of the same paragraph. */
function isSaidAfter(one: PlacedSentence, before: PlacedSentence): boolean {
  const begins = one.sentence.speaker !== undefined && before.sentence.speaker === undefined;

  return begins && one.paragraph === before.paragraph;
}

/**
 * Whether a text writes a name, in any of its spellings and with any ending; a part of another word is none: "aber" is
 * not Abernethy. A place is named by any of its names, and by none that only ends like it: "an Land" is not Russland.
 */
export function isNamedIn(text: string, name: string): boolean {
  const places = [...placesIn(name)];
  if (places.length > 0 && places.every((place) => placesIn(text).has(place))) return true;

  const written = (text.match(/\p{Lu}[\p{L}\p{M}'’]*/gu) ?? []).map(nameSkeleton);
  const asked = (name.match(/[\p{L}\p{M}'’]+/gu) ?? []).map(nameSkeleton);

  return asked.every((word) => written.some((other) => isSameName(word, other)));
}
