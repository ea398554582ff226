// How often a question is asked of the story that it fits.

import { type Answer, answersIn, isAboutStory, shownSources } from '../../../src/answer/answer.ts';
import type { Answerer } from '../../../src/answer/answerer.ts';
import type { StoryChoice, StoryChoiceSet } from './story-choice-set.ts';

/** What became of a question. */
export interface ChosenStory {
  readonly question: StoryChoice;
  readonly outcome: 'right' | 'asked-back' | 'wrong';
  /** Stories that were answered from without being named. */
  readonly unsaid: readonly string[];
  /** In words. */
  readonly got: string;
}

/** Asks every question anew, of all stories. */
export async function evaluateStoryChoices(
  { questions }: StoryChoiceSet,
  answerer: Pick<Answerer, 'answer'>,
  onDone: () => void = () => {},
): Promise<readonly ChosenStory[]> {
  const chosen: ChosenStory[] = [];
  for (const question of questions) {
    const { question: text, language } = question;
    const answer = await answerer.answer({ text, language, history: [] });
    chosen.push(judged(question, answer));
    onDone();
  }

  return chosen;
}

/**
 * A question that fits one story is right where that one is asked, whether or not it answers, and half right where it is
 * among those that are offered; one that fits several where no other is offered or asked; one that fits none where none
 * answers.
 */
function judged(question: StoryChoice, answer: Answer): ChosenStory {
  const { stories } = question;
  const parts = answersIn(answer);
  const asked = parts.flatMap((one) => (isAboutStory(one) ? (one.story?.slug ?? []) : []));
  const offered = parts.flatMap((one) => ('choices' in one ? one.choices : []));
  const offers = offered.map(({ slug }) => slug);
  const isAnswered = parts.some(({ status }) => status === 'answered');
  const cited = shownSources(answer).map(({ citation }) => citation.article);
  const fits = (slug: string) => stories.includes(slug);

  const isRight =
    stories.length === 0
      ? !isAnswered && offers.length === 0
      : stories.length === 1
        ? asked.length > 0 && asked.every(fits)
        : offers.length > 1 && stories.every((slug) => offers.includes(slug));
  const isAskedBack = stories.length === 1 && offers.some(fits);

  return {
    question,
    outcome: isRight ? 'right' : isAskedBack ? 'asked-back' : 'wrong',
    unsaid: [...new Set(cited)].filter((slug) => !asked.includes(slug)),
    got:
      offers.length > 0
        ? `asked back: ${offers.join(', ')}`
        : `${isAnswered ? 'answered' : 'refused'}${asked.length > 0 ? ` by ${asked.join(', ')}` : ''}`,
  };
}

const kinds = [
  ['one story', ({ stories }: StoryChoice) => stories.length === 1],
  ['several stories', ({ stories }: StoryChoice) => stories.length > 1],
  ['no story', ({ stories }: StoryChoice) => stories.length === 0],
] as const;

/** Figures by what fits, and every question that did not go right. */
export function storyChoicesText(file: string, chosen: readonly ChosenStory[]): string {
  const lines = kinds.flatMap(([name, isKind]) => {
    const own = chosen.filter(({ question }) => isKind(question));
    if (own.length === 0) return [];

    const count = (outcome: ChosenStory['outcome']) =>
      own.filter((one) => one.outcome === outcome).length;
    const share = ((100 * count('right')) / own.length).toFixed(1);
    const back = count('asked-back');
    return [
      `fits ${name}: ${count('right')} of ${own.length} right (${share} %)${back > 0 ? `, ${back} asked back with it` : ''}, ${count('wrong')} wrong`,
    ];
  });
  const unsaid = chosen.filter((one) => one.unsaid.length > 0).length;
  const others = chosen
    .filter(({ outcome }) => outcome !== 'right')
    .map(
      ({ question, outcome, got }) => `  ${outcome}: ${question.id} "${question.question}": ${got}`,
    );

  return [
    `${file}: ${chosen.length} questions`,
    ...lines,
    `answered from a story without naming it: ${unsaid}`,
    ...others,
  ].join('\n');
}
