// The sentences of a story about what is still to come.

import { datesIn } from '../../language/facts/dates.ts';
import { futureWords } from '../../language/future/future-words.ts';
import { byLanguage } from '../../language/language.ts';
import { foundIn, type Slots } from '../../language/phrases/phrases.ts';
import type { Article } from '../../story/article.ts';
import { type PlacedSentence, sentencesOf, sentenceText } from '../../story/sentences.ts';

/** Sentences that are quoted. */
const mostSentences = 3;
/** A question to the reader announces nothing, and a longer sentence is told too much with; in UTF-16 code units. */
const longest = 500;

/** A German verb by its ending. A participle with the same one has "ge" in it; nouns have a capital. */
const slots: Slots = { infinitive: '(?!ge|\\p{L}+ge\\p{L}+en)\\p{Ll}{2,}(?:en|ern|eln)' };

const signs = byLanguage((language) => {
  const { certain, likely, otherwise } = futureWords[language];
  const within = (phrases: readonly string[]) => new RegExp(foundIn(phrases, slots), 'u');

  return { certain: within(certain), likely: within(likely), otherwise: within(otherwise) };
});

/** The score of a sentence that says for certain what is to come. */
const sure = 2;

/** Those that say it most surely, at most three, in the order of the story; none where none does. */
export function futureSentences({ paragraphs, language }: Article): readonly PlacedSentence[] {
  const { certain, likely, otherwise } = signs[language];
  const found = sentencesOf(paragraphs.filter(({ kind }) => kind === 'text'))
    .map((one, position) => {
      const text = sentenceText(one);
      const plain = text.charAt(0).toLowerCase() + text.slice(1);
      const isFit = text.length <= longest && !text.endsWith('?') && !otherwise.test(plain);
      const said = isFit ? sure * Number(certain.test(plain)) + Number(likely.test(plain)) : 0;
      // Something that has its day was announced.
      const score = said === 0 ? 0 : said + Number(datesIn(text).size > 0);

      return { one, position, score };
    })
    .filter(({ score }) => score > 0);

  // Where the story is sure of something, what somebody only wants is left out.
  const least = found.some(({ score }) => score >= sure) ? sure : 0;
  return found
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, mostSentences)
    .toSorted((a, b) => a.position - b.position)
    .map(({ one }) => one);
}
