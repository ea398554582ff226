// What somebody says about a topic.

import type { QuestionReader } from '../../search/question/question.ts';
import type { Article, Utterance } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';
import type { Citation } from '../citations.ts';
import type { ReadCandidate } from '../evidence/judge.ts';
import { mentionedShare } from '../evidence/mentions.ts';
import type { Asked } from '../question/asked.ts';
import { speechQuestion } from '../question/speech-question.ts';
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
 * The words that are about the topic, nearest first: those beside which it stands by name, and those of paragraphs that
 * the reader takes for an answer. Empty where there are none.
 *
 * @param least - How probably a paragraph answers, from which on it counts without a word of the topic.
 */
export function citeAbout(
  { article, utterances, topic }: WordsAbout,
  candidates: readonly ReadCandidate[],
  least: number,
  { language }: Pick<Asked, 'language'>,
  read: QuestionReader,
): readonly Citation[] {
  const share = mentionedShare({ text: topic, language }, read);
  const found = byParagraph(utterances, article).map((said) => {
    const text = article.paragraphs[said.position]?.text ?? '';
    const probability =
      candidates.find(({ paragraph }) => paragraph === article.paragraphs[said.position])
        ?.probability ?? 0;

    return { said, probability, share: share(text, article.language) ?? 0 };
  });

  return found
    .filter((one) => one.share >= 0.5 || one.probability >= least)
    .toSorted((one, other) => other.share + other.probability - one.share - one.probability)
    .flatMap(({ said }) => citeSaid(article, said));
}
