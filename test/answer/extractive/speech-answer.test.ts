import { expect, it } from 'vitest';
import type { SingleExchange } from '../../../src/answer/answerer.ts';
import { speechAnswer } from '../../../src/answer/extractive/speech-answer.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { answeredWith, unchecked } from '../../support/answers.ts';
import { articleOf } from '../../support/story.ts';

const story = articleOf(`---
title: "Das Bad"
language: de
---

„Das Bad ist zu teuer“, sagte Bürgermeisterin Ina Brandt. „Im Winter bleibt die Halle kalt.“

Jan Weber von den Grünen sagte, im Winter bleibe die Halle kalt, und das Wasser sei trüb.

„Das Wasser ist warm“, sagte Bademeister Udo Kern.
`);

it('quotes what somebody says of what was spoken of before', () => {
  const long = articleOf(
    `---\ntitle: "Das Amt"\nlanguage: de\n---\n\n„Wir sparen“, sagte Rätin Ina Brandt.\n\nDer Turm wird teuer.\n\n„Der Turm ist schön“, sagte Rätin Ina Brandt.\n`,
  );
  const cited = unchecked({
    article: long.slug,
    paragraph: 2,
    kind: 'text',
    quote: 'Der Turm wird teuer.',
  });
  const before: SingleExchange = {
    question: 'Was kostet der Turm?',
    answer: answeredWith([{ text: 'Der Turm wird teuer.', citations: [cited] }], {
      language: 'de',
    }),
  };
  const answerTo = (text: string) =>
    speechAnswer(
      {
        kind: 'question',
        text,
        wordings: [text],
        carried: [cited],
        history: [before],
        language: 'de',
        scope: long.slug,
      },
      storiesOf([long]),
      readQuestion,
    );
  const paragraphs = (text: string) => {
    const answer = answerTo(text);
    return answer?.status === 'answered'
      ? answer.sources.map(({ citation }) => citation.paragraph)
      : [];
  };

  expect(paragraphs('Was sagt Ina Brandt?')).toEqual([1, 3]);
  expect(paragraphs('Und was sagt Ina Brandt dazu?')).toEqual([3, 1]);
});

/** Whose words answer a question without a search. */
function whose(text: string): readonly (string | undefined)[] {
  const asked = { kind: 'question', text, wordings: [text], carried: [], history: [] } as const;
  const answer = speechAnswer(
    { ...asked, language: 'de', scope: story.slug },
    storiesOf([story]),
    readQuestion,
  );

  return answer?.status === 'answered'
    ? answer.sources.map(({ citation }) => citation.speaker)
    : [];
}

it('names the only one whose words have every word of a claim', () => {
  expect(whose('Wer sagte, dass das Wasser trüb ist?')).toEqual(['Jan Weber von den Grünen']);
  expect(whose('Wer hat gesagt, dass das Wasser warm sei?')).toEqual(['Bademeister Udo Kern']);
});

it('leaves it to a reader where several say so, or nobody in these words', () => {
  expect(whose('Wer sagte, dass die Halle im Winter kalt bleibt?')).toEqual([]);
  expect(whose('Wer sagte, dass die Rutsche gesperrt ist?')).toEqual([]);
});

it('leaves it to a reader where a claim has but one word that tells anything', () => {
  expect(whose('Wer sagte, dass es warm ist?')).toEqual([]);
});
