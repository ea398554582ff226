// From what a model wrote and proved to an answer.

import { type Answered, type NotInStory, shownSources } from '../answer.ts';
import { numberSentences } from '../sources.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import type { Generated } from './generate.ts';
import type { FailureKind, ModelFailure } from './model-failure.ts';

const mostNearest = 3;

/**
 * The answer that a model's proved sentences make, or the abstention where there are none.
 *
 * @param found - What the search found for the same question.
 * @param question - In the asker's own words: nothing else may be repeated as what was looked for.
 */
export function answerOf(
  generated: Generated,
  found: Answered | NotInStory,
  question: string,
): Answered | NotInStory {
  const { sentences, outcomes: verification, answerable } = generated;
  const { language, timings } = found;
  // What retrieval found is told; how the extractive answer was decided is not how this one was.
  const { retrieved, probability } = found.lookup;
  const lookup = { retrieved, probability, answeredAt: [] };
  const common = { language, timings, verification, lookup };

  if (sentences.length > 0) {
    return {
      ...common,
      status: 'answered',
      wording: { kind: 'written' },
      ...numberSentences(sentences),
    };
  }

  const { notInArticle, notProved } = answerCatalogue[language];
  const lookedFor = generated.missing.filter((words) => isPartOf(words, question));
  return {
    ...common,
    status: 'abstained',
    reason: 'not-in-article',
    notice: answerable ? notProved : notInArticle(lookedFor, []),
    nearest: shownSources(found).slice(0, mostNearest),
  };
}

/** Whether these are words of the question, whole ones. */
function isPartOf(words: string, question: string): boolean {
  const plain = (text: string) =>
    ` ${text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;

  return plain(words).trim() !== '' && plain(question).includes(plain(words));
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
