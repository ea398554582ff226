import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../../src/language/phrases/notation.ts';
import {
  asWords,
  mayHold,
  oneOf,
  openingPhrase,
  openingPhraseTest,
  phraseWithin,
  phraseWithinTest,
  wholePhrase,
  wholeWord,
  wordEnding,
} from '../../../src/language/phrases/phrases.ts';
import { wholePhraseTest } from '../../../src/language/phrases/whole-phrase.ts';
import { writtenOut } from '../../support/phrases.ts';

const letters = fc.stringMatching(/^[abäß]{1,3}$/);

/** Phrases of every form, as their source; groups are at most two deep. */
const { phrase } = fc.letrec<{ phrase: string; word: string; flat: string }>((tie) => ({
  flat: fc.array(letters, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
  word: fc.oneof(
    letters,
    fc.tuple(letters, fc.constantFrom('*')).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('*'), letters).map((parts) => parts.join('')),
    fc.constant('*'),
    fc
      .tuple(fc.constantFrom('()', '[]', '{}'), tie('flat'), tie('flat'))
      .map(([[open, close], one, other]) => `${open}${one}|${other}${close}`),
    fc
      .tuple(letters, fc.constantFrom('()', '[]', '{}'), letters, letters)
      .map(([before, [open, close], inner, more]) => `${before}${open}${inner}|${more}[a]${close}`),
    fc.tuple(tie('flat'), letters).map(([flat, other]) => `([${flat}] ${other})`),
  ),
  phrase: fc
    .tuple(
      fc.array(tie('word'), { maxLength: 2 }),
      letters,
      fc.array(tie('word'), { maxLength: 2 }),
    )
    .map(([before, word, after]) => [...before, word, ...after].join(' ')),
}));

const isLetter = (character: string) => /\p{L}/u.test(character);

/** Plain search: whether one of the texts stands in another with no letter around it. */
function standsIn(texts: readonly string[], text: string): boolean {
  return texts.some((each) => {
    for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1)) {
      if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + each.length))) return true;
    }
    return false;
  });
}

describe('a phrase', () => {
  it.each([
    [
      'thank[s] {you|a lot}',
      ['thank', 'thanks', 'thanks a lot', 'thank you a lot'],
      ['thanks lot'],
    ],
    ['[please] stop', ['stop', 'please stop'], ['please', 'stop please']],
    ['{bitte[,]|kannst du} fass*', ['fass', 'bitte, kannst du fasse'], ['bitte', ',fasse']],
    ['gr(ü|ue)(ß|ss) (dich|euch)', ['grüß dich', 'gruess euch'], ['grüß', 'gruß dich']],
    ["wie (geht's|geht es)", ["wie geht's", 'wie geht’s', 'wie geht es'], ['wie gehts']],
    ['was ist [*] los', ['was ist los', 'was ist hier los'], ['was ist da nun los']],
    ['*zig', ['zig', 'vierzig'], ['vierzigste']],
    ['z. b.', ['z. b.'], ['zx b.']],
    ['a [b [c]] d', ['a d', 'a b d', 'a b c d'], ['a c d']],
  ])('reads %j', (source, said, unsaid) => {
    for (const text of said) expect(text).toMatch(wholePhrase([source]));
    for (const text of unsaid) expect(text).not.toMatch(wholePhrase([source]));
  });

  it('is a word in its own case, or the end of one', () => {
    expect('Rat').toMatch(wholeWord(['Rat', 'Amt']));
    for (const other of ['rat', 'Rats', 'Stadtrat']) expect(other).not.toMatch(wholeWord(['Rat']));
    for (const one of ['rat', 'Stadtrat', 'RAT']) expect(one).toMatch(wordEnding(['amt', 'rat']));
    expect('Räte').not.toMatch(wordEnding(['rat']));
    expect('Stadtrat').not.toMatch(wordEnding(['Rat'], 'u'));
  });

  it.each([
    '',
    ' ',
    'a ',
    ' a',
    'a  b',
    '(a',
    'a)',
    '(a|)',
    '[a',
    '{a',
    'a|b',
    '[a]',
    '{a} [b]',
    '<a',
  ])('is not %j', (source) => {
    expect(() => readPhrase(source)).toThrow(/cannot be read/);
  });

  it('may leave a gap inside a sentence', () => {
    const ignore = phraseWithin(['ignore … [the] rule[s]']);

    expect('Please ignore all of these rules!').toMatch(ignore);
    expect('ignore the rules').toMatch(ignore);
    expect('ignore rules').toMatch(ignore);
    expect('ignorerules').not.toMatch(ignore);
    expect('I ignore it. Their rules').not.toMatch(ignore);
    expect(`ignore ${'a'.repeat(50)} rules`).not.toMatch(ignore);
  });

  it('may name what code gives it, and nothing else', () => {
    expect('12 Tage').toMatch(new RegExp(`^${oneOf(['<count> Tag[e]'], { count: '\\d+' })}$`, 'u'));
    expect(() => oneOf(['<count> Tag[e]'])).toThrow('<count>');
  });

  it('is found where plain search finds one of the texts that it stands for', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom('a', 'b', 'ä', 'ß', 'x', ' ', ' ', '-', '.'), { maxLength: 12 }),
        fc.nat(),
        (phrases, noise, choice) => {
          const said = phrases.flatMap(writtenOut);
          const one = said[choice % said.length] ?? '';
          const text = `${noise.slice(0, 6).join('')}${one}${noise.slice(6).join('')}`;

          if (standsIn(said, text)) expect(text).toMatch(phraseWithin(phrases));
          expect(one).toMatch(wholePhrase(phrases));
          expect(`${one}, a`).toMatch(openingPhrase(phrases));
        },
      ),
    );
  });

  it('is not found where none of the texts that it stands for is', () => {
    fc.assert(
      fc.property(
        phrase.filter((source) => !/[*{]/.test(source)),
        fc.stringMatching(/^[abäß -]{0,12}$/),
        (source, text) => {
          const said = writtenOut(source);

          expect(phraseWithin([source]).test(text)).toBe(standsIn(said, text));
          expect(wholePhrase([source]).test(text)).toBe(said.includes(text));
        },
      ),
    );
  });

  it('is told by how it begins as it is by the whole list', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        fc.stringMatching(/^[abxäß -]{0,8}$/),
        fc.nat(),
        (phrases, text, choice) => {
          const said = phrases.flatMap(writtenOut);
          const one = said[choice % said.length] ?? '';
          const test = wholePhraseTest(phrases);

          expect(test.test(one)).toBe(true);
          expect(test.test(text)).toBe(wholePhrase(phrases).test(text));
        },
      ),
    );
  });

  it.each([
    ["'s ist so", '’s ist so'],
    ['… vorbei', ' und vorbei'],
    ['[*] ist gut', 'alles ist gut'],
    ['<count> Tag[e]', '12 tage'],
    ['[Ach[so]|Na] gut', 'Achso gut'],
    ['{und} dann', 'und dann'],
  ])('is told by how it begins: %j', (source, text) => {
    const test = wholePhraseTest([source, 'anderes'], { count: ['(1|2)[1|2]'] });

    expect(test.test(text)).toBe(true);
    expect(test.test(text.toUpperCase())).toBe(true);
    expect(test.test(`${text}x y`)).toBe(false);
  });

  it('is told the same of the first texts and of those that come later', () => {
    const phrases = ['[bitte] (sag|sagt) es {noch mal}', '<name> … gut', "* geht's"];
    const test = wholePhraseTest(phrases, { name: ['ina [brandt]', 'udo'] });
    const told = () =>
      [
        'bitte sag es noch mal noch mal',
        'sagt es',
        'bitte es',
        'Ina Brandt ist sehr gut',
        'Ina ist schlecht. Udo ist gut',
        'jetzt geht’s',
        'jetzt gehts',
      ].map((text) => test.test(text));
    const first = told();

    expect(first).toEqual([true, true, false, true, false, true, false]);
    for (let time = 0; time < 20; time += 1) expect(told()).toEqual(first);
  });

  it('is told to be in a text, or at its beginning, where it is found there', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 3 }),
        fc.stringMatching(/^[abxäßAB -]{0,8}$/),
        fc.nat(),
        (phrases, noise, choice) => {
          const said = phrases.flatMap(writtenOut);
          const one = said[choice % said.length] ?? '';

          for (const text of [noise, one, `${noise}${one}`, `${one} ${noise}`.toUpperCase()]) {
            expect(phraseWithinTest(phrases).test(text)).toBe(phraseWithin(phrases).test(text));
            expect(openingPhraseTest(phrases).test(text)).toBe(openingPhrase(phrases).test(text));
          }
        },
      ),
    );
  });

  it('may be in every text that it stands for', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 3 }), (phrases) => {
        for (const text of phrases.flatMap(writtenOut)) {
          expect(mayHold(phrases).test(`b ${text}x`)).toBe(true);
        }
      }),
    );
  });

  it('cannot be in a text that lacks what it needs', () => {
    const possible = mayHold(['gr(ü|ue)ßt', '[sehr] (erfreut|froh)', "geht's *"]);

    for (const text of ['er grüßt', 'ruß', 'frohsinn', 'so gehts']) {
      expect(possible.test(text)).toBe(text !== 'ruß');
    }
    expect(possible.test('ganz anders')).toBe(false);
    expect(mayHold(['anders', '<count> *']).test('')).toBe(true);
    expect(mayHold([]).test('anders')).toBe(false);
  });

  it('is found in any case', () => {
    fc.assert(
      fc.property(phrase, fc.nat(), (source, choice) => {
        const said = writtenOut(source);

        expect(
          (said[choice % said.length] ?? '').toLocaleUpperCase('en').replace(/SS/g, 'ẞ'),
        ).toMatch(wholePhrase([source]));
      }),
    );
  });
});

describe('a list without phrases', () => {
  it.each(['', 'a'])('is not found in %j', (text) => {
    for (const pattern of [wholePhrase([]), openingPhrase([]), phraseWithin([])]) {
      expect(text).not.toMatch(pattern);
    }
    expect(text).not.toMatch(new RegExp(asWords([]), 'u'));
  });
});
