import { describe, expect, it } from 'vitest';
import { futureSentences } from '../../../src/answer/about/future-sentences.ts';
import { articleOf, readStory } from '../../support/story.ts';

const foundIn = (text: string, language: 'de' | 'en') =>
  futureSentences(articleOf(`---\nlanguage: ${language}\n---\n\n${text}`, 'a.md')).map(
    ({ paragraph, sentence }) => paragraph.text.slice(sentence.start, sentence.end),
  );

describe('a sentence about what is still to come', () => {
  it.each([
    ['de', 'Der Rat wird am Montag über den Antrag entscheiden.'],
    ['de', 'Die Bürgermeisterin kündigte für Mai eine neue Abstimmung an.'],
    ['de', 'Nächste Woche beraten die Minister.'],
    ['de', 'Die beiden sagten, dass sie am Donnerstag zurückkehren würden.'],
    ['de', 'Für den Herbst ist ein Fest geplant.'],
    ['de', 'Die Stadt plant einen Neubau.'],
    ['de', 'Künftig zahlen Familien weniger.'],
    ['de', 'Er will im Sommer aufhören.'],
    ['en', 'The council will vote on Monday.'],
    ['en', 'Talks are scheduled to resume in May.'],
    ['en', 'They plan to open a second shop.'],
    ['en', 'Next week the ministers meet.'],
    ['en', "We'll see."],
    ['en', 'The side is ready to try.'],
  ] as const)('is found (%s): %s', (language, text) =>
    expect(foundIn(text, language)).toEqual([text]),
  );

  it.each([
    ['de', 'Die Verhandlungen wurden abgesagt.'],
    ['de', 'Die USA sollen den Forderungen nicht zugestimmt haben.'],
    ['de', 'Er sollte die USA vertreten.'],
    ['de', 'Wird der Rat zustimmen?'],
    ['de', 'Die Differenzen sind groß.'],
    ['en', 'The talks were cancelled.'],
    ['en', 'They were due to meet on Friday.'],
    ['en', 'Will the council agree?'],
  ] as const)('is none (%s): %s', (language, text) => expect(foundIn(text, language)).toEqual([]));

  it('says what was announced before what somebody wants, at most three, in order', () => {
    const story = readStory();
    const numbers = futureSentences(story).map(({ paragraph }) => paragraph.number);

    expect(numbers).toEqual([5, 6, 9]);
    expect(foundIn('Er will gehen. Sie wird am Montag kommen.', 'de')).toEqual([
      'Sie wird am Montag kommen.',
    ]);
  });
});
