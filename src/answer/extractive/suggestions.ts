// Questions that a story should answer.

import type { Language } from '../../language/language.ts';
import { oneOf } from '../../language/phrases/phrases.ts';
import { pressWordsOf } from '../../language/press/press-words.ts';
import { withoutTitle } from '../../language/speech/speaker-words.ts';
import { apostrophes } from '../../language/words/characters.ts';
import { nameParticles } from '../../language/words/name-particles.ts';
import type { Article } from '../../story/article.ts';

const phrases: Readonly<Record<Language, { overview: string; said: (name: string) => string }>> = {
  de: {
    overview: 'Worum geht es in dem Artikel?',
    said: (name) => `Was sagte ${name}?`,
  },
  en: {
    overview: 'What is the story about?',
    said: (name) => `What did ${name} say?`,
  },
};

/** First and last name; a description ("ein hochrangiger US-Beamter") would not fit into every question. */
const namePart = `\\p{Lu}[\\p{L}.${apostrophes}-]+`;
const properName = new RegExp(
  `^${namePart}(?: (?:${namePart}|${oneOf(nameParticles)})){1,3}$`,
  'u',
);

/** An office before a name: "US-Außenminister Marco Rubio", "President Donald Trump". */
const office = new RegExp(`^(?:\\S*${oneOf(pressWordsOf(({ offices }) => offices))}\\s+)+`, 'iu');

/** Questions that the article should answer, most promising first: what it is about, and what those said who speak most. */
export function suggestQuestions(article: Article, language: Language): readonly string[] {
  const { overview, said } = phrases[language];
  const counts = new Map<string, number>();

  for (const { speaker } of article.paragraphs.flatMap(({ sentences }) => sentences)) {
    const name = speaker && withoutTitle(speaker.replace(office, ''), article.language);
    if (name !== undefined && properName.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  const speakers = [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
  return [overview, ...speakers.map(said)];
}
