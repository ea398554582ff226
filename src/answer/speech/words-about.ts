// What somebody says about a topic.

import { byLanguage } from '../../language/language.ts';
import { openingPhrase } from '../../language/phrases/phrases.ts';
import { speechPhrases } from '../../language/questions/speech-phrases.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Article, Paragraph, Utterance } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';
import type { Citation } from '../citations.ts';
import type { ReadCandidate } from '../evidence/judge.ts';
import { mentionedShare } from '../evidence/mentions.ts';
import type { Asked } from '../question/asked.ts';
import { speechQuestion } from '../question/speech-question.ts';
import { isNamedIn } from './mentions-of.ts';
import { byParagraph, citeSaid, isWithAttitude } from './said.ts';
import { whoIsMeant } from './story-speakers.ts';

/** Somebody's words, and what of them is wanted. */
export interface WordsAbout {
  readonly article: Article;
  readonly name: string;
  /** All that they say, or all that they say so ("fears", "demands"); at least one. */
  readonly utterances: readonly Utterance[];
  readonly topic: string;
}

/** Whose words about what a question wants; undefined where it wants anything else. */
export function wordsAbout(
  { wordings, language, scope }: Asked,
  stories: Stories,
  read: QuestionReader,
): WordsAbout | undefined {
  const stored = stories.list();
  const article =
    scope === undefined ? (stored.length === 1 ? stored[0] : undefined) : stories.one(scope);
  const question = speechQuestion(wordings[0] ?? '')?.topic;
  if (article === undefined || question?.kind !== 'said' || question.wants === 'reaction')
    return undefined;

  const meant = whoIsMeant(question.name, language, article, read);
  if (meant?.kind !== 'speakers') return undefined;
  const topic = `${meant.rest} ${question.topic ?? ''}`.trim();
  const all = meant.speakers.flatMap(({ utterances }) => utterances);
  const { attitude } = question;
  const so =
    attitude === undefined ? all : all.filter((one) => isWithAttitude(one, attitude, article));
  const [speaker] = meant.speakers;

  return topic === '' || speaker === undefined
    ? undefined
    : { article, name: speaker.name, utterances: so.length > 0 ? so : all, topic };
}

/**
 * The words that are about the topic, nearest first: those beside which it stands by name, else those of paragraphs that
 * answer; of a paragraph's, those that name it first. Empty where there are none; a topic that the story names elsewhere, and not beside them, is not theirs.
 *
 * @param answers - Whether a story of this paragraph alone would be taken for an answer.
 */
export function citeAbout<Read extends Pick<ReadCandidate, 'paragraph' | 'probability'>>(
  { article, utterances, topic }: WordsAbout,
  candidates: readonly Read[],
  answers: (candidate: Read) => boolean,
  { language }: Pick<Asked, 'language'>,
  read: QuestionReader,
): readonly Citation[] {
  const share = mentionedShare({ text: topic, language }, read);
  const shareOf = (text: string) => share(text, article.language) ?? 0;
  const shareIn = ({ text }: Paragraph) => shareOf(text);
  const found = byParagraph(utterances, article).flatMap((said) => {
    const paragraph = article.paragraphs[said.position];
    if (paragraph === undefined) return [];

    const candidate = candidates.find((one) => one.paragraph === paragraph);
    return {
      said,
      isNamed: shareIn(paragraph) >= 0.5,
      isAnswer: candidate !== undefined && answers(candidate),
      nearness: shareIn(paragraph) + (candidate?.probability ?? 0),
    };
  });
  const named = found.filter(({ isNamed }) => isNamed);
  const isOthers = article.paragraphs.some((one) => one.number > 0 && shareIn(one) === 1);
  const answering = isOthers ? [] : found.filter(({ isAnswer }) => isAnswer);

  return (named.length > 0 ? named : answering)
    .toSorted((one, other) => other.nearness - one.nearness)
    .flatMap(({ said }) =>
      citeSaid(article, said, (sentence) => shareOf(sentence) > 0).toSorted(
        (one, other) => shareOf(other.quote) - shareOf(one.quote),
      ),
    );
}

/**
 * All that they say, where the topic only tells when or where they speak ("after the match"), which a story seldom repeats
 * beside their words; undefined where they are asked about something.
 */
export function citeAnyOf(
  { article, utterances, topic }: WordsAbout,
  { language }: Pick<Asked, 'language'>,
): readonly Citation[] | undefined {
  return circumstances[language].test(topic)
    ? byParagraph(utterances, article).flatMap((said) => citeSaid(article, said))
    : undefined;
}

const circumstances = byLanguage((language) =>
  openingPhrase(speechPhrases[language].circumstances),
);

/** Whether a paragraph tells of somebody what is none of their words. */
export function tellsOf({ article, name, utterances }: WordsAbout, paragraph: Paragraph): boolean {
  const [surname = name] = name.split(' ').slice(-1);

  return (
    !utterances.some(({ paragraph: position }) => article.paragraphs[position] === paragraph) &&
    isNamedIn(paragraph.text, surname)
  );
}
