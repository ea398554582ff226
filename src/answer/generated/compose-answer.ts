import type { Answer, Citation } from '../answer.ts';
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
export function answerOf(generated: Generated, found: Answer, question: string): Answer {
  const { sentences, outcomes: verification, answerable } = generated;
  const { language, retrieved, probability, timings } = found;
  const common = {
    language,
    retrieved,
    timings,
    verification,
    ...(probability !== undefined && { probability }),
  };

  if (sentences.length > 0) {
    const sources = distinct(sentences.flatMap(({ citations }) => citations));
    return { ...common, status: 'answered', sentences, sources };
  }

  const { notInArticle, notProved } = answerCatalogue[language];
  const lookedFor = generated.missing.filter((words) => isPartOf(words, question));
  return {
    ...common,
    status: 'abstained',
    reason: 'not-in-article',
    notice: answerable ? notProved : notInArticle(lookedFor, []),
    sentences: [],
    sources: found.sources.slice(0, mostNearest),
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
export function answerWithout({ kind }: ModelFailure, found: Answer): Answer {
  return { ...found, note: answerCatalogue[found.language].withoutModel[reasonOf(kind)] };
}

function reasonOf(kind: FailureKind): 'unavailable' | 'unusable' | 'budget' {
  if (kind === 'budget') return 'budget';

  const isAnswer = ['refused', 'truncated', 'unreadable', 'too-long'] satisfies FailureKind[];
  return isAnswer.some((other) => other === kind) ? 'unusable' : 'unavailable';
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  const byIdentity = new Map(
    citations.map((citation) => [
      JSON.stringify([citation.article, citation.paragraph, citation.kind, citation.quote]),
      citation,
    ]),
  );

  return [...byIdentity.values()];
}
