// From what a model wrote and proved to an answer.

import type { Answered, NotInStory } from '../answer.ts';
import { numberSentences } from '../sources.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import type { Generated } from './generate.ts';
import type { FailureKind, ModelFailure } from './model-failure.ts';

/**
 * The answer that a model's proved sentences make, or the abstention where there are none.
 *
 * @param writer - The model's name.
 * @param found - What the search found for the same question.
 */
export function answerOf(
  generated: Generated,
  writer: string,
  found: Answered | NotInStory,
): Answered | NotInStory {
  const { sentences, outcomes: verification, answerable } = generated;
  const { language, timings } = found;
  // What retrieval found is told; how the extractive answer was decided is not how this one was.
  const { retrieved, probability, threshold } = found.lookup;
  const lookup = { retrieved, probability, threshold, answeredAt: [] };
  const common = { language, timings, verification, lookup };

  if (sentences.length > 0) {
    return {
      ...common,
      status: 'answered',
      wording: { kind: 'written', writer },
      ...numberSentences(sentences),
    };
  }

  const { notInStory, notProved } = answerCatalogue[language];
  const nearest = nearestOf(found);
  return {
    ...common,
    status: 'abstained',
    reason: nearest.length > 0 ? 'related' : 'not-in-article',
    notice: answerable ? notProved : notInStory,
    nearest,
    suggestions: [],
  };
}

/** The model refused; what the search would have answered with is the nearest that there is. */
function nearestOf(found: Answered | NotInStory): NotInStory['nearest'] {
  return found.status === 'answered' ? found.sources.slice(0, 1) : found.nearest;
}

/** What the search found, with a word on why the model did not answer. */
export function answerWithout(
  { kind }: ModelFailure,
  found: Answered | NotInStory,
): Answered | NotInStory {
  return { ...found, note: answerCatalogue[found.language].withoutModel[reasonOf(kind)] };
}

function reasonOf(kind: FailureKind): 'unavailable' | 'unusable' | 'budget' {
  if (kind === 'budget') return 'budget';

  const isAnswer = ['refused', 'truncated', 'unreadable', 'too-long'] satisfies FailureKind[];
  return isAnswer.some((other) => other === kind) ? 'unusable' : 'unavailable';
}
