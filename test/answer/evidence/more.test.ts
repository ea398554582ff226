import { expect, it } from 'vitest';
import { candidatesOf } from '../../../src/answer/evidence/candidates.ts';
import { judge, weighCandidate } from '../../../src/answer/evidence/judge.ts';
import { withoutShown } from '../../../src/answer/evidence/more.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { unchecked } from '../../support/answers.ts';
import { articleOf } from '../../support/articles.ts';
import { passageOf } from '../../support/evidence/passages.ts';
import { plainWeights } from '../../support/evidence/plain-weights.ts';

const story = articleOf(
  'bruecke.md',
  '---\ntitle: "Brücke gesperrt"\nstandfirst: "Rätin Kern warnt vor dem Winter, das Land zahlt nichts, und eine Umleitung gibt es nicht"\nlanguage: de\n---\n\nEins.\n\nZwei.\n',
);

it('goes on with the body of a story, whose headline everybody has seen', () => {
  const passages = story.paragraphs.map((_, position) => passageOf(story, position));
  const read = candidatesOf('Wer warnt?', passages, storiesOf([story])).map((candidate) =>
    weighCandidate(candidate, { answers: 2, supports: 0, spans: [] }, plainWeights),
  );
  const judgement = judge(read, plainWeights);
  if (judgement === undefined) throw new Error('Expected a judgement.');
  const left = (...shown: readonly number[]) =>
    withoutShown(
      judgement,
      shown.map((paragraph) =>
        unchecked({ article: story.slug, paragraph, kind: 'text', quote: 'Eins.' }),
      ),
    )?.candidates.map(({ paragraph }) => paragraph.number);

  expect(judgement.candidates.map(({ paragraph }) => paragraph.number)).toContain(0);
  expect(left(1)).toEqual([2]);
  expect(left(1, 2)).toEqual([0]);
});
