import { describe, expect, it } from 'vitest';
import { isBare, moveIn } from '../../../src/answer/question/move.ts';

const kinds: readonly (readonly [string, readonly string[]])[] = [
  [
    'more',
    [
      'mehr',
      'Mehr dazu bitte',
      'und?',
      'erzähl mir mehr',
      'more',
      'tell me more about it',
      'go on',
      'Und sonst?',
      'weitere Infos?',
      'Kannst du das genauer erklären?',
      'can you elaborate?',
      'any more info?',
    ],
  ],
  [
    'who-says',
    [
      'Wer sagt das?',
      'wer hat das gesagt',
      'sagt wer?',
      'Von wem kommt diese Zahl?',
      'who says so?',
      'Says who?',
    ],
  ],
  [
    'sure',
    [
      'Bist du sicher?',
      'sicher?',
      'bist du dir da ganz sicher',
      'are you sure?',
      'Are you really sure about that?',
      'In welchem Absatz steht das?',
      'which paragraph is that in?',
      'Woher weißt du das?',
      'how do you know that?',
      'Wirklich?',
      'for real?',
    ],
  ],
  ['again', ['noch mal', 'Nochmal bitte', 'noch einmal', 'again', 'say that again please']],
  [
    'shorter',
    [
      'kürzer',
      'geht das kürzer?',
      'zu lang',
      'Kannst du das kürzer machen?',
      'shorter please',
      'make it shorter',
      'too long',
    ],
  ],
];

describe('what is wanted of the last answer', () => {
  it.each(kinds)('is %s', (kind, texts) => {
    for (const text of texts) expect([text, moveIn(text)?.topic]).toEqual([text, { kind }]);
  });

  it('is the same in a language, asked for in either', () => {
    for (const text of [
      'Auf Englisch',
      'Könntest du das auf Englisch sagen?',
      'Gib mir das auf Englisch',
      'in english please',
      'can you say that in English?',
      'translate that',
    ]) {
      expect([text, moveIn(text)?.topic]).toEqual([text, { kind: 'translate', to: 'en' }]);
    }
    for (const text of [
      'auf deutsch bitte',
      'In German please',
      'kannst du das auf Deutsch sagen',
      'Kannst du das übersetzen?',
      'can you translate that into German?',
      'sprich deutsch',
    ]) {
      expect([text, moveIn(text)?.topic]).toEqual([text, { kind: 'translate', to: 'de' }]);
    }
  });

  it.each([
    'Wer sagt das voraus, was die Stadt plant?',
    'Wie viel mehr kostet der Umbau?',
    'who says the talks failed?',
    'Wer spricht auf Englisch?',
    'Wird der Weg kürzer?',
    'Is the mayor sure?',
  ])('is not seen in a question of its own: %s', (text) => {
    expect(moveIn(text)).toBeUndefined();
  });
});

describe('a text that asks nothing by itself', () => {
  it.each([
    'Warum?',
    'und wann?',
    'Wann war das?',
    'Und?',
    'Aus welchem Grund?',
    'Wie kommt das?',
    'why',
    'And how much?',
    'Where is it?',
    'for what reason?',
  ])('is %s', (text) => {
    expect(isBare(text)).toBeDefined();
  });

  it.each(['Warum bleibt das Bad zu?', 'Wer war dagegen?', 'Why is it closed?', 'Rubio?'])(
    'is not %s',
    (text) => {
      expect(isBare(text)).toBeUndefined();
    },
  );
});
