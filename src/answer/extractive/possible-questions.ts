// Questions that a story may answer: about itself, about who speaks in it, and about what it often names.

import { dateWord } from '../../language/facts/dates.ts';
import { factWords } from '../../language/facts/fact-words.ts';
import { placesIn } from '../../language/facts/places.ts';
import type { Language } from '../../language/language.ts';
import { capitalised } from '../../language/words/characters.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Article } from '../../story/article.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import { suggestQuestions } from './suggestions.ts';

/** Topics that are tried. */
const mostTopics = 6;
/** How often a story names what it may have something to say about. */
const leastNamed = 2;
/** Letters of the shortest word that is a topic. */
const shortestTopic = 4;

/** Most promising first; whether the story answers them is to be tried. */
export function possibleQuestions(
  article: Article,
  language: Language,
  read: QuestionReader,
): readonly string[] {
  const { commonQuestions, topicQuestion } = answerCatalogue[language];

  return [
    ...suggestQuestions(article, language),
    ...commonQuestions,
    ...topicsOf(article, language, read).map(topicQuestion),
  ];
}

/** What a story names often, in the words of the asker's language. */
function topicsOf(article: Article, language: Language, read: QuestionReader): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of namedIn(article)) counts.set(word, (counts.get(word) ?? 0) + 1);

  const often = [...counts]
    .filter(([, count]) => count >= leastNamed)
    .toSorted(([, one], [, other]) => other - one)
    .map(([word]) => word);
  const topics = [...labelsIn(article), ...often].flatMap(
    (word) => inLanguage(word, article.language, language, read) ?? [],
  );

  return [...new Set(topics)].slice(0, mostTopics);
}

/** What paragraphs say first that they are about: "Verkehr: Auf der Hauptstraße gilt …". */
function labelsIn({ paragraphs, utterances }: Article): readonly string[] {
  const speakers = new Set(utterances.map(({ speaker }) => speaker));

  return paragraphs
    .filter(({ number }) => number > 0)
    .flatMap(({ text }) => /^(\p{Lu}[\p{L}-]{3,})(?=: )/u.exec(text)?.[1] ?? [])
    .filter((label) => !speakers.has(label));
}

/** Its words with a capital that open no sentence and name neither a day nor somebody who speaks. */
function namedIn({ paragraphs, utterances, language }: Article): readonly string[] {
  const speakers = new Set(
    utterances.flatMap(({ speaker, description = '' }) => words(`${speaker} ${description}`)),
  );
  const common = new Set(factWords[language].names.commonWords);

  return paragraphs
    .filter(({ number }) => number > 0)
    .flatMap(({ text }) => text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}-]+/gu) ?? [])
    .filter((word) => {
      const lower = word.toLowerCase();
      const isWord = lower.length >= shortestTopic && !stopwords[language].has(lower);

      return isWord && !common.has(lower) && !speakers.has(lower) && dateWord(word) === undefined;
    });
}

/** The word as the other language has it; undefined where it is no name. */
function inLanguage(
  word: string,
  own: Language,
  language: Language,
  read: QuestionReader,
): string | undefined {
  if (own === language) return word;

  const [first, ...others] = read({ text: word, language: own }, language).words;
  if (first === undefined || others.length > 0) return undefined;

  if (first.variants.length === 1) return word;
  if (placesIn(word).size === 0) return undefined;

  const [likeliest] = first.variants.toSorted((a, b) => b.weight - a.weight);
  return likeliest && capitalised(likeliest.word);
}
