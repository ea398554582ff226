import { expect, it } from 'vitest';
import { cite } from '../../../src/answer/citations.ts';
import { statementKind } from '../../../src/answer/speech/statement-kind.ts';
import { articleOf } from '../../support/story.ts';

const story = articleOf(
  `---
lang: de
---

Am Mittwoch warnte Marco Rubio, dass die Forderungen den Erfolg der Gespräche mit dem Iran gefährdeten.

Die Gespräche sollten im Februar von der Türkei nach Oman verlegt werden.

„Wir haben Zeit“, sagte Außenministerin Ina Brandt.

„Wir sind bereit“, sagte ein hochrangiger US-Beamter.

„Die Kirche ist offen“, sagte ein Küster.
`,
);

const kindOf = (position: number, language: 'de' | 'en') => {
  const paragraph = story.paragraphs[position];
  if (paragraph === undefined) throw new Error('The story is too short.');
  const [sentence] = paragraph.sentences;
  return statementKind(
    cite(story, paragraph, sentence ?? { start: 0, end: paragraph.text.length }),
    story,
    language,
  );
};

it('tells who says something, in which way, of where and when', () => {
  expect(kindOf(0, 'en')).toEqual({
    speech: 'indirect',
    attitude: 'warn',
    speakers: [{ text: 'Marco Rubio', isForeign: false }],
    places: ['Iran'],
    times: ['Wednesday'],
  });
});

it('tells of what the story itself says only where and when', () => {
  expect(kindOf(1, 'de')).toEqual({
    speakers: [],
    places: ['Türkei', 'Oman'],
    times: ['Februar'],
  });
});

it('tells in the language of the reader what somebody is, and quotes what there are no words for', () => {
  const speakers = (language: 'de' | 'en') =>
    [2, 3, 4].map((position) => kindOf(position, language).speakers);

  expect(speakers('en')).toEqual([
    [{ text: 'foreign minister Ina Brandt', isForeign: false }],
    [{ text: 'senior US official', isForeign: false }],
    [{ text: 'ein Küster', isForeign: true }],
  ]);
  expect(speakers('de').flat()).toEqual(
    ['Außenministerin Ina Brandt', 'ein hochrangiger US-Beamter', 'ein Küster'].map((text) => ({
      text,
      isForeign: false,
    })),
  );
});
